#include "compile/table_axis.hpp"

#include <algorithm>
#include <utility>

#include "feel/compare.hpp"
#include "feel/feel.hpp"

namespace weal::compile {

namespace {

using Kind = CellTest::Kind;
using Relation = Condition::Relation;
using feel::TypeKind;

std::optional<std::strong_ordering> order_of(const Value& left, const Value& right) {
  if (left.kind() == ValueKind::boolean && right.kind() == ValueKind::boolean) {
    return left.as_boolean() <=> right.as_boolean();
  }
  return feel::compared(left, right);
}

bool is_before(const Point& left, const Point& right) {
  const auto order = order_of(left.constant, right.constant);
  return order && *order < 0;
}

std::string quoted(const Value& value) {
  const std::string text = feel::to_feel_text(value);
  return value.kind() == ValueKind::string ? '"' + text + '"' : text;
}

Point constant_point(Value value) {
  Point point;
  point.text = quoted(value);
  point.constant = std::move(value);
  return point;
}

std::vector<Value> domain_of(const feel::Type& type) {
  std::vector<Value> domain;
  if (type.kind == TypeKind::boolean) domain = {Value::boolean(false), Value::boolean(true)};
  if (type.kind == TypeKind::string && type.one_of) {
    for (const std::string& one : *type.one_of) domain.push_back(Value::string(one));
  }
  return domain;
}

/// A short number strictly between two others.
std::optional<Decimal> between(const Decimal& low, const Decimal& high) {
  for (int scale = 0; scale <= Decimal::max_digits; ++scale) {
    const auto floor = weal::round(low, scale, Rounding::floor);
    const auto next = floor ? add(*floor, Decimal::scaled(1, -scale)) : std::nullopt;
    if (next && *next > low && *next < high) return next;
  }
  const auto sum = add(low, high);
  const auto middle = sum ? divide(*sum, Decimal(2)) : std::nullopt;
  return middle && *middle > low && *middle < high ? middle : std::nullopt;
}

std::optional<Value> number_inside(const Value* low, const Value* high) {
  if (low != nullptr && high != nullptr) {
    const auto found = between(low->as_number(), high->as_number());
    return found ? std::optional(Value::number(*found)) : std::nullopt;
  }
  if (low == nullptr && high == nullptr) return Value::number(Decimal(0));
  const Decimal& from = (low != nullptr ? low : high)->as_number();
  const auto found = add(from, Decimal(low != nullptr ? 1 : -1));
  return found && *found != from ? std::optional(Value::number(*found)) : std::nullopt;
}

std::optional<Value> date_inside(const Value* low, const Value* high) {
  if (low == nullptr && high == nullptr) return Value::date(Date{2025, 1, 1});
  const auto found = low != nullptr ? add(low->as_date(), Days{1}) : add(high->as_date(), Days{-1});
  if (!found || (low != nullptr && high != nullptr && *found >= high->as_date())) return std::nullopt;
  return Value::date(*found);
}

std::optional<Value> months_inside(const Value* low, const Value* high) {
  MonthsDuration found;
  if (low != nullptr || high != nullptr) {
    found.months = (low != nullptr ? low : high)->as_months().months + (low != nullptr ? 1 : -1);
  }
  if (low != nullptr && high != nullptr && found.months >= high->as_months().months) return std::nullopt;
  return Value::months(found);
}

/// Whether there are texts between two texts, in the order of their bytes.
bool has_text_between(const Value* low, const Value* high) {
  if (high == nullptr) return true;
  if (low == nullptr) return !high->as_string().empty();
  return high->as_string() != low->as_string() + '\0';
}

}  // namespace

std::optional<std::strong_ordering> known_order(const Point& left, const Point& right) {
  if (left.symbol != right.symbol) return std::nullopt;
  if (!left.symbol.empty()) return left.offset <=> right.offset;
  return order_of(left.constant, right.constant);
}

Axis::Axis(std::string title, const feel::Type& type, const std::vector<const CellTest*>& tests)
    : title_(std::move(title)), kind_(type.kind), domain_(domain_of(type)) {
  for (const Value& value : domain_) constants_.push_back(constant_point(value));
  for (const CellTest* test : tests) add_points(*test);
  const bool is_mixed = std::any_of(constants_.begin(), constants_.end(), [&](const Point& point) {
    return !order_of(constants_.front().constant, point.constant);
  });
  if (is_mixed || symbols_.size() > 10) {
    is_cut_ = false;
  } else {
    std::sort(constants_.begin(), constants_.end(), is_before);
    const auto end = std::unique(constants_.begin(), constants_.end(), [](const Point& left, const Point& right) {
      return !is_before(left, right);  // sorted: not before is equal
    });
    constants_.erase(end, constants_.end());
    std::vector<Sides> sides;
    for (const std::size_t position : positions()) {
      add_places(position, sides);
      if (places_.size() > max_places) is_cut_ = false;
      if (!is_cut_) break;
    }
  }
  if (!is_cut_) places_.assign(1, Place{});
  not_null_ = Bits::full(places_.size());
  if (is_cut_ && has_null_) {
    Place null;
    null.is_null = true;
    places_.push_back(null);
    Bits known(places_.size());
    known.set_range(0, places_.size() - 1);
    not_null_ = known;
  }
}

void Axis::add_points(const CellTest& test) {
  if (test.kind == Kind::is_null) has_null_ = true;
  if (test.kind == Kind::compare) add_point(test);
  for (const CellTest& part : test.parts) add_points(part);
}

void Axis::add_point(const CellTest& test) {
  is_ordered_ = is_ordered_ || ((test.sides & below) != 0) != ((test.sides & above) != 0);
  if (test.point.symbol.empty()) {
    constants_.push_back(test.point);
    constants_.back().text = quoted(test.point.constant);
    return;
  }
  const bool is_known = std::any_of(symbols_.begin(), symbols_.end(), [&](const Point& symbol) {
    return symbol.symbol == test.point.symbol && symbol.offset == test.point.offset;
  });
  if (!is_known) symbols_.push_back(test.point);
}

/// The positions at which there are values at all.
std::vector<std::size_t> Axis::positions() const {
  std::vector<std::size_t> result;
  const std::size_t last = 2 * constants_.size();
  for (std::size_t position = 0; position <= last; ++position) {
    if (position % 2 == 1) {
      const Value& value = constants_[position / 2].constant;
      if (is_endless() || std::find(domain_.begin(), domain_.end(), value) != domain_.end()) result.push_back(position);
      continue;
    }
    if (!is_endless() || (!is_ordered_ && position != last)) continue;
    const Value* low = position == 0 ? nullptr : &constants_[position / 2 - 1].constant;
    const Value* high = position == last ? nullptr : &constants_[position / 2].constant;
    const bool can_be_listed =
        kind_ == TypeKind::number || kind_ == TypeKind::date || kind_ == TypeKind::months_duration;
    const bool is_text = kind_ == TypeKind::string;
    const bool exists = can_be_listed ? inside(position).has_value() : !is_text || has_text_between(low, high);
    if (exists) result.push_back(position);
  }
  return result;
}

bool Axis::fits(const std::vector<Sides>& sides, Sides next) const {
  for (std::size_t i = 0; i < sides.size(); ++i) {
    const auto order = known_order(symbols_[i], symbols_[sides.size()]);
    if (!order) continue;
    const Sides low = *order < 0 ? sides[i] : next;
    const Sides high = *order < 0 ? next : sides[i];
    if (is_ordered_ ? high != below && low != above : high == at && low == at) return false;
  }
  return true;
}

void Axis::add_places(std::size_t position, std::vector<Sides>& sides) {
  if (places_.size() > max_places) return;
  if (sides.size() == symbols_.size()) {
    places_.push_back({position, sides, false});
    return;
  }
  for (const Sides next : {below, at, above}) {
    if ((next == below && !is_ordered_) || !fits(sides, next)) continue;
    sides.push_back(next);
    add_places(position, sides);
    sides.pop_back();
  }
}

Axis::Truth Axis::compared(const CellTest& test) const {
  Truth truth{Bits(places_.size()), Bits(places_.size()), true};
  if (test.point.symbol.empty()) {
    const auto constant = std::lower_bound(constants_.begin(), constants_.end(), test.point, is_before);
    const std::size_t point = 2 * static_cast<std::size_t>(constant - constants_.begin()) + 1;
    const auto first_at = [&](std::size_t position) {
      const auto found = std::partition_point(places_.begin(), places_.end(), [&](const Place& place) {
        return !place.is_null && place.position < position;
      });
      return static_cast<std::size_t>(found - places_.begin());
    };
    const std::size_t begin = first_at(point);
    const std::size_t end = first_at(point + 1);
    ((test.sides & below) != 0 ? truth.yes : truth.no).set_range(0, begin);
    ((test.sides & at) != 0 ? truth.yes : truth.no).set_range(begin, end);
    ((test.sides & above) != 0 ? truth.yes : truth.no).set_range(end, not_null_.count());
  } else {
    const auto symbol = std::find_if(symbols_.begin(), symbols_.end(), [&](const Point& one) {
      return one.symbol == test.point.symbol && one.offset == test.point.offset;
    });
    const auto index = static_cast<std::size_t>(symbol - symbols_.begin());
    not_null_.each([&](std::size_t place) {
      ((places_[place].sides[index] & test.sides) != 0 ? truth.yes : truth.no).set(place);
    });
  }
  // Null has no order, so that an ordered comparison is neither true nor false there; it equals no other value.
  const bool is_equality = ((test.sides & below) != 0) == ((test.sides & above) != 0);
  if (has_null_ && is_equality) ((test.sides & below) != 0 ? truth.yes : truth.no).set(places_.size() - 1);
  return truth;
}

Axis::Truth Axis::truth(const CellTest& test) const {
  Truth result{Bits(places_.size()), Bits(places_.size()), true};
  switch (test.kind) {
    case Kind::always:
      result.yes = Bits::full(places_.size());
      return result;
    case Kind::compare:
      return compared(test);
    case Kind::is_null:
      result.no = not_null_;
      result.yes = Bits::full(places_.size()) - not_null_;
      return result;
    case Kind::opaque:
      result.is_known = false;
      return result;
    case Kind::negation:
      result = truth(test.parts.front());
      std::swap(result.yes, result.no);
      return result;
    case Kind::all_of:
    case Kind::any_of: {
      const bool is_all = test.kind == Kind::all_of;
      (is_all ? result.yes : result.no) = Bits::full(places_.size());
      for (const CellTest& part : test.parts) {
        const Truth one = truth(part);
        (is_all ? result.yes : result.no) &= is_all ? one.yes : one.no;
        (is_all ? result.no : result.yes) |= is_all ? one.no : one.yes;
        result.is_known = result.is_known && one.is_known;
      }
      return result;
    }
  }
  return result;
}

Axis::Cover Axis::cover(const CellTest& test) const {
  if (!is_cut_ && test.kind != Kind::always) return {Bits(places_.size()), Bits::full(places_.size())};
  Truth found = truth(test);
  Bits possible = found.is_known ? found.yes : Bits::full(places_.size()) - found.no;
  return {std::move(found.yes), std::move(possible)};
}

/// A value at the position, for an example; nothing where there is none or none is easily named.
std::optional<Value> Axis::inside(std::size_t position) const {
  if (position % 2 == 1) return constants_[position / 2].constant;
  const std::size_t last = 2 * constants_.size();
  const Value* low = position == 0 ? nullptr : &constants_[position / 2 - 1].constant;
  const Value* high = position == last ? nullptr : &constants_[position / 2].constant;
  switch (kind_) {
    case TypeKind::number:
      return number_inside(low, high);
    case TypeKind::date:
      return date_inside(low, high);
    case TypeKind::months_duration:
      return months_inside(low, high);
    case TypeKind::string:
      if (low == nullptr && high == nullptr) return Value::string("a");
      return std::nullopt;
    default:
      return std::nullopt;
  }
}

std::string Axis::described_position(std::size_t position) const {
  if (const auto value = inside(position)) return title_ + " = " + quoted(*value);
  if (constants_.empty()) return title_ + " = …";
  if (!is_ordered_) {
    constexpr std::size_t most_shown = 3;
    std::string text = title_ + " ≠ ";
    for (std::size_t i = 0; i < constants_.size() && i < most_shown; ++i) {
      text += (i == 0 ? "" : ", ") + constants_[i].text;
    }
    return constants_.size() > most_shown ? text + ", …" : text;
  }
  std::string text = title_;
  if (position == 2 * constants_.size()) return text + " > " + constants_.back().text;
  text += " < " + constants_[position / 2].text;
  return position == 0 ? text : constants_[position / 2 - 1].text + " < " + text;
}

std::string Axis::described(const Placing& placing) const {
  for (const auto& [symbol, side] : placing.symbols)
    if (side == at) return title_ + " = " + symbols_[symbol].text;
  const bool is_point = placing.position && *placing.position % 2 == 1;
  if (placing.position && (is_point || placing.symbols.empty())) return described_position(*placing.position);
  std::string text;
  if (placing.position && is_ordered_) {
    const std::size_t next = *placing.position / 2;
    if (next > 0) text += ", " + title_ + " > " + constants_[next - 1].text;
    if (next < constants_.size()) text += ", " + title_ + " < " + constants_[next].text;
  } else if (placing.position && !constants_.empty()) {
    text += ", " + described_position(*placing.position);
  }
  for (const auto& [symbol, side] : placing.symbols) {
    const std::string_view sign = !is_ordered_ ? " ≠ " : side == below ? " < " : " > ";
    text += ", " + title_ + std::string(sign) + symbols_[symbol].text;
  }
  return text.empty() ? title_ : text.substr(2);
}

bool Axis::matches(const Place& place, const Placing& placing) const {
  if (place.is_null || (placing.position && place.position != *placing.position)) return false;
  return std::all_of(placing.symbols.begin(), placing.symbols.end(),
                     [&](const auto& one) { return place.sides[one.first] == one.second; });
}

/// Whether every place that the placing allows is one of `places`: then its other relations do not matter.
bool Axis::holds_all(const Bits& places, const Placing& placing) const {
  for (std::size_t i = 0; i < places_.size(); ++i)
    if (!places.has(i) && matches(places_[i], placing)) return false;
  return true;
}

/// What must hold for the place to exist, beyond what always holds.
std::vector<Condition> Axis::conditions(const Place& place) const {
  std::vector<Condition> result;
  const auto less = [&](const Point& left, const Point& right) { result.push_back({left, Relation::less, right}); };
  const bool is_point = place.position % 2 == 1;
  const std::size_t next = place.position / 2;  // the constant at the position or just above it
  for (std::size_t i = 0; i < symbols_.size(); ++i) {
    const Point& symbol = symbols_[i];
    const Sides side = place.sides[i];
    if (!is_ordered_) {
      if (is_point) result.push_back({symbol, side == at ? Relation::equal : Relation::not_equal, constants_[next]});
      if (!is_point && side == at) {
        for (const Point& constant : constants_) result.push_back({symbol, Relation::not_equal, constant});
      }
    } else if (is_point) {
      if (side == below) less(constants_[next], symbol);
      if (side == at) result.push_back({symbol, Relation::equal, constants_[next]});
      if (side == above) less(symbol, constants_[next]);
    } else {
      if (side != above && next > 0) less(constants_[next - 1], symbol);
      if (side != below && next < constants_.size()) less(symbol, constants_[next]);
    }
    for (std::size_t j = 0; j < i; ++j) {
      const Sides other = place.sides[j];
      if (known_order(symbols_[j], symbol)) continue;
      if (side == at && other == at) {
        result.push_back({symbols_[j], Relation::equal, symbol});
      } else if (!is_ordered_ && side != other) {
        result.push_back({symbols_[j], Relation::not_equal, symbol});
      } else if (is_ordered_ && side < other) {
        less(symbols_[j], symbol);  // the input is below this one, not below the other
      } else if (is_ordered_ && side > other) {
        less(symbol, symbols_[j]);
      }
    }
  }
  return result;
}

std::optional<Example> Axis::in_every_case(const Bits& places) const {
  // Constants alone: a point rather than an interval, one with a lower end rather than one without.
  std::optional<std::size_t> best;
  const auto rank = [](std::size_t position) { return position % 2 == 1 ? 0 : position > 0 ? 1 : 2; };
  for (std::size_t i = 0; i < places_.size();) {
    const std::size_t begin = i;
    bool has_all = !places_[begin].is_null;
    for (; i < places_.size() && places_[i].position == places_[begin].position &&
           places_[i].is_null == places_[begin].is_null;
         ++i) {
      has_all = has_all && places.has(i);
    }
    if (has_all && (!best || rank(places_[begin].position) < rank(*best))) best = places_[begin].position;
  }
  if (best) return Example{described_position(*best), {}};
  // One name alone, or two whose order is known.
  for (const Sides side : {at, above, below}) {
    const bool is_different = !is_ordered_ && side == above;
    if (side != at && !(is_different ? domain_.size() != 1 : is_endless())) continue;
    if (side == below && !is_ordered_) continue;
    for (std::size_t symbol = 0; symbol < symbols_.size(); ++symbol) {
      const Placing placing{std::nullopt, {{symbol, side}}};
      if (holds_all(places, placing)) return Example{described(placing), {}};
    }
  }
  for (std::size_t low = 0; low < symbols_.size() && is_ordered_ && is_endless(); ++low) {
    for (std::size_t high = 0; high < symbols_.size(); ++high) {
      const auto order = known_order(symbols_[low], symbols_[high]);
      if (!order || *order >= 0) continue;
      const Placing placing{std::nullopt, {{low, above}, {high, below}}};
      if (holds_all(places, placing)) return Example{described(placing), {}};
    }
  }
  for (std::size_t i = 0; i < places_.size(); ++i) {
    if (!places.has(i) || places_[i].is_null || !conditions(places_[i]).empty()) continue;
    Placing placing{places_[i].position, {}};
    for (std::size_t symbol = 0; symbol < symbols_.size(); ++symbol) {
      placing.symbols.emplace_back(symbol, places_[i].sides[symbol]);
    }
    return Example{described(placing), {}};
  }
  const bool is_null = has_null_ && places.has(places_.size() - 1);
  return is_null ? std::optional(Example{title_ + " = null", {}}) : std::nullopt;
}

std::vector<Example> Axis::examples(const Bits& places) const {
  if (!is_cut_) return {};
  if (auto one = in_every_case(places)) return {*std::move(one)};
  // One value rather than a stretch of values, few conditions rather than many.
  std::vector<std::pair<std::size_t, Example>> ranked;
  places.each([&](std::size_t i) {
    const Place& place = places_[i];
    Placing placing{place.position, {}};
    for (std::size_t symbol = 0; symbol < symbols_.size(); ++symbol) {
      placing.symbols.emplace_back(symbol, place.sides[symbol]);
    }
    const bool is_point =
        place.position % 2 == 1 || std::find(place.sides.begin(), place.sides.end(), at) != place.sides.end();
    Example example{described(placing), conditions(place)};
    const std::size_t rank = 2 * example.conditions.size() + (is_point ? 0 : 1);
    ranked.emplace_back(rank, std::move(example));
  });
  std::stable_sort(ranked.begin(), ranked.end(),
                   [](const auto& left, const auto& right) { return left.first < right.first; });
  std::vector<Example> result;
  for (auto& one : ranked) result.push_back(std::move(one.second));
  if (result.size() > most_examples) result.resize(most_examples);
  return result;
}

}  // namespace weal::compile
