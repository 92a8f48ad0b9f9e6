#include "case/fact_value.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "case/id_number.hpp"
#include "contract/contract.hpp"
#include "diagnostics/kinds/case.hpp"

namespace weal::casefile {
namespace {

using program::Fact;
using program::FactType;

constexpr std::size_t most_items = 10'000;
// Days of cases; registers write 9999-12-31 for an end that is open.
constexpr std::int32_t first_year = 1850;
constexpr std::int32_t last_year = 9999;

Privacy privacy_of(const Fact& fact) { return fact.is_personal ? Privacy::personal : Privacy::open; }

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

std::size_t digits_from(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_digit(text[end])) ++end;
  return end - at;
}

/// A number as JSON writes it; a string that holds one is held to the same form.
bool is_numeral(std::string_view text) {
  std::size_t at = text.starts_with('-') ? 1 : 0;
  const std::size_t whole = digits_from(text, at);
  if (whole == 0 || (whole > 1 && text[at] == '0')) return false;
  at += whole;
  if (at < text.size() && text[at] == '.') {
    const std::size_t fraction = digits_from(text, at + 1);
    if (fraction == 0) return false;
    at += 1 + fraction;
  }
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    ++at;
    if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
    const std::size_t exponent = digits_from(text, at);
    if (exponent == 0) return false;
    at += exponent;
  }
  return at == text.size();
}

/// From the first to the last digit that is not zero, before the exponent.
std::size_t significant_digits(std::string_view text) {
  std::size_t count = 0;
  std::size_t result = 0;
  for (const char letter : text.substr(0, text.find_first_of("eE"))) {
    if (!is_digit(letter)) continue;
    if (letter != '0' || count > 0) ++count;
    if (letter != '0') result = count;
  }
  return result;
}

std::optional<Value> number_value(Reading& reading, const Fact& fact, const Place& place) {
  const json::Node& node = reading.node(place);
  const bool is_text = node.kind == json::Kind::string;
  if ((!is_text && node.kind != json::Kind::number) || !is_numeral(node.text)) {
    reading.report(diag::case_not_a_number, place, {reading.found(place, privacy_of(fact)), fact.id});
    return std::nullopt;
  }
  const std::optional<Decimal> number = Decimal::parse(node.text);
  if (!number || significant_digits(node.text) > std::size_t{Decimal::max_digits}) {
    reading.report(diag::case_too_many_digits, place, {fact.id});
    return std::nullopt;
  }
  if (is_text) reading.note_numeral(place.node);
  if (fact.type == FactType::integer && !number->is_integer()) {
    reading.report(diag::case_not_an_integer, place, {reading.found(place, privacy_of(fact)), fact.id});
    return std::nullopt;
  }
  if (fact.min && *number < *fact.min) {
    reading.report(diag::case_below_min, place,
                   {reading.found(place, privacy_of(fact)), fact.id, fact.min->to_shortest()});
    return std::nullopt;
  }
  if (fact.max && *fact.max < *number) {
    reading.report(diag::case_above_max, place,
                   {reading.found(place, privacy_of(fact)), fact.id, fact.max->to_shortest()});
    return std::nullopt;
  }
  return Value::number(*number);
}

std::optional<Value> boolean_value(Reading& reading, const Fact& fact, const Place& place) {
  const json::Node& node = reading.node(place);
  if (node.kind == json::Kind::boolean) return Value::boolean(node.truth);
  reading.report(diag::case_not_a_boolean, place, {reading.found(place, privacy_of(fact)), fact.id});
  return std::nullopt;
}

std::string quoted_list(const std::vector<std::string>& words) {
  std::string result;
  for (const std::string& word : words) result += (result.empty() ? "`" : ", `") + word + "`";
  return result;
}

std::optional<Value> text_value(Reading& reading, const Fact& fact, const Place& place) {
  const bool is_id = fact.id == "id_number" || fact.id.ends_with(".id_number");
  const Privacy privacy = is_id ? Privacy::personal : privacy_of(fact);
  std::optional<std::string> text = reading.text(place, fact.id, privacy);
  if (!text) return std::nullopt;
  if (is_id && !is_id_number(*text)) {
    reading.report(diag::case_bad_id_number, place, {});
    return std::nullopt;
  }
  const auto& allowed = fact.one_of;
  if (!allowed.empty() && std::find(allowed.begin(), allowed.end(), *text) == allowed.end()) {
    reading.report(diag::case_not_one_of, place, {reading.found(place, privacy), fact.id, quoted_list(allowed)});
    return std::nullopt;
  }
  return Value::string(std::move(*text));
}

