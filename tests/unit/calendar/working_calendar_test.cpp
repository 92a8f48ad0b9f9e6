// Working days of 2019-2026 against a reference that walks day by day.
#include <map>
#include <set>

#include "support/catch.hpp"
#include "support/china_calendar.hpp"
#include "weal/calendar.hpp"

using namespace weal;

namespace {

Date iso(std::string_view text) { return Date::parse(text).value(); }

/// The same notices, looked up one day at a time.
class Walker {
 public:
  Walker() {
    for (const auto& year : test::china_years) {
      for (const Date date : test::dates_of(year.year, year.off)) is_worked_[date] = false;
      for (const Date date : test::dates_of(year.year, year.work)) is_worked_[date] = true;
    }
  }
  bool works(Date date) const {
    const auto found = is_worked_.find(date);
    return found != is_worked_.end() ? found->second : date.weekday() < Weekday::saturday;
  }

 private:
  std::map<Date, bool> is_worked_;
};

bool published(Date date) { return date.year >= 2019 && date.year <= 2026; }

}  // namespace

TEST_CASE("a year has as many working days as its notice leaves") {
  struct Row {
    std::int32_t year;
    std::int64_t workdays;
  };
  const auto row = GENERATE(values<Row>(
      {{2019, 250}, {2020, 249}, {2021, 250}, {2022, 249}, {2023, 249}, {2024, 251}, {2025, 248}, {2026, 248}}));
  CAPTURE(row.year);
  const Date before = *Date::from_parts(row.year, 1, 1) - Days{1};
  CHECK(test::china_calendar().working_days_between(before, *Date::from_parts(row.year, 12, 31)) == row.workdays);
}

TEST_CASE("working days are counted without the starting day") {
  struct Row {
    std::string_view start;
    std::int64_t count;
    std::string_view result;
  };
  const auto row = GENERATE(values<Row>({
      {"2023-03-01", 12, "2023-03-17"}, {"2023-03-01", 20, "2023-03-29"},
      {"2023-03-24", 3, "2023-03-29"},  {"2023-01-05", 12, "2023-01-28"},  // a Saturday made a working day
      {"2023-02-04", 3, "2023-02-08"},  {"2023-01-05", 20, "2023-02-07"},
      {"2023-12-25", 28, "2024-02-02"}, {"2022-09-05", 5, "2022-09-13"},
      {"2022-09-05", 15, "2022-09-27"}, {"2022-09-05", 20, "2022-10-09"},  // a Sunday made a working day
      {"2022-09-05", 30, "2022-10-21"}, {"2022-09-30", 1, "2022-10-08"},
      {"2024-09-13", 5, "2024-09-23"},  {"2024-09-30", 3, "2024-10-10"},
      {"2025-01-20", 20, "2025-02-21"}, {"2026-02-13", 3, "2026-02-25"},
      {"2020-01-20", 20, "2020-02-25"},  // the holiday that a second notice extended
      {"2019-09-25", 5, "2019-10-08"},  {"2019-09-25", 20, "2019-10-28"},
      {"2022-10-08", -1, "2022-09-30"}, {"2024-02-02", 0, "2024-02-02"},
      {"2018-12-31", 1, "2019-01-02"},  // the day before the first published one still has a tomorrow
      {"2026-12-30", 1, "2026-12-31"},  {"2027-01-01", -1, "2026-12-31"},
  }));
  CAPTURE(row.start, row.count);
  const auto result = test::china_calendar().add_working_days(iso(row.start), row.count);
  REQUIRE(result.has_value());
  CHECK(result->to_string() == row.result);
}

TEST_CASE("what needs a year that is not published has no answer") {
  const auto& calendar = test::china_calendar();
  CHECK_FALSE(calendar.add_working_days(iso("2026-12-31"), 1));
  CHECK_FALSE(calendar.add_working_days(iso("2026-12-25"), 28));
  CHECK_FALSE(calendar.add_working_days(iso("2018-12-30"), 1));
  CHECK_FALSE(calendar.add_working_days(iso("2019-01-01"), -1));
  CHECK_FALSE(calendar.add_working_days(iso("2027-01-02"), -1));
  CHECK_FALSE(calendar.add_working_days(iso("2020-01-01"), INT64_MAX));
  CHECK_FALSE(calendar.add_working_days(iso("2020-01-01"), INT64_MIN));
  CHECK_FALSE(calendar.is_working_day(iso("2018-12-31")));  // named by a notice, but its year is not published
  CHECK_FALSE(calendar.is_working_day(iso("2027-01-04")));
  CHECK_FALSE(calendar.first_working_day_from(iso("2027-01-04")));
  CHECK_FALSE(calendar.working_days_between(iso("2026-12-01"), iso("2027-01-01")));
  CHECK(calendar.first_year() == 2019);
  CHECK(calendar.last_year() == 2026);
}

