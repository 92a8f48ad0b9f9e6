// Numeric functions. Rounding keeps the unit of the number.
#include "feel/arithmetic.hpp"
#include "feel/functions/families.hpp"

namespace weal::feel::functions {

namespace {

constexpr std::int64_t lowest_scale = -6111;
constexpr std::int64_t highest_scale = 6176;

Value rounded(const CallSite& site, std::string_view function, const Decimal& value, const Decimal& scale,
              Rounding rounding) {
  const auto digits = scale.to_int64() ? scale.to_int64() : [&] {
    const auto whole = round(scale, 0, Rounding::down);
    return whole ? whole->to_int64() : std::nullopt;
  }();
  if (!digits || *digits < lowest_scale || *digits > highest_scale) return out_of_range(site, function);
  // A number with fewer decimals than asked for stays as it is where more do not fit.
  const auto result = round(value, static_cast<int>(*digits), rounding);
  if (result) return Value::number(*result);
  return *digits >= -value.exponent() ? Value::number(value) : out_of_range(site, function);
}

template <Rounding rounding, const char* name>
Value round_to_scale(const CallSite& site, Arguments arguments) {
  return rounded(site, name, arguments[0].as_number(), arguments[1].as_number(), rounding);
}

template <Rounding rounding, const char* name>
Value round_to_integer(const CallSite& site, Arguments arguments) {
  return rounded(site, name, arguments[0].as_number(), Decimal(0), rounding);
}

constexpr char decimal_name[] = "decimal";
constexpr char floor_name[] = "floor";
constexpr char ceiling_name[] = "ceiling";
constexpr char up_name[] = "round up";
constexpr char down_name[] = "round down";
constexpr char half_up_name[] = "round half up";
constexpr char half_down_name[] = "round half down";

Value absolute_value(const CallSite& site, Arguments arguments) {
  const Value& value = arguments[0];
  switch (value.kind()) {
    case ValueKind::number:
      return Value::number(absolute(value.as_number()));
    case ValueKind::days_duration:
      return value.as_days() < DaysDuration{} ? opposite(value, site) : value;
    case ValueKind::months_duration:
      return value.as_months() < MonthsDuration{} ? opposite(value, site) : value;
    default:
      return bad_argument(site, "abs", "n", value);
  }
}

Value modulo(const CallSite& site, Arguments arguments) {
  const auto result = floor_modulo(arguments[0].as_number(), arguments[1].as_number());
  return result ? Value::number(*result) : no_value(site, "modulo");
}

template <std::optional<Decimal> (*function)(const Decimal&), const char* name>
Value one_number(const CallSite& site, Arguments arguments) {
  const auto result = function(arguments[0].as_number());
  return result ? Value::number(*result) : no_value(site, name);
}

constexpr char sqrt_name[] = "sqrt";
constexpr char log_name[] = "log";
constexpr char exp_name[] = "exp";

/// 0 or 1 for an even or odd number; nothing for a fraction.
std::optional<bool> is_odd(const Decimal& value) {
  if (!value.is_integer()) return std::nullopt;
  const auto rest = floor_modulo(value, Decimal(2));
  return rest ? std::optional(!rest->is_zero()) : std::nullopt;
}

Value odd(const CallSite&, Arguments arguments) {
  return Value::boolean(is_odd(arguments[0].as_number()).value_or(false));
}

Value even(const CallSite&, Arguments arguments) {
  return Value::boolean(!is_odd(arguments[0].as_number()).value_or(true));
}

Builtin to_scale(std::string_view name, Value (*call)(const CallSite&, Arguments)) {
  return {.name = name,
          .parameters = {{"n", number()}, {"scale", number()}},
          .result = number(),
          .result_type = type_of_first,
          .call = call};
}

Builtin to_integer(std::string_view name, Value (*call)(const CallSite&, Arguments)) {
  return {
      .name = name, .parameters = {{"n", number()}}, .result = number(), .result_type = type_of_first, .call = call};
}

Builtin of_number(std::string_view name, Type result, Value (*call)(const CallSite&, Arguments)) {
  return {.name = name, .parameters = {{"number", number()}}, .result = std::move(result), .call = call};
}

}  // namespace

Family numeric_family() {
  return {
      to_scale(decimal_name, round_to_scale<Rounding::half_even, decimal_name>),
      to_integer(floor_name, round_to_integer<Rounding::floor, floor_name>),
      to_scale(floor_name, round_to_scale<Rounding::floor, floor_name>),
      to_integer(ceiling_name, round_to_integer<Rounding::ceiling, ceiling_name>),
      to_scale(ceiling_name, round_to_scale<Rounding::ceiling, ceiling_name>),
      to_scale(up_name, round_to_scale<Rounding::up, up_name>),
      to_scale(down_name, round_to_scale<Rounding::down, down_name>),
      to_scale(half_up_name, round_to_scale<Rounding::half_up, half_up_name>),
      to_scale(half_down_name, round_to_scale<Rounding::half_down, half_down_name>),
      {.name = "abs",
       .parameters = {{"n", any()}},
       .result = any(),
       .result_type = type_of_first,
       .call = absolute_value},
      {.name = "modulo",
       .parameters = {{"dividend", number()}, {"divisor", number()}},
       .result = number(),
       .result_type = type_of_first,
       .call = modulo},
      of_number(sqrt_name, number(), one_number<square_root, sqrt_name>),
      of_number(log_name, number(), one_number<natural_logarithm, log_name>),
      of_number(exp_name, number(), one_number<exponential, exp_name>),
      of_number("odd", boolean(), odd),
      of_number("even", boolean(), even),
  };
}

}  // namespace weal::feel::functions
