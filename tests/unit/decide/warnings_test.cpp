// What a decision has to tell: readings that differ for this very case, contested items.
#include "support/catch.hpp"
#include "support/decided.hpp"

using namespace weal;
using namespace weal::test;

TEST_CASE("a reading is told where the other gives another answer for this very case, and only there") {
  const auto aid = [](std::string_view amount, std::string_view members) {
    return decided(shangyu(),
                   R"({"application": {"programme": "temporary_aid", "kind": "expenditure",
        "requested_amount": ")" +
                       std::string(amount) + R"("}, "household": {"members": [)" + std::string(members) + "]}}",
                   "2025-03-03");
  };
  const std::string three =
      R"({"id": "m1", "monthly_income": 0}, {"id": "m2", "monthly_income": 0}, {"id": "m3", "monthly_income": 0})";
  // 7050 for the case, 21150 for three persons.
  CHECK(warnings(aid("7050", three), "reading").empty());
  const Decision between = aid("7050.01", three);
  CHECK(of(between, "temporary_aid").authority == "district");
  REQUIRE(warnings(between, "reading").size() == 1);
  const Warning warning = warnings(between, "reading").front();
  CHECK(warning.programme == "temporary_aid");
  CHECK(warning.clause == "SY-02");
  CHECK(warning.text.en.find("town") != std::string::npos);
  CHECK_FALSE(warning.text.zh.empty());
  CHECK(warnings(aid("21150", three), "reading").size() == 1);
  CHECK(warnings(aid("21150.01", three), "reading").empty());
  CHECK(warnings(aid("7050.01", R"({"id": "m1", "monthly_income": 0})"), "reading").empty());
}

TEST_CASE("a reading of a programme for persons is told where it differs for one of them") {
  const auto minor = [](std::string_view born) {
    return decided(real_pack("national/cn-national"),
                   R"({"application": {"programme": "tekun", "for": ["m1"]}, "household": {"members": [
        {"id": "m1", "birth_date": ")" +
                       std::string(born) + R"(", "monthly_income": 0, "selfcare": []}]},
        "facts": {"property_compliant": true, "obligor_able": false},
        "parameters": {"dibao_standard": 1000, "tekun_basic": 1500, "care_able": 100}})",
                   "2024-06-03");
  };
  CHECK(warnings(minor("2009-01-01"), "reading").empty());      // fifteen: a minor either way
  CHECK(warnings(minor("2007-01-01"), "reading").size() == 1);  // seventeen: 16 or 18 matters
  CHECK(warnings(minor("1990-01-01"), "reading").empty());
}

TEST_CASE("a contested item warns on its law days from the day it is contested") {
  const auto contested = [](std::string_view as_of, std::string_view approved = "") {
    const std::string events =
        approved.empty() ? "" : R"(, "events": [{"type": "approved", "at": ")" + std::string(approved) + "\"}]";
    return warnings(decided(shangyu(), R"({"application": {"programme": "dibao"})" + events + "}", as_of), "contested");
  };
  CHECK(contested("2026-06-30").empty());
  REQUIRE(contested("2026-07-01").size() == 1);
  const Warning warning = contested("2026-07-01").front();
  CHECK(warning.clause == "SY-01");
  CHECK(warning.since == Date{2026, 7, 1});
  CHECK_FALSE(warning.against.empty());
  CHECK_FALSE(warning.text.zh.empty());
  // The law day is that of the decision, not of asking.
  CHECK(contested("2026-08-01", "2026-06-30").empty());
  CHECK(contested("2026-08-01", "2026-07-01").size() == 1);
}

TEST_CASE("a contested ceiling warns only where the answer rests on it") {
  const auto aid = [](std::string_view urgent) {
    return decided(shangyu(),
                   R"({"application": {"programme": "temporary_aid", "kind": "expenditure", "requested_amount": 100},
        "facts": {"urgent": )" +
                       std::string(urgent) + "}}",
                   "2026-03-02");
  };
  const auto against_ceiling = [](const Decision& decision) {
    const auto found = warnings(decision, "contested");
    return std::count_if(found.begin(), found.end(), [](const Warning& each) { return each.clause == "SY-14"; });
  };
  CHECK(against_ceiling(aid("true")) == 1);
}

TEST_CASE("the same warning is told once for a programme") {
  const Decision decision = decided(shangyu(), R"({"application": {"programme": "tekun"}, "household": {"members": [
      {"id": "m1", "monthly_income": 0}, {"id": "m2", "monthly_income": 0}]}})",
                                    "2026-08-03");
  const auto contested = warnings(decision, "contested");
  CHECK(std::count_if(contested.begin(), contested.end(), [](const Warning& each) { return each.clause == "SY-01"; }) ==
        1);
}
