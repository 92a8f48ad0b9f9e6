// Arithmetic of durations, and of moments with them.
#include "support/catch.hpp"
#include "weal/duration.hpp"

using namespace weal;

namespace {

DaysDuration days(std::string_view text) { return DaysDuration::parse(text).value(); }
MonthsDuration months(std::string_view text) { return MonthsDuration::parse(text).value(); }
DateTime moment(std::string_view text) { return DateTime::parse(text).value(); }
Decimal number(std::string_view text) { return Decimal::parse(text).value(); }

template <class Value>
std::string text_of(const std::optional<Value>& value) {
  return value ? value->to_string() : "nothing";
}

constexpr DaysDuration longest{INT64_MAX, 999'999'999};
constexpr DaysDuration shortest{INT64_MIN, -999'999'999};

}  // namespace

TEST_CASE("durations add, scale and divide") {
  CHECK(text_of(add(days("P1D"), days("PT12H"))) == "P1DT12H");
  CHECK(text_of(subtract(days("PT1S"), days("PT1.5S"))) == "-PT0.5S");
  CHECK(text_of(add(days("PT0.6S"), days("PT0.6S"))) == "PT1.2S");
  CHECK(text_of(multiply(days("P1D"), number("1.5"))) == "P1DT12H");
  CHECK(text_of(multiply(days("PT1S"), number("-0.1"))) == "-PT0.1S");
  CHECK(text_of(divide(days("P1D"), 7)) == "PT3H25M42.857142857S");
  CHECK(text_of(divide(days("P1D"), 0)) == "nothing");
  CHECK(text_of(divide(days("P1D"), days("PT16H"))) == "1.5");
  CHECK(text_of(divide(days("P1D"), days("PT0S"))) == "nothing");
  CHECK(text_of(absolute(days("-P1D"))) == "P1D");
  CHECK(text_of(negated(days("P1DT0.5S"))) == "-P1DT0.5S");
  CHECK(total_seconds(days("-PT1.25S")) == number("-1.25"));

  CHECK(text_of(add(months("P1Y"), months("P6M"))) == "P1Y6M");
  CHECK(text_of(subtract(months("P1Y"), months("P18M"))) == "-P6M");
  CHECK(text_of(multiply(months("P1Y"), number("1.55"))) == "P1Y6M");
  CHECK(text_of(multiply(months("P1M"), number("-1.9"))) == "-P1M");
  CHECK(text_of(divide(months("P1Y"), 5)) == "P2M");
  CHECK(text_of(divide(months("P1Y"), months("P8M"))) == "1.5");
  CHECK(text_of(divide(months("P1Y"), 0)) == "nothing");
  CHECK(text_of(absolute(months("-P1Y"))) == "P1Y");
}

TEST_CASE("durations that do not fit are nothing") {
  CHECK_FALSE(add(longest, days("PT1S")));
  CHECK_FALSE(subtract(shortest, days("PT1S")));
  CHECK_FALSE(negated(shortest));
  CHECK_FALSE(absolute(shortest));
  CHECK_FALSE(multiply(longest, 2));
  CHECK_FALSE(multiply(longest, number("1E+6000")));
  CHECK_FALSE(divide(longest, number("1E-6000")));
  CHECK(text_of(multiply(longest, number("1E-6000"))) == "PT0S");
  CHECK_FALSE(add(MonthsDuration{INT64_MAX}, months("P1M")));
  CHECK_FALSE(subtract(MonthsDuration{INT64_MIN}, months("P1M")));
  CHECK_FALSE(negated(MonthsDuration{INT64_MIN}));
  CHECK_FALSE(multiply(MonthsDuration{INT64_MAX}, 2));
  CHECK_FALSE(add(moment("2025-03-03T00:00:00"), longest));
  CHECK_FALSE(add(moment("2025-03-03T00:00:00"), shortest));
  CHECK_FALSE(add(moment("2025-03-03T00:00:00"), MonthsDuration{INT64_MAX}));
  CHECK_FALSE(add(Date{2025, 3, 3}, longest));
  CHECK_FALSE(add(Date{2025, 3, 3}, MonthsDuration{INT64_MIN}));
}

