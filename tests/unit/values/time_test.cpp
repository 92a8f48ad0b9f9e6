// Times of day and moments: text, the time line, order.
#include "support/catch.hpp"
#include "weal/date.hpp"

using namespace weal;

namespace {

DateTime moment(std::string_view text) { return DateTime::parse(text).value(); }

}  // namespace

TEST_CASE("a time's text reads back, with offset or zone") {
  struct Row {
    std::string_view text, printed;
  };
  const auto row = GENERATE(values<Row>({
      {"09:30:00", "09:30:00"},
      {"09:30:00.5", "09:30:00.5"},
      {"09:30:00.120", "09:30:00.12"},
      {"23:59:59.999999999", "23:59:59.999999999"},
      {"09:30:00Z", "09:30:00Z"},
      {"09:30:00+00:00", "09:30:00Z"},
      {"09:30:00+08:00", "09:30:00+08:00"},
      {"09:30:00-03:30", "09:30:00-03:30"},
      {"09:30:00-00:00:30", "09:30:00-00:00:30"},
      {"09:30:00@Asia/Shanghai", "09:30:00@Asia/Shanghai"},
      {"24:00:00", "00:00:00"},
  }));
  CAPTURE(row.text);
  const auto time = Time::parse(row.text);
  REQUIRE(time.has_value());
  CHECK(time->to_string() == row.printed);
  CHECK(Time::parse(row.printed) == time);
}

TEST_CASE("other text is no time") {
  const auto text = GENERATE(values<std::string_view>({"",
                                                       "09",
                                                       "09:30",
                                                       "9:30:00",
                                                       "09:3:00",
                                                       "25:00:00",
                                                       "24:00:01",
                                                       "24:00:00.1",
                                                       "09:60:00",
                                                       "09:30:60",
                                                       "09:30:00.",
                                                       "09:30:00.1234567890",
                                                       "09:30:00z",
                                                       "09:30:00+8",
                                                       "09:30:00+08",
                                                       "09:30:00+0800",
                                                       "09:30:00+19:00",
                                                       "09:30:00+08:60",
                                                       "09:30:00+08:00:61",
                                                       "09:30:00Z+08:00",
                                                       "09:30:00@",
                                                       "09:30:00@/",
                                                       "09:30:00@Asia/",
                                                       "09:30:00@Asia//Shanghai",
                                                       "09:30:00@Asia Shanghai",
                                                       "09:30:00+08:00@Asia/Shanghai",
                                                       "09:30:00 "}));
  CAPTURE(text);
  CHECK_FALSE(Time::parse(text));
  CHECK_FALSE(DateTime::parse("2025-03-03T" + std::string(text)));
}

TEST_CASE("a moment is a day and a time") {
  CHECK(moment("2025-03-03T09:30:00+08:00").to_string() == "2025-03-03T09:30:00+08:00");
  CHECK(moment("2021-12-31T24:00:00").to_string() == "2022-01-01T00:00:00");
  CHECK_FALSE(DateTime::parse("2025-03-03"));
  CHECK_FALSE(DateTime::parse("2025-03-03 09:30:00"));
  CHECK_FALSE(DateTime::parse("2025-02-30T09:30:00"));
  CHECK_FALSE(DateTime::parse("999999999-12-31T24:00:00"));
}

TEST_CASE("moments without an offset stand at Beijing time on the time line") {
  CHECK(moment("1970-01-01T00:00:00Z").unix_seconds() == 0);
  CHECK(moment("1970-01-01T08:00:00").unix_seconds() == 0);
  CHECK(moment("1970-01-01T08:00:00@Asia/Shanghai").unix_seconds() == 0);
  CHECK(moment("2025-03-03T09:30:00+08:00").unix_seconds() == 1740965400);
  CHECK(moment("1969-12-31T23:59:59Z").unix_seconds() == -1);
}

TEST_CASE("moments compare on the time line, and only where both stand on it") {
  struct Row {
    std::string_view left, right;
    std::optional<std::strong_ordering> order;
  };
  const auto less = std::strong_ordering::less;
  const auto equal = std::strong_ordering::equal;
  const auto row = GENERATE_COPY(values<Row>({
      {"2025-03-03T09:30:00+08:00", "2025-03-03T01:30:00Z", equal},
      {"2025-03-03T09:30:00@Asia/Shanghai", "2025-03-03T01:30:00Z", equal},
      {"2025-03-03T09:30:00@Etc/UTC", "2025-03-03T09:30:00+00:00", equal},
      {"2025-03-03T23:30:00+08:00", "2025-03-03T23:30:00Z", less},
      {"2025-03-03T09:30:00", "2025-03-03T09:30:00.000000001", less},
      {"2025-03-03T09:30:00", "2025-03-03T09:30:00", equal},
      {"2025-03-03T09:30:00", "2025-03-03T09:30:00Z", std::nullopt},
      {"2025-03-03T09:30:00@Europe/Paris", "2025-03-03T09:30:01@Europe/Paris", less},
      {"2025-03-03T09:30:00@Europe/Paris", "2025-03-03T09:30:00@Asia/Dhaka", std::nullopt},
      {"2025-03-03T09:30:00@Europe/Paris", "2025-03-03T09:30:00", std::nullopt},
  }));
  CAPTURE(row.left, row.right);
  CHECK(compare(moment(row.left), moment(row.right)) == row.order);
  const auto turned = compare(moment(row.right), moment(row.left));
  CHECK(turned == (row.order ? std::optional(0 <=> *row.order) : std::nullopt));
  const auto times = compare(moment(row.left).time, moment(row.right).time);
  CHECK(times.has_value() == row.order.has_value());
}

TEST_CASE("a case's moment is told at +08:00 and has its day there") {
  struct Row {
    std::string_view text, in_beijing;
    bool has_time;
  };
  const auto row = GENERATE(values<Row>({
      {"2025-03-03", "2025-03-03", false},
      {"2025-03-03T09:30:00", "2025-03-03T09:30:00+08:00", true},
      {"2025-03-03T09:30:00+08:00", "2025-03-03T09:30:00+08:00", true},
      {"2025-03-03T15:59:59Z", "2025-03-03T23:59:59+08:00", true},
      {"2025-03-03T16:00:00Z", "2025-03-04T00:00:00+08:00", true},
      {"2025-03-03T03:00:00+12:00", "2025-03-02T23:00:00+08:00", true},
      {"1969-12-31T15:59:59Z", "1969-12-31T23:59:59+08:00", true},
  }));
  CAPTURE(row.text);
  const auto at = Moment::parse(row.text);
  REQUIRE(at.has_value());
  CHECK(at->date.to_string() == row.in_beijing.substr(0, 10));
  CHECK(at->exact.has_value() == row.has_time);
  CHECK(at->to_string() == row.in_beijing);
  CHECK_FALSE(Moment::parse("2025-03-03T09:30:00@Asia/Shanghai"));
  CHECK_FALSE(Moment::parse("09:30:00"));
}
