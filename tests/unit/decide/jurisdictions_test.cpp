// What a person from each bureau would check first: who decides up to which amount, and in force when.
#include "support/catch.hpp"
#include "support/decided.hpp"

using namespace weal;
using namespace weal::test;

namespace {

std::string aid(std::string_view amount, std::string_view more = "") {
  return R"({"application": {"programme": "temporary_aid", "kind": "expenditure", "requested_amount": ")" +
         std::string(amount) + "\"}" + std::string(more) + "}";
}
std::string urgent_aid(std::string_view amount) {
  return R"({"application": {"programme": "temporary_aid", "kind": "emergency", "requested_amount": ")" +
         std::string(amount) + R"("}, "facts": {"urgent": true, "sudden_hardship": true, "life_in_distress": true}})";
}
std::string authority(const Rulebook& pack, const std::string& json, std::string_view as_of,
                      std::string_view programme = "temporary_aid") {
  const Decision decision = decided(pack, json, as_of);
  return of(decision, programme).authority.value_or("none");
}
/// The incomes of three members, as JSON, and what is stated beside.
std::string family(std::string_view last_member, std::string_view facts = R"({"property_compliant": true})") {
  return R"({"application": {"programme": "dibao"}, "household": {"members": [{"id": "m1", "monthly_income": "900.00"},
             {"id": "m2", "monthly_income": "600.00"}, {"id": "m3")" +
         std::string(last_member) + R"(}]}, "facts": )" + std::string(facts) + "}";
}

}  // namespace

TEST_CASE("Jiangbei: a town decides up to 10000 yuan, inclusive") {
  const auto [amount, who] = GENERATE(table<std::string, std::string>(
      {{"0.01", "town"}, {"9999.99", "town"}, {"10000", "town"}, {"10000.00", "town"}, {"10000.01", "district"}}));
  CAPTURE(amount);
  const std::string accepted = R"(, "events": [{"type": "accepted", "at": "2023-06-01"}])";
  CHECK(authority(jiangbei(), aid(amount, accepted), "2023-06-15") == who);
}

TEST_CASE("Jiangbei: accepted and asked on the last day in force is decided") {
  const Decision decision =
      decided(jiangbei(), aid("3000", R"(, "events": [{"type": "accepted", "at": "2024-12-31"}])"), "2024-12-31");
  CHECK(of(decision, "temporary_aid").authority == "town");
  CHECK(of(decision, "temporary_aid").not_in_force.empty());
}

TEST_CASE("Jiangbei: pending after the last day, the authority is out of force and the procedure is not") {
  const Decision decision =
      decided(jiangbei(), aid("3000", R"(, "events": [{"type": "accepted", "at": "2024-12-31"}])"), "2025-01-02");
  const ProgrammeDecision& given = of(decision, "temporary_aid");
  CHECK_FALSE(given.authority);
  REQUIRE(given.not_in_force.size() == 1);
  CHECK(given.not_in_force.front().part == "authority");
  CHECK(given.not_in_force.front().pack == "zj-jiangbei");
  CHECK(text(given.not_in_force.front().from) == "2022-06-21");
  CHECK(text(given.not_in_force.front().until) == "2024-12-31");
  CHECK(given.not_in_force.front().law_day == Date{2025, 1, 2});
  CHECK_FALSE(given.steps.empty());
  REQUIRE(find_reason(given, "zj-jiangbei"));
  CHECK(find_reason(given, "zj-jiangbei")->kind == "in_force");
  CHECK(find_reason(given, "zj-jiangbei")->holds == Truth::no);
  CHECK(cites(find_reason(given, "zj-jiangbei")->basis, "JB-32"));
  CHECK(decision.receipt.authority_day == Date{2025, 1, 2});
  CHECK(decision.receipt.procedure_day == Date{2024, 12, 31});
}

TEST_CASE("Jiangbei: nothing is in force before the first day and for what was accepted after the last") {
  const auto [accepted, as_of, is_in_force] = GENERATE(table<std::string, std::string, bool>({
      {"2022-06-20", "2022-06-20", false},
      {"2022-06-21", "2022-06-21", true},
      {"2025-01-02", "2025-01-02", false},
  }));
  CAPTURE(as_of);
  const Decision decision =
      decided(jiangbei(), aid("3000", R"(, "events": [{"type": "accepted", "at": ")" + accepted + "\"}]"), as_of);
  const ProgrammeDecision& given = of(decision, "temporary_aid");
  CHECK((given.status == Status::not_in_force) != is_in_force);
  CHECK(given.not_in_force.size() == (is_in_force ? 0 : 2));
  CHECK(given.steps.empty() != is_in_force);
}

