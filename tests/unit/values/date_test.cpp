// Days: text, numbers, weekdays and months.
#include "weal/date.hpp"

#include <boost/date_time/gregorian/gregorian.hpp>

#include "support/catch.hpp"

using namespace weal;

static_assert(Date{2026, 2, 27} + Days{2} == Date{2026, 3, 1});
static_assert(Date{2024, 1, 31} + Months{1} == Date{2024, 2, 29});
static_assert(Date{1970, 1, 1}.day_number() == 0 && Date{1970, 1, 1}.weekday() == Weekday::thursday);
static_assert(Date{2026, 3, 1} - Date{2026, 2, 27} == Days{2});
static_assert(!Date::from_parts(2026, 2, 29) && Date::from_parts(2024, 2, 29) == Date{2024, 2, 29});
static_assert(last_of_month(Date{2024, 2, 1}) == Date{2024, 2, 29});
static_assert(first_of_month(Date{2024, 2, 29}) == Date{2024, 2, 1});

TEST_CASE("days are numbered as Boost's calendar numbers them") {
  const boost::gregorian::date epoch(1970, 1, 1);
  for (boost::gregorian::date reference(1400, 1, 1); reference.year() < 2400; reference += boost::gregorian::days(1)) {
    const auto parts = reference.year_month_day();
    const auto date = Date::from_parts(parts.year, parts.month, parts.day);
    const std::int64_t number = (reference - epoch).days();
    const int weekday = reference.day_of_week() == 0 ? 7 : reference.day_of_week().as_number();
    if (!date || date->day_number() != number || Date::from_day_number(number) != *date ||
        static_cast<int>(date->weekday()) != weekday) {
      FAIL_CHECK(number);
    }
  }
}

TEST_CASE("day numbers go there and back over all years") {
  for (std::int64_t number = Date{-999999999, 1, 1}.day_number(); number < Date{999999999, 12, 31}.day_number();
       number += 730'485'123) {
    const Date date = Date::from_day_number(number);
    CHECK(date.day_number() == number);
    CHECK((date + Days{1}) - date == Days{1});
  }
}

TEST_CASE("a month later is the same day number, else the month's last day") {
  struct Row {
    Date start;
    std::int64_t months;
    Date end;
  };
  const auto row = GENERATE(values<Row>({
      {{2023, 2, 28}, 1, {2023, 3, 28}},
      {{2024, 2, 29}, 12, {2025, 2, 28}},
      {{2024, 2, 29}, 48, {2028, 2, 29}},
      {{2023, 12, 31}, 2, {2024, 2, 29}},
      {{2024, 3, 31}, -1, {2024, 2, 29}},
      {{2024, 1, 31}, -2, {2023, 11, 30}},
      {{2024, 1, 15}, -13, {2022, 12, 15}},
      {{1, 1, 31}, -12, {0, 1, 31}},
      {{0, 1, 31}, -11, {-1, 2, 28}},
  }));
  CAPTURE(row.start.to_string(), row.months);
  CHECK(row.start + Months{row.months} == row.end);
}

TEST_CASE("days past the first and last year do not exist") {
  const Date first{-999999999, 1, 1};
  const Date last{999999999, 12, 31};
  CHECK_FALSE(add(last, Days{1}));
  CHECK_FALSE(add(first, Days{-1}));
  CHECK_FALSE(add(last, Days{INT64_MAX}));
  CHECK_FALSE(add(first, Days{INT64_MIN}));
  CHECK_FALSE(add(last, Months{1}));
  CHECK_FALSE(add(last, Months{INT64_MAX}));
  CHECK_FALSE(add(first, Months{INT64_MIN}));
  CHECK(last + Days{INT64_MAX} == last);
  CHECK(first - Days{INT64_MAX} == first);
  CHECK(last - Days{INT64_MIN} == last);
  CHECK(first + Months{INT64_MIN} == first);
  CHECK(Date::from_day_number(INT64_MAX) == last);
  CHECK(Date::from_day_number(INT64_MIN) == first);
  CHECK_FALSE(Date::from_parts(1'000'000'000, 1, 1));
  CHECK_FALSE(Date::from_parts(2024, INT64_MAX, 1));
  CHECK_FALSE(Date::from_parts(2024, 1, INT64_MIN));
}

TEST_CASE("a day's text is ISO 8601 and reads back") {
  const auto text = GENERATE(values<std::string_view>(
      {"2026-02-28", "2024-02-29", "0001-01-01", "0000-12-31", "-0044-03-15", "12026-01-01", "-999999999-12-31"}));
  CAPTURE(text);
  const auto date = Date::parse(text);
  REQUIRE(date.has_value());
  CHECK(date->to_string() == text);
}

TEST_CASE("other text is no day") {
  const auto text = GENERATE(values<std::string_view>({"",
                                                       "2026",
                                                       "2026-02",
                                                       "2026-2-3",
                                                       "2026-02-30",
                                                       "2025-02-29",
                                                       "1900-02-29",
                                                       "2026-13-01",
                                                       "2026-00-01",
                                                       "2026-01-00",
                                                       "2026-01-32",
                                                       "2026-04-31",
                                                       "26-01-01",
                                                       "02026-01-01",
                                                       "+2026-01-01",
                                                       "--2026-01-01",
                                                       "2026-01-01T",
                                                       "2026-01-01 ",
                                                       " 2026-01-01",
                                                       "2026/01/01",
                                                       "20260101",
                                                       "1000000000-01-01",
                                                       "2026-01-011"}));
  CAPTURE(text);
  CHECK_FALSE(Date::parse(text));
}
