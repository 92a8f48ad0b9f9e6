// What is not known: three-valued conditions, what depends on a missing thing, persons, programmes that exclude others.
#include "support/catch.hpp"
#include "support/decided.hpp"
#include "weal/explain.hpp"

using namespace weal;
using namespace weal::test;

namespace {

const char* const two_conditions = R"(weal: 1
pack: two
title: {zh: 两个条件, en: two conditions}
jurisdiction: "000000"
calendar: cn-calendar
documents:
  L: {title: {zh: 某文件, en: a document}}
facts:
  facts:
    甲: {id: first, type: boolean}
    乙: {id: second, type: boolean}
    金额数: {id: sum, type: money}
programmes:
  低保:
    id: dibao
    for: household
    conditions:
      甲成立:
        id: first_holds
        is: 甲
        basis: L 一
      乙成立:
        id: second_holds
        is: 乙
        basis: L 二
    amount:
      is: 金额数
      unit: 元
      period: once
      basis: L 三
)";

std::string stated(std::string_view facts) { return R"({"facts": {)" + std::string(facts) + "}}"; }

std::vector<std::string> ids(const std::vector<MissingItem>& missing) {
  std::vector<std::string> result;
  for (const MissingItem& item : missing) result.emplace_back(item.id);
  std::sort(result.begin(), result.end());
  return result;
}

const PersonDecision& person(const ProgrammeDecision& decision, std::string_view member) {
  for (const PersonDecision& each : decision.persons)
    if (each.member == member) return each;
  throw std::runtime_error("no person " + std::string(member));
}

std::string tekun(std::string_view named,
                  std::string_view facts = R"("property_compliant": true, "obligor_able": false)") {
  return R"({"application": {"programme": "tekun")" + std::string(named) + R"(}, "household": {"members": [
      {"id": "m1", "birth_date": "1950-05-20", "monthly_income": 0, "selfcare": []},
      {"id": "m2", "birth_date": "1990-05-20", "monthly_income": 0, "selfcare": [], "disability": {"type": "physical", "grade": 4}},
      {"id": "m3", "birth_date": "1950-05-20", "selfcare": ["eating", "dressing", "bed", "toilet"]}]},
      "parameters": {"tekun_basic": 2137, "care_able": 100, "care_total": 800}, "facts": {)" +
         std::string(facts) + "}}";
}

}  // namespace

TEST_CASE("eligibility is Kleene's conjunction: false settles it, what is missing is named only where it matters") {
  struct Row {
    std::string facts;
    Status status;
    std::vector<std::string> missing;
  };
  const auto row = GENERATE(values<Row>({
      {R"("first": true, "second": true, "sum": 5)", Status::eligible, {}},
      {R"("first": true, "second": false)", Status::ineligible, {}},
      {R"("second": false)", Status::ineligible, {}},
      {R"("first": false)", Status::ineligible, {}},
      {R"("first": true, "sum": 5)", Status::undetermined, {"second"}},
      {R"("sum": 5)", Status::undetermined, {"first", "second"}},
      {R"("first": true, "second": true)", Status::eligible, {"sum"}},
      {"", Status::undetermined, {"first", "second", "sum"}},
  }));
  CAPTURE(row.facts);
  const Decision decision = decided(text_pack({two_conditions}), stated(row.facts), "2025-03-03");
  const ProgrammeDecision& dibao = of(decision, "dibao");
  CHECK(dibao.status == row.status);
  CHECK(ids(dibao.missing) == row.missing);
  CHECK(amount_of(dibao) == (row.status == Status::eligible && row.missing.empty() ? "5.00" : "none"));
  if (row.status == Status::ineligible) CHECK_FALSE(dibao.amount);
}

TEST_CASE("a fact known to be absent is an answer, not a gap") {
  const Decision decision =
      decided(text_pack({two_conditions}), stated(R"("first": null, "second": true, "sum": 5)"), "2025-03-03");
  CHECK(of(decision, "dibao").status == Status::undetermined);
  CHECK(of(decision, "dibao").missing.empty());
}

TEST_CASE("each missing thing is told once with all that it affects") {
  const Decision decision = decided(text_pack({two_conditions}), stated(""), "2025-03-03");
  for (const auto& [id, affects] : std::vector<std::pair<std::string, std::vector<std::string_view>>>{
           {"first", {"status", "amount"}}, {"sum", {"amount"}}}) {
    CAPTURE(id);
    const MissingItem* item = find_missing(of(decision, "dibao").missing, id);
    REQUIRE(item);
    CHECK(item->affects == affects);
    CHECK(item->path == "$.facts." + id);
    CHECK(item->kind == MissingKind::fact);
  }
}

TEST_CASE("reasons say of every condition whether it holds, with its basis") {
  const Decision decision = decided(text_pack({two_conditions}), stated(R"("second": false)"), "2025-03-03");
  const ProgrammeDecision& dibao = of(decision, "dibao");
  REQUIRE(find_reason(dibao, "first_holds"));
  REQUIRE(find_reason(dibao, "second_holds"));
  CHECK(find_reason(dibao, "first_holds")->holds == Truth::unknown);
  CHECK(find_reason(dibao, "second_holds")->holds == Truth::no);
  CHECK(find_reason(dibao, "second_holds")->basis == std::vector<Basis>{{"某文件", "二", ""}});
}

