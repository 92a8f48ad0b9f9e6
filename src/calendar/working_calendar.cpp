/// Working-day arithmetic by two tables: the rank of every day, and the days by rank.
#include <algorithm>

#include "weal/calendar.hpp"

namespace weal {

struct WorkingCalendar::Tables {
  std::int32_t first_year = 0;
  std::int32_t last_year = 0;
  std::int64_t first_day = 0;          // number of January 1st of the first year
  std::vector<std::int32_t> rank;      // working days before the day; one entry more than days
  std::vector<std::int32_t> workdays;  // by rank: days after first_day

  [[nodiscard]] std::int64_t day_count() const { return static_cast<std::int64_t>(rank.size()) - 1; }

  /// Working days before the day at `index`. Nothing outside the published years, whose end itself is inside.
  [[nodiscard]] std::optional<std::int64_t> rank_at(std::int64_t index) const {
    if (index < 0 || index > day_count()) return std::nullopt;
    return rank[static_cast<std::size_t>(index)];
  }

  [[nodiscard]] std::optional<Date> workday(std::int64_t at) const {
    if (at < 0 || at >= static_cast<std::int64_t>(workdays.size())) return std::nullopt;
    return Date::from_day_number(first_day + workdays[static_cast<std::size_t>(at)]);
  }
};

namespace {

/// Notices may name days of a neighbouring year that is not published itself; those say nothing about that year.
void mark(std::vector<bool>& is_worked, std::int64_t first_day, const std::vector<Date>& dates, bool worked) {
  for (const Date date : dates) {
    const std::int64_t index = date.day_number() - first_day;
    if (index >= 0 && index < static_cast<std::int64_t>(is_worked.size())) {
      is_worked[static_cast<std::size_t>(index)] = worked;
    }
  }
}

}  // namespace

WorkingCalendar::WorkingCalendar(std::span<const CalendarYear> years) {
  if (years.empty()) return;
  auto tables = std::make_shared<Tables>();
  const auto [first, last] = std::minmax_element(
      years.begin(), years.end(), [](const auto& left, const auto& right) { return left.year < right.year; });
  tables->first_year = first->year;
  tables->last_year = last->year;
  const auto first_day = Date::from_parts(first->year, 1, 1);
  const auto last_day = Date::from_parts(last->year, 12, 31);
  // Years with gaps or twice: a caller's mistake, answered by a calendar that knows no year.
  const std::int64_t span = std::int64_t{last->year} - first->year + 1;
  if (!first_day || !last_day || span != static_cast<std::int64_t>(years.size())) return;
  tables->first_day = first_day->day_number();

  std::vector<bool> is_worked(static_cast<std::size_t>((*last_day - *first_day).count + 1));
  for (std::size_t index = 0; index < is_worked.size(); ++index) {
    is_worked[index] = (*first_day + Days{static_cast<std::int64_t>(index)}).weekday() < Weekday::saturday;
  }
  for (const auto& year : years) {
    mark(is_worked, tables->first_day, year.off, false);
    mark(is_worked, tables->first_day, year.work, true);
  }
  tables->rank.reserve(is_worked.size() + 1);
  for (std::size_t index = 0; index < is_worked.size(); ++index) {
    tables->rank.push_back(static_cast<std::int32_t>(tables->workdays.size()));
    if (is_worked[index]) tables->workdays.push_back(static_cast<std::int32_t>(index));
  }
  tables->rank.push_back(static_cast<std::int32_t>(tables->workdays.size()));
  tables_ = std::move(tables);
}

bool WorkingCalendar::knows(Date date) const {
  return tables_ && date.year >= tables_->first_year && date.year <= tables_->last_year;
}

std::optional<bool> WorkingCalendar::is_working_day(Date date) const {
  if (!knows(date)) return std::nullopt;
  const std::int64_t index = date.day_number() - tables_->first_day;
  return tables_->rank_at(index) != tables_->rank_at(index + 1);
}

std::optional<Date> WorkingCalendar::add_working_days(Date start, std::int64_t count) const {
  if (count == 0) return start;
  if (!tables_) return std::nullopt;
  // Forward, the days after `start` matter; back, the days before it: `start` itself need not be published.
  const std::int64_t index = start.day_number() - tables_->first_day;
  const auto before = tables_->rank_at(count > 0 ? index + 1 : index);
  std::int64_t target = 0;
  if (!before || __builtin_add_overflow(*before, count > 0 ? count - 1 : count, &target)) return std::nullopt;
  return tables_->workday(target);
}

std::optional<std::int64_t> WorkingCalendar::working_days_between(Date start, Date end) const {
  if (start == end) return 0;
  if (!tables_) return std::nullopt;
  const auto up_to_start = tables_->rank_at(start.day_number() + 1 - tables_->first_day);
  const auto up_to_end = tables_->rank_at(end.day_number() + 1 - tables_->first_day);
  if (!up_to_start || !up_to_end) return std::nullopt;
  return *up_to_end - *up_to_start;
}

std::optional<Date> WorkingCalendar::first_working_day_from(Date date) const {
  if (!knows(date)) return std::nullopt;
  const auto before = tables_->rank_at(date.day_number() - tables_->first_day);
  return before ? tables_->workday(*before) : std::nullopt;
}

std::optional<std::int32_t> WorkingCalendar::first_year() const {
  return tables_ ? std::optional(tables_->first_year) : std::nullopt;
}

std::optional<std::int32_t> WorkingCalendar::last_year() const {
  return tables_ ? std::optional(tables_->last_year) : std::nullopt;
}

}  // namespace weal
