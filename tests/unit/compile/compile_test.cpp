// From model to program: rules in the order in which they need each other, with types, units and days in force.
#include "support/catch.hpp"
#include "support/loaded.hpp"

using weal::Date;
using weal::feel::TypeKind;
using weal::testing::complaint;
using weal::testing::found;
using weal::testing::loaded;
using weal::testing::pack_head;

namespace {

weal::LoadResult with(const std::string& rest) { return loaded({pack_head("demo") + rest}); }

const weal::program::Program& program_of(const weal::LoadResult& result) {
  INFO(complaint(result));
  REQUIRE(result.rulebook);
  return result.rulebook->program();
}

std::string rule(const std::string& name, const std::string& id, const std::string& expression,
                 const std::string& more = "") {
  return "  " + name + ":\n    id: " + id + "\n    clause: Cdemo\n" + more + "    is: |\n      " + expression + "\n";
}

const std::string facts =
    "lists:\n  家庭成员: {id: members}\nfacts:\n  facts:\n    收入: {id: income, type: money, unit: 元/月}\n"
    "    人数: {id: persons, type: integer, unit: 人}\n  members:\n    月收入: {id: own_income, type: money, unit: "
    "元/月}\n    残疾等级: {id: disability.grade, type: integer, unit: none}\n";

}  // namespace

TEST_CASE("a rule may stand before the one that it needs, and has its type") {
  const auto result = with(facts + "rules:\n" + rule("丙", "third", "乙 / 人数") + rule("乙", "second", "甲 * 2") +
                           rule("甲", "first", "收入 + 1"));
  const auto& program = program_of(result);
  CHECK(found(program.rules, "third")->unit_text == "元/人·月");
  CHECK(found(program.rules, "second")->unit_text == "元/月");
}

