#include "support/catch.hpp"
#include "unit/feel/evaluation_support.hpp"

using namespace weal;
using namespace weal::feel;
using namespace weal::feel::testing;

namespace {

void check(const Row& row) {
  World world;
  CAPTURE(row.expression);
  CHECK(world.text(row.expression, Mode::standard) == row.value);
}

}  // namespace

TEST_CASE("numeric functions") {
  check(GENERATE(values<Row>({
      {"decimal(1/3, 2)", "0.33"},
      {"decimal(2.5, 0)", "2"},
      {"floor(-1.5)", "-2"},
      {"ceiling(1.56, 1)", "1.6"},
      {"round up(-1.1, 0)", "-2"},
      {"round down(-1.9, 0)", "-1"},
      {"round half up(2.5, 0)", "3"},
      {"round half down(2.5, 0)", "2"},
      {"round up(5.5, 6176)", "5.5"},
      {"round up(5.5, 6177)", "error 151"},
      {"abs(-3)", "3"},
      {"abs(duration(\"-P1D\"))", "P1D"},
      {"modulo(-12, 5)", "3"},
      {"modulo(12, 0)", "error 166"},
      {"sqrt(16)", "4"},
      {"sqrt(-1)", "error 166"},
      {"odd(5)", "true"},
      {"even(5)", "false"},
      {"abs(\"x\")", "error 152"},
      {"sqrt([16])", "4"},
  })));
}

TEST_CASE("string functions count characters, not bytes") {
  check(GENERATE(values<Row>({
      {"string length(\"低保标准\")", "4"},
      {"substring(\"低保标准\", 3)", "标准"},
      {"substring(\"低保标准\", -2, 1)", "标"},
      {"substring(\"foobar\", 0)", "error 166"},
      {"upper case(\"aé\")", "AÉ"},
      {"lower case(\"ÀЖ\")", "àж"},
      {"substring before(\"foobar\", \"bar\")", "foo"},
      {"substring after(\"foobar\", \"ob\")", "ar"},
      {"substring after(\"foobar\", \"x\")", ""},
      {"contains(\"foobar\", \"of\")", "false"},
      {"starts with(\"foobar\", \"fo\")", "true"},
      {"ends with(\"foobar\", \"r\")", "true"},
      {"string join([\"a\", null, \"c\"], \"-\")", "a-c"},
      {"string join([1], \"-\")", "error 152"},
  })));
}

TEST_CASE("list functions") {
  check(GENERATE(values<Row>({
      {"count([1, null])", "2"},
      {"min([3, 1, 2])", "1"},
      {"max(3, 1, 2)", "3"},
      {"min([])", "error 166"},
      {"max(\"a\", 1)", "error 155"},
      {"sum([1, 2.5])", "3.5"},
      {"sum([])", "error 166"},
      {"sum([1, \"a\"])", "error 152"},
      {"mean([1, 2])", "1.5"},
      {"median([6, 1, 2, 3])", "2.5"},
      {"product(2, 3, 4)", "24"},
      {"stddev([47])", "error 151"},
      {"mode([6, 1, 9, 6, 1])", "[1, 6]"},
      {"list contains([1, null], null)", "true"},
      {"sublist([1, 2, 3], 2)", "[2, 3]"},
      {"sublist([1, 2, 3], -2, 1)", "[2]"},
      {"append([1], 2, 3)", "[1, 2, 3]"},
      {"concatenate([1], [2, 3])", "[1, 2, 3]"},
      {"insert before([1, 3], 2, 2)", "[1, 2, 3]"},
      {"remove([1, 2, 3], -1)", "[1, 2]"},
      {"list replace([1, 2], 2, 5)", "[1, 5]"},
      {"list replace([1, 2, 3], function(item, newItem) item > 1, 0)", "[1, 0, 0]"},
      {"reverse([1, 2, 3])", "[3, 2, 1]"},
      {"index of([1, 2, 1], 1)", "[1, 3]"},
      {"union([1, 2], [2, 3])", "[1, 2, 3]"},
      {"distinct values([1, 2, 1.0])", "[1, 2]"},
      {"flatten([[1, [2]], 3])", "[1, 2, 3]"},
      {"sort([3, 1, 2], function(x, y) x < y)", "[1, 2, 3]"},
      {"sort([3, 1, 2, 1])", "[1, 1, 2, 3]"},
      {"all([true, null])", "null"},
      {"any([])", "false"},
  })));
}

TEST_CASE("sorting is stable, and a function that contradicts itself does no harm") {
  World world;
  CHECK(world.text("sort([{k: 2, v: 1}, {k: 1, v: 2}, {k: 2, v: 3}, {k: 1, v: 4}], function(x, y) x.k < y.k).v",
                   Mode::standard) == "[2, 4, 1, 3]");
  CHECK(world.text("count(sort(for i in 1..100 return i, function(x, y) true))", Mode::standard) == "100");
}

