// Names: longest match, locals, items of filters, the current entity, and what is unknown.
#include "support/catch.hpp"
#include "unit/feel/reading_support.hpp"

using namespace weal;
using namespace weal::feel;
using namespace weal::feel::test;

TEST_CASE("in standard mode the longest name in scope wins") {
  struct Row {
    std::string_view text;
    std::vector<std::uint32_t> slots;
  };
  const std::vector<Row> rows{
      {"Full Name", {0}},
      {"Full  Name", {0}},
      {"a-b", {1}},
      {"a - b", {1}},
      {"a + 1", {2}},
      {"Full Name + a", {0, 2}},
      {"days in weekend", {3}},
      {"for x in days in weekend return x", {3}},
      {"a-b-a", {1, 2}},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    const Read read = standard(row.text, {"Full Name", "a-b", "a", "days in weekend"});
    REQUIRE(read.expression);
    CHECK(slots_read(*read.expression) == row.slots);
  }
}

TEST_CASE("a built-in function of several words is one name") {
  CHECK(standard("string length(\"a\")").root().op == Op::call);
  CHECK(pack("string length(\"a\")").root().op == Op::call);
  CHECK(standard("date and time(\"2025-01-01T00:00:00\")").expression);
  CHECK(standard("abs").root().op == Op::function);
}

TEST_CASE("a name hides the function of the same name, except where it is called") {
  CHECK(standard("date", {"date"}).root().op == Op::slot);
  CHECK(standard("date(\"2025-01-01\")", {"date"}).root().op == Op::call);
  CHECK(standard("{max: function(x) x, r: max(1)}.r").expression);
}

TEST_CASE("a keyword alone is never a name, whatever is declared") {
  CHECK(standard("for x in [1] return if true then x else null", {"for", "if", "null", "true"}).root().op ==
        Op::for_return);
  CHECK(standard("for sale + 1", {"for sale"}).root().op == Op::add);
}

TEST_CASE("locals hide declared names from the inside out") {
  const Read read = pack("for 救助金额 in [1, 2] return 救助金额");
  REQUIRE(read.expression);
  CHECK(slots_read(*read.expression).empty());
  CHECK(standard("for x in [1] return for x in [\"a\"] return x").type() == "list<list<string>>");
}

TEST_CASE("inside a filter over entities the item's attributes are names") {
  const Read read = pack("members[月收入 > 500 and 年龄 >= 18].月收入");
  REQUIRE(read.expression);
  CHECK(read.type() == "list<number (元/月)>");
  CHECK(slots_read(*read.expression) == std::vector<std::uint32_t>{8, 20, 21});
}

TEST_CASE("the fields of an item whose type is known are read from it, others are looked up when it is evaluated") {
  CHECK(standard("[{a: 1}][a > 0]").expression);
  const Read open = standard("list[a > b]", {"list", "b"});
  REQUIRE(open.expression);
  std::size_t dynamic_count = 0;
  for (const Node& node : open.expression->nodes) dynamic_count += node.op == Op::dynamic_name ? 1U : 0U;
  CHECK(dynamic_count == 2);
}

TEST_CASE("in the rules of a person that person's attributes are names") {
  Read read;
  Scope scope = household_scope(read.sources);
  scope.set_current(0);
  read = read_in(scope, std::move(read), "月收入 * 12", Mode::pack);
  REQUIRE(read.expression);
  CHECK(read.expression->nodes[0].op == Op::current_entity);
  CHECK(read.expression->nodes[1].op == Op::attribute);
}

TEST_CASE("an unknown name is told with the nearest one and where it is declared") {
  const Read read = pack("人均月收入 < 低保标谁");
  CHECK(read.picture() ==
        "error[WEAL-0104]: unknown name `低保标谁`\n"
        " --> rule:1:9\n"
        "  |\n"
        "1 | 人均月收入 < 低保标谁\n"
        "  |              ^^^^^^^^ not declared\n"
        " ::: pack.yaml:1:1\n"
        "  |\n"
        "1 | 低保标准: 1175\n"
        "  | -------- similar name declared here\n"
        "  = help: did you mean `低保标准`?\n");
  CHECK(pack("dibao_standrad").second() == "低保标准");
  CHECK(pack("members[月收人 > 1]").second() == "月收入");
  CHECK(pack("members.月收人").code() == 105);
  CHECK(pack("members.月收人").marked() == "月收人");
}

TEST_CASE("a name that was reported is silent from there on") {
  CHECK(pack("unknown_fact + 1 > 救助金额 and not(unknown_fact = 2)").diagnostics.size() == 2);
}

TEST_CASE("an unknown function is told with all its words") {
  const Read read = pack("string lengh(\"a\")");
  CHECK(read.message() == "unknown function `string lengh`");
  CHECK(read.marked() == "string lengh");
  CHECK(read.picture().find("did you mean `string length`?") != std::string::npos);
}

TEST_CASE("in standard mode a wrong call is an error null that knows why") {
  const auto* const text = GENERATE("no_such_function(1)", "abs(1, 2, 3)", "abs(m: 1)", "\"text\"(1)");
  CAPTURE(text);
  const Read read = standard(text);
  REQUIRE(read.expression);
  CHECK(read.root().op == Op::constant);
  CHECK(read.expression->constants[read.root().payload].as_null().fault != nullptr);
}

TEST_CASE("slots are listed once, in the order of the text") {
  const Read read = pack("if 合规 then 低保标准 else 人均月收入 + dibao_standard");
  REQUIRE(read.expression);
  CHECK(slots_read(*read.expression) == std::vector<std::uint32_t>{6, 1, 2});
}
