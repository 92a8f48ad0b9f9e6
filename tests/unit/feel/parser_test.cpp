// Grammar: precedence, nesting, ranges, tests, loops, functions.
#include "feel/printer.hpp"
#include "support/catch.hpp"
#include "unit/feel/reading_support.hpp"

using namespace weal;
using namespace weal::feel;
using namespace weal::feel::test;

namespace {

std::string repeated(std::string_view text, std::size_t times) {
  std::string result;
  for (std::size_t i = 0; i < times; ++i) result += text;
  return result;
}

}  // namespace

TEST_CASE("operators bind as FEEL says") {
  struct Row {
    std::string_view text;
    Op root;
  };
  const auto row = GENERATE(values<Row>({
      {"1 + 2 * 3", Op::add},
      {"(1 + 2) * 3", Op::multiply},
      {"-2 ** 2", Op::power},  // the sign binds tighter: (-2) ** 2
      {"2 ** 3 ** 2", Op::power},
      {"1 - 2 - 3", Op::subtract},
      {"true or false and true", Op::disjunction},
      {"1 + 1 = 2 and true", Op::conjunction},
      {"1 between 0 and 2 and true", Op::conjunction},
      {"1 in [0..2] and true", Op::conjunction},
      {"1 in > 0 or true", Op::disjunction},
      {"if true then 1 else 2 + 3", Op::if_then_else},
      {"1 instance of number and true", Op::conjunction},
      {"not(true) or true", Op::disjunction},
      {"[1, 2][1] + 1", Op::add},
  }));
  CAPTURE(row.text);
  const Read read = standard(row.text);
  REQUIRE(read.expression);
  CHECK(read.root().op == row.root);
}

TEST_CASE("a power of a power is read from the left") {
  const Read read = standard("2 ** 3 ** 2");
  REQUIRE(read.expression);
  CHECK(read.expression->nodes[read.expression->child(read.root(), 0).index].op == Op::power);
}

TEST_CASE("brackets of a range may point either way") {
  struct Row {
    std::string_view text;
    int flags;
  };
  const auto row = GENERATE(values<Row>({
      {"[1..2]", 3},
      {"(1..2)", 0},
      {"]1..2[", 0},
      {"[1..2[", 1},
      {"]1..2]", 2},
      {"(1..2]", 2},
      {"[1..2)", 1},
      {"(< 5)", flag_low_open_ended},
      {"(>= 5)", flag_low_closed | flag_high_open_ended},
      {"(= 5)", 3},
  }));
  CAPTURE(row.text);
  const Read read = pack(row.text);
  REQUIRE(read.expression);
  CHECK(read.root().op == Op::range);
  CHECK(int{read.root().flags} == row.flags);
}

TEST_CASE("a bracket behind a range's end closes it unless a filter can follow") {
  CHECK(standard("[1..2[ = [1..2[").root().op == Op::equal);
  CHECK(standard("[1..a[1]]", {"a"}).root().op == Op::range);
}

TEST_CASE("the right side of `in` is one test, or several in parentheses") {
  struct Row {
    std::string_view text;
    std::uint32_t children;
  };
  const auto row = GENERATE(values<Row>({
      {"1 in 1", 2},
      {"1 in (1, > 2, [3..4])", 4},
      {"1 in (1..2)", 2},
      {"1 in (1..2]", 2},
      {"1 in ((1..2), 5)", 3},
      {"1 in <= 5", 2},
      {"1 in (? > 0 and ? < 5)", 2},
  }));
  CAPTURE(row.text);
  const Read read = pack(row.text);
  REQUIRE(read.expression);
  CHECK(read.root().op == Op::in);
  CHECK(read.root().child_count == row.children);
}

TEST_CASE("a filter by a number is an index, unless the number is the item's") {
  CHECK(standard("[1, 2][1]").root().op == Op::index);
  CHECK(standard("[1, 2][item]").root().op == Op::filter);
  CHECK(standard("[1, 2][item > 1]").root().op == Op::filter);
}

TEST_CASE("loops take several iterators, ranges, and see their earlier results") {
  const Read read = standard("for i in 1..3, j in [i] return i * j + count(partial)");
  REQUIRE(read.expression);
  CHECK(read.root().op == Op::for_return);
  CHECK(read.root().child_count == 3);
  CHECK(read.root().flags == flag_uses_partial);
  CHECK(read.expression->local_names[read.root().payload + 1] == "j");
  CHECK(standard("for i in 1..3 return i").root().flags == 0);
}

