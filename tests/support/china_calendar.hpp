// The State Council's holiday arrangements of 2019-2026 as a calendar for tests.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "weal/calendar.hpp"

namespace weal::test {

/// Days as `MM-DD` or `YYYY-MM-DD`; `MM-DD..DD` is a run within a month.
struct ChinaYear {
  std::int32_t year;
  std::string_view off;
  std::string_view work;
};

inline constexpr std::array china_years{
    ChinaYear{2019, "2018-12-30..31 01-01 02-04..10 04-05 05-01..04 06-07 09-13 10-01..07",
              "2018-12-29 02-02..03 04-28 05-05 09-29 10-12"},
    ChinaYear{2020, "01-01 01-24..31 02-01..02 04-04..06 05-01..05 06-25..27 10-01..08",
              "01-19 04-26 05-09 06-28 09-27 10-10"},
    ChinaYear{2021, "01-01..03 02-11..17 04-03..05 05-01..05 06-12..14 09-19..21 10-01..07",
              "02-07 02-20 04-25 05-08 09-18 09-26 10-09"},
    ChinaYear{2022, "01-01..03 01-31 02-01..06 04-03..05 04-30 05-01..04 06-03..05 09-10..12 10-01..07 12-31",
              "01-29..30 04-02 04-24 05-07 10-08..09"},
    ChinaYear{2023, "01-01..02 01-21..27 04-05 04-29..30 05-01..03 06-22..24 09-29..30 10-01..06",
              "01-28..29 04-23 05-06 06-25 10-07..08"},
    ChinaYear{2024, "01-01 02-10..17 04-04..06 05-01..05 06-10 09-15..17 10-01..07",
              "02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12"},
    ChinaYear{2025, "01-01 01-28..31 02-01..04 04-04..06 05-01..05 05-31 06-01..02 10-01..08",
              "01-26 02-08 04-27 09-28 10-11"},
    ChinaYear{2026, "01-01..03 02-15..23 04-04..06 05-01..05 06-19..21 09-25..27 10-01..07",
              "01-04 02-14 02-28 05-09 09-20 10-10"},
};

inline std::vector<Date> dates_of(std::int32_t year, std::string_view text) {
  std::vector<Date> dates;
  while (!text.empty()) {
    const auto entry = text.substr(0, text.find(' '));
    text.remove_prefix(entry.size() < text.size() ? entry.size() + 1 : entry.size());
    const auto first_text = entry.substr(0, entry.find(".."));
    const auto first = first_text.size() == 5 ? Date::parse(std::to_string(year) + "-" + std::string(first_text))
                                              : Date::parse(first_text);
    Date last = first.value();
    if (first_text.size() < entry.size()) {
      last = Date::parse(first->to_string().substr(0, 8) + std::string(entry.substr(entry.size() - 2))).value();
    }
    for (Date date = *first; date <= last; date = date + Days{1}) dates.push_back(date);
  }
  return dates;
}

inline const WorkingCalendar& china_calendar() {
  static const WorkingCalendar calendar = [] {
    std::vector<CalendarYear> years;
    for (const auto& row : china_years) {
      years.push_back({row.year, dates_of(row.year, row.off), dates_of(row.year, row.work)});
    }
    return WorkingCalendar(years);
  }();
  return calendar;
}

}  // namespace weal::test
