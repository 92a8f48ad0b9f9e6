// + - × ÷ and their kin over the kinds of values that have them.
#include "feel/arithmetic.hpp"

#include <optional>
#include <string_view>

#include "diagnostics/kinds/evaluation.hpp"
#include "feel/fault.hpp"
#include "feel/missing.hpp"
#include "weal/duration.hpp"

namespace weal::feel {

namespace {

constexpr int pair(ValueKind left, ValueKind right) { return static_cast<int>(left) * 16 + static_cast<int>(right); }

Value bad_operands(std::string_view sign, const Value& left, const Value& right, const CallSite& site) {
  if (const Value* cause = first_fault(left, right)) return *cause;
  return fault(diag::bad_operands, site,
               {std::string(sign), std::string(kind_name(left.kind())), std::string(kind_name(right.kind()))});
}

/// The result, or the fault that it is out of range.
Value checked(std::string_view sign, const std::optional<Decimal>& result, const CallSite& site) {
  return result ? Value::number(*result) : fault(diag::number_out_of_range, site, {std::string(sign)});
}
Value checked(std::string_view sign, const std::optional<Date>& result, const CallSite& site) {
  return result ? Value::date(*result) : fault(diag::number_out_of_range, site, {std::string(sign)});
}
Value checked(std::string_view sign, const std::optional<DateTime>& result, const CallSite& site) {
  return result ? Value::date_time(*result) : fault(diag::number_out_of_range, site, {std::string(sign)});
}
Value checked(std::string_view sign, const std::optional<DaysDuration>& result, const CallSite& site) {
  return result ? Value::days(*result) : fault(diag::number_out_of_range, site, {std::string(sign)});
}
Value checked(std::string_view sign, const std::optional<MonthsDuration>& result, const CallSite& site) {
  return result ? Value::months(*result) : fault(diag::number_out_of_range, site, {std::string(sign)});
}

Value joined(const Value& left, const Value& right, const CallSite& site) {
  const std::size_t size = left.as_string().size() + right.as_string().size();
  const std::uint32_t most = site.environment.budget().limits.string_size;
  if (size > most) return fault(diag::limit_reached, site, {"string_size", std::to_string(most)});
  std::string text;
  text.reserve(size);
  text.append(left.as_string()).append(right.as_string());
  return Value::string(std::move(text));
}

DateTime midnight_utc(Date date) {
  Time time;
  time.offset_seconds = 0;
  return {date, time};
}

Value moved(std::string_view sign, const Value& moment, const Value& duration, const CallSite& site) {
  using enum ValueKind;
  switch (pair(moment.kind(), duration.kind())) {
    case pair(date, months_duration):
      return checked(sign, add(moment.as_date(), duration.as_months()), site);
    case pair(date, days_duration):
      return checked(sign, add(moment.as_date(), duration.as_days()), site);
    case pair(date_time, months_duration):
      return checked(sign, add(moment.as_date_time(), duration.as_months()), site);
    case pair(date_time, days_duration):
      return checked(sign, add(moment.as_date_time(), duration.as_days()), site);
    case pair(time, days_duration):
      return Value::time(add(moment.as_time(), duration.as_days()));
    default:
      return bad_operands(sign, moment, duration, site);
  }
}

bool is_duration(const Value& value) {
  return value.kind() == ValueKind::days_duration || value.kind() == ValueKind::months_duration;
}

bool is_moment(const Value& value) {
  return value.kind() == ValueKind::date || value.kind() == ValueKind::time || value.kind() == ValueKind::date_time;
}

Value time_between(const Value& left, const Value& right, const CallSite& site) {
  if (left.kind() == ValueKind::date && right.kind() == ValueKind::date) {
    return Value::days(subtract(left.as_date(), right.as_date()));
  }
  std::optional<DaysDuration> result;
  if (left.kind() == ValueKind::time && right.kind() == ValueKind::time) {
    result = subtract(left.as_time(), right.as_time());
  } else if (left.kind() != ValueKind::time && right.kind() != ValueKind::time) {
    // A day stands for its midnight at UTC.
    const DateTime to = left.kind() == ValueKind::date ? midnight_utc(left.as_date()) : left.as_date_time();
    const DateTime from = right.kind() == ValueKind::date ? midnight_utc(right.as_date()) : right.as_date_time();
    result = subtract(to, from);
  }
  return result ? Value::days(*result) : bad_operands("-", left, right, site);
}

}  // namespace

Value sum(const Value& left, const Value& right, const CallSite& site) {
  using enum ValueKind;
  if (left.is_missing() || right.is_missing()) return united(left, right);
  switch (pair(left.kind(), right.kind())) {
    case pair(number, number):
      return checked("+", add(left.as_number(), right.as_number()), site);
    case pair(string, string):
      return joined(left, right, site);
    case pair(months_duration, months_duration):
      return checked("+", add(left.as_months(), right.as_months()), site);
    case pair(days_duration, days_duration):
      return checked("+", add(left.as_days(), right.as_days()), site);
    default:
      break;
  }
  if (is_moment(left) && is_duration(right)) return moved("+", left, right, site);
  if (is_duration(left) && is_moment(right)) return moved("+", right, left, site);
  return bad_operands("+", left, right, site);
}

Value difference(const Value& left, const Value& right, const CallSite& site) {
  using enum ValueKind;
  if (left.is_missing() || right.is_missing()) return united(left, right);
  switch (pair(left.kind(), right.kind())) {
    case pair(number, number):
      return checked("-", subtract(left.as_number(), right.as_number()), site);
    case pair(months_duration, months_duration):
      return checked("-", subtract(left.as_months(), right.as_months()), site);
    case pair(days_duration, days_duration):
      return checked("-", subtract(left.as_days(), right.as_days()), site);
    default:
      break;
  }
  if (is_moment(left) && is_duration(right)) return moved("-", left, opposite(right, site), site);
  if (is_moment(left) && is_moment(right)) return time_between(left, right, site);
  return bad_operands("-", left, right, site);
}

Value product(const Value& left, const Value& right, const CallSite& site) {
  if (left.is_missing() || right.is_missing()) return united(left, right);
  const bool is_left_number = left.kind() == ValueKind::number;
  const bool is_right_number = right.kind() == ValueKind::number;
  if (is_left_number && is_right_number) {
    return checked("*", multiply(left.as_number(), right.as_number()), site);
  }
  if ((is_left_number && is_duration(right)) || (is_duration(left) && is_right_number)) {
    const Value& duration = is_left_number ? right : left;
    const Decimal& factor = (is_left_number ? left : right).as_number();
    return duration.kind() == ValueKind::days_duration ? checked("*", multiply(duration.as_days(), factor), site)
                                                       : checked("*", multiply(duration.as_months(), factor), site);
  }
  return bad_operands("*", left, right, site);
}

Value quotient(const Value& left, const Value& right, const CallSite& site) {
  if (left.is_missing() || right.is_missing()) return united(left, right);
  if (right.kind() == ValueKind::number && (left.kind() == ValueKind::number || is_duration(left))) {
    if (right.as_number().is_zero()) return fault(diag::division_by_zero, site);
    if (left.kind() == ValueKind::number) {
      return checked("/", divide(left.as_number(), right.as_number()), site);
    }
    const Decimal& divisor = right.as_number();
    return left.kind() == ValueKind::days_duration ? checked("/", divide(left.as_days(), divisor), site)
                                                   : checked("/", divide(left.as_months(), divisor), site);
  }
  if (is_duration(left) && left.kind() == right.kind()) {
    const bool is_days = left.kind() == ValueKind::days_duration;
    const bool is_zero = is_days ? right.as_days() == DaysDuration{} : right.as_months() == MonthsDuration{};
    if (is_zero) return fault(diag::division_by_zero, site);
    return checked("/", is_days ? divide(left.as_days(), right.as_days()) : divide(left.as_months(), right.as_months()),
                   site);
  }
  return bad_operands("/", left, right, site);
}

Value raised(const Value& base, const Value& exponent, const CallSite& site) {
  if (base.is_missing() || exponent.is_missing()) return united(base, exponent);
  if (base.kind() != ValueKind::number || exponent.kind() != ValueKind::number) {
    return bad_operands("**", base, exponent, site);
  }
  return checked("**", power(base.as_number(), exponent.as_number()), site);
}

Value opposite(const Value& value, const CallSite& site) {
  switch (value.kind()) {
    case ValueKind::missing:
      return value;
    case ValueKind::number:
      return Value::number(negated(value.as_number()));
    case ValueKind::days_duration:
      return checked("-", negated(value.as_days()), site);
    case ValueKind::months_duration:
      return checked("-", negated(value.as_months()), site);
    case ValueKind::null:
    case ValueKind::boolean:
    case ValueKind::string:
    case ValueKind::date:
    case ValueKind::time:
    case ValueKind::date_time:
    case ValueKind::list:
    case ValueKind::context:
    case ValueKind::range:
    case ValueKind::function:
    case ValueKind::entity:
      break;
  }
  return bad_operands("-", Value::null(), value, site);
}

}  // namespace weal::feel
