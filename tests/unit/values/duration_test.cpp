// FEEL's durations as text.
#include "weal/duration.hpp"

#include "support/catch.hpp"

using namespace weal;

TEST_CASE("a days and time duration prints in its shortest form") {
  struct Row {
    std::string_view text, printed;
  };
  const auto row = GENERATE(values<Row>({
      {"P1D", "P1D"},
      {"PT24H", "P1D"},
      {"PT90M", "PT1H30M"},
      {"-PT90M", "-PT1H30M"},
      {"P1DT2H3M4.500S", "P1DT2H3M4.5S"},
      {"PT0.S", "PT0S"},
      {"P0D", "PT0S"},
      {"-PT0.000000001S", "-PT0.000000001S"},
      {"PT1000S", "PT16M40S"},
      {"-P106751991167300DT15H30M7S", "-P106751991167300DT15H30M7S"},
  }));
  CAPTURE(row.text);
  const auto duration = DaysDuration::parse(row.text);
  REQUIRE(duration.has_value());
  CHECK(duration->to_string() == row.printed);
  CHECK(DaysDuration::parse(row.printed) == duration);
}

TEST_CASE("a years and months duration prints in its shortest form") {
  struct Row {
    std::string_view text, printed;
  };
  const auto row = GENERATE(values<Row>({
      {"P1Y6M", "P1Y6M"},
      {"P18M", "P1Y6M"},
      {"-P1Y", "-P1Y"},
      {"P0Y", "P0M"},
      {"-P999999999M", "-P83333333Y3M"},
  }));
  CAPTURE(row.text);
  const auto duration = MonthsDuration::parse(row.text);
  REQUIRE(duration.has_value());
  CHECK(duration->to_string() == row.printed);
  CHECK(MonthsDuration::parse(row.printed) == duration);
}

TEST_CASE("other text is no duration") {
  const auto text = GENERATE(values<std::string_view>({"",
                                                       "P",
                                                       "PT",
                                                       "P1DT",
                                                       "-",
                                                       "1D",
                                                       "P1",
                                                       "P1H",
                                                       "PT1D",
                                                       "P-1D",
                                                       "P1.5D",
                                                       "PT1.5M",
                                                       "PT1.1234567890S",
                                                       "PT.5S",
                                                       "P1D ",
                                                       "+P1D",
                                                       "P1YT1H",
                                                       "P1Y1D",
                                                       "P1M1Y",
                                                       "PT1S1M",
                                                       "P1D1D",
                                                       "P999999999999999999D",
                                                       "P999999999999999999Y"}));
  CAPTURE(text);
  CHECK_FALSE(DaysDuration::parse(text));
  CHECK_FALSE(MonthsDuration::parse(text));
}

TEST_CASE("the furthest durations have a text") {
  CHECK(DaysDuration{INT64_MIN, 0}.to_string() == "-P106751991167300DT15H30M8S");
  CHECK(MonthsDuration{INT64_MIN}.to_string() == "-P768614336404564650Y8M");
}
