// What the strict reader accepts, and that its ranges are those of the file's own bytes.
#include <string>
#include <string_view>

#include "support/catch.hpp"
#include "yaml/yaml.hpp"

using weal::Diagnostics;
using weal::SourceMap;
using namespace weal::yaml;

namespace {

/// A text that must be readable.
struct Read {
  SourceMap sources;
  std::optional<Document> document;

  explicit Read(std::string text) {
    const auto source = sources.add("a.yaml", std::move(text));
    Diagnostics diagnostics;
    document = read(source, sources, {}, diagnostics);
    INFO(render(diagnostics, sources, weal::Language::en));
    REQUIRE(document.has_value());
    REQUIRE(diagnostics.empty());
  }
  [[nodiscard]] std::string_view under(NodeId id) const { return sources.text(document->where(id)); }
};

std::string shape(const Document& document, NodeId id) {
  const Node& node = document[id];
  std::string result;
  switch (node.kind) {
    case Kind::null_:
      return "~";
    case Kind::scalar:
      return "'" + node.text.text + "'";
    case Kind::sequence:
      for (const NodeId item : node.items) result += (result.empty() ? "" : " ") + shape(document, item);
      return "[" + result + "]";
    case Kind::mapping:
      for (const auto& [key, value] : node.entries) {
        result += (result.empty() ? "" : " ") + shape(document, key) + "=" + shape(document, value);
      }
      return "{" + result + "}";
  }
  return result;
}

struct Row {
  std::string_view text;
  std::string_view shape;
};

}  // namespace

TEST_CASE("documents inside the subset are read as YAML 1.2 reads them") {
  const auto row = GENERATE(values<Row>({
      {"a: 1\n", "{'a'='1'}"},
      {"a: 1", "{'a'='1'}"},
      {"---\na: 1\n...\n# end\n", "{'a'='1'}"},
      {"--- # start\na: 1\n", "{'a'='1'}"},
      {"\xEF\xBB\xBF"
       "a: 1\r\nb:\r\n  - x\r\n",
       "{'a'='1' 'b'=['x']}"},
      {"a: 1\rb: 2\r", "{'a'='1' 'b'='2'}"},
      {"a:\n- b\n- c\nd: e\n", "{'a'=['b' 'c'] 'd'='e'}"},
      {"- - a\n  - b\n- c: 1\n  d:\n    - e\n", "[['a' 'b'] {'c'='1' 'd'=['e']}]"},
      {"a:\nb:\n", "{'a'=~ 'b'=~}"},
      {"a: # why\n  b: 1\n", "{'a'={'b'='1'}}"},
      {"a:\nnull: 1\n", "{'a'=~ 'null'='1'}"},
      {"a: null\nb: ~\nc: Null\n", "{'a'='null' 'b'='~' 'c'='Null'}"},
      {"-\n- null\n-\n", "[~ 'null' ~]"},
      {"- # why\n  a: 1\n-\n  b\n", "[{'a'='1'} 'b']"},
      {"a: no\nb: 010\nc: 1e3\nd: 2025-01-01\n", "{'a'='no' 'b'='010' 'c'='1e3' 'd'='2025-01-01'}"},
      {"a: b#c\n", "{'a'='b#c'}"},
      {"a: b # c\n", "{'a'='b'}"},
      {"a: http://x:80/?q#f\n", "{'a'='http://x:80/?q#f'}"},
      {"a: -1\nb: :x\nc: ?x\nd: a, [b] {c}\n", "{'a'='-1' 'b'=':x' 'c'='?x' 'd'='a, [b] {c}'}"},
      {"a : 1\n'b' : 2\n", "{'a'='1' 'b'='2'}"},
      {"a: {b: 1, \"c\":2, d: , e: {}}\n", "{'a'={'b'='1' 'c'='2' 'd'=~ 'e'={}}}"},
      {"a: [1, [2], {b: 3}, ]\n", "{'a'=['1' ['2'] {'b'='3'}]}"},
      {"a: [\n  1, # one\n  # two\n  2\n]\nb: 1\n", "{'a'=['1' '2'] 'b'='1'}"},
      {"a: {\n  b: 1,\n  c:\n    2\n  }\n", "{'a'={'b'='1' 'c'='2'}}"},
      {"a:\n  [1]\nb:\n  |\n  x\n", "{'a'=['1'] 'b'='x\n'}"},
      {"a: 'it''s'\nb: ''\nc: \"x\\ty \\\"\\\\ \\u4e00\\x41\"\n", "{'a'='it's' 'b'='' 'c'='x\ty \"\\ 一A'}"},
      {"a: '# no'\nb: \"x: y\"\nc: 'a\\b'\n", "{'a'='# no' 'b'='x: y' 'c'='a\\b'}"},
      {"a: |\n  x\n    y\n\n  z\n\nb: 1\n", "{'a'='x\n  y\n\nz\n' 'b'='1'}"},
      {"a: |-\n  x\n\nb: |+\n  y\n\nc: 1\n", "{'a'='x' 'b'='y\n\n' 'c'='1'}"},
      {"a: |2\n   x\n  y\n", "{'a'=' x\ny\n'}"},
      {"a: | # why\n  # no comment\n  x: [\n", "{'a'='# no comment\nx: [\n'}"},
      {"a: |\n  x", "{'a'='x\n'}"},
      {"a: |\n\nb: 1\n", "{'a'='' 'b'='1'}"},
      {"a: |\r\n  x\r\n  y\r\n", "{'a'='x\ny\n'}"},
      {"- |\n x\n- >-\n y\n z\n", "['x\n' 'y z']"},
      {"a: >\n  x\n  y\n\n  z\n    deep\n  w\n", "{'a'='x y\nz\n  deep\nw\n'}"},
      {"a: >\n\n\n  x\n\n\n  y\n", "{'a'='\n\nx\n\ny\n'}"},
      {"# c\n\n  \t\na: 1\n   # odd comment\nb: 2\n", "{'a'='1' 'b'='2'}"},
      {"a: b\n\t\n\t# tab before a comment\nc:\td\t# e\n", "{'a'='b' 'c'='d'}"},
      {"text\n", "'text'"},
      {"人均月收入 < 低保标准: 真\n", "{'人均月收入 < 低保标准'='真'}"},
      {"a: \xF0\x9F\x98\x80 \xE3\x80\x80x\n", "{'a'='\xF0\x9F\x98\x80 \xE3\x80\x80x'}"},
  }));
  CAPTURE(row.text);
  const Read text{std::string(row.text)};
  CHECK(shape(*text.document, text.document->root()) == row.shape);
}

