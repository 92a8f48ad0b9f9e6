/// The two durations of FEEL: days and time, years and months.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "weal/date.hpp"
#include "weal/decimal.hpp"

namespace weal {

/// Exact seconds with nanoseconds: `P1DT2H`.
struct DaysDuration {
  std::int64_t seconds = 0;
  std::int32_t nanoseconds = 0;  ///< same sign as seconds
  /// `P1DT2H3M4.5S`, `-PT90M`; the fraction of a second has up to nine digits.
  [[nodiscard]] static std::optional<DaysDuration> parse(std::string_view text);
  [[nodiscard]] std::string to_string() const;
  friend constexpr auto operator<=>(const DaysDuration&, const DaysDuration&) = default;
};

/// Whole months: `P1Y6M`.
struct MonthsDuration {
  std::int64_t months = 0;
  [[nodiscard]] static std::optional<MonthsDuration> parse(std::string_view text);
  [[nodiscard]] std::string to_string() const;
  friend constexpr auto operator<=>(const MonthsDuration&, const MonthsDuration&) = default;
};

// Arithmetic of FEEL. Everything answers nothing where the result does not fit or a divisor is zero.
[[nodiscard]] std::optional<DaysDuration> add(const DaysDuration& left, const DaysDuration& right);
[[nodiscard]] std::optional<DaysDuration> subtract(const DaysDuration& left, const DaysDuration& right);
/// To the nanosecond, half-even.
[[nodiscard]] std::optional<DaysDuration> multiply(const DaysDuration& duration, const Decimal& factor);
[[nodiscard]] std::optional<DaysDuration> divide(const DaysDuration& duration, const Decimal& divisor);
[[nodiscard]] std::optional<Decimal> divide(const DaysDuration& dividend, const DaysDuration& divisor);
[[nodiscard]] std::optional<DaysDuration> negated(const DaysDuration& duration);
[[nodiscard]] std::optional<DaysDuration> absolute(const DaysDuration& duration);
/// The duration in seconds.
[[nodiscard]] Decimal total_seconds(const DaysDuration& duration);

[[nodiscard]] std::optional<MonthsDuration> add(const MonthsDuration& left, const MonthsDuration& right);
[[nodiscard]] std::optional<MonthsDuration> subtract(const MonthsDuration& left, const MonthsDuration& right);
/// Whole months; a part of a month is dropped.
[[nodiscard]] std::optional<MonthsDuration> multiply(const MonthsDuration& duration, const Decimal& factor);
[[nodiscard]] std::optional<MonthsDuration> divide(const MonthsDuration& duration, const Decimal& divisor);
[[nodiscard]] std::optional<Decimal> divide(const MonthsDuration& dividend, const MonthsDuration& divisor);
[[nodiscard]] std::optional<MonthsDuration> negated(const MonthsDuration& duration);
[[nodiscard]] std::optional<MonthsDuration> absolute(const MonthsDuration& duration);

// Moments and durations; to subtract a duration, add its negation. Offset and zone stay as they are.
[[nodiscard]] std::optional<DateTime> add(const DateTime& moment, const DaysDuration& duration);
[[nodiscard]] std::optional<DateTime> add(const DateTime& moment, const MonthsDuration& duration);
/// Counted from the start of the day; the result is the day that moment falls in.
[[nodiscard]] std::optional<Date> add(Date date, const DaysDuration& duration);
[[nodiscard]] std::optional<Date> add(Date date, const MonthsDuration& duration);
/// Around the clock: 23:00 + PT2H = 01:00.
[[nodiscard]] Time add(const Time& time, const DaysDuration& duration);

/// Elapsed time; nothing where compare() has no answer.
[[nodiscard]] std::optional<DaysDuration> subtract(const DateTime& later, const DateTime& earlier);
[[nodiscard]] std::optional<DaysDuration> subtract(const Time& later, const Time& earlier);
[[nodiscard]] DaysDuration subtract(Date later, Date earlier);
/// Complete months from one day to another: 2024-01-31 to 2024-02-29 is none. Negative where `to` is earlier.
[[nodiscard]] MonthsDuration months_between(Date from, Date to);

}  // namespace weal
