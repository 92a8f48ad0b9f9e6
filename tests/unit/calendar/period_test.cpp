// Periods of law: where they end, and what is lawful when.
#include "support/catch.hpp"
#include "support/china_calendar.hpp"
#include "weal/deadline.hpp"

using namespace weal;

namespace {

Moment at(std::string_view text) { return Moment::parse(text).value(); }

constexpr Period working_days(std::int64_t length) { return {length, PeriodUnit::working_days, PeriodBound::maximum}; }
constexpr Period days(std::int64_t length, PeriodBound bound) { return {length, PeriodUnit::calendar_days, bound}; }
constexpr Period months(std::int64_t length, PeriodBound bound = PeriodBound::maximum) {
  return {length, PeriodUnit::months, bound};
}
constexpr Period years(std::int64_t length) { return {length, PeriodUnit::years, PeriodBound::maximum}; }
constexpr Period hours(std::int64_t length) { return {length, PeriodUnit::hours, PeriodBound::maximum}; }
constexpr auto maximum = PeriodBound::maximum;
constexpr auto minimum = PeriodBound::minimum;
constexpr auto party = PeriodBound::party;

}  // namespace

TEST_CASE("a period ends on the day that its class of law says") {
  struct Row {
    std::string_view start;
    Period period;
    std::string_view last_day;
  };
  const auto row = GENERATE(values<Row>({
      {"2023-12-25", working_days(28), "2024-02-02"},
      {"2023-01-05", working_days(12), "2023-01-28"},
      {"2023-01-28", days(7, minimum), "2023-02-04"},  // a Saturday, and publicity ends there
      {"2023-01-28", days(7, maximum), "2023-02-06"},
      {"2023-01-28", days(7, party), "2023-02-06"},
      {"2023-03-17", days(7, minimum), "2023-03-24"},
      {"2026-09-22", days(3, party), "2026-09-28"},    // ends on a holiday Friday, then a weekend
      {"2024-02-01", days(3, maximum), "2024-02-04"},  // a Sunday made a working day
      {"2024-01-31", months(1), "2024-02-29"},
      {"2023-01-31", months(1), "2023-02-28"},
      {"2023-02-28", months(1), "2023-03-28"},
      {"2024-08-31", months(1), "2024-09-30"},
      {"2024-07-31", months(2), "2024-09-30"},
      {"2024-01-06", months(1), "2024-02-06"},
      {"2024-01-10", months(1), "2024-02-18"},  // Spring Festival's first day, rolled to a worked Sunday
      {"2024-01-10", months(1, minimum), "2024-02-10"},
      {"2024-02-29", years(1), "2025-02-28"},
      {"2023-06-01", years(1), "2024-06-03"},  // a Saturday
      {"2025-03-03T09:30:00+08:00", days(7, minimum), "2025-03-10"},
      {"2025-03-03", working_days(0), "2025-03-03"},
  }));
  CAPTURE(row.start, row.period.to_string_en());
  const auto end = period_end(test::china_calendar(), at(row.start), row.period);
  REQUIRE(end.last_day.has_value());
  CHECK(end.last_day->to_string() == row.last_day);
  CHECK_FALSE(end.moment);
  CHECK_FALSE(end.reason);
}

TEST_CASE("stages that each keep their time may together exceed the whole") {
  const auto& calendar = test::china_calendar();
  const auto survey = period_end(calendar, at("2023-01-05"), working_days(12)).last_day.value();
  const auto publicity = period_end(calendar, {survey, {}}, days(7, minimum)).last_day.value();
  const auto decision = period_end(calendar, {publicity, {}}, working_days(3)).last_day.value();
  CHECK(decision == Date{2023, 2, 8});
  CHECK(period_end(calendar, at("2023-01-05"), working_days(20)).last_day == Date{2023, 2, 7});
}

TEST_CASE("hours run from the moment through nights and holidays") {
  struct Row {
    std::string_view start;
    std::int64_t length;
    std::string_view moment, last_day;
  };
  const auto row = GENERATE(values<Row>({
      {"2025-01-27T22:15:00+08:00", 24, "2025-01-28T22:15:00+08:00", "2025-01-28"},
      {"2025-01-27T22:15:00", 48, "2025-01-29T22:15:00+08:00", "2025-01-29"},
      {"2025-01-27T20:00:00Z", 24, "2025-01-29T04:00:00+08:00", "2025-01-29"},
      {"2025-12-31T23:30:00-05:00", 1, "2026-01-01T13:30:00+08:00", "2026-01-01"},
      {"2031-05-01T10:00:00+08:00", 24, "2031-05-02T10:00:00+08:00", "2031-05-02"},  // needs no calendar
  }));
  CAPTURE(row.start);
  const auto end = period_end(test::china_calendar(), at(row.start), hours(row.length));
  REQUIRE(end.moment.has_value());
  CHECK(end.moment->to_string() == row.moment);
  CHECK(end.last_day->to_string() == row.last_day);
  CHECK_FALSE(end.reason);
}