TEST_CASE("conversion functions") {
  check(GENERATE(values<Row>({
      {"date(2025, 2, 28)", "2025-02-28"},
      {"date(2025, 2, 29)", "error 166"},
      {"date(date and time(\"2025-03-03T09:00:00\"))", "2025-03-03"},
      {"time(9, 30, 0)", "09:30:00"},
      {"time(9, 30, 0, duration(\"PT8H\"))", "09:30:00+08:00"},
      {"time(24, 0, 0)", "error 166"},
      {"date and time(date(\"2025-03-03\"), time(\"09:30:00\"))", "2025-03-03T09:30:00"},
      {"years and months duration(date(\"2011-12-22\"), date(\"2013-08-24\"))", "P1Y8M"},
      {"number(\"1,000.5\", \",\", \".\")", "1000.5"},
      {"number(\"1.000,5\", \".\", \",\")", "1000.5"},
      {"number(\"x\")", "error 164"},
      {"string(1.50)", "1.50"},
      {"string([\"a\", 1])", "[\"a\", 1]"},
      {"string(null)", "null"},
      {"range(\"[1..3]\") = [1..3]", "true"},
      {"range(\"[3..1]\")", "error 164"},
      {"duration(\"P1Y2M\").months", "2"},
  })));
}

TEST_CASE("temporal, context and range functions") {
  check(GENERATE(values<Row>({
      {"day of year(date(\"2020-12-31\"))", "366"},
      {"day of week(date(\"2025-03-03\"))", "Monday"},
      {"month of year(date(\"2025-03-03\"))", "March"},
      {"week of year(date(\"2003-12-29\"))", "1"},
      {"week of year(date(\"2010-01-01\"))", "53"},
      {"is(1, 1.0)", "true"},
      {"is(date(\"2025-03-03\"), \"2025-03-03\")", "false"},
      {"get value({a: 1}, \"a\")", "1"},
      {"get entries({a: 1})", "[{key: \"a\", value: 1}]"},
      {"context([{key: \"a\", value: 1}])", "{a: 1}"},
      {"context put({a: 1}, \"b\", 2)", "{a: 1, b: 2}"},
      {"context put({a: {b: 1}}, [\"a\", \"b\"], 2)", "{a: {b: 2}}"},
      {"context merge([{a: 1}, {a: 2, b: 3}])", "{a: 2, b: 3}"},
      {"before(1, [2..3])", "true"},
      {"before([1..2), 2)", "true"},
      {"after(1, 2)", "false"},
      {"meets([1..5], [5..10])", "true"},
      {"met by([5..10], [1..5))", "false"},
      {"overlaps([1..5], [5..8])", "true"},
      {"overlaps before([1..5], [3..8])", "true"},
      {"overlaps after([3..8], [1..5])", "true"},
      {"finishes(10, [1..10])", "true"},
      {"finished by([1..10], [5..10])", "true"},
      {"includes([1..10], 5)", "true"},
      {"during([4..6], [1..10])", "true"},
      {"starts([1..5], [1..10])", "true"},
      {"started by([1..10], [1..5])", "true"},
      {"coincides([1..5], [1..5])", "true"},
  })));
}

TEST_CASE("working days are counted on the calendar, and past its years they are missing") {
  World world;
  const std::array years{CalendarYear{2025, {*Date::parse("2025-03-05")}, {*Date::parse("2025-03-08")}}};
  world.calendar_ = WorkingCalendar(years);
  const auto row = GENERATE(values<Row>({
      {"add working days(date(\"2025-03-03\"), 2)", "2025-03-06"},
      {"working days between(date(\"2025-03-03\"), date(\"2025-03-08\"))", "4"},
      {"is working day(date(\"2025-03-08\"))", "true"},
      {"is working day(date(\"2025-03-05\"))", "false"},
      {"is working day(date(\"2026-03-05\"))", "missing{calendar}"},
      {"add working days(date(\"2025-12-31\"), 1)", "missing{calendar}"},
  }));
  CAPTURE(row.expression);
  CHECK(world.text(row.expression) == row.value);
}

TEST_CASE("functions of numbers keep the unit of what they are given") {
  World world;
  const Unit yuan = *Unit::parse("元");
  world.with("a", number("2.345"), Type::number(yuan)).with("b", number("1"), Type::number(yuan));
  const auto text = GENERATE(values<std::string>({"sum(a, b)", "min(a, b)", "max([a, b])", "mean([a, b])", "abs(a)",
                                                  "round half up(a, 2)", "floor(a)", "modulo(a, b)"}));
  CAPTURE(text);
  REQUIRE(world(text).is_known());
  CHECK(world.expression->type().unit == yuan);
}
