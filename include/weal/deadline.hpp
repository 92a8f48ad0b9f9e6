/// Periods of law: a length in a unit, how it binds, and the day it ends.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "weal/calendar.hpp"
#include "weal/date.hpp"

namespace weal {

enum class PeriodUnit : std::uint8_t { working_days, calendar_days, months, years, hours };

/// How a period binds, and with that what happens when its last day is a rest day.
enum class PeriodBound : std::uint8_t {
  maximum,  ///< for the authority: an end on a rest day moves to the next working day
  minimum,  ///< exposure (publicity): does not roll; the next step is lawful the day after
  party,    ///< for the party (to be heard): a minimum for the authority whose end rolls
};

/// 20 working days at most; 7 days' publicity; 24 hours. The starting day is not counted.
struct Period {
  std::int64_t length = 0;
  PeriodUnit unit = PeriodUnit::working_days;
  PeriodBound bound = PeriodBound::maximum;
  friend constexpr bool operator==(const Period&, const Period&) = default;

  /// `20 工作日`, `20个工作日`, `20 working days`, `7 日`, `7 days`, `24 小时`, `24 hours`, `12 月`, `1 年`; the bound
  /// is not in the text: it is `maximum`.
  [[nodiscard]] static std::optional<Period> parse(std::string_view text);
  [[nodiscard]] std::string to_string_zh() const;
  [[nodiscard]] std::string to_string_en() const;
};

/// Why a period has no end.
enum class NoEnd : std::uint8_t {
  calendar_not_published,  ///< a working day past the last published year would be needed
  no_time_of_day,          ///< hours from an event that states only a day
};

/// The end of a period: its last day (and moment, for hours), or why there is none.
struct PeriodEnd {
  std::optional<Date> last_day;
  std::optional<DateTime> moment;  ///< for hours
  std::optional<NoEnd> reason;
};

[[nodiscard]] PeriodEnd period_end(const WorkingCalendar& calendar, const Moment& start, const Period& period);
/// The first day on which what has to wait for a minimum or a party's period is lawful: the day after its end; for
/// hours, the day of their last moment.
[[nodiscard]] std::optional<Date> lawful_from(const WorkingCalendar& calendar, const Moment& start,
                                              const Period& period);
/// "by the nth of each month": that day of the month, never rolled later.
[[nodiscard]] Date monthly_due(Date any_day_of_month, int day);

}  // namespace weal
