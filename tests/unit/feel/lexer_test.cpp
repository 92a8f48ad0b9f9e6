// Signs, literals and comments.
#include "support/catch.hpp"
#include "unit/feel/reading_support.hpp"

using namespace weal;
using namespace weal::feel;
using namespace weal::feel::test;

TEST_CASE("a string's escapes become the characters they name") {
  struct Row {
    std::string_view text, value;
  };
  const auto row = GENERATE(values<Row>({
      {R"("a\"b")", "a\"b"},
      {R"("a\\b\n\t\r\'")", "a\\b\n\t\r'"},
      {R"("\u4f4e\u4fdd")", "低保"},
      {R"("\ud83d\udca9")", "💩"},
      {R"("\U01F4A9")", "💩"},
      {R"("no // comment /* here */")", "no // comment /* here */"},
      {R"("")", ""},
  }));
  CAPTURE(row.text);
  const Read read = pack(row.text);
  REQUIRE(read.expression);
  CHECK(read.expression->constants.back().as_string() == row.value);
}

TEST_CASE("a backslash that escapes nothing is itself in standard mode and an error in a pack") {
  const Read lenient = standard(R"("\d+")");
  REQUIRE(lenient.expression);
  CHECK(lenient.expression->constants.back().as_string() == "\\d+");
  const Read strict = pack(R"("\d+")");
  CHECK(strict.code() == 117);
  CHECK(strict.marked() == "\\d");
  CHECK(pack(R"("\ud83d")").code() == 117);
  CHECK(pack(R"("\u00G0")").code() == 117);
}

TEST_CASE("numbers keep every digit that is written") {
  struct Row {
    std::string_view text, value;
  };
  const auto row = GENERATE(values<Row>({
      {"0", "0"},
      {"2025.00", "2025.00"},
      {".5", "0.5"},
      {"1e3", "1000"},
      {"12.5E-1", "1.25"},
      {"-7", "-7"},
  }));
  CAPTURE(row.text);
  const Read read = pack(row.text);
  REQUIRE(read.expression);
  CHECK(read.expression->constants.back().as_number() == *Decimal::parse(row.value));
}

TEST_CASE("a number out of range is told") {
  CHECK(pack("1e9999").code() == 118);
  CHECK(pack("1e9999").marked() == "1e9999");
}

TEST_CASE("two dots part a range also directly behind digits") { CHECK(pack("[1..5]").type() == "range<number>"); }

TEST_CASE("comments are blanks") {
  CHECK(pack("1 + /* two */ 2 // three").type() == "number");
  const Read open = pack("1 + /* two");
  CHECK(open.code() == 122);
  CHECK(open.marked() == "/*");
}

TEST_CASE("a full-width or CJK sign is told with the sign to type") {
  struct Row {
    std::string_view text, sign, ascii;
  };
  const auto row = GENERATE(values<Row>({
      {"1 ＜ 2", "＜", "<"},       {"1 ＞ 2", "＞", ">"},  {"（1)", "（", "("},         {"(1）", "）", ")"},
      {"1 ＝ 1", "＝", "="},       {"1 ＋ 1", "＋", "+"},  {"1 － 1", "－", "-"},       {"1 × 2", "×", "*"},
      {"1 ÷ 2", "÷", "/"},         {"1 ≤ 2", "≤", "<="},   {"1 ≥ 2", "≥", ">="},        {"1 ≠ 2", "≠", "!="},
      {"[1，2]", "，", ","},       {"[1、2]", "、", ","},  {"{a：1}", "：", ":"},       {"[1；2]", "；", ","},
      {"受理日。year", "。", "."}, {"“a\"", "“", "\""},    {"\"a\" = ‘a\"", "‘", "\""}, {"１２ + 1", "１２", "12"},
      {"ＡＢ", "ＡＢ", "AB"},      {"1 ＜= 2", "＜", "<"}, {"【1]", "【", "["},         {"1 − 1", "−", "-"},
  }));
  CAPTURE(row.text);
  const Read read = pack(row.text);
  REQUIRE_FALSE(read.expression);
  CHECK(read.code() == 102);
  CHECK(read.marked() == row.sign);
  CHECK(read.diagnostics.items().front().arguments[1] == row.ascii);
}

TEST_CASE("after a full-width sign reading goes on, so that it raises no second error") {
  CHECK(pack("人均月收入 ＜＝ 低保标准").diagnostics.size() == 2);  // two signs, and nothing else
  CHECK(pack("户籍 = “urban”").diagnostics.size() == 2);
  CHECK(pack("count（members）").diagnostics.size() == 2);
}

TEST_CASE("inside strings and comments every sign is allowed") {
  CHECK(pack("\"（全角，“引号”）\" // ＜ ＞").type() == "string");
}

TEST_CASE("an ideographic space is told, in standard mode it is a blank") {
  const Read read = pack("1　+ 1");
  CHECK(read.code() == 136);
  CHECK(read.message() == "`U+3000` is a space that expressions do not know");
  CHECK(standard("1　+ 1").type() == "number");
}

TEST_CASE("characters without meaning and open strings are told") {
  CHECK(pack("1 % 2").code() == 121);
  CHECK(pack("1 ; 2").marked() == ";");
  CHECK(pack("'a'").code() == 121);
  CHECK(pack("\"abc").code() == 103);
  CHECK(pack("\"abc\n\"").marked() == "\"");
}

TEST_CASE("bytes that are no UTF-8 end nowhere else than in a diagnostic") {
  CHECK(pack("\xff\xfe + 1").code() == 121);
  CHECK(standard("a\x80 b").code() == 121);
}

TEST_CASE("the picture of a full-width sign is complete in both languages") {
  CHECK(pack("人均月收入 ＜ 低保标准").picture(Language::en) ==
        "error[WEAL-0102]: `＜` is a full-width or CJK sign\n"
        " --> rule:1:7\n"
        "  |\n"
        "1 | 人均月收入 ＜ 低保标准\n"
        "  |            ^^ type `<`\n"
        "  = help: outside strings, signs are typed in ASCII: use `<`\n");
  CHECK(pack("人均月收入 ＜ 低保标准").message(Language::zh) == "`＜` 是全角（中文）符号");
}
