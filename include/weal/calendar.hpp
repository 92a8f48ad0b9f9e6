/// Working days: which days are worked, and counting them.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "weal/date.hpp"

namespace weal {

/// One published year of a calendar: days off beside weekends, and weekend days that are worked.
struct CalendarYear {
  std::int32_t year = 0;
  std::vector<Date> off;   ///< may name days of neighbouring years, as notices do
  std::vector<Date> work;  ///< weekend days turned into working days
};

/// Working-day arithmetic over the years whose schedule is published. Immutable, cheap to copy, shared by threads.
/// Every function answers nothing where it would need a year that is not published.
class WorkingCalendar {
 public:
  WorkingCalendar() = default;
  /// Years must be consecutive, in any order; a calendar of others knows no year. Days are given once; those of years
  /// that are not published themselves are ignored.
  explicit WorkingCalendar(std::span<const CalendarYear> years);

  [[nodiscard]] bool knows(Date date) const;
  [[nodiscard]] std::optional<bool> is_working_day(Date date) const;
  /// The `count`-th working day after `start`, which is not counted. Negative counts go back; 0 is `start` itself.
  [[nodiscard]] std::optional<Date> add_working_days(Date start, std::int64_t count) const;
  /// Working days in (start, end]; where end is before start, those of (end, start] with a minus.
  [[nodiscard]] std::optional<std::int64_t> working_days_between(Date start, Date end) const;
  /// `date` itself where it is worked, else the next working day.
  [[nodiscard]] std::optional<Date> first_working_day_from(Date date) const;
  [[nodiscard]] std::optional<std::int32_t> first_year() const;
  [[nodiscard]] std::optional<std::int32_t> last_year() const;

 private:
  struct Tables;
  std::shared_ptr<const Tables> tables_;
};

}  // namespace weal