TEST_CASE("ranges cover the bytes of each node") {
  const Read text(
      "\xEF\xBB\xBF"
      "标题: \"甲\\u4e59\"  # note\r\n列:\r\n- 'a'\r\n- {b: c}\r\n块: |\r\n  x\r\n  y\r\n空:\r\n");
  const Document& document = *text.document;
  const NodeId root = document.root();
  const NodeId list = *document.find(root, "列");
  CHECK(text.under(*document.find(root, "标题")) == "\"甲\\u4e59\"");
  CHECK(text.under(document.entry(root, "标题")->key) == "标题");
  CHECK(text.under(list) == "- 'a'\r\n- {b: c}");
  CHECK(text.under(document[list].items[1]) == "{b: c}");
  CHECK(text.under(*document.find(root, "块")) == "|\r\n  x\r\n  y");
  CHECK(text.under(*document.find(root, "空")).empty());
  CHECK(text.sources.position({}, document.where(*document.find(root, "空")).begin) == weal::Position{8, 3});
  CHECK(document[*document.find(root, "标题")].has_comment_after);
  CHECK_FALSE(document[list].has_comment_after);
  CHECK(document[document[list].items[1]].is_in_flow);
  CHECK_FALSE(document[list].is_in_flow);
  CHECK(document.keys(root) == std::vector<std::string_view>{"标题", "列", "块", "空"});
  CHECK_FALSE(document.find(root, "缺"));
  CHECK_FALSE(document.find(list, "a"));
}

TEST_CASE("styles are kept") {
  const Read text("- a\n- 'a'\n- \"a\"\n- |\n  a\n- >\n  a\n");
  std::vector<Style> styles;
  for (const NodeId id : (*text.document)[text.document->root()].items) styles.push_back((*text.document)[id].style);
  CHECK(styles ==
        std::vector<Style>{Style::plain, Style::single_quoted, Style::double_quoted, Style::literal, Style::folded});
}

TEST_CASE("a range inside a value leads to its bytes in the file") {
  const Read text(
      "块: |\r\n    第一行 x\r\n\r\n      第二行\r\n引: \"a\\u4e00b\\\\c\"\n单: 'it''s'\n折: >\n  one\n  two\n");
  const Document& document = *text.document;
  struct Part {
    std::string_view key, part, under;
  };
  const auto row = GENERATE(values<Part>({
      {"块", "第一行", "第一行"},
      {"块", "x\n", "x"},
      {"块", "  第二行", "  第二行"},
      {"块", "二行", "二行"},
      {"引", "一", "\\u4e00"},
      {"引", "b\\", "b\\\\"},
      {"引", "c", "c"},
      {"单", "'", "''"},
      {"单", "s", "s"},
      {"折", "two", "two"},
      {"折", "ne", "ne"},
  }));
  const Node& node = document[*document.find(document.root(), row.key)];
  const auto begin = static_cast<std::uint32_t>(node.text.text.find(row.part));
  const auto range = node.text.origin.range(begin, begin + static_cast<std::uint32_t>(row.part.size()));
  CAPTURE(row.key, row.part, node.text.text);
  std::string_view under = text.sources.text(range);
  if (under.ends_with("\r\n")) under.remove_suffix(2);
  CHECK(under == row.under);
}

TEST_CASE("the text under each plain and quoted scalar reads as that scalar again") {
  const Read text(
      "weal: 1\ntitle: {zh: 惠则, \"en\": 'it''s'}\nlist:\n- \"\\u4e00 \\\"x\\\"\"\n- a b c # note\n- [x, 'y', \"z\", "
      "[w]]\n"
      "- k: http://a:1/#b\n  'l m' : \"\"\ndeep:\n    more:\n          - -1\n");
  for (std::uint32_t index = 0; index < text.document->size(); ++index) {
    const Node& node = (*text.document)[NodeId{index}];
    if (node.kind != Kind::scalar) continue;
    CAPTURE(node.text.text, text.under(NodeId{index}));
    const Read again("k: " + std::string(text.under(NodeId{index})) + "\n");
    CHECK(again.document->text(*again.document->find(again.document->root(), "k")) == node.text.text);
    CHECK(node.text.origin.end <= node.where.end);
  }
}
