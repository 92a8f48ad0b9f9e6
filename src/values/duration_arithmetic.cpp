/// Arithmetic of durations, and of moments with them. Sums of nanoseconds are made in 128 bits.
#include "values/decimal_parts.hpp"
#include "weal/duration.hpp"

namespace weal {

namespace {

__extension__ typedef __int128 Nanoseconds;

constexpr Nanoseconds per_second = 1'000'000'000;
constexpr Nanoseconds per_day = 86400 * per_second;

Nanoseconds nanoseconds_of(const DaysDuration& duration) {
  return duration.seconds * per_second + duration.nanoseconds;
}

std::optional<DaysDuration> from_nanoseconds(Nanoseconds total) {
  const Nanoseconds seconds = total / per_second;
  if (seconds < INT64_MIN || seconds > INT64_MAX) return std::nullopt;
  return DaysDuration{static_cast<std::int64_t>(seconds), static_cast<std::int32_t>(total % per_second)};
}

std::optional<DaysDuration> from_seconds(const std::optional<Decimal>& seconds) {
  if (!seconds) return std::nullopt;
  const auto rounded = round(*seconds, 9, Rounding::half_even);
  if (!rounded) return std::nullopt;
  const auto parts = DecimalParts::of(*rounded);
  if (parts.coefficient >= values::power_of_ten(30)) return std::nullopt;
  const auto total = static_cast<Nanoseconds>(parts.coefficient);
  return from_nanoseconds(parts.negative ? -total : total);
}

std::optional<MonthsDuration> from_months(const std::optional<Decimal>& months) {
  if (!months) return std::nullopt;
  const auto whole = round(*months, 0, Rounding::down);
  const auto count = whole ? whole->to_int64() : std::nullopt;
  if (!count) return std::nullopt;
  return MonthsDuration{*count};
}

Nanoseconds time_of_day(const Time& time) {
  return (time.hour * 3600 + time.minute * 60 + time.second) * per_second + time.nanosecond;
}

/// Day and time of day that many nanoseconds after the start of `day`.
struct Landing {
  Nanoseconds day;
  Nanoseconds time;
};

Landing landing(Nanoseconds after_start) {
  Nanoseconds day = after_start / per_day;
  Nanoseconds time = after_start % per_day;
  if (time < 0) {
    time += per_day;
    --day;
  }
  return {day, time};
}

Time with_time_of_day(Time time, Nanoseconds since_midnight) {
  const auto seconds = static_cast<std::int64_t>(since_midnight / per_second);
  time.hour = static_cast<std::uint8_t>(seconds / 3600);
  time.minute = static_cast<std::uint8_t>(seconds / 60 % 60);
  time.second = static_cast<std::uint8_t>(seconds % 60);
  time.nanosecond = static_cast<std::uint32_t>(since_midnight % per_second);
  return time;
}

}  // namespace

std::optional<DaysDuration> add(const DaysDuration& left, const DaysDuration& right) {
  return from_nanoseconds(nanoseconds_of(left) + nanoseconds_of(right));
}

std::optional<DaysDuration> subtract(const DaysDuration& left, const DaysDuration& right) {
  return from_nanoseconds(nanoseconds_of(left) - nanoseconds_of(right));
}

std::optional<DaysDuration> multiply(const DaysDuration& duration, const Decimal& factor) {
  return from_seconds(multiply(total_seconds(duration), factor));
}

std::optional<DaysDuration> divide(const DaysDuration& duration, const Decimal& divisor) {
  return from_seconds(divide(total_seconds(duration), divisor));
}

std::optional<Decimal> divide(const DaysDuration& dividend, const DaysDuration& divisor) {
  return divide(total_seconds(dividend), total_seconds(divisor));
}

std::optional<DaysDuration> negated(const DaysDuration& duration) {
  return from_nanoseconds(-nanoseconds_of(duration));
}

std::optional<DaysDuration> absolute(const DaysDuration& duration) {
  return nanoseconds_of(duration) < 0 ? negated(duration) : duration;
}

Decimal total_seconds(const DaysDuration& duration) {
  const Nanoseconds total = nanoseconds_of(duration);
  const DecimalParts parts{static_cast<values::Coefficient>(total < 0 ? -total : total), -9, total < 0};
  return duration.nanoseconds == 0 ? Decimal(duration.seconds) : reduced(parts.decimal());
}

std::optional<MonthsDuration> add(const MonthsDuration& left, const MonthsDuration& right) {
  MonthsDuration result;
  if (__builtin_add_overflow(left.months, right.months, &result.months)) return std::nullopt;
  return result;
}

std::optional<MonthsDuration> subtract(const MonthsDuration& left, const MonthsDuration& right) {
  MonthsDuration result;
  if (__builtin_sub_overflow(left.months, right.months, &result.months)) return std::nullopt;
  return result;
}

std::optional<MonthsDuration> multiply(const MonthsDuration& duration, const Decimal& factor) {
  return from_months(multiply(Decimal(duration.months), factor));
}

std::optional<MonthsDuration> divide(const MonthsDuration& duration, const Decimal& divisor) {
  return from_months(divide(Decimal(duration.months), divisor));
}

std::optional<Decimal> divide(const MonthsDuration& dividend, const MonthsDuration& divisor) {
  return divide(Decimal(dividend.months), Decimal(divisor.months));
}

std::optional<MonthsDuration> negated(const MonthsDuration& duration) { return subtract(MonthsDuration{}, duration); }

std::optional<MonthsDuration> absolute(const MonthsDuration& duration) {
  return duration.months < 0 ? negated(duration) : duration;
}

std::optional<DateTime> add(const DateTime& moment, const DaysDuration& duration) {
  const auto [days, time] = landing(time_of_day(moment.time) + nanoseconds_of(duration));
  const auto date = add(moment.date, Days{static_cast<std::int64_t>(days)});
  if (!date) return std::nullopt;
  return DateTime{*date, with_time_of_day(moment.time, time)};
}

std::optional<DateTime> add(const DateTime& moment, const MonthsDuration& duration) {
  const auto date = add(moment.date, duration);
  if (!date) return std::nullopt;
  return DateTime{*date, moment.time};
}

std::optional<Date> add(Date date, const DaysDuration& duration) {
  return add(date, Days{static_cast<std::int64_t>(landing(nanoseconds_of(duration)).day)});
}

std::optional<Date> add(Date date, const MonthsDuration& duration) { return add(date, Months{duration.months}); }

Time add(const Time& time, const DaysDuration& duration) {
  return with_time_of_day(time, landing(time_of_day(time) + nanoseconds_of(duration)).time);
}

std::optional<DaysDuration> subtract(const DateTime& later, const DateTime& earlier) {
  if (!compare(later, earlier)) return std::nullopt;
  Nanoseconds difference =
      subtract(later.date, earlier.date).seconds * per_second + time_of_day(later.time) - time_of_day(earlier.time);
  difference -= (later.time.known_offset().value_or(0) - earlier.time.known_offset().value_or(0)) * per_second;
  return from_nanoseconds(difference);
}

std::optional<DaysDuration> subtract(const Time& later, const Time& earlier) {
  return subtract(DateTime{Date{}, later}, DateTime{Date{}, earlier});
}

DaysDuration subtract(Date later, Date earlier) { return {(later - earlier).count * 86400, 0}; }

MonthsDuration months_between(Date from, Date to) {
  std::int64_t months = (std::int64_t{to.year} - from.year) * 12 + to.month - from.month;
  if (months > 0 && to.day < from.day) --months;
  if (months < 0 && to.day > from.day) ++months;
  return {months};
}

}  // namespace weal
