// Decision tables in pipe form.
#include "feel/printer.hpp"
#include "support/catch.hpp"
#include "unit/feel/reading_support.hpp"

using namespace weal;
using namespace weal::feel;
using namespace weal::feel::test;

namespace {

const Table& table_of(const Read& read) { return read.expression->tables.front(); }

}  // namespace

TEST_CASE("a table's parts stand where its header says") {
  const Read read = table(
      "| U | 户籍    | 救助金额 | → 审批机关 | # 依据 |\n"
      "|---|---------|----------|------------|--------|\n"
      "|   | \"urban\" | <= 12000 | \"town\"     | SY-14 a\\|b \" |\n"
      "| 2 |         | -        | \"a|b\"      |        |\n");
  CHECK(read.picture() == "");
  REQUIRE(read.expression);
  const Table& found = table_of(read);
  CHECK(found.policy == HitPolicy::unique);
  CHECK(found.inputs.size() == 2);
  CHECK(found.outputs.at(0).name == "审批机关");
  CHECK(found.annotation_names.at(0) == "依据");
  REQUIRE(found.rows.size() == 2);
  CHECK(found.rows[0].annotations.at(0) == "SY-14 a|b \"");
  const auto op = [&](NodeId node) { return read.expression->nodes[node.index].op; };
  CHECK(op(found.rows[0].tests[0]) == Op::test_value);
  CHECK(op(found.rows[0].tests[1]) == Op::test_less_equal);
  CHECK(op(found.rows[1].tests[0]) == Op::test_any);
  CHECK(op(found.rows[1].tests[1]) == Op::test_any);
  CHECK(read.expression->constants[read.expression->nodes[found.rows[1].outputs[0].index].payload].as_string() ==
        "a|b");
  CHECK(read.type() == "string");
}

TEST_CASE("every hit policy is known, and says what the table yields") {
  struct Row {
    std::string_view policy;
    HitPolicy expected;
    Aggregation aggregation;
    std::string_view type;
  };
  const auto row = GENERATE(values<Row>({
      {"U", HitPolicy::unique, Aggregation::none, "number (元)"},
      {"A", HitPolicy::any, Aggregation::none, "number (元)"},
      {"F", HitPolicy::first, Aggregation::none, "number (元)"},
      {"P", HitPolicy::priority, Aggregation::none, "number (元)"},
      {"R", HitPolicy::rule_order, Aggregation::none, "list<number (元)>"},
      {"O", HitPolicy::output_order, Aggregation::none, "list<number (元)>"},
      {"C", HitPolicy::collect, Aggregation::none, "list<number (元)>"},
      {"C+", HitPolicy::collect, Aggregation::sum, "number (元)"},
      {"C#", HitPolicy::collect, Aggregation::count, "number"},
      {"C<", HitPolicy::collect, Aggregation::min, "number (元)"},
      {"C>", HitPolicy::collect, Aggregation::max, "number (元)"},
  }));
  CAPTURE(row.policy);
  const Read read = table("| " + std::string(row.policy) +
                          " | 合规 | → 金额 |\n| values | | 2, 1 |\n| | true | 1 |\n| | false | 救助金额 |\n");
  REQUIRE(read.expression);
  CHECK(table_of(read).policy == row.expected);
  CHECK(table_of(read).aggregation == row.aggregation);
  CHECK(read.type() == row.type);
  CHECK(table_of(read).outputs[0].priorities.size() == 2);
}

TEST_CASE("several outputs make the type a context") {
  const Read read =
      table("| F | 合规 | → 机关 | → 限额 |\n| | true | \"town\" | 救助金额 |\n| 默认 | | \"county\" | 0 |\n");
  CHECK(read.type() == "context<机关: string, 限额: number (元)>");
  CHECK(table_of(read).defaults.size() == 2);
}

TEST_CASE("a cell holds any unary test") {
  const auto* const cell = GENERATE("> 1, < 0", "not(1)", "not(1, > 5)", "[1..5]", "(1..5), 7",
                                    "? > 1 and ? < 救助金额", "-", "救助金额", "[1, 2]", "!= 3", "= 3", "(< 5)");
  CAPTURE(cell);
  const Read read = table("| U | 救助金额 | → x |\n| | " + std::string(cell) + " | 1 |\n");
  CHECK(read.picture() == "");
}