TEST_CASE("Jiangbei: decided in time and asked about later, the day of decision counts") {
  const std::string events =
      R"(, "events": [{"type": "accepted", "at": "2024-12-02"}, {"type": "approved", "at": "2024-12-30"}])";
  const Decision decision = decided(jiangbei(), aid("3000", events), "2025-02-10");
  CHECK(of(decision, "temporary_aid").authority == "town");
  CHECK(of(decision, "temporary_aid").not_in_force.empty());
  CHECK(decision.receipt.authority_day == Date{2024, 12, 30});
  CHECK(decision.receipt.procedure_day == Date{2024, 12, 2});
  CHECK(decision.receipt.as_of.date == Date{2025, 2, 10});
}

TEST_CASE("Shangyu: a town decides up to six times the monthly standard, inclusive, twelve in the urgent procedure") {
  CHECK(authority(shangyu(), aid("7050"), "2025-03-03") == "town");
  CHECK(authority(shangyu(), aid("7050.01"), "2025-03-03") == "district");
  CHECK(authority(shangyu(), urgent_aid("14100"), "2025-03-03") == "town");
  // The standard before was 1134.
  CHECK(authority(shangyu(), aid("6804"), "2024-10-31") == "town");
  CHECK(authority(shangyu(), aid("6804.01"), "2024-10-31") == "district");
  CHECK(authority(shangyu(), aid("7050"), "2024-11-01") == "town");
}

TEST_CASE("Shangyu: urgent relief above twelve times is cut to it and the reason names the clause") {
  const Decision within = decided(shangyu(), urgent_aid("14100"), "2025-03-03");
  CHECK(amount_of(of(within, "temporary_aid")) == "14100.00");
  CHECK_FALSE(of(within, "temporary_aid").amount->limit);
  const Decision above = decided(shangyu(), urgent_aid("14100.01"), "2025-03-03");
  const ProgrammeDecision& cut = of(above, "temporary_aid");
  CHECK(cut.status == Status::eligible);
  REQUIRE(cut.amount);
  CHECK(text(cut.amount->value) == "14100.00");
  CHECK(text(cut.amount->limit) == "14100.00");
  CHECK(text(cut.amount->unrounded) == "14100.01");
  const auto limit =
      std::find_if(cut.reasons.begin(), cut.reasons.end(), [](const Reason& reason) { return reason.kind == "limit"; });
  REQUIRE(limit != cut.reasons.end());
  CHECK(cites(limit->basis, "SY-14"));
}

TEST_CASE("Shangyu: three members with 1500.00 in all get the difference to the standard") {
  const Decision decision = decided(shangyu(), family(R"(, "monthly_income": 0)"), "2025-03-03");
  const ProgrammeDecision& dibao = of(decision, "dibao");
  CHECK(dibao.status == Status::eligible);
  CHECK(dibao.authority == "town");
  CHECK(dibao.missing.empty());
  REQUIRE(dibao.amount);
  CHECK(text(dibao.amount->value) == "2025.00");
  CHECK(dibao.amount->unrounded == Decimal(2025));
  CHECK(dibao.amount->period == "month");
  CHECK(dibao.amount->unit == "元");
  CHECK(dibao.amount->from == "2025-04");
  REQUIRE(dibao.amount->parts.size() == 1);
  CHECK(text(dibao.amount->parts.front().value) == "2025.00");
  REQUIRE(find_reason(dibao, "income_below_standard"));
  const Reason& income = *find_reason(dibao, "income_below_standard");
  CHECK(income.holds == Truth::yes);
  CHECK(income.kind == "condition");
  REQUIRE(income.basis.size() == 1);
  CHECK_FALSE(income.basis.front().document.empty());
  CHECK_FALSE(income.basis.front().place.empty());
  CHECK(income.basis.front().clause == "CN-649-9");
  REQUIRE_FALSE(income.reads.empty());
  CHECK(std::any_of(income.reads.begin(), income.reads.end(), [](const ReadValue& read) {
    return read.id == "dibao_standard" && read.value == Value::number(1175);
  }));
}

