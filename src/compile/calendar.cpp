// The calendar's years, each day once, without gaps.
#include <algorithm>
#include <unordered_map>

#include "compile/compiler.hpp"
#include "diagnostics/kinds/pack.hpp"

namespace weal::compile {

void Compiler::add_calendar() {
  program.calendar_key = 0;
  std::vector<std::pair<CalendarYear, SourceRange>> years;
  std::unordered_map<std::int64_t, SourceRange> seen;
  std::unordered_map<std::int64_t, SourceRange> seen_years;
  const auto add_days = [&](std::int64_t year, const std::vector<syntax::DaySpan>& spans, std::vector<Date>& days,
                            bool worked) {
    for (const syntax::DaySpan& span : spans) {
      // A notice may reach over the turn of the year, and no further.
      if (span.first.year < year - 1 || span.last.year > year + 1) {
        const std::string text = std::to_string(year);
        diagnostics.add(diag::bad_value, span.where,
                        {span.first.to_string(), "a day of " + text, " " + text + " 年的日期", ""});
        continue;
      }
      for (Date day = span.first; day <= span.last; day = day + Days{1}) {
        const auto [before, is_new] = seen.emplace(day.day_number(), span.where);
        if (!is_new) diagnostics.add(diag::calendar_day_twice, span.where, {day.to_string()}, before->second);
        if (worked && day.weekday() < Weekday::saturday)
          diagnostics.add(diag::not_weekend, span.where, {day.to_string()});
        days.push_back(day);
      }
    }
  };
  for (const auto& placed : model.years) {
    const syntax::Year& year = *placed.item;
    const auto number = year.year ? year.year->number.to_int64() : std::nullopt;
    if (!number || *number < 1949 || *number > 9999) {
      if (year.year)
        diagnostics.add(diag::bad_value, year.year->where,
                        {year.year->number.to_string(), "a year such as 2025", "年份（例如 2025）", ""});
      continue;
    }
    if (const auto [before, is_new] = seen_years.emplace(*number, year.year->where); !is_new) {
      diagnostics.add(diag::calendar_day_twice, year.year->where, {std::to_string(*number)}, before->second);
      continue;
    }
    CalendarYear result;
    result.year = static_cast<std::int32_t>(*number);
    add_days(*number, year.off, result.off, false);
    add_days(*number, year.work, result.work, true);
    years.emplace_back(std::move(result), year.year->where);
  }
  std::stable_sort(years.begin(), years.end(),
                   [](const auto& left, const auto& right) { return left.first.year < right.first.year; });
  std::vector<CalendarYear> plain;
  for (auto& [year, where] : years) {
    if (!plain.empty() && plain.back().year + 1 != year.year) {
      diagnostics.add(diag::calendar_gap, where, {std::to_string(plain.back().year), std::to_string(year.year)});
      return;
    }
    plain.push_back(std::move(year));
  }
  if (!plain.empty()) program.calendar = WorkingCalendar(plain);
}

}  // namespace weal::compile
