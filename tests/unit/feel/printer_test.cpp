// Printing: parentheses only where they are needed, and the same tree when read again.
#include "feel/printer.hpp"

#include "support/catch.hpp"
#include "unit/feel/reading_support.hpp"

using namespace weal;
using namespace weal::feel;
using namespace weal::feel::test;

namespace {

bool is_same(const Expression& left, NodeId left_id, const Expression& right, NodeId right_id) {
  const Node& a = left.nodes[left_id.index];
  const Node& b = right.nodes[right_id.index];
  if (a.op != b.op || a.flags != b.flags || a.child_count != b.child_count) return false;
  if (a.op == Op::constant && !(left.constants[a.payload] == right.constants[b.payload])) return false;
  const bool is_named = a.op == Op::path || a.op == Op::dynamic_name;
  if (is_named && left.names[a.payload] != right.names[b.payload]) return false;
  const bool has_index = a.op == Op::slot || a.op == Op::attribute || a.op == Op::call || a.op == Op::local;
  if (has_index && a.payload != b.payload) return false;
  for (std::uint32_t i = 0; i < a.child_count; ++i) {
    if (!is_same(left, left.child(a, i), right, right.child(b, i))) return false;
  }
  return true;
}

// Text of a random expression: well formed, not always well typed.
class Generator {
 public:
  explicit Generator(std::uint32_t seed) : state_(seed) {}

  std::string text(int depth) {
    const auto sub = [&] { return text(depth - 1); };
    if (depth == 0) {
      constexpr std::array<std::string_view, 8> leaves{"1",    "-2.50", "\"a\"", "true",
                                                       "null", "a",     "b",     "@\"2025-01-01\""};
      return std::string(leaves[next() % leaves.size()]);
    }
    constexpr std::array<std::string_view, 13> signs{
        "+", "-", "*", "/", "**", "=", "!=", "<", "<=", ">", ">=", "and", "or"};
    switch (next() % 14) {
      case 0:
        return "(" + sub() + ")";
      case 1:
        return "if " + sub() + " then " + sub() + " else " + sub();
      case 2:
        return "[" + sub() + ", " + sub() + "]";
      case 3:
        return "{x: " + sub() + ", y: " + sub() + "}";
      case 4:
        return "(" + sub() + ")[" + sub() + "]";
      case 5:
        return "(" + sub() + ").x";
      case 6:
        return "for i in " + sub() + " return " + sub();
      case 7:
        return "some i in " + sub() + " satisfies " + sub();
      case 8:
        return "(" + sub() + ") in (" + sub() + ", > " + "(" + sub() + "))";
      case 9:
        return "(" + sub() + ") between (" + sub() + ") and (" + sub() + ")";
      case 10:
        return "-(" + sub() + ")";
      case 11:
        return "count([" + sub() + "])";
      default:
        return "(" + sub() + ") " + std::string(signs[next() % signs.size()]) + " (" + sub() + ")";
    }
  }

 private:
  std::uint32_t next() { return (state_ = state_ * 1664525U + 1013904223U) >> 8U; }
  std::uint32_t state_;
};

}  // namespace

TEST_CASE("parentheses are printed only where they are needed") {
  struct Row {
    std::string_view text, printed;
  };
  const auto row = GENERATE(values<Row>({
      {"(1+2)", "1 + 2"},
      {"(1 + 2) * 3", "(1 + 2) * 3"},
      {"1 + (2 * 3)", "1 + 2 * 3"},
      {"1 - (2 - 3)", "1 - (2 - 3)"},
      {"(1 - 2) - 3", "1 - 2 - 3"},
      {"(-2) ** 2", "-2 ** 2"},
      {"-(2 ** 2)", "-(2 ** 2)"},
      {"(a or b) and a", "(a or b) and a"},
      {"(if a then b else 1) + 1", "(if a then b else 1) + 1"},
      {"a  in( 1,>2 )", "a in (1, > 2)"},
      {"a in [1..5]", "a in [1..5]"},
      {"a in (= 5)", "a in (? = 5)"},
      {"]1..5[", "(1..5)"},
      {"(>=5)", "(>= 5)"},
      {"{\"a b\":1,c:2}", "{\"a b\": 1, c: 2}"},
      {"\"a\\n\\\"\"", "\"a\\n\\\"\""},
      {"for i in 1..3,j in [i] return i", "for i in 1..3, j in [i] return i"},
      {"every i in [1] satisfies(i>0)", "every i in [1] satisfies i > 0"},
      {"function( x:number )x+1", "function( x:number ) x + 1"},
      {"a instance of list< number >", "a instance of list< number >"},
      {"substring(start position: 2, string: \"abc\")", "substring(\"abc\", 2)"},
      {"(a).b.c", "a.b.c"},
      {"a[item > 1][2]", "a[item > 1][2]"},
      {"abs", "abs"},
  }));
  CAPTURE(row.text);
  const Read read = standard(row.text, {"a", "b"});
  REQUIRE(read.expression);
  CHECK(printed(*read.expression) == row.printed);
}

TEST_CASE("names of packs are printed as they were written") {
  const auto* const text =
      GENERATE("members[月收入 > 500].年龄", "some m in members satisfies m.月收入 > dibao_standard / 2",
               "{a: 低保标准}.a * 保障人数", "户籍 in (\"urban\", \"rural\")");
  CAPTURE(text);
  const Read read = pack(text);
  if (read.expression) CHECK(printed(*read.expression) == text);
}

TEST_CASE("what is printed reads as the same tree") {
  std::size_t count = 0;
  for (std::uint32_t seed = 1; seed <= 2000; ++seed) {
    const std::string text = Generator(seed).text(static_cast<int>(seed % 5));
    const Read read = standard(text, {"a", "b"});
    CAPTURE(text, read.picture());
    REQUIRE(read.expression);
    const std::string once = printed(*read.expression);
    const Read again = standard(once, {"a", "b"});
    CAPTURE(once, again.picture());
    REQUIRE(again.expression);
    REQUIRE(is_same(*read.expression, read.expression->root, *again.expression, again.expression->root));
    CHECK(once.size() <= text.size() + 2 * once.size());
    ++count;
  }
  CHECK(count == 2000);
}

TEST_CASE("a row of a hundred thousand operators is printed without recursion") {
  std::string text = "1";
  for (int i = 0; i < 100'000; ++i) text += " + 1";
  const Read read = standard(text);
  REQUIRE(read.expression);
  CHECK(printed(*read.expression) == text);
}