TEST_CASE("a moment moves by a duration and keeps its offset") {
  struct Row {
    std::string_view start, duration, end;
  };
  const auto row = GENERATE(values<Row>({
      {"2021-01-01T24:00:00", "PT1S", "2021-01-02T00:00:01"},
      {"2021-01-01T24:00:00", "-PT1S", "2021-01-01T23:59:59"},
      {"2024-02-28T23:00:00+08:00", "PT2H", "2024-02-29T01:00:00+08:00"},
      {"2024-03-01T00:00:00Z", "-PT0.5S", "2024-02-29T23:59:59.5Z"},
      {"2024-01-31T10:00:00@Asia/Shanghai", "P1M", "2024-02-29T10:00:00@Asia/Shanghai"},
      {"2024-02-29T10:00:00", "-P1Y", "2023-02-28T10:00:00"},
      {"-2021-01-01T10:10:10", "-P1M", "-2022-12-01T10:10:10"},
  }));
  CAPTURE(row.start, row.duration);
  if (const auto duration = DaysDuration::parse(row.duration)) {
    CHECK(text_of(add(moment(row.start), *duration)) == row.end);
  } else {
    CHECK(text_of(add(moment(row.start), months(row.duration))) == row.end);
  }
}

TEST_CASE("a day moves by whole days of a duration, a time goes around the clock") {
  CHECK(text_of(add(Date{2021, 1, 1}, days("P1D"))) == "2021-01-02");
  CHECK(text_of(add(Date{2021, 1, 1}, days("PT36H"))) == "2021-01-02");
  CHECK(text_of(add(Date{2021, 1, 1}, days("-PT1H"))) == "2020-12-31");
  CHECK(text_of(add(Date{2024, 1, 31}, months("P1M"))) == "2024-02-29");
  CHECK(add(Time::parse("23:00:00+08:00").value(), days("PT2H")).to_string() == "01:00:00+08:00");
  CHECK(add(Time::parse("00:00:00").value(), days("-PT0.5S")).to_string() == "23:59:59.5");
  CHECK(add(Time::parse("12:00:00").value(), shortest).to_string().size() > 0);
}

TEST_CASE("differences are elapsed time") {
  CHECK(text_of(subtract(moment("2025-03-03T09:30:00+08:00"), moment("2025-03-03T01:30:00Z"))) == "PT0S");
  CHECK(text_of(subtract(moment("2025-03-03T00:00:00.25"), moment("2025-03-01T00:00:00.5"))) == "P1DT23H59M59.75S");
  CHECK(text_of(subtract(moment("2025-03-03T00:00:00"), moment("2025-03-03T00:00:00Z"))) == "nothing");
  CHECK(text_of(subtract(Time::parse("10:00:00").value(), Time::parse("11:30:00").value())) == "-PT1H30M");
  CHECK(text_of(subtract(Time::parse("10:00:00").value(), Time::parse("11:30:00Z").value())) == "nothing");
  CHECK(subtract(Date{2024, 3, 1}, Date{2024, 2, 28}).to_string() == "P2D");
  CHECK(text_of(subtract(moment("999999999-12-31T23:59:59-18:00"), moment("-999999999-01-01T00:00:00+18:00"))) ==
        "P730484999635DT11H59M59S");
}

TEST_CASE("only complete months lie between two days") {
  struct Row {
    Date from, to;
    std::int64_t months;
  };
  const auto row = GENERATE(values<Row>({
      {{2024, 1, 31}, {2024, 2, 29}, 0},
      {{2024, 1, 29}, {2024, 2, 29}, 1},
      {{2016, 9, 5}, {2019, 10, 1}, 36},
      {{2019, 10, 1}, {2016, 9, 5}, -36},
      {{2024, 2, 29}, {2024, 1, 31}, 0},
      {{2024, 2, 29}, {2024, 1, 29}, -1},
      {{2024, 2, 10}, {2024, 2, 20}, 0},
      {{2011, 12, 22}, {2013, 8, 24}, 20},
  }));
  CAPTURE(row.from.to_string(), row.to.to_string());
  CHECK(months_between(row.from, row.to) == MonthsDuration{row.months});
}
