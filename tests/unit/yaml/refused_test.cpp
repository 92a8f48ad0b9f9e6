// What YAML allows, or yaml-cpp lets pass, and packs may not hold: each by its own code, at the narrowest place.
#include <string>
#include <string_view>

#include "support/catch.hpp"
#include "yaml/yaml.hpp"

using namespace std::string_view_literals;
using weal::Diagnostics;
using weal::SourceMap;

namespace {

struct Outcome {
  bool has_document = false;
  std::vector<int> codes;
  std::string marked;  // the text under the first carets
  std::string second;
};

Outcome read(std::string_view text, const weal::yaml::Limits& limits = {}) {
  SourceMap sources;
  const auto source = sources.add("a.yaml", std::string(text));
  Diagnostics diagnostics;
  Outcome result;
  result.has_document = weal::yaml::read(source, sources, limits, diagnostics).has_value();
  for (const auto& item : diagnostics.items()) {
    result.codes.push_back(item.kind->code);
    // Every diagnostic can be drawn in both languages.
    CHECK_FALSE(render(item, sources, weal::Language::zh).empty());
    CHECK_FALSE(render(item, sources, weal::Language::en).empty());
  }
  if (diagnostics.empty()) return result;
  const auto& first = diagnostics.items().front();
  result.marked = sources.text(*first.where);
  if (first.second) result.second = sources.text(*first.second);
  return result;
}

struct Row {
  std::string_view text;
  int code;
  std::string_view marked;
  std::string_view second = "";
};

void check(const Row& row) {
  const Outcome outcome = read(row.text);
  CAPTURE(row.text, row.code, outcome.codes, outcome.marked);
  CHECK_FALSE(outcome.has_document);
  REQUIRE_FALSE(outcome.codes.empty());
  CHECK(outcome.codes.front() == row.code);
  CHECK(outcome.codes.size() == 1);
  CHECK(outcome.marked == row.marked);
  CHECK(outcome.second == row.second);
}

}  // namespace

TEST_CASE("a key that stands twice is refused at any depth") {
  check(GENERATE(values<Row>({
      {"a: 1\nb: 2\na: 3\n", 1, "a", "a"},
      {"x:\n  - k: 1\n    k: 2\n", 1, "k", "k"},
      {"x: {k: 1, \"k\": 2}\n", 1, "\"k\"", "k"},
      {"标准: 1\n标准: 2\n", 1, "标准", "标准"},
      {"null: 1\nnull: 2\n", 1, "null", "null"},
  })));
}

TEST_CASE("anchors, aliases, merge keys, tags and directives are refused") {
  check(GENERATE(values<Row>({
      {"a: &x 1\n", 2, "&x"},
      {"a: &x\n  b: 1\n", 2, "&x"},
      {"- &x\n", 2, "&x"},
      {"&x a: 1\n", 2, "&x"},
      {"a: [&x 1]\n", 2, "&x"},
      {"a: {&x b: 1}\n", 2, "&x"},
      {"a: *x\n", 3, "*x"},
      {"- *x\n", 3, "*x"},
      {"*x : 1\n", 3, "*x"},
      {"a: [*x, 1]\n", 3, "*x"},
      {"a:\n  <<: 1\n", 4, "<<"},
      {"a: {<<: 1}\n", 4, "<<"},
      {"a: !x 1\n", 5, "!x"},
      {"a: !!str 1\n", 5, "!!str"},
      {"a: !<tag:yaml.org,2002:str> 1\n", 5, "!<tag:yaml.org,2002:str>"},
      {"a: ! 1\n", 5, "!"},
      {"!!map\na: 1\n", 5, "!!map"},
      {"a: [!x 1]\n", 5, "!x"},
      {"a: !x |\n  b\n", 5, "!x"},
      {"%YAML 1.2\n---\na: 1\n", 6, "%YAML 1.2"},
      {"%TAG ! tag:x,2000:\n---\na: 1\n", 6, "%TAG ! tag:x,2000:"},
  })));
}

TEST_CASE("one file holds one document, and nothing is dropped after it") {
  check(GENERATE(values<Row>({
      {"a: 1\n---\nb: 2\n", 7, "---"},
      {"---\na: 1\n---\n", 7, "---"},
      {"---\n---\na: 1\n", 7, "---"},
      {"a: 1\n...\nb: 2\n", 8, "b: 2", "..."},
      {"a: 1\n...\n---\nb: 2\n", 8, "---", "..."},
      {"--- a\n", 45, "a"},
      {"", 26, ""},
      {"# only a comment\n\n", 26, ""},
      {"---\n", 26, "---"},
      {"\xEF\xBB\xBF", 26, ""},
  })));
}