TEST_CASE("a chain of ten thousand rules compiles in any order") {
  std::string text = "rules:\n";
  for (int i = 0; i < 10'000; ++i) {
    const std::string next = i + 1 < 10'000 ? "r" + std::to_string(i + 1) + " + 1" : "1";
    text +=
        "  r" + std::to_string(i) + ":\n    id: i" + std::to_string(i) + "\n    clause: Cdemo\n    is: " + next + "\n";
  }
  CHECK(program_of(with(text)).rules.size() == 10'000);
}

TEST_CASE("a rule is known by its name and by its id") {
  const auto result = with("rules:\n" + rule("甲", "first", "1") + rule("乙", "second", "甲 + first"));
  CHECK(found(program_of(result).rules, "second")->type.kind == TypeKind::number);
}

TEST_CASE("the type of a rule reaches those that use it, also where they stand in front") {
  const auto result = with("rules:\n" + rule("乙", "second", "甲 + 1") + rule("甲", "first", "\"x\""));
  REQUIRE_FALSE(result.rulebook);
  CHECK(result.diagnostics.items().front().kind->id == "wrong_operand_type");
}

TEST_CASE("`as` states the unit on purpose, `none` takes it away") {
  const auto result = with(facts + "rules:\n" + rule("甲", "first", "收入 * 12", "    as: 元/年\n") +
                           rule("乙", "second", "收入", "    as: none\n"));
  const auto& program = program_of(result);
  CHECK(found(program.rules, "first")->unit_text == "元/年");
  CHECK(found(program.rules, "first")->type.unit == weal::Unit::parse("元/年"));
  CHECK(found(program.rules, "second")->unit_text.empty());
}

TEST_CASE("a rule for a list is an attribute of its rows") {
  const auto result = with(facts + "rules:\n" + rule("可计收入", "counted", "月收入 - 100", "    for: members\n") +
                           rule("合计", "total", "sum(家庭成员.可计收入)"));
  const auto& program = program_of(result);
  CHECK(found(program.rules, "counted")->list == 0);
  CHECK(found(program.rules, "total")->list == weal::program::no_list);
  CHECK(found(program.rules, "total")->unit_text == "元/月");
}

TEST_CASE("a dotted id is a name with underscores in expressions") {
  const auto result = with(facts + "rules:\n" + rule("重残", "severe", "disability_grade <= 2", "    for: members\n"));
  CHECK(found(program_of(result).rules, "severe")->type.kind == TypeKind::boolean);
}

TEST_CASE("versions are in order, and one without an end ends the day before the next") {
  const auto result = with(
      "rules:\n  上限:\n    id: ceiling\n    clause: Cdemo\n    versions:\n"
      "      - from: 2024-01-01\n        is: 3\n"
      "      - from: 2022-03-01\n        is: 2\n"
      "      - until: 2020-12-31\n        is: 1\n");
  const auto& versions = found(program_of(result).rules, "ceiling")->versions;
  REQUIRE(versions.size() == 3);
  CHECK(versions[0].validity.until == Date{2020, 12, 31});
  CHECK(versions[1].validity.from == Date{2022, 3, 1});
  CHECK(versions[1].validity.until == Date{2023, 12, 31});
  CHECK(versions[2].validity.from == Date{2024, 1, 1});
  CHECK_FALSE(versions[2].validity.until);
}

TEST_CASE("a parameter's value is exact and of its type") {
  const auto result = with(
      "parameters:\n"
      "  甲: {id: a, unit: 元, value: 0.1, clause: Cdemo}\n"
      "  乙: {id: b, type: boolean, value: true, clause: Cdemo}\n"
      "  丙: {id: c, type: date, value: 2024-02-29, clause: Cdemo}\n"
      "  丁: {id: d, one_of: [\"010\", no], value: 010, clause: Cdemo}\n"
      "  戊: {id: e, unit: none, value: 9223372036854775808, clause: Cdemo}\n");
  const auto& parameters = program_of(result).parameters;
  CHECK(found(parameters, "a")->values[0].value.as_number().to_string() == "0.1");
  CHECK(found(parameters, "b")->values[0].value == weal::Value::boolean(true));
  CHECK(found(parameters, "c")->values[0].value == weal::Value::date(Date{2024, 2, 29}));
  CHECK(found(parameters, "d")->values[0].value == weal::Value::string("010"));
  CHECK(found(parameters, "e")->values[0].value.as_number().to_string() == "9223372036854775808");
}

TEST_CASE("the steps of a procedure stand behind those that they come after") {
  const auto result = with(
      "events:\n  受理: {id: accepted}\n  决定: {id: approved}\n  公示: {id: publicised}\n"
      "procedures:\n  办理:\n    id: handling\n    clause: Cdemo\n    clock: accepted\n    steps:\n"
      "      决定: {id: approve, done_by: [approved], after: [publicise], clause: Cdemo}\n"
      "      公示: {id: publicise, done_by: [publicised], after: [受理], lasts: 7 日, clause: Cdemo}\n"
      "      受理: {id: accept, done_by: [accepted], clause: Cdemo}\n");
  const auto& steps = program_of(result).procedures.at(0).steps;
  REQUIRE(steps.size() == 3);
  CHECK(steps[0].id == "accept");
  CHECK(steps[1].id == "publicise");
  CHECK(steps[1].after == std::vector<std::uint32_t>{0});
  CHECK(steps[1].lasts->period.bound == weal::PeriodBound::minimum);
  CHECK(steps[2].id == "approve");
}

TEST_CASE("a period may be the value of a parameter in its unit") {
  const auto result = with(
      "parameters:\n  公示期: {id: publicity_days, unit: 工作日, value: 5, clause: Cdemo}\n"
      "events:\n  受理: {id: accepted}\n"
      "procedures:\n  办理:\n    id: handling\n    clause: Cdemo\n    clock: accepted\n    steps:\n"
      "      受理: {id: accept, done_by: [accepted], lasts: 公示期, clause: Cdemo}\n");
  const auto& lasts = program_of(result).procedures.at(0).steps.at(0).lasts;
  REQUIRE(lasts);
  CHECK(lasts->parameter == 0);
  CHECK(lasts->period.unit == weal::PeriodUnit::working_days);
}
