/// Days and moments: Date, Time, DateTime, with ISO 8601 text in and out.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace weal {

/// A number of calendar days.
struct Days {
  std::int64_t count = 0;
  friend constexpr auto operator<=>(Days, Days) = default;
};
/// A number of calendar months.
struct Months {
  std::int64_t count = 0;
  friend constexpr auto operator<=>(Months, Months) = default;
};
/// A number of clock hours.
struct Hours {
  std::int64_t count = 0;
  friend constexpr auto operator<=>(Hours, Hours) = default;
};

/// The days of the week as ISO 8601 numbers them.
enum class Weekday : std::uint8_t { monday = 1, tuesday, wednesday, thursday, friday, saturday, sunday };

namespace calendar_arithmetic {
// Days since 1970-01-01, by years that begin in March so that the leap day comes last.
constexpr std::int64_t day_number(std::int64_t year, std::int64_t month, std::int64_t day) {
  const std::int64_t shifted = month > 2 ? year : year - 1;
  const std::int64_t era = (shifted >= 0 ? shifted : shifted - 399) / 400;
  const std::int64_t year_of_era = shifted - era * 400;
  const std::int64_t day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  return era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719468;
}
constexpr bool is_leap_year(std::int64_t year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }
constexpr int days_in_month(std::int64_t year, int month) {
  if (month == 2) return is_leap_year(year) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}
void this_day_does_not_exist();  // never defined: a constant Date that reaches it does not compile
}  // namespace calendar_arithmetic

/// A day of the proleptic Gregorian calendar, of the years -999999999 to 999999999. `Date{2026, 2, 28}` is checked when
/// it is compiled and takes constants only; other parts go through from_parts.
struct Date {
  static constexpr std::int32_t max_year = 999'999'999;

  std::int32_t year = 1970;
  std::uint8_t month = 1;
  std::uint8_t day = 1;

  constexpr Date() = default;
  consteval Date(int with_year, int with_month, int with_day) {
    if (!exists(with_year, with_month, with_day)) calendar_arithmetic::this_day_does_not_exist();
    year = with_year;
    month = static_cast<std::uint8_t>(with_month);
    day = static_cast<std::uint8_t>(with_day);
  }

  /// `2026-02-28`, years of four or more digits. Nothing for other text and for days that do not exist.
  [[nodiscard]] static std::optional<Date> parse(std::string_view text);
  [[nodiscard]] static constexpr std::optional<Date> from_parts(std::int64_t year, std::int64_t month,
                                                                std::int64_t day) {
    if (!exists(year, month, day)) return std::nullopt;
    return of_existing(year, month, day);
  }
  /// The day that many days after 1970-01-01; past the first or last year, the first or last day.
  [[nodiscard]] static constexpr Date from_day_number(std::int64_t days_since_1970);
  [[nodiscard]] constexpr std::int64_t day_number() const {  ///< days since 1970-01-01
    return calendar_arithmetic::day_number(year, month, day);
  }
  [[nodiscard]] constexpr Weekday weekday() const {
    const std::int64_t from_thursday = day_number() % 7;  // 1970-01-01 was a Thursday
    return static_cast<Weekday>((from_thursday + 10) % 7 + 1);
  }
  [[nodiscard]] std::string to_string() const;
  friend constexpr auto operator<=>(const Date&, const Date&) = default;

 private:
  static constexpr bool exists(std::int64_t year, std::int64_t month, std::int64_t day) {
    return year >= -max_year && year <= max_year && month >= 1 && month <= 12 && day >= 1 &&
           day <= calendar_arithmetic::days_in_month(year, static_cast<int>(month));
  }
  static constexpr Date of_existing(std::int64_t year, std::int64_t month, std::int64_t day) {
    Date date;
    date.year = static_cast<std::int32_t>(year);
    date.month = static_cast<std::uint8_t>(month);
    date.day = static_cast<std::uint8_t>(day);
    return date;
  }
};

namespace calendar_arithmetic {
inline constexpr Date first_date{-Date::max_year, 1, 1};
inline constexpr Date last_date{Date::max_year, 12, 31};
}  // namespace calendar_arithmetic

constexpr Date Date::from_day_number(std::int64_t days_since_1970) {
  if (days_since_1970 <= calendar_arithmetic::first_date.day_number()) return calendar_arithmetic::first_date;
  if (days_since_1970 >= calendar_arithmetic::last_date.day_number()) return calendar_arithmetic::last_date;
  const std::int64_t shifted = days_since_1970 + 719468;
  const std::int64_t era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
  const std::int64_t day_of_era = shifted - era * 146097;
  const std::int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const std::int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t month_from_march = (5 * day_of_year + 2) / 153;
  const std::int64_t month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
  return of_existing(era * 400 + year_of_era + (month <= 2 ? 1 : 0), month,
                     day_of_year - (153 * month_from_march + 2) / 5 + 1);
}