TEST_CASE("quotes and brackets must be closed") {
  check(GENERATE(values<Row>({
      {"a: \"abc\nb: \"d\"\n", 9, "\""},
      {"a: 'abc", 9, "'"},
      {"a: \"abc\\\"", 9, "\""},
      {"a: ['x, y]\n", 9, "'"},
      {"a: [1, 2", 10, "[", ""},
      {"a: {b: 1\nc: 2\n", 10, "{", ""},
      {"a: [1, [2]\nb: 3\n", 10, "[", ""},
      {"a: {\n---\n}\n", 10, "{", ""},
      {"a: [1}\n", 33, "}", "["},
      {"a: ]\n", 29, "]"},
      {"a: [1]]\n", 27, "]", "[1]"},
  })));
}

TEST_CASE("the text is UTF-8 without controls") {
  check(GENERATE(values<Row>({
      {"a: \xC3(\n", 11, "\xC3"},
      {"a: \xED\xA0\x80 低保标准是\n"sv.substr(0, 4), 11, "\xED"},
      {"\xFF\xFE\x61\x00"sv, 12, "\xFF"},
      {"\xFE\xFF\x00\x61"sv, 12, "\xFE"},
      {"a\0:\0"sv, 12, "a"},
      {"\0\0\0a"sv, 12, "\0"sv},
      {"# \xB5\xCD\xB1\xA3\xB1\xEA\xD7\xBC\n", 13, "\xB5\xCD"},
      {"a: \x01\n", 14, "\x01"},
      {"a: \x7F\n", 14, "\x7F"},
      {"a: \xC2\x85\n", 14, "\xC2\x85"},
      {"a: \x1B[0m\n", 14, "\x1B"},
      {"a: b\0c\n"sv, 15, "\0"sv},
      {"a: \xEF\xBB\xBF"
       "b\n",
       16, "\xEF\xBB\xBF"},
  })));
}

TEST_CASE("a UTF-8 file with one broken character is not taken for GB18030") {
  const Outcome outcome = read("标题: 最低生活保障标准与认定办法\n另: \xB5\xCD\n");
  REQUIRE(outcome.codes.size() == 2);
  CHECK(outcome.codes.front() == 11);
}

TEST_CASE("tabs do not indent") {
  check(GENERATE(values<Row>({
      {"a:\n\tb: 1\n", 17, "\t"},
      {"a:\n  \tb: 1\n", 17, "\t"},
      {"-\ta\n", 17, "\t"},
      {"a: [\n\tb]\n", 17, "\t"},
      {"a: |\n\tb\n", 17, "\t"},
      {"a: |\n  b\n\tc\n", 17, "\t"},
  })));
}

TEST_CASE("a key is a text, on one line, followed by a colon and a space") {
  check(GENERATE(values<Row>({
      {"[a]: 1\n", 18, "[a]"},
      {"{a: 1}: 2\n", 18, "{a: 1}"},
      {"x: {[a]: 1}\n", 18, "["},
      {"x: [[a]: 1]\n", 18, "[a]"},
      {"? a\n: 1\n", 19, "?"},
      {"? ? ? a\n", 19, "?"},
      {"x: [? a : 1]\n", 19, "?"},
      {"x: {? a : 1}\n", 19, "?"},
      {": 1\n", 20, ":"},
      {"\"\": 1\n", 20, "\"\""},
      {"x: {: 1}\n", 20, ":"},
      {"a: 1\nb\n", 37, "b"},
      {"a: 1\n标准：100\n", 37, "标准：100"},
      {"a: 1\nb:1\n", 37, "b:1"},
      {"foo\nbar: 1\n", 37, "foo"},
      {"x: {a, b: 1}\n", 37, "a"},
      {"x: {http://a}\n", 37, "http://a"},
      {"x: [a: 1]\n", 36, ":", "a"},
      {"x: {a: b: c}\n", 30, ":", "b"},
  })));
  const std::string long_key(1001, 'k');
  check({long_key + ": 1\n", 39, long_key});
}

TEST_CASE("a text over several lines needs a block") {
  check(GENERATE(values<Row>({
      {"a: b\n  c\n", 21, "c", "b"},
      {"a: b\n  c\n  d\ne: 1\n", 21, "c", "b"},
      {"- b\n  c\n", 21, "c", "b"},
      {"a:\n  b\n  c\n", 21, "c", "b"},
      {"a: [b\n  c]\n", 21, "c]", "b"},
      {"a: \"b\n  c\"\n", 22, "\"b"},
      {"a: 'b\n\n  c'\n", 22, "'b"},
      {"a: [\"b\n  c\"]\n", 22, "\"b"},
  })));
}

TEST_CASE("nothing stands behind a value but a comment with its space") {
  check(GENERATE(values<Row>({
      {"key: \"a\" b\n", 27, "b", "\"a\""},
      {"key: 'a''b' c\n", 27, "c", "'a''b'"},
      {"key: [a, b] c\n", 27, "c", "[a, b]"},
      {"key: {a: b} c\n", 27, "c", "{a: b}"},
      {"- \"a\" b\n", 27, "b", "\"a\""},
      {"key: \"a\"#b\n", 31, "#"},
      {"key: [a]#b\n", 31, "#"},
      {"key: [\"a\"#b\n]\n", 31, "#"},
      {"key: > 10\n", 28, "10"},
      {"key: >10\n", 28, "0"},
      {"key: >= 10\n", 28, "= 10"},
      {"key: | a\n", 28, "a"},
      {"key: |-+\n  a\n", 28, "+"},
      {"a: b: c\n", 30, ":", "b"},
      {"a: \"b\": c\n", 30, ":", "\"b\""},
      {"a: [b]: c\n", 30, ":", "[b]"},
      {"a: - b\n", 40, "-"},
      {"a: ? b\n", 19, "?"},
  })));
}