TEST_CASE("an entry of a context sees the earlier ones, and its locals follow one another") {
  const Read read = standard("{a: {x: 1, y: 2}, b: a.x, c: [a, b]}");
  REQUIRE(read.expression);
  const Node& context = read.root();
  CHECK(read.expression->names[context.payload + 1] == "b");
  CHECK(read.expression->local_names[context.locals] == "a");
  CHECK(read.expression->local_names[context.locals + 2] == "c");
}

TEST_CASE("every part of the grammar is read") {
  const auto* const text = GENERATE(
      "function(a: number, b) a + b", "(function(x) x)(1)", "{f: function(a) a, r: f(a: 1)}", "[1, 2, 3][item >= 2]",
      "1 instance of list<number>", "1 instance of function<number, string>->boolean",
      "[] instance of context<a: string>", "1 instance of days and time duration",
      "some x in [1], y in [2] satisfies x < y", "every x in 1..3 satisfies x > 0", "@\"2025-03-31\"", "@\"P1Y\"",
      "@\"09:30:00\"", "date and time(\"2025-03-31T09:30:00\")", "sort([2, 1], function(x, y) x < y)",
      "string length(string: \"a\")", "{\"a b\": 1, c d: 2}", "null", "-(-1)", "(<= 5)", "(!= 5)", "[[1, 2], []]",
      "\"a\" in (\"b\", > \"c\")", "5 in (< 3, >= 5)", "if 1 = 1 then \"a\" else \"b\"");
  CAPTURE(text);
  const Read read = standard(text);
  CHECK(read.picture() == "");
  CHECK(read.expression);
}

TEST_CASE("what is expected and what was found are told at the narrowest place") {
  struct Row {
    std::string_view text, message, marked;
  };
  const auto row = GENERATE(values<Row>({
      {"", "the expression ends where a value is expected", ""},
      {"1 +", "the expression ends where a value is expected", ""},
      {"1 + )", "expected a value, found `)`", ")"},
      {"(1 + 2", "the expression ends where `)` is expected", ""},
      {"[1, 2", "the expression ends where `,` / `]` is expected", ""},
      {"{a: 1", "the expression ends where `,` / `}` is expected", ""},
      {"{a 1}", "expected `:`, found `1`", "1"},
      {"if true 1 else 2", "expected `then`, found `1`", "1"},
      {"if true then 1", "the expression ends where `else` is expected", ""},
      {"for x [1] return x", "expected `in`, found `[`", "["},
      {"1 2", "expected an operator or the end, found `2`", "2"},
      {"10元", "a unit is not written behind a number: `元`", "元"},
      {"1 between 2 or 3", "expected `and`, found `or`", "or"},
      {"受理日.", "expected a name, found ``", ""},
      {"? > 1", "`?` stands for the value under test, and none is tested here", "?"},
      {"function(x) external {}", "external functions are not supported", "external"},
      {"1 instance of numbr", "unknown type `numbr`", "numbr"},
      {"{a: 1, a: 2}", "the entry `a` stands twice in one context", "a"},
  }));
  CAPTURE(row.text);
  const Read read = pack(row.text);
  CHECK(read.message() == row.message);
  CHECK(read.marked() == row.marked);
  CHECK(read.diagnostics.size() == 1);
}

TEST_CASE("nesting past the limit is one diagnostic, whatever nests") {
  const auto* const piece =
      GENERATE("(", "[", "-", "{a:", "abs(", "if true then 1 else ", "1 in (", "for x in ", "not(");
  CAPTURE(piece);
  const Read read = pack(repeated(piece, 20'000) + "1");
  REQUIRE(read.diagnostics.size() == 1);
  CHECK(read.code() == 116);
}

TEST_CASE("the limit of nesting is exact") {
  const Limits limits;
  CHECK(pack(repeated("(", limits.depth - 1) + "1" + repeated(")", limits.depth - 1)).expression);
  CHECK(pack(repeated("(", limits.depth) + "1" + repeated(")", limits.depth)).code() == 116);
}

TEST_CASE("a row of ten thousand operators is no nesting") {
  CHECK(pack("1" + repeated(" + 1", 10'000)).expression);
  CHECK(pack("true" + repeated(" and true", 10'000)).expression);
  CHECK(standard("{a: 1}" + repeated(".a", 10'000)).code() == 116);
}

TEST_CASE("reports end before they fill the memory") { CHECK(pack(repeated("＜", 10'000)).diagnostics.size() <= 50); }