TEST_CASE("a calendar without years knows nothing") {
  const std::vector<CalendarYear> gap{{2019, {}, {}}, {2021, {}, {}}};
  const std::vector<CalendarYear> twice{{2019, {}, {}}, {2019, {}, {}}};
  const std::vector<CalendarYear> far{{-2'000'000'000, {}, {}}, {2'000'000'000, {}, {}}};
  for (const auto& calendar : {WorkingCalendar(), WorkingCalendar(std::span<const CalendarYear>{}),
                               WorkingCalendar(gap), WorkingCalendar(twice), WorkingCalendar(far)}) {
    CHECK_FALSE(calendar.knows(Date{2019, 1, 2}));
    CHECK_FALSE(calendar.add_working_days(Date{2019, 1, 2}, 1));
    CHECK(calendar.add_working_days(Date{2019, 1, 2}, 0) == Date{2019, 1, 2});
    CHECK(calendar.working_days_between(Date{2019, 1, 2}, Date{2019, 1, 2}) == 0);
    CHECK_FALSE(calendar.working_days_between(Date{2019, 1, 2}, Date{2019, 1, 3}));
    CHECK_FALSE(calendar.first_working_day_from(Date{2019, 1, 2}));
    CHECK_FALSE(calendar.first_year());
  }
}

TEST_CASE("a day on which nobody works moves to the next working day") {
  struct Row {
    std::string_view falls_on, moves_to;
  };
  const auto row = GENERATE(values<Row>({
      {"2026-08-14", "2026-08-14"},  // Friday
      {"2026-08-15", "2026-08-17"},  // Saturday
      {"2026-02-14", "2026-02-14"},  // a Saturday made a working day
      {"2026-02-15", "2026-02-24"},  // Spring Festival
      {"2022-12-31", "2023-01-03"},  // named by the notice of the next year
  }));
  CAPTURE(row.falls_on);
  CHECK(test::china_calendar().first_working_day_from(iso(row.falls_on)) == iso(row.moves_to));
}

TEST_CASE("every start of 2019-2026 counts as walking day by day does") {
  const Walker walker;
  const auto& calendar = test::china_calendar();
  int checked = 0;
  for (Date start{2018, 12, 20}; start < Date{2027, 1, 10}; start = start + Days{1}) {
    CAPTURE(start.to_string());
    if (published(start) && calendar.is_working_day(start) != walker.works(start)) FAIL_CHECK("working day differs");
    for (const int direction : {1, -1}) {
      Date walked = start;
      bool is_known = true;
      for (std::int64_t count = 1; count <= 60; ++count) {
        while (is_known) {
          walked = walked + Days{direction};
          is_known = published(walked);
          if (is_known && walker.works(walked)) break;
        }
        const auto expected = is_known ? std::optional(walked) : std::nullopt;
        if (calendar.add_working_days(start, count * direction) != expected) FAIL_CHECK(count * direction);
        ++checked;
      }
    }
  }
  CHECK(checked > 350'000);
}

TEST_CASE("working days between two days add up and turn their sign with the order") {
  const auto& calendar = test::china_calendar();
  const Walker walker;
  std::int64_t walked = 0;
  for (Date end{2019, 1, 1}; end <= Date{2026, 12, 31}; end = end + Days{1}) {
    if (walker.works(end)) ++walked;
    if (calendar.working_days_between(Date{2018, 12, 31}, end) != walked) FAIL_CHECK(end.to_string());
    if (calendar.working_days_between(end, Date{2018, 12, 31}) != -walked) FAIL_CHECK(end.to_string());
  }
  CHECK(walked == 1994);
  CHECK(calendar.working_days_between(Date{2025, 1, 24}, Date{2025, 1, 26}) == 1);  // a Sunday made a working day
}
