// Conversion functions: date, time, date and time, duration, number, string, range.
#include <algorithm>
#include <array>

#include "diagnostics/kinds/evaluation.hpp"
#include "feel/compare.hpp"
#include "feel/feel.hpp"
#include "feel/functions/families.hpp"
#include "feel/missing.hpp"

namespace weal::feel::functions {

namespace {

Value unreadable(const CallSite& site, std::string_view function, std::string_view kind) {
  return fault(diag::unreadable_text, site, {std::string(function), std::string(kind)});
}

Time utc_midnight() {
  Time time;
  time.offset_seconds = 0;
  return time;
}

Value date_from(const CallSite& site, Arguments arguments) {
  const Value& from = arguments[0];
  if (from.kind() == ValueKind::date) return from;
  if (from.kind() == ValueKind::date_time) return Value::date(from.as_date_time().date);
  if (from.kind() != ValueKind::string) return bad_argument(site, "date", "from", from);
  const auto date = Date::parse(from.as_string());
  return date ? Value::date(*date) : unreadable(site, "date", "date");
}

Value date_of_parts(const CallSite& site, Arguments arguments) {
  const auto year = arguments[0].as_number().to_int64();
  const auto month = arguments[1].as_number().to_int64();
  const auto day = arguments[2].as_number().to_int64();
  const auto date = year && month && day ? Date::from_parts(*year, *month, *day) : std::nullopt;
  return date ? Value::date(*date) : no_value(site, "date");
}

Value time_from(const CallSite& site, Arguments arguments) {
  const Value& from = arguments[0];
  if (from.kind() == ValueKind::time) return from;
  if (from.kind() == ValueKind::date_time) return Value::time(from.as_date_time().time);
  if (from.kind() == ValueKind::date) return Value::time(utc_midnight());
  if (from.kind() != ValueKind::string) return bad_argument(site, "time", "from", from);
  const auto time = Time::parse(from.as_string());
  return time ? Value::time(*time) : unreadable(site, "time", "time");
}

struct Second {
  std::int64_t whole = 0;
  std::uint32_t nanosecond = 0;
};

std::optional<Second> second_of(const Decimal& value) {
  const auto whole = round(value, 0, Rounding::floor);
  const auto rest = whole ? subtract(value, *whole) : std::nullopt;
  const auto scaled = rest ? multiply(*rest, Decimal(1'000'000'000)) : std::nullopt;
  const auto nanosecond = scaled ? round(*scaled, 0, Rounding::down) : std::nullopt;
  const auto count = whole ? whole->to_int64() : std::nullopt;
  if (!count || !nanosecond) return std::nullopt;
  return Second{*count, static_cast<std::uint32_t>(nanosecond->to_int64().value_or(0))};
}

std::optional<Time> time_of(const Value& hour, const Value& minute, const Value& second) {
  const auto hours = hour.as_number().to_int64();
  const auto minutes = minute.as_number().to_int64();
  const auto seconds = second_of(second.as_number());
  if (!hours || !minutes || !seconds) return std::nullopt;
  if (*hours < 0 || *hours > 23 || *minutes < 0 || *minutes > 59 || seconds->whole < 0 || seconds->whole > 59) {
    return std::nullopt;
  }
  Time time;
  time.hour = static_cast<std::uint8_t>(*hours);
  time.minute = static_cast<std::uint8_t>(*minutes);
  time.second = static_cast<std::uint8_t>(seconds->whole);
  time.nanosecond = seconds->nanosecond;
  return time;
}

constexpr std::int64_t widest_offset = 18 * 3600;

/// Adds the offset; false where it is too wide.
bool set_offset(Time& time, const Value& offset) {
  const DaysDuration duration = offset.as_days();
  if (duration.seconds > widest_offset || duration.seconds < -widest_offset) return false;
  time.offset_seconds = static_cast<std::int32_t>(duration.seconds);
  return true;
}

Value time_of_parts(const CallSite& site, Arguments arguments) {
  auto time = time_of(arguments[0], arguments[1], arguments[2]);
  if (!time) return no_value(site, "time");
  if (arguments.size() > 3 && arguments[3].is_known() && !set_offset(*time, arguments[3]))
    return no_value(site, "time");
  return Value::time(std::move(*time));
}

Value date_time_from(const CallSite& site, Arguments arguments) {
  const Value& from = arguments[0];
  if (from.kind() == ValueKind::date_time) return from;
  if (from.kind() == ValueKind::date) return Value::date_time({from.as_date(), Time{}});
  if (from.kind() != ValueKind::string) return bad_argument(site, "date and time", "from", from);
  if (const auto moment = DateTime::parse(from.as_string())) return Value::date_time(*moment);
  if (const auto date = Date::parse(from.as_string())) return Value::date_time({*date, Time{}});
  return unreadable(site, "date and time", "date and time");
}

Value date_time_of_parts(const CallSite& site, Arguments arguments) {
  const Value& day = arguments[0];
  if (day.kind() == ValueKind::date) return Value::date_time({day.as_date(), arguments[1].as_time()});
  if (day.kind() == ValueKind::date_time) return Value::date_time({day.as_date_time().date, arguments[1].as_time()});
  return bad_argument(site, "date and time", "date", day);
}

/// year, month, day, hour, minute, second and an offset or a zone.
Value date_time_of_numbers(const CallSite& site, Arguments arguments) {
  const Value date = date_of_parts(site, arguments.first(3));
  auto time = time_of(arguments[3], arguments[4], arguments[5]);
  if (date.is_null() || !time) return no_value(site, "date and time");
  if (arguments.size() > 6 && arguments[6].is_known()) {
    const Value& last = arguments[6];
    if (last.kind() == ValueKind::days_duration) {
      if (!set_offset(*time, last)) return no_value(site, "date and time");
    } else if (last.kind() == ValueKind::string) {
      time->zone = last.as_string();
    } else {
      return bad_argument(site, "date and time", "offset", last);
    }
  }
  return Value::date_time({date.as_date(), std::move(*time)});
}

Value duration_from(const CallSite& site, Arguments arguments) {
  const Value& from = arguments[0];
  if (from.kind() == ValueKind::days_duration || from.kind() == ValueKind::months_duration) return from;
  if (from.kind() != ValueKind::string) return bad_argument(site, "duration", "from", from);
  if (const auto months = MonthsDuration::parse(from.as_string())) return Value::months(*months);
  if (const auto days = DaysDuration::parse(from.as_string())) return Value::days(*days);
  return unreadable(site, "duration", "duration");
}

std::optional<Date> day_of(const Value& value) {
  if (value.kind() == ValueKind::date) return value.as_date();
  if (value.kind() == ValueKind::date_time) return value.as_date_time().date;
  return std::nullopt;
}

Value months_between_days(const CallSite& site, Arguments arguments) {
  const auto from = day_of(arguments[0]);
  const auto to = day_of(arguments[1]);
  if (!from) return bad_argument(site, "years and months duration", "from", arguments[0]);
  if (!to) return bad_argument(site, "years and months duration", "to", arguments[1]);
  return Value::months(weal::months_between(*from, *to));
}

Value number_from(const CallSite& site, Arguments arguments) {
  const Value& from = arguments[0];
  if (from.kind() == ValueKind::number) return from;
  if (from.kind() != ValueKind::string) return bad_argument(site, "number", "from", from);
  const auto number = Decimal::parse(from.as_string());
  return number ? Value::number(*number) : unreadable(site, "number", "number");
}

/// The separators are one of ` `, `,`, `.`, or null for none; they differ.
Value number_with_separators(const CallSite& site, Arguments arguments) {
  const auto is_one_of = [](const Value& separator, std::string_view signs) {
    return separator.is_null() ||
           (separator.as_string().size() == 1 && signs.find(separator.as_string()) != signs.npos);
  };
  const Value& grouping = arguments[1];
  const Value decimal = arguments.size() > 2 ? arguments[2] : Value::null();
  if (!is_one_of(grouping, " ,.")) return bad_argument(site, "number", "grouping separator", grouping);
  if (!is_one_of(decimal, ",.")) return bad_argument(site, "number", "decimal separator", decimal);
  if (grouping.is_known() && decimal.is_known() && grouping.as_string() == decimal.as_string()) {
    return bad_argument(site, "number", "decimal separator", decimal);
  }
  std::string text = arguments[0].as_string();
  if (grouping.is_known()) std::erase(text, grouping.as_string()[0]);
  if (decimal.is_known() && decimal.as_string() != ".") {
    if (text.find('.') != text.npos) return unreadable(site, "number", "number");
    std::replace(text.begin(), text.end(), decimal.as_string()[0], '.');
  }
  const auto number = Decimal::parse(text);
  return number ? Value::number(*number) : unreadable(site, "number", "number");
}

Value string_from(const CallSite& site, Arguments arguments) {
  if (arguments[0].is_null()) return arguments[0];
  if (arguments[0].kind() == ValueKind::string) return arguments[0];
  std::string text = weal::feel::to_feel_text(arguments[0]);
  if (text.size() > limits(site).string_size) return limit_reached(site, "string_size", limits(site).string_size);
  return Value::string(std::move(text));
}

/// A literal, or a call such as `date("2025-03-03")` of one; nothing for any other end.
std::optional<Value> literal(const Expression& expression, NodeId id, const CallSite& site) {
  const Node& node = expression.nodes[id.index];
  if (node.op == Op::constant) return expression.constants[node.payload];
  if (node.op != Op::call || node.child_count != 1) return std::nullopt;
  const Node& argument = expression.nodes[expression.child(node, 0).index];
  const Builtin& called = builtins()[node.payload];
  const bool makes_moment =
      called.name == "date" || called.name == "time" || called.name == "date and time" || called.name == "duration";
  if (!makes_moment || argument.op != Op::constant) return std::nullopt;
  const std::array arguments{expression.constants[argument.payload]};
  return called.call(site, arguments);
}

/// A range whose ends are literals, from its text. Its ends are in order.
Value range_from(const CallSite& site, Arguments arguments) {
  const SourceText text{arguments[0].as_string(), {}};
  Diagnostics diagnostics;
  const auto read = read_expression(text, Scope{}, Mode::standard, limits(site), diagnostics);
  if (!read) return unreadable(site, "range", "range");
  const Node& root = read->nodes[read->root.index];
  if (root.op != Op::range) return unreadable(site, "range", "range");
  const auto low = literal(*read, read->child(root, 0), site);
  const auto high = literal(*read, read->child(root, 1), site);
  if (!low || !high || low->kind() != high->kind()) return unreadable(site, "range", "range");
  const auto order = compared(*low, *high);
  if (!order || *order > 0) return unreadable(site, "range", "range");
  return Value::range({*low, *high, (root.flags & flag_low_closed) != 0, (root.flags & flag_high_closed) != 0});
}

Type date_time_type() { return Type::of(TypeKind::date_time); }
Type time_type() { return Type::of(TypeKind::time); }

}  // namespace

Family conversion_family() {
  const Type offset = Type::of(TypeKind::days_duration);
  return {
      {.name = "date", .parameters = {{"from", any()}}, .result = date(), .call = date_from},
      {.name = "date",
       .parameters = {{"year", number()}, {"month", number()}, {"day", number()}},
       .result = date(),
       .call = date_of_parts},
      {.name = "time", .parameters = {{"from", any()}}, .result = time_type(), .call = time_from},
      {.name = "time",
       .parameters = {{"hour", number()}, {"minute", number()}, {"second", number()}, {"offset", offset, true}},
       .result = time_type(),
       .call = time_of_parts},
      {.name = "date and time", .parameters = {{"from", any()}}, .result = date_time_type(), .call = date_time_from},
      {.name = "date and time",
       .parameters = {{"date", any()}, {"time", time_type()}},
       .result = date_time_type(),
       .call = date_time_of_parts},
      {.name = "date and time",
       .parameters = {{"year", number()},
                      {"month", number()},
                      {"day", number()},
                      {"hour", number()},
                      {"minute", number()},
                      {"second", number()},
                      {"offset", any(), true}},
       .result = date_time_type(),
       .call = date_time_of_numbers},
      {.name = "duration", .parameters = {{"from", any()}}, .result = any(), .call = duration_from},
      {.name = "years and months duration",
       .parameters = {{"from", any()}, {"to", any()}},
       .result = Type::of(TypeKind::months_duration),
       .call = months_between_days},
      {.name = "number", .parameters = {{"from", any()}}, .result = number(), .call = number_from},
      {.name = "number",
       .parameters = {{"from", string()},
                      {"grouping separator", string(), true},
                      {"decimal separator", string(), true}},
       .result = number(),
       .call = number_with_separators},
      {.name = "string", .parameters = {{"from", any()}}, .result = string(), .call = string_from},
      {.name = "range", .parameters = {{"from", string()}}, .result = Type::of(TypeKind::range), .call = range_from},
  };
}

}  // namespace weal::feel::functions