TEST_CASE("what is wrong with a table is told at its cell") {
  struct Row {
    std::string_view text;
    int code;
    std::string_view marked, second;
  };
  const auto row = GENERATE(values<Row>({
      {"", 214, "", ""},
      {"| U | 合规 | → x |", 200, "| U | 合规 | → x |", ""},
      {"U | 合规 | → x |\n", 201, "U | 合规 | → x |", ""},
      {"| U | 合规 | → x |\n| | true | 1\n", 201, "| | true | 1", ""},
      {"| X | 合规 | → x |\n| | true | 1 |\n", 202, "X", ""},
      {"| U | 合规 | → x |\n| | true |\n", 203, "| | true |", "| U | 合规 | → x |"},
      {"| U | 合规 | → x |\n| | true | 1 | 2 |\n", 203, "| | true | 1 | 2 |", "| U | 合规 | → x |"},
      {"| U | 合规 | x |\n| | true | 1 |\n", 204, "| U | 合规 | x |", ""},
      {"| U | 合规 | → x |\n| | true | |\n", 205, "|", "x"},
      {"| U | 合规 | → x | → x |\n| | true | 1 | 2 |\n", 206, "x", "x"},
      {"| U | 合规 | → x | → |\n| | true | 1 | 2 |\n", 207, "", ""},
      {"| P | 合规 | → x |\n| | true | 1 |\n", 208, "P", ""},
      {"| C+ | 合规 | → x |\n| | true | \"a\" |\n", 209, "C+", ""},
      {"| C> | 合规 | → x | → y |\n| | true | 1 | 2 |\n", 209, "C>", ""},
      {"| P | 合规 | → x |\n| values | | 1, 救助金额 |\n| | true | 1 |\n", 210, "救助金额", ""},
      {"| P | 合规 | → x |\n| 取值 | | 1, 2 |\n| | true | 3 |\n", 211, "3", "1, 2"},
      {"| U | 合规 | → x |\n| | true | 1 |\n| default | true | 1 |\n", 212, "true", ""},
      {"| U | 合规 | → x |\n| default | | 1 |\n| default | | 1 |\n| | - | 1 |", 213, "default", ""},
      {"| U | 救助金额 | → x |\n| | \"a\" | 1 |\n", 115, "\"a\"", "救助金额"},
      {"| U | 救助金额 | → x |\n| | > 保障人数 | 1 |\n", 110, "保障人数", "救助金额"},
      {"| U | 户籍 | → x |\n| | \"rurl\" | 1 |\n", 114, "\"rurl\"", "户籍"},
      {"| U | 合规 | → x |\n| | true | 1 |\n| | false | \"a\" |\n", 113, "\"a\"", "1"},
      {"| U | 合规 | → x |\n| | true | 救助金额 |\n| | - | null |\n| | false | 保障人数 |\n", 110, "保障人数",
       "救助金额"},
      {"| U | 合规 | → x |\n| | ture | 1 |\n", 104, "ture", ""},
      {"| U | 救助金额 | → x |\n| | ＞ 5 | 1 |\n", 102, "＞", ""},
      {"｜ U | 合规 | → x |\n| | true | 1 |\n", 102, "｜", ""},
      {"| Ｕ | 合规 | → x |\n| | true | 1 |\n", 102, "Ｕ", ""},
      {"| U | 合规 | → x | ＃ 注 |\n| | true | 1 | |\n", 102, "＃", ""},
      {"| U | 救助金额 | → x |\n| | > 5 7 | 1 |\n", 130, "7", ""},
  }));
  CAPTURE(row.text);
  const Read read = table(row.text);
  REQUIRE_FALSE(read.expression);
  CHECK(int{read.code()} == row.code);
  CHECK(read.marked() == row.marked);
  CHECK(read.second() == row.second);
}

TEST_CASE("one wrong cell hides no other") {
  const Read read = table(
      "| U | 救助金额 | → x |\n"
      "|   | \"a\"      | 1   |\n"
      "|   | > 5      | 救助金额 + 保障人数 |\n"
      "|   | 1 +      | 2 |\n");
  CHECK(read.diagnostics.size() == 3);
}

TEST_CASE("a table of two thousand rows is read") {
  std::string text = "| U | 救助金额 | 户籍 | → x |\n";
  for (int i = 0; i < 2000; ++i) {
    text +=
        "| | [" + std::to_string(i) + ".." + std::to_string(i + 1) + ") | \"urban\" | " + std::to_string(i) + " |\n";
  }
  CHECK(table(text).expression);
}

TEST_CASE("a printed table reads as the same table") {
  const std::string text =
      "| P | 救助金额 | 户籍 | → 机关 | # 依据 |\n"
      "| values |  |  | \"a\", \"b\" |  |\n"
      "|  | <= 5 | \"urban\", \"rural\" | \"a\" | x \\| y |\n"
      "|  | not(7) | - | \"b\" |  |\n"
      "| default |  |  | \"b\" |  |\n";
  const Read read = table(text);
  CHECK(read.picture() == "");
  REQUIRE(read.expression);
  const std::string once = printed(*read.expression);
  const Read again = table(once);
  REQUIRE(again.expression);
  CHECK(printed(*again.expression) == once);
}
