// Static types and units of packs.
#include "support/catch.hpp"
#include "unit/feel/reading_support.hpp"

using namespace weal;
using namespace weal::feel;
using namespace weal::feel::test;

TEST_CASE("sums keep the unit, products combine it, a bare number takes the other side's") {
  struct Row {
    std::string_view text, type;
  };
  const auto row = GENERATE(values<Row>({
      {"低保标准 + 人均月收入", "number (元/人·月)"},
      {"低保标准 + 1", "number (元/人·月)"},
      {"1 + 低保标准", "number (元/人·月)"},
      {"低保标准 * 保障人数", "number (元/月)"},
      {"低保标准 * 6", "number (元/人·月)"},
      {"救助金额 / 保障人数", "number (元/人)"},
      {"-救助金额", "number (元)"},
      {"if 合规 then 救助金额 else 0", "number (元)"},
      {"if 合规 then null else 救助金额", "number (元)"},
      {"[1, 救助金额]", "list<number (元)>"},
      {"members.月收入", "list<number (元/月)>"},
      {"members[1].月收入", "number (元/月)"},
      {"for m in members return m.年龄", "list<number (岁)>"},
      {"受理日 - @\"2024-01-01\"", "days and time duration"},
      {"受理日 + @\"P1M\"", "date"},
      {"受理日.year", "number"},
      {"members.出生日.year", "list<number>"},
      {"[受理日..@\"2030-01-01\"].start", "date"},
      {"{a: 救助金额, b: a}.b", "number (元)"},
      {"救助金额 in [0..10000]", "boolean"},
      {"date(\"2025-03-31\")", "date"},
      {"duration(\"P10D\")", "days and time duration"},
      {"duration(\"P1Y\")", "years and months duration"},
  }));
  CAPTURE(row.text);
  const Read read = pack(row.text);
  CHECK(read.picture() == "");
  CHECK(read.type() == row.type);
}

TEST_CASE("what does not fit is told at the right operand, with the left one beside it") {
  struct Row {
    std::string_view text, message, marked, second;
  };
  const auto row = GENERATE(values<Row>({
      {"救助金额 + 人均月收入", "the units `元` and `元/人·月` differ", "人均月收入", "救助金额"},
      {"救助金额 < 保障人数", "the units `元` and `人` differ", "保障人数", "救助金额"},
      {"if 合规 then 救助金额 else 保障人数", "the units `元` and `人` differ", "保障人数", "救助金额"},
      {"[救助金额, 保障人数]", "the units `元` and `人` differ", "保障人数", "救助金额"},
      {"[0, 救助金额, 保障人数]", "the units `元` and `人` differ", "保障人数", "救助金额"},
      {"救助金额 in [0..保障人数]", "the units `元` and `人` differ", "保障人数", "救助金额"},
      {"救助金额 in (1, > 保障人数)", "the units `元` and `人` differ", "保障人数", "救助金额"},
      {"救助金额 between 0 and 保障人数", "the units `元` and `人` differ", "保障人数", "救助金额"},
      {"2 ** 保障人数", "expected a number without unit, found one in `人`", "保障人数", ""},
      {"受理日 + 3", "`+` does not apply to `date` and `number`", "3", "受理日"},
      {"救助金额 + null", "`+` does not apply to `number (元)` and `Null`", "null", "救助金额"},
      {"受理日 < 3", "`date` and `number` cannot be compared", "3", "受理日"},
      {"合规 < 合规", "`boolean` and `boolean` cannot be compared", "合规", "合规"},
      {"合规 and 救助金额", "expected `boolean`, found `number (元)`", "救助金额", ""},
      {"if 救助金额 then 1 else 2", "expected `boolean`, found `number (元)`", "救助金额", ""},
      {"if 合规 then 1 else \"a\"", "the types `number` and `string` differ", "\"a\"", "1"},
      {"-合规", "expected `number`, found `boolean`", "合规", ""},
      {"some x in 救助金额 satisfies x > 1", "expected a list or a range, found `number (元)`", "救助金额", ""},
      {"members[年龄]", "expected `boolean`, found `number (岁)`", "年龄", ""},
      {"members.年龄 > 18", "`list<number (岁)>` and `number` cannot be compared", "18", "members.年龄"},
      {"受理日.yaer", "`date` has no `yaer`", "yaer", ""},
      {"救助金额(1)", "`number (元)` is no function and cannot be called", "救助金额", ""},
      {"date(\"2024-13-01\")", "`2024-13-01` is no date", "\"2024-13-01\"", ""},
      {"@\"soon\"", "`soon` is no date, time, date and time or duration", "@\"soon\"", ""},
      {"string length(救助金额)", "`string length` takes `string` for `string`, found `number (元)`", "救助金额", ""},
  }));
  CAPTURE(row.text);
  const Read read = pack(row.text);
  CHECK(read.message() == row.message);
  CHECK(read.marked() == row.marked);
  CHECK(read.second() == row.second);
  CHECK(read.diagnostics.size() == 1);
}

TEST_CASE("a text that a closed set does not hold is told, with the nearest one") {
  struct Row {
    std::string_view text, marked;
  };
  const auto row = GENERATE(values<Row>({
      {"户籍 = \"urbam\"", "\"urbam\""},
      {"\"urbam\" != 户籍", "\"urbam\""},
      {"户籍 in (\"rural\", \"urbam\")", "\"urbam\""},
      {"户籍 in [\"rural\", \"urbam\"]", "\"urbam\""},
      {"(if 合规 then \"urban\" else \"rural\") = \"urbam\"", "\"urbam\""},
  }));
  CAPTURE(row.text);
  const Read read = pack(row.text);
  CHECK(read.code() == 114);
  CHECK(read.marked() == row.marked);
  CHECK(read.picture().find("did you mean \"urban\"?") != std::string::npos);
}

TEST_CASE("functions that look at the clock are not for packs") {
  const Read read = pack("now()");
  CHECK(read.code() == 120);
  CHECK(read.marked() == "now");
  CHECK(pack("today()").type() == "date");
  CHECK(standard("now()").expression);
}

TEST_CASE("the number and names of arguments are told") {
  CHECK(pack("abs(1, 2, 3)").code() == 107);
  CHECK(pack("abs(1, 2, 3)").marked() == "abs");
  CHECK(pack("string length(text: \"a\")").code() == 108);
  CHECK(pack("string length(text: \"a\")").marked() == "text");
  CHECK(pack("substring(string: \"abc\", start position: 2)").expression);
}

TEST_CASE("a parameter of a function literal has the type of the list it is given with") {
  CHECK(pack("sort(members, function(a, b) a.年龄 < b.年龄)").expression);
  CHECK(pack("sort(members, function(a, b) a.年零 < b.年龄)").code() == 105);
}

TEST_CASE("in standard mode types do not matter before evaluation") {
  const auto* const text = GENERATE("1 + \"a\"", "-\"a\"", "1 and 2", "if 1 then 2 else \"a\"", "[1, \"a\"]",
                                    "1 < true", "@\"foo\"", "@\"2025-01-01\".foo", "5[true]");
  CAPTURE(text);
  CHECK(standard(text).expression);
}

TEST_CASE("a unit mismatch is drawn in both languages") {
  CHECK(pack("救助金额 + 保障人数").message(Language::zh) == "单位 `元` 与 `人` 不一致");
  const auto picture = pack("救助金额 + 保障人数").picture();
  CHECK(picture.find("^^^^^^^^ in `人`") != std::string::npos);
  CHECK(picture.find("-------- in `元`") != std::string::npos);
}