TEST_CASE("a plain text cannot begin with a reserved sign") {
  check(GENERATE(values<Row>({
      {"a: @b\n", 29, "@"},
      {"a: `b`\n", 29, "`"},
      {"a: %b\n", 29, "%"},
      {"a: , b\n", 29, ","},
      {"a: }\n", 29, "}"},
      {"- @b\n", 29, "@"},
      {"a: [@b]\n", 29, "@"},
      {"a: [-]\n", 29, "-"},
      {"a: [|]\n", 29, "|"},
      {"a: {b: - 1}\n", 29, "-", "b"},
      {"a: [b?c]\n", 44, "?"},
  })));
}

TEST_CASE("lists and mappings with commas in the wrong places are refused") {
  check(GENERATE(values<Row>({
      {"a: [1,,2]\n", 35, ","},
      {"a: [,1]\n", 35, ","},
      {"a: {,}\n", 35, ","},
      {"a: [\"b\" \"c\"]\n", 34, "\"", "["},
      {"a: [[b] [c]]\n", 34, "[", "["},
      {"a: {b: \"c\" d: 1}\n", 34, "d", "{"},
  })));
}

TEST_CASE("indentation that fits nothing is refused") {
  check(GENERATE(values<Row>({
      {"a:\n  b: 1\n c: 2\n", 32, "c:", "a"},
      {"a: 1\n  b: 2\n", 32, "b:", "a"},
      {"  a: 1\nb: 2\n", 32, "b:"},
      {"- a\nb: 1\n", 32, "b:"},
      {"a: 1\n- b\n", 32, "-", "a"},
      {"a:\n  - b\n - c\n", 32, "-", "a"},
      {"x:\n  - a\n  b: 1\n", 32, "b:", "x"},
      {"a:\n- b\n  - c\n", 21, "- c", "b"},
      {"a: [1]\n  b\n", 32, "b", "a"},
      {"a: \"x\"\n  y\n", 32, "y", "a"},
      {"a: |\n   b\n  c\n", 41, "  "},
      {"a: |\n    \n  b\n", 41, "    "},
  })));
}

TEST_CASE("escapes that make controls, or that yaml-cpp reads wrongly, are refused") {
  check(GENERATE(values<Row>({
      {R"(a: "\q")", 38, R"(\q)"},
      {R"(a: "\0")", 38, R"(\0)"},
      {R"(a: "\x07")", 38, R"(\x07)"},
      {R"(a: "\u12")", 38, R"(\u12)"},
      {R"(a: "\uD800")", 38, R"(\uD800)"},
      {R"(a: "\U00110000")", 38, R"(\U00110000)"},
      {R"(a: "\N")", 38, R"(\N)"},
      {R"(a: "\_")", 38, R"(\_)"},
      {R"(a: "\L")", 38, R"(\L)"},
      {"a: \"\\惠\"", 38, "\\惠"},
  })));
}

TEST_CASE("limits of depth, size and count are named, and deep text costs no stack") {
  const auto repeated = [](std::string_view piece, std::size_t count) {
    std::string text;
    for (std::size_t index = 0; index < count; ++index) text += piece;
    return text;
  };
  CHECK(read(repeated("[", 100'000)).codes == std::vector<int>{23});
  CHECK(read(repeated("{a: ", 100'000)).codes == std::vector<int>{23});
  CHECK(read(repeated("- ", 100'000)).codes == std::vector<int>{23});
  CHECK(read(repeated("? ", 100'000)).codes == std::vector<int>{19});
  std::string nested;
  for (std::size_t depth = 0; depth < 1000; ++depth) nested += std::string(depth, ' ') + "a:\n";
  CHECK(read(nested).codes == std::vector<int>{23});
  CHECK(read(repeated("[", 64) + repeated("]", 64)).has_document);
  CHECK(read(repeated("[", 65) + repeated("]", 65)).codes == std::vector<int>{23});
  CHECK(read("a: [1, 2, 3]\n", {.max_bytes = 5}).codes == std::vector<int>{24});
  CHECK(read("a: [1, 2, 3]\n", {.max_nodes = 4}).codes == std::vector<int>{25});
  CHECK(read(repeated("[", 300) + repeated("]", 300), {.max_depth = 1000}).codes == std::vector<int>{23});
  CHECK(read(repeated("- @\n", 1000)).codes.size() == 100);
}

TEST_CASE("several mistakes of one text are reported together") {
  CHECK(read("a: &x 1\nb: *x\nc: !t 2\nd: @\n").codes == std::vector<int>{2, 3, 5, 29});
}