/// `2025-02-30` has the form of a day and is none.
bool has_form_of_day(std::string_view text) {
  constexpr std::string_view form = "0000-00-00";
  if (text.size() < form.size()) return false;
  for (std::size_t at = 0; at < form.size(); ++at) {
    if (form[at] == '0' ? !is_digit(text[at]) : text[at] != form[at]) return false;
  }
  return text.size() == form.size() || text[form.size()] == 'T';
}

bool is_in_range(Date date) { return first_year <= date.year && date.year <= last_year; }

std::optional<Value> date_value(Reading& reading, const Fact& fact, const Place& place) {
  const json::Node& node = reading.node(place);
  const bool is_text = node.kind == json::Kind::string;
  const std::optional<Date> date = is_text ? Date::parse(node.text) : std::nullopt;
  if (date && is_in_range(*date)) return Value::date(*date);
  const bool is_impossible = date || (is_text && node.text.size() == 10 && has_form_of_day(node.text));
  const DiagnosticKind& kind = is_impossible ? diag::case_impossible_date : diag::case_not_a_date;
  reading.report(kind, place, {reading.found(place, privacy_of(fact)), fact.id});
  return std::nullopt;
}

std::optional<Value> texts_value(Reading& reading, const Fact& fact, const Place& place) {
  if (!reading.is_list(place, fact.id, std::min<std::size_t>(most_items, reading.limits.list_size)))
    return std::nullopt;
  std::vector<Value> elements;
  bool is_good = true;
  const auto& items = reading.node(place).items;
  for (std::size_t at = 0; at < items.size(); ++at) {
    std::optional<Value> element = text_value(reading, fact, item_place(place, items[at], at));
    is_good = is_good && element;
    if (element) elements.push_back(std::move(*element));
  }
  if (!is_good) return std::nullopt;
  return Value::list(std::move(elements));
}

/// A value whose form no pack declares: inside a map. Depth is bounded by the reading of JSON.
std::optional<Value> free_value(Reading& reading, const Place& place) {
  const json::Node& node = reading.node(place);
  switch (node.kind) {
    case json::Kind::null_:
      return Value::null();
    case json::Kind::boolean:
      return Value::boolean(node.truth);
    case json::Kind::string:
      return Value::string(node.text);
    case json::Kind::number: {
      Fact number;
      number.type = FactType::number;
      number.id = place.path;
      return number_value(reading, number, place);
    }
    case json::Kind::array: {
      std::vector<Value> elements;
      for (std::size_t at = 0; at < node.items.size(); ++at) {
        std::optional<Value> element = free_value(reading, item_place(place, node.items[at], at));
        if (!element) return std::nullopt;
        elements.push_back(std::move(*element));
      }
      return Value::list(std::move(elements));
    }
    case json::Kind::object: {
      Context context;
      for (const json::Entry& entry : node.entries) {
        std::optional<Value> value = free_value(reading, entry_place(place, entry));
        if (!value) return std::nullopt;
        context.entries.emplace_back(entry.key, std::move(*value));
      }
      return Value::context(std::move(context));
    }
  }
  unreachable();
}

}  // namespace

std::optional<Moment> moment_value(Reading& reading, std::string_view name, Privacy privacy, const Place& place) {
  const json::Node& node = reading.node(place);
  const bool is_text = node.kind == json::Kind::string;
  std::optional<Moment> moment = is_text ? Moment::parse(node.text) : std::nullopt;
  if (moment && is_in_range(moment->date)) return moment;
  const bool is_impossible = moment || (is_text && has_form_of_day(node.text));
  const DiagnosticKind& kind = is_impossible ? diag::case_impossible_date : diag::case_not_a_moment;
  reading.report(kind, place, {reading.found(place, privacy), std::string(name)});
  return std::nullopt;
}

std::optional<Value> fact_value(Reading& reading, const Fact& fact, const Place& place) {
  if (reading.node(place).kind == json::Kind::null_) return Value::null();
  switch (fact.type) {
    case FactType::money:
    case FactType::number:
    case FactType::integer:
      return number_value(reading, fact, place);
    case FactType::boolean:
      return boolean_value(reading, fact, place);
    case FactType::text:
      return text_value(reading, fact, place);
    case FactType::date:
      return date_value(reading, fact, place);
    case FactType::moment: {
      const std::optional<Moment> moment = moment_value(reading, fact.id, privacy_of(fact), place);
      if (!moment) return std::nullopt;
      return moment->exact ? Value::date_time(*moment->exact) : Value::date(moment->date);
    }
    case FactType::texts:
      return texts_value(reading, fact, place);
    case FactType::map:
      if (!reading.is_object(place, fact.id)) return std::nullopt;
      return free_value(reading, place);
  }
  unreachable();
}

}  // namespace weal::casefile
