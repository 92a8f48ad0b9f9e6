#include "source/utf8.hpp"

#include <string>

#include "support/catch.hpp"

using namespace weal::source;

TEST_CASE("bytes that are not UTF-8 are found at their first byte") {
  struct Row {
    std::string_view text;
    std::optional<std::size_t> invalid;
  };
  const auto row = GENERATE(values<Row>({
      {"", {}},
      {"abc 低保 é \xF0\x9F\x98\x80", {}},
      {"\xF4\x8F\xBF\xBF", {}},  // U+10FFFF
      {"a\x80", 1},              // a continuation alone
      {"\xC0\x80", 0},
      {"\xC1\xBF", 0},  // overlong
      {"\xE0\x9F\xBF", 0},
      {"\xF0\x8F\xBF\xBF", 0},
      {"\xED\xA0\x80", 0},  // a surrogate
      {"\xF4\x90\x80\x80", 0},
      {"\xF8\x88\x80\x80\x80", 0},
      {"低\xE4\xBD", 3},  // cut off
      {"\xFF", 0},
  }));
  CAPTURE(row.text);
  CHECK(first_invalid_utf8(row.text) == row.invalid);
}

TEST_CASE("every scalar value is written and read back") {
  std::size_t wrong = 0;
  for (char32_t value = 0; value <= 0x10FFFF; ++value) {
    if (value >= 0xD800 && value <= 0xDFFF) continue;
    std::string text;
    append_utf8(text, value);
    const CodePoint read = decode(text, 0);
    if (!read.is_valid || read.value != value || read.length != text.size()) ++wrong;
  }
  CHECK(wrong == 0);
}

TEST_CASE("a broken byte counts as one character") {
  CHECK(code_point_count("低\xFF\xFE保") == 4);
  CHECK(to_code_points("a\xFF") == U"a\xFFFD");
}