// The operators stop at the first and the last day; add() answers nothing there.
/// Nothing where the day would lie outside the years of Date.
[[nodiscard]] constexpr std::optional<Date> add(Date date, Days days) {
  std::int64_t number = 0;
  if (__builtin_add_overflow(date.day_number(), days.count, &number)) return std::nullopt;
  if (number < calendar_arithmetic::first_date.day_number() || number > calendar_arithmetic::last_date.day_number())
    return std::nullopt;
  return Date::from_day_number(number);
}
/// The same day number, else the month's last day (Civil Code art. 202): 2023-02-28 + 1 month = 2023-03-28. Nothing
/// where the day would lie outside the years of Date.
[[nodiscard]] constexpr std::optional<Date> add(Date date, Months months) {
  std::int64_t month_number = 0;
  if (__builtin_add_overflow(std::int64_t{date.year} * 12 + date.month - 1, months.count, &month_number)) {
    return std::nullopt;
  }
  const std::int64_t year = (month_number >= 0 ? month_number : month_number - 11) / 12;
  const auto month = static_cast<int>(month_number - year * 12 + 1);
  const int length = calendar_arithmetic::days_in_month(year, month);
  return Date::from_parts(year, month, date.day < length ? date.day : length);
}
[[nodiscard]] constexpr Date operator+(Date date, Days days) {
  return add(date, days).value_or(days.count < 0 ? calendar_arithmetic::first_date : calendar_arithmetic::last_date);
}
[[nodiscard]] constexpr Date operator-(Date date, Days days) {
  return date + Days{days.count == INT64_MIN ? INT64_MAX : -days.count};
}
[[nodiscard]] constexpr Days operator-(Date later, Date earlier) {
  return Days{later.day_number() - earlier.day_number()};
}
/// As add(date, months).
[[nodiscard]] constexpr Date operator+(Date date, Months months) {
  return add(date, months)
      .value_or(months.count < 0 ? calendar_arithmetic::first_date : calendar_arithmetic::last_date);
}
[[nodiscard]] constexpr Date first_of_month(Date date) {
  date.day = 1;
  return date;
}
[[nodiscard]] constexpr Date last_of_month(Date date) {
  date.day = static_cast<std::uint8_t>(calendar_arithmetic::days_in_month(date.year, date.month));
  return date;
}

/// A time of day, with an offset or an IANA zone where the text had one.
struct Time {
  std::uint8_t hour = 0;
  std::uint8_t minute = 0;
  std::uint8_t second = 0;
  std::uint32_t nanosecond = 0;
  std::optional<std::int32_t> offset_seconds;
  std::string zone;  ///< IANA name, kept as text; empty where there is none
  /// `09:30:00`, `09:30:00.5+08:00`, `09:30:00Z`, `09:30:00@Asia/Shanghai`. `24:00:00` is read as `00:00:00`.
  [[nodiscard]] static std::optional<Time> parse(std::string_view text);
  /// Seconds east of Greenwich where they are known: a stated offset, Asia/Shanghai or UTC; no other zone's rules are.
  [[nodiscard]] std::optional<std::int32_t> known_offset() const;
  [[nodiscard]] std::string to_string() const;
  friend bool operator==(const Time&, const Time&) = default;
};

/// A day and a time of day.
struct DateTime {
  Date date;
  Time time;
  /// `2025-03-03T09:30:00+08:00`; the offset may be absent. `24:00:00` is the next day's start.
  [[nodiscard]] static std::optional<DateTime> parse(std::string_view text);
  [[nodiscard]] std::string to_string() const;
  /// Seconds since 1970-01-01T00:00:00Z; a moment without offset is taken at +08:00.
  [[nodiscard]] std::int64_t unix_seconds() const;
  friend bool operator==(const DateTime&, const DateTime&) = default;
};

// Order of moments and times of day; nothing where only one side has an offset or a zone's rules would be needed.
[[nodiscard]] std::optional<std::strong_ordering> compare(const DateTime& left, const DateTime& right);
[[nodiscard]] std::optional<std::strong_ordering> compare(const Time& left, const Time& right);

/// +08:00, the offset that days and moments of cases have where none stands.
inline constexpr std::int32_t beijing_offset_seconds = 8 * 3600;

/// A moment of a case: always a day; a time of day where one was stated.
struct Moment {
  Date date;
  std::optional<DateTime> exact;
  /// A day or a moment with optional offset, no zone; the day is the day at +08:00.
  [[nodiscard]] static std::optional<Moment> parse(std::string_view text);
  [[nodiscard]] std::string to_string() const;
  friend bool operator==(const Moment&, const Moment&) = default;
};

}  // namespace weal
