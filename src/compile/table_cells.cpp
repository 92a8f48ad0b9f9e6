#include "compile/table_cells.hpp"

#include <utility>

#include "feel/feel.hpp"

namespace weal::compile {

namespace {

using feel::Node;
using feel::NodeId;
using feel::Op;
using feel::TypeKind;
using Kind = CellTest::Kind;

CellTest opaque() {
  CellTest test;
  test.kind = Kind::opaque;
  return test;
}

CellTest negated(CellTest test) {
  CellTest result;
  result.kind = Kind::negation;
  result.parts.push_back(std::move(test));
  return result;
}

/// Kinds whose values have an order or at least an equality that the analysis knows.
bool is_scalar(TypeKind kind) {
  switch (kind) {
    case TypeKind::boolean:
    case TypeKind::number:
    case TypeKind::string:
    case TypeKind::date:
    case TypeKind::time:
    case TypeKind::date_time:
    case TypeKind::days_duration:
    case TypeKind::months_duration:
      return true;
    case TypeKind::any:
    case TypeKind::invalid:
    case TypeKind::null:
    case TypeKind::list:
    case TypeKind::context:
    case TypeKind::range:
    case TypeKind::function:
    case TypeKind::entity:
      return false;
  }
  return false;
}

Sides mirrored(Sides sides) {
  Sides result = sides & at;
  if ((sides & below) != 0) result |= above;
  if ((sides & above) != 0) result |= below;
  return result;
}

std::optional<Sides> sides_of(Op op) {
  switch (op) {
    case Op::equal:
      return at;
    case Op::not_equal:
      return Sides{below | above};
    case Op::less:
    case Op::test_less:
      return below;
    case Op::less_equal:
    case Op::test_less_equal:
      return Sides{below | at};
    case Op::greater:
    case Op::test_greater:
      return above;
    case Op::greater_equal:
    case Op::test_greater_equal:
      return Sides{at | above};
    default:
      return std::nullopt;
  }
}

}  // namespace

std::string_view CellReader::text(NodeId id) const {
  return std::string_view(expression_.source.text).substr(node(id).begin, node(id).end - node(id).begin);
}

std::optional<Value> CellReader::constant(NodeId id) const {
  const Node& here = node(id);
  if (here.op == Op::constant) return expression_.constants[here.payload];
  if (here.op != Op::negate) return std::nullopt;
  auto value = constant(expression_.child(here, 0));
  if (!value || value->kind() != ValueKind::number) return std::nullopt;
  return Value::number(weal::negated(value->as_number()));
}

bool CellReader::is_input(NodeId id) const {
  const Node& here = node(id);
  return here.op == Op::local && here.payload >= table_.input_local &&
         here.payload < table_.input_local + table_.inputs.size();
}

// A sum of a million terms is a chain of a million nodes: what walks whole expressions keeps its own stack.
template <class Visit>
void CellReader::each_below(NodeId id, Visit visit) const {
  std::vector<NodeId> open{id};
  while (!open.empty()) {
    const NodeId next = open.back();
    open.pop_back();
    visit(next);
    const Node& here = node(next);
    for (std::uint32_t i = here.child_count; i > 0; --i) open.push_back(expression_.child(here, i - 1));
  }
}

bool CellReader::mentions_input(NodeId id) const {
  bool result = false;
  each_below(id, [&](NodeId one) { result = result || is_input(one); });
  return result;
}

void CellReader::add_slots(NodeId id, std::vector<std::uint32_t>& slots) const {
  each_below(id, [&](NodeId one) {
    const Node& here = node(one);
    if (here.op == Op::slot || here.op == Op::attribute) slots.push_back(here.payload);
  });
}

std::string CellReader::key(NodeId id) const {
  std::string result;
  each_below(id, [&](NodeId one) {
    const Node& here = node(one);
    result += std::to_string(static_cast<int>(here.op)) + '.' + std::to_string(here.flags) + '.' +
              std::to_string(here.child_count) + '.';
    if (here.op == Op::constant) {
      const Value& value = expression_.constants[here.payload];
      const std::string value_text = feel::to_feel_text(value);
      result +=
          std::to_string(static_cast<int>(value.kind())) + '.' + std::to_string(value_text.size()) + '.' + value_text;
    } else if (here.op == Op::path || here.op == Op::dynamic_name) {
      result += expression_.names[here.payload];
    } else {
      result += std::to_string(here.payload);
    }
    result += ';';
  });
  return result;
}

/// What stands at the end of a comparison; nothing where its value depends on the input itself.
std::optional<Point> CellReader::point(NodeId id) const {
  Point result;
  result.text = std::string(text(id));
  if (auto value = constant(id)) {
    result.constant = *std::move(value);
    return result;
  }
  if (!is_scalar(expression_.types[id.index].kind) || mentions_input(id)) return std::nullopt;
  const Node& here = node(id);
  const bool is_sum = here.op == Op::add || here.op == Op::subtract;
  if (is_sum && expression_.types[id.index].kind == TypeKind::number) {
    // A name and a constant are ordered against the same name: amounts have far fewer than 34 digits.
    const auto offset = constant(expression_.child(here, 1));
    if (offset && offset->kind() == ValueKind::number) {
      result.symbol = key(expression_.child(here, 0));
      result.offset = here.op == Op::add ? offset->as_number() : weal::negated(offset->as_number());
      return result;
    }
  }
  result.symbol = key(id);
  return result;
}

CellTest CellReader::compare(NodeId value, Sides sides) const {
  auto found = point(value);
  if (!found) return opaque();
  CellTest test;
  if (found->symbol.empty() && found->constant.is_null()) {
    if (found->constant.as_null().fault || (sides != at && sides != (below | above))) return opaque();
    test.kind = Kind::is_null;
    return sides == at ? test : negated(std::move(test));
  }
  test.kind = Kind::compare;
  test.sides = sides;
  test.point = *std::move(found);
  return test;
}

CellTest CellReader::parts(Kind kind, const Node& here, std::uint32_t first_child) const {
  CellTest result;
  result.kind = kind;
  for (std::uint32_t i = first_child; i < here.child_count; ++i)
    result.parts.push_back(test(expression_.child(here, i)));
  return result;
}

CellTest CellReader::range_test(const Node& range) const {
  struct End {
    std::uint8_t closed;
    std::uint8_t open_ended;
    Sides inside;
  };
  constexpr End ends[] = {{feel::flag_low_closed, feel::flag_low_open_ended, above},
                          {feel::flag_high_closed, feel::flag_high_open_ended, below}};
  CellTest result;
  result.kind = Kind::all_of;
  for (std::uint32_t i = 0; i < 2; ++i) {
    if ((range.flags & ends[i].open_ended) != 0) continue;
    const bool is_closed = (range.flags & ends[i].closed) != 0;
    result.parts.push_back(
        compare(expression_.child(range, i), is_closed ? Sides(ends[i].inside | at) : ends[i].inside));
  }
  return result;
}

CellTest CellReader::value_test(NodeId id) const {
  const Node& here = node(id);
  if (here.op == Op::range) return range_test(here);
  if (here.op != Op::list) return compare(id, at);
  CellTest result;
  result.kind = Kind::any_of;
  for (std::uint32_t i = 0; i < here.child_count; ++i) result.parts.push_back(value_test(expression_.child(here, i)));
  return result;
}

CellTest CellReader::comparison(const Node& here) const {
  const NodeId left = expression_.child(here, 0);
  const NodeId right = expression_.child(here, 1);
  const Sides sides = *sides_of(here.op);
  if (is_input(left)) return compare(right, sides);
  if (is_input(right)) return compare(left, mirrored(sides));
  return opaque();
}

/// A truth about the input that is written out with `?`.
CellTest CellReader::predicate(NodeId id) const {
  const Node& here = node(id);
  CellTest result;
  switch (here.op) {
    case Op::equal:
    case Op::not_equal:
    case Op::less:
    case Op::less_equal:
    case Op::greater:
    case Op::greater_equal:
      return comparison(here);
    case Op::conjunction:
    case Op::disjunction: {
      result.kind = here.op == Op::conjunction ? Kind::all_of : Kind::any_of;
      NodeId left = id;
      for (; node(left).op == here.op; left = expression_.child(node(left), 0))
        result.parts.push_back(predicate(expression_.child(node(left), 1)));
      result.parts.push_back(predicate(left));
      return result;
    }
    case Op::between:
      if (!is_input(expression_.child(here, 0))) return opaque();
      result.kind = Kind::all_of;
      result.parts.push_back(compare(expression_.child(here, 1), Sides{at | above}));
      result.parts.push_back(compare(expression_.child(here, 2), Sides{below | at}));
      return result;
    case Op::in:
      return is_input(expression_.child(here, 0)) ? parts(Kind::any_of, here, 1) : opaque();
    default:
      return opaque();
  }
}

CellTest CellReader::test(NodeId id) const {
  const Node& here = node(id);
  switch (here.op) {
    case Op::test_any:
      return {};
    case Op::test_value: {
      const NodeId value = expression_.child(here, 0);
      if ((here.flags & feel::flag_mentions_input) == 0) return value_test(value);
      return expression_.types[value.index].kind == TypeKind::boolean ? predicate(value) : opaque();
    }
    case Op::test_less:
    case Op::test_less_equal:
    case Op::test_greater:
    case Op::test_greater_equal:
      return compare(expression_.child(here, 0), *sides_of(here.op));
    case Op::test_list:
      return parts(Kind::any_of, here, 0);
    case Op::test_not:
      return negated(parts(Kind::any_of, here, 0));
    default:
      return opaque();
  }
}

}  // namespace weal::compile
