#include "json/json.hpp"

#include <string>

#include "support/catch.hpp"

using weal::Diagnostics;
using weal::SourceMap;
using namespace weal::json;
using namespace std::string_view_literals;

namespace {

struct Outcome {
  std::optional<Document> document;
  int code = 0;
  std::string path;
  std::string marked;
};

Outcome read_text(std::string_view text, const Limits& limits = {}) {
  SourceMap sources;
  const auto source = sources.add("case.json", std::string(text));
  Diagnostics diagnostics;
  Outcome result;
  result.document = read(source, sources, limits, diagnostics);
  CHECK(result.document.has_value() == diagnostics.empty());
  CHECK(diagnostics.size() <= 1);
  if (diagnostics.empty()) return result;
  const auto& item = diagnostics.items().front();
  result.code = item.kind->code;
  result.path = item.path;
  result.marked = sources.text(*item.where);
  CHECK_FALSE(render(diagnostics, sources, weal::Language::zh).empty());
  return result;
}

}  // namespace

TEST_CASE("JSON is read with every number as it is written") {
  const Outcome outcome = read_text(
      "\xEF\xBB\xBF {\"a\": [1, -0, 0.10, 1E+5, 1e999, 123456789012345678901234567890], \"低保\" : {\"x\": "
      "\"\\u4e00\\ud83d\\ude00\\n\"},"
      " \"t\": true, \"f\":false,\"n\":null, \"e\": [], \"o\": {}}");
  REQUIRE(outcome.document);
  const Document& document = *outcome.document;
  const NodeId root = document.root();
  std::vector<std::string> numbers;
  for (const NodeId item : document[*document.find(root, "a")].items) numbers.push_back(document[item].text);
  CHECK(numbers == std::vector<std::string>{"1", "-0", "0.10", "1E+5", "1e999", "123456789012345678901234567890"});
  CHECK(document[*document.find(*document.find(root, "低保"), "x")].text == "一\xF0\x9F\x98\x80\n");
  CHECK(document[*document.find(root, "t")].truth);
  CHECK_FALSE(document[*document.find(root, "f")].truth);
  CHECK(document[*document.find(root, "n")].kind == Kind::null_);
  CHECK(document[*document.find(root, "e")].kind == Kind::array);
  CHECK(document.keys(root) == std::vector<std::string_view>{"a", "低保", "t", "f", "n", "e", "o"});
  CHECK_FALSE(document.find(root, "z"));
}

TEST_CASE("the range of each value covers its own text") {
  const std::string text = R"( {"a" : [ 1.50 , "x\"]" , {"b":null } ] , "c":true})";
  SourceMap sources;
  const auto source = sources.add("c", text);
  Diagnostics diagnostics;
  const auto document = read(source, sources, {}, diagnostics);
  REQUIRE(document);
  std::vector<std::string_view> texts;
  for (std::uint32_t index = 0; index < document->size(); ++index) {
    texts.push_back(sources.text((*document)[NodeId{index}].where));
  }
  CHECK(texts == std::vector<std::string_view>{R"({"a" : [ 1.50 , "x\"]" , {"b":null } ] , "c":true})",
                                               R"([ 1.50 , "x\"]" , {"b":null } ])", "1.50", R"("x\"]")",
                                               R"({"b":null })", "null", "true"});
}

TEST_CASE("what is not JSON is refused by code, path and place") {
  struct Row {
    std::string_view text;
    int code;
    std::string_view path;
    std::string_view marked;
  };
  const auto row = GENERATE(values<Row>({
      {"", 408, "$", ""},
      {" \n", 408, "$", ""},
      {"[1", 407, "$[1]", ""},
      {"{\"a\":", 407, "$.a", ""},
      {"[\"abc", 407, "$[0]", ""},
      {"[1,,2]", 400, "$[1]", ","},
      {"[1,]", 400, "$[1]", "]"},
      {"{\"a\":{\"b\":[1,{\"c\":tru}]}}", 400, "$.a.b[1].c", "tru"},
      {"nul", 400, "$", "nul"},
      {"[NaN]", 400, "$[0]", "NaN"},
      {"[+1]", 400, "$[0]", "+1"},
      {"{\"a\":惠}", 400, "$.a", "惠"},
      {"// x\n1", 400, "$", "/"},
      {"{,}", 410, "$", ","},
      {"{\"a\":1,}", 410, "$", "}"},
      {"{a:1}", 410, "$", "a"},
      {"{\"a\" 1}", 411, "$.a", "1"},
      {"[1}", 412, "$[1]", "}"},
      {"[1 \"x\"]", 412, "$[1]", "\"x\""},
      {"{\"a\":1 \"b\":2}", 412, "$", "\"b\""},
      {"[01]", 412, "$[1]", "1"},
      {"[\"a\\q\"]", 413, "$[0]", "q"},
      {"[\"a\tb\"]", 413, "$[0]", "\t"},
      {"[\"a\nb\"]", 413, "$[0]", "\n"},
      {"[1.]", 414, "$[0]", "1."},
      {"[-]", 414, "$[0]", "-"},
      {"[1] x", 402, "$", "x"},
      {"1 2", 402, "$", "2"},
      {"{}{}", 402, "$", "{"},
      {"{\"a\":1,\"a\":2}", 401, "$.a", "\"a\""},
      {"[{\"x\":{\"a\":1,\"\\u0061\":2}}]", 401, "$[0].x.a", "\"\\u0061\""},
      {"[\"\xFF\"]", 403, "$", "\xFF"},
      {"1\0x"sv, 409, "$", "1"},
      {"12 \0x"sv, 416, "$", "\0"sv},
      {"\xFF\xFE\x31\x00"sv, 409, "$", "\xFF"},
  }));
  CAPTURE(row.text);
  const Outcome outcome = read_text(row.text);
  CHECK(outcome.code == row.code);
  CHECK(outcome.path == row.path);
  CHECK(outcome.marked == row.marked);
}

TEST_CASE("limits hold for depth, size, count and length of numbers") {
  CHECK(read_text(std::string(64, '[') + std::string(64, ']')).code == 0);
  CHECK(read_text(std::string(65, '[') + std::string(65, ']')).code == 404);
  CHECK(read_text(std::string(1'000'000, '[')).code == 404);
  CHECK(read_text("[1, 2]", {.max_bytes = 3}).code == 405);
  CHECK(read_text("[1, 2]", {.max_nodes = 2}).code == 406);
  CHECK(read_text(std::string(1000, '9')).code == 0);
  CHECK(read_text(std::string(1001, '9')).code == 415);
}

TEST_CASE("paths put names behind dots and other keys into brackets") {
  CHECK(path_with_index(path_with_key(path_with_key("$", "household"), "members"), 0) == "$.household.members[0]");
  CHECK(path_with_key("$", "低保") == "$.低保");
  CHECK(path_with_key("$", "a b") == "$[\"a b\"]");
  CHECK(path_with_key("$", "") == "$[\"\"]");
  CHECK(path_with_key("$", "a\"]") == "$[\"a\\\"]\"]");
}