TEST_CASE("a programme that the pack does not have is not covered, every one is decided where none is named") {
  const Decision none =
      decided(text_pack({two_conditions}), R"({"application": {"programme": "student_aid"}})", "2025-03-03");
  REQUIRE(none.programmes.size() == 1);
  CHECK(none.programmes.front().programme == "student_aid");
  CHECK(none.programmes.front().status == Status::not_covered);
  CHECK(none.programmes.front().missing.empty());
  CHECK(decided(shangyu(), "{}", "2025-03-03").programmes.size() == 5);
  CHECK(decided(shangyu(), R"({"application": {"programme": "tekun"}})", "2025-03-03").programmes.size() == 1);
}

TEST_CASE("an empty case is answered for every pack, and asking changes nothing") {
  const auto folder = GENERATE(as<std::string>{}, "zhejiang/zj-shangyu", "zhejiang/zj-jiangbei", "zhejiang/zj-xx",
                               "shandong/sd-taian", "henan/ha-jiyuan", "zhejiang/zj-province", "national/cn-national");
  CAPTURE(folder);
  for (const std::string_view day : {"2010-01-01", "2023-06-15", "2025-03-03", "2026-12-31", "2040-01-01"}) {
    const std::string once = to_json(decided(real_pack(folder), "{}", day), Language::zh);
    CHECK(once == to_json(decided(real_pack(folder), "{}", day), Language::zh));
    CHECK(once.find("\"eligible\"") == std::string::npos);
  }
}

TEST_CASE("an evaluation that runs out of its limits answers without a result") {
  Limits limits;
  limits.steps = 20;
  const Decision decision = decided(shangyu(), R"({"application": {"programme": "dibao"}, "household": {"members": [
      {"id": "m1", "monthly_income": 0}, {"id": "m2", "monthly_income": 0}]}, "facts": {"property_compliant": true}})",
                                    "2025-03-03", limits);
  CHECK(of(decision, "dibao").status == Status::undetermined);
  CHECK(amount_of(of(decision, "dibao")) == "none");
}

TEST_CASE("a programme for persons is decided for each of them") {
  const Decision decision = decided(shangyu(), tekun(""), "2025-03-03");
  const ProgrammeDecision& given = of(decision, "tekun");
  CHECK(given.for_person);
  REQUIRE(given.persons.size() == 3);
  CHECK(person(given, "m1").status == Status::eligible);
  CHECK(text(person(given, "m1").amount->value) == "2237.00");
  CHECK(person(given, "m1").authority == "town");
  CHECK(person(given, "m1").missing.empty());
  CHECK(person(given, "m2").status == Status::ineligible);
  CHECK_FALSE(person(given, "m2").amount);
  CHECK(person(given, "m3").status == Status::undetermined);
  REQUIRE(find_missing(person(given, "m3").missing, "monthly_income"));
  CHECK(find_missing(person(given, "m3").missing, "monthly_income")->member == "m3");
  CHECK(given.status == Status::eligible);
  CHECK(amount_of(given) == "2237.00");
  const auto of_person = [&](std::string_view member) {
    return std::any_of(given.reasons.begin(), given.reasons.end(), [&](const Reason& reason) {
      return reason.member == member && reason.rule == "no_labour_capacity";
    });
  };
  CHECK(of_person("m1"));
  CHECK(of_person("m2"));
}

TEST_CASE("an application that names persons is decided for those alone") {
  const Decision decision = decided(shangyu(), tekun(R"(, "for": ["m2"])"), "2025-03-03");
  REQUIRE(of(decision, "tekun").persons.size() == 1);
  CHECK(of(decision, "tekun").persons.front().member == "m2");
  CHECK(of(decision, "tekun").status == Status::ineligible);
}

TEST_CASE("personal facts never stand in a reason, though their rules do") {
  const Decision decision = decided(shangyu(), tekun(""), "2025-03-03");
  for (const Reason& reason : of(decision, "tekun").reasons)
    for (const ReadValue& read : reason.reads) CHECK(read.id != "birth_date");
  CHECK(to_json(decision, Language::zh).find("1950-05-20") == std::string::npos);
  CHECK(to_text(decision, Language::zh).find("1950-05-20") == std::string::npos);
}

TEST_CASE("a programme gives way where another that comes first is granted") {
  std::string pack = two_conditions;
  pack.insert(pack.find("  低保:\n"), R"(  特困:
    id: tekun
    for: household
    conditions:
      特困条件:
        id: tekun_holds
        is: 甲
        basis: L 四
)");
  const std::string excluded = "    for: household\n    excluded_by: [tekun]\n    conditions:\n      甲成立";
  pack.replace(pack.find("    for: household\n    conditions:\n      甲成立"),
               std::string("    for: household\n    conditions:\n      甲成立").size(), excluded);
  const Rulebook rulebook = text_pack({pack});
  const Decision given = decided(rulebook, stated(R"("first": true, "second": true, "sum": 5)"), "2025-03-03");
  CHECK(of(given, "tekun").status == Status::eligible);
  CHECK(of(given, "dibao").status == Status::ineligible);
  CHECK_FALSE(of(given, "dibao").amount);
  const Reason* exclusion = find_reason(of(given, "dibao"), "tekun");
  REQUIRE(exclusion);
  CHECK(exclusion->kind == "exclusion");
  CHECK(exclusion->holds == Truth::no);
  const Decision alone = decided(rulebook, R"({"application": {"programme": "dibao"}, "facts": {"first": true,
      "second": true, "sum": 5}})",
                                 "2025-03-03");
  CHECK(of(alone, "dibao").status == Status::eligible);
}