TEST_CASE("Shangyu: the edges of the income condition") {
  const auto [income, status, amount] = GENERATE(table<std::string, Status, std::string>({
      {"2024.99", Status::eligible, "0.01"},
      {"2025", Status::ineligible, "none"},
      {"2025.00", Status::ineligible, "none"},
      {"2025.01", Status::ineligible, "none"},
  }));
  CAPTURE(income);
  const Decision decision = decided(shangyu(), family(R"(, "monthly_income": )" + income), "2025-03-03");
  CHECK(of(decision, "dibao").status == status);
  CHECK(amount_of(of(decision, "dibao")) == amount);
  CHECK(of(decision, "dibao").authority == "town");
}

TEST_CASE("Shangyu: property not stated is asked for") {
  const Decision decision = decided(shangyu(), family(R"(, "monthly_income": 0)", "{}"), "2025-03-03");
  const ProgrammeDecision& dibao = of(decision, "dibao");
  CHECK(dibao.status == Status::undetermined);
  CHECK(amount_of(dibao) == "none");
  CHECK(dibao.authority == "town");
  REQUIRE(dibao.missing.size() == 1);
  const MissingItem& property = dibao.missing.front();
  CHECK(property.kind == MissingKind::fact);
  CHECK(property.id == "property_compliant");
  CHECK(property.path == "$.facts.property_compliant");
  // Steps too: whether a first payment comes depends on it.
  CHECK(property.affects == std::vector<std::string_view>{"status", "amount", "steps"});
  CHECK_FALSE(property.question.zh.empty());
  CHECK_FALSE(property.question.en.empty());
  CHECK_FALSE(property.clause.empty());
  CHECK(property.member.empty());
}

TEST_CASE("Shangyu: the income of one member missing is asked for by name") {
  const Decision decision = decided(shangyu(), family(""), "2025-03-03");
  const ProgrammeDecision& dibao = of(decision, "dibao");
  CHECK(dibao.status == Status::undetermined);
  const MissingItem* income = find_missing(dibao.missing, "monthly_income");
  REQUIRE(income);
  CHECK(income->member == "m3");
  CHECK(income->path == "$.household.members[2].monthly_income");
  CHECK(income->affects == std::vector<std::string_view>{"status", "amount", "steps"});
}

TEST_CASE("Shangyu: known income above the standard settles it though another member's is missing") {
  // Nobody's income is below zero, but the rules do not say so: the sum stays missing, property alone decides.
  const Decision decision = decided(shangyu(), family("", R"({"property_compliant": false})"), "2025-03-03");
  CHECK(of(decision, "dibao").status == Status::ineligible);
  CHECK(of(decision, "dibao").missing.empty());
}

TEST_CASE("XX: a town decides any amount, 5000 yuan in an urgent special case") {
  CHECK(authority(xx(), aid("99999"), "2023-03-03") == "town");
  const auto special = [](std::string_view amount) {
    return decided(xx(),
                   R"({"application": {"programme": "special_case", "requested_amount": )" + std::string(amount) +
                       R"(}, "facts": {"urgent": true, "irreparable_loss_feared": true, "sudden_hardship": true,
                  "life_in_distress": true, "beyond_own_capacity": true, "no_current_policy_fits": true}})",
                   "2023-03-03");
  };
  CHECK(amount_of(of(special("5000"), "special_case")) == "5000.00");
  const Decision cut = special("5000.01");
  CHECK(amount_of(of(cut, "special_case")) == "5000.00");
  CHECK(of(cut, "special_case").authority == "town");
}

TEST_CASE("Tai'an: a town decides where its county has authorised it, which is asked for when unknown") {
  const auto dibao = [](std::string_view facts) {
    return decided(taian(), R"({"application": {"programme": "dibao"}, "facts": )" + std::string(facts) + "}",
                   "2023-03-03");
  };
  CHECK(of(dibao(R"({"delegation_authorised": true})"), "dibao").authority == "town");
  CHECK(of(dibao(R"({"delegation_authorised": false})"), "dibao").authority == "county");
  const Decision unknown = dibao("{}");
  CHECK_FALSE(of(unknown, "dibao").authority);
  const MissingItem* authorised = find_missing(of(unknown, "dibao").missing, "delegation_authorised");
  REQUIRE(authorised);
  CHECK(authorised->affects == std::vector<std::string_view>{"authority"});
}

TEST_CASE("Jiyuan: the town decides dibao, and the decision warns that its delegation is presupposed") {
  const Decision decision =
      decided(real_pack("henan/ha-jiyuan"), R"({"application": {"programme": "dibao"}})", "2024-03-04");
  CHECK(of(decision, "dibao").authority == "town");
  REQUIRE(warnings(decision, "contested").size() == 1);
  CHECK(warnings(decision, "contested").front().clause == "JY-01");
}