TEST_CASE("a period without an end says why") {
  struct Row {
    std::string_view start;
    Period period;
    NoEnd reason;
  };
  const auto row = GENERATE(values<Row>({
      {"2025-03-03", hours(24), NoEnd::no_time_of_day},
      {"2026-12-25", working_days(28), NoEnd::calendar_not_published},
      {"2026-12-28", days(7, maximum), NoEnd::calendar_not_published},  // whether the 4th rolls is not known
      {"2026-12-28", days(7, party), NoEnd::calendar_not_published},
      {"2026-12-15", months(1), NoEnd::calendar_not_published},
      {"2026-02-15", years(1), NoEnd::calendar_not_published},
      {"2026-02-15", days(INT64_MAX, minimum), NoEnd::calendar_not_published},
      {"2026-02-15", years(INT64_MAX), NoEnd::calendar_not_published},
      {"2026-02-15T10:00:00", hours(INT64_MAX), NoEnd::calendar_not_published},
      {"2026-02-15T10:00:00", hours(INT64_MAX / 3600), NoEnd::calendar_not_published},
  }));
  CAPTURE(row.start, row.period.to_string_en());
  const auto end = period_end(test::china_calendar(), at(row.start), row.period);
  CHECK_FALSE(end.last_day);
  CHECK_FALSE(end.moment);
  CHECK(end.reason == row.reason);
  CHECK_FALSE(lawful_from(test::china_calendar(), at(row.start), row.period));
}

TEST_CASE("publicity that ends past the published years has an end, because it does not roll") {
  CHECK(period_end(test::china_calendar(), at("2026-12-28"), days(7, minimum)).last_day == Date{2027, 1, 4});
}

TEST_CASE("what waits for a period is lawful the day after it ends") {
  struct Row {
    std::string_view start;
    Period period;
    std::string_view lawful;
  };
  const auto row = GENERATE(values<Row>({
      {"2023-01-28", days(7, minimum), "2023-02-05"},
      {"2023-03-17", days(7, minimum), "2023-03-25"},
      {"2026-09-22", days(3, party), "2026-09-29"},
      {"2025-01-27T22:15:00+08:00", hours(24), "2025-01-28"},
  }));
  CAPTURE(row.start);
  CHECK(lawful_from(test::china_calendar(), at(row.start), row.period)->to_string() == row.lawful);
}

TEST_CASE("a due day of each month never rolls and stays inside its month") {
  CHECK(monthly_due(Date{2025, 5, 31}, 10) == Date{2025, 5, 10});  // a Saturday
  CHECK(monthly_due(Date{2025, 2, 3}, 31) == Date{2025, 2, 28});
  CHECK(monthly_due(Date{2024, 2, 3}, 30) == Date{2024, 2, 29});
  CHECK(monthly_due(Date{2024, 2, 3}, 0) == Date{2024, 2, 1});
}

TEST_CASE("periods are read and written in both languages") {
  struct Row {
    std::string_view text;
    std::int64_t length;
    PeriodUnit unit;
    std::string_view zh, en;
  };
  const auto row = GENERATE(values<Row>({
      {"20 工作日", 20, PeriodUnit::working_days, "20个工作日", "20 working days"},
      {"20个工作日", 20, PeriodUnit::working_days, "20个工作日", "20 working days"},
      {"1 working day", 1, PeriodUnit::working_days, "1个工作日", "1 working day"},
      {"7 日", 7, PeriodUnit::calendar_days, "7日", "7 days"},
      {"7 天", 7, PeriodUnit::calendar_days, "7日", "7 days"},
      {"7 days", 7, PeriodUnit::calendar_days, "7日", "7 days"},
      {"24 小时", 24, PeriodUnit::hours, "24小时", "24 hours"},
      {"24 hours", 24, PeriodUnit::hours, "24小时", "24 hours"},
      {"12 月", 12, PeriodUnit::months, "12个月", "12 months"},
      {"3 months", 3, PeriodUnit::months, "3个月", "3 months"},
      {"1 年", 1, PeriodUnit::years, "1年", "1 year"},
  }));
  CAPTURE(row.text);
  const auto period = Period::parse(row.text);
  REQUIRE(period.has_value());
  CHECK(period->length == row.length);
  CHECK(period->unit == row.unit);
  CHECK(period->to_string_zh() == row.zh);
  CHECK(period->to_string_en() == row.en);
  CHECK(Period::parse(row.zh) == period);
  CHECK(Period::parse(row.en) == period);
}

TEST_CASE("other text is no period") {
  const auto text = GENERATE(values<std::string_view>(
      {"", "7", "日", "-7 日", "7.5 日", "7  日", "7 weeks", "1234567890 日", " 7 日", "7 日 "}));
  CAPTURE(text);
  CHECK_FALSE(Period::parse(text));
}
