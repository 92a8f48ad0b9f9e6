#include <string>
#include <string_view>

#include "case/case_data.hpp"
#include "sample_program.hpp"
#include "support/catch.hpp"
#include "weal/case.hpp"

using namespace weal;
using weal::testing::fact_index;
using weal::testing::sample_rulebook;
using weal::testing::Section;

namespace {

const Rulebook& rulebook() {
  static const Rulebook sample = sample_rulebook();
  return sample;
}

Case good(std::string_view json) {
  const CaseResult result = read_case(rulebook(), json);
  INFO(render(result.diagnostics, result.sources, Language::en));
  REQUIRE(result.value);
  CHECK(result.diagnostics.empty());
  return *result.value;
}

const std::optional<Value>& fact(const Case& it, Section section, std::string_view id) {
  return it.data().facts[fact_index(rulebook().program(), section, id)];
}

const std::optional<Value>& row_fact(const Case& it, Section section, std::size_t row, std::string_view id) {
  return it.data().lists[program::list_of(section)].facts[row][fact_index(rulebook().program(), section, id)];
}

std::string said(const CaseResult& result) {
  return render(result.diagnostics, result.sources, Language::en) +
         render(result.diagnostics, result.sources, Language::zh) +
         to_json(result.diagnostics, result.sources, Language::zh);
}

}  // namespace

TEST_CASE("a case is read into facts by section, rows by list, parameters and events") {
  const Case it = good(R"({
    "case_id": "SY-2025-0117",
    "application": {"programme": "dibao", "for": ["m2"], "kind": "emergency"},
    "household": {
      "registered_at": "330604001", "financial_assets": "12000.00", "vehicles": 0,
      "members": [
        {"id": "m1", "relation": "head", "birth_date": "1982-04-18", "monthly_income": "900.00",
         "disability": {"type": "physical", "grade": 2}},
        {"id": "m2", "monthly_income": 600, "income": {"wages": 600}, "selfcare": ["eating"]}],
      "obligors": [{"id": "o1", "able": false}, {"able": true}],
      "awards": [{"programme": "tekun", "amount": "100.00", "until": "2024-12-31"}] },
    "facts": {"property_compliant": true, "roles": {"p1": "clerk", "p2": ["leader", 2]},
              "current_award": {"amount": 5.50}, "prior_grants": [{"date": "2024-05-01", "amount": 1e3}]},
    "parameters": {"dibao_standard": "1175", "cap_basis": "per_case", "is_pilot": true, "starts": "2025-01-01"},
    "events": [{"type": "accepted", "at": "2025-03-03", "by": "p1", "programme": "dibao", "amount": "10.00",
                "members": ["m1"], "seal": true, "attendees": [{"id": "a", "group": "villager"}]}]
  })");
  CHECK(it.id() == "SY-2025-0117");
  CHECK(it.data().programme == 0U);
  CHECK(it.data().applies_for == std::vector<std::string>{"m2"});
  CHECK(fact(it, Section::application, "programme") == Value::string("dibao"));
  CHECK(fact(it, Section::household, "financial_assets") == Value::number(Decimal(12000)));
  CHECK(fact(it, Section::household, "home_area") == std::nullopt);
  CHECK(fact(it, Section::facts, "property_compliant") == Value::boolean(true));
  CHECK(fact(it, Section::facts, "current_award.amount")->as_number().to_string() == "5.50");
  CHECK(fact(it, Section::facts, "roles")->as_context().entries.size() == 2);
  const casefile::Rows& members = it.data().lists[program::list_of(Section::members)];
  CHECK(members.ids == std::vector<std::string>{"m1", "m2"});
  CHECK(row_fact(it, Section::members, 0, "monthly_income")->as_number().to_string() == "900.00");
  CHECK(row_fact(it, Section::members, 0, "disability.grade") == Value::number(Decimal(2)));
  CHECK(row_fact(it, Section::members, 1, "disability.grade") == std::nullopt);
  CHECK(row_fact(it, Section::members, 1, "id") == Value::string("m2"));
  CHECK(row_fact(it, Section::members, 1, "selfcare")->as_list().size() == 1);
  CHECK(it.data().lists[program::list_of(Section::obligors)].ids == std::vector<std::string>{"o1", ""});
  CHECK(row_fact(it, Section::awards, 0, "until") == Value::date(Date{2024, 12, 31}));
  CHECK(row_fact(it, Section::prior_grants, 0, "amount") == Value::number(Decimal(1000)));
  CHECK(it.data().parameters.size() == 4);
  CHECK(it.data().parameters.at(0) == Value::number(Decimal(1175)));
  REQUIRE(it.data().events.size() == 1);
  CHECK(it.data().events[0].by == "p1");
  CHECK(it.data().events[0].programme == 0U);
  CHECK(it.data().events[0].attributes.entries.size() == 4);
}

TEST_CASE("null is known to be absent, an absent key is missing, and null for an object speaks of all below it") {
  const Case it = good(R"({"household": {"vehicles": null, "awards": null,
                          "members": [{"id": "m1", "disability": null, "income": {"wages": null}}]}})");
  CHECK(fact(it, Section::household, "vehicles")->is_null());
  CHECK(fact(it, Section::household, "financial_assets") == std::nullopt);
  CHECK(row_fact(it, Section::members, 0, "disability.type")->is_null());
  CHECK(row_fact(it, Section::members, 0, "disability.grade")->is_null());
  CHECK(row_fact(it, Section::members, 0, "income.wages")->is_null());
  CHECK(row_fact(it, Section::members, 0, "income.business") == std::nullopt);
  CHECK(it.data().lists[program::list_of(Section::awards)].is_given);
  CHECK_FALSE(it.data().lists[program::list_of(Section::obligors)].is_given);
}

TEST_CASE("numbers are read exactly, as JSON numbers and as strings") {
  struct Row {
    const char* json;
    const char* text;
  };
  const auto row = GENERATE(values<Row>({{"900.10", "900.10"},
                                         {"\"900.10\"", "900.10"},
                                         {"1e3", "1000"},
                                         {"\"1E+3\"", "1000"},
                                         {"0.1", "0.1"},
                                         {"999999.999999999999999999999999999", "999999.999999999999999999999999999"},
                                         {"-0", "0"}}));
  CAPTURE(row.json);
  const Case it = good(std::string(R"({"application": {"requested_amount": )") + row.json + "}}");
  CHECK(fact(it, Section::application, "requested_amount")->as_number().to_string() == row.text);
}

TEST_CASE("a programme that is known to Weal and not in the pack is no error, and its events are left out") {
  const Case it = good(R"({"application": {"programme": "student_aid"},
                           "events": [{"type": "accepted", "at": "2025-01-01", "programme": "student_aid"},
                                      {"type": "accepted", "at": "2025-01-02"}]})");
  CHECK(it.data().programme == std::nullopt);
  CHECK(it.data().uncovered_programme == "student_aid");
  REQUIRE(it.data().events.size() == 1);
  CHECK(it.data().events[0].at.date == Date{2025, 1, 2});
}

TEST_CASE("events stand in the order of their moments, and in the order of the text within a day") {
  const Case it = good(R"({"events": [
    {"type": "paid", "at": "2025-03-04"},
    {"type": "approved", "at": "2025-03-03T15:00:00+08:00", "result": "b"},
    {"type": "accepted", "at": "2025-03-03", "result": "c"},
    {"type": "accepted", "at": "2025-03-03T01:30:00Z", "result": "a"},
    {"type": "publicity_started", "at": "2025-03-02"}]})");
  std::string order;
  for (const casefile::Event& event : it.data().events) {
    const Value* result = event.attributes.find("result");
    order += result != nullptr ? result->as_string() : event.at.date.to_string();
    order += ' ';
  }
  CHECK(order == "2025-03-02 a c b 2025-03-04 ");
}

TEST_CASE("the digest does not depend on the order of keys, on spaces, or on how a number is written") {
  const std::string digest(good(R"({"case_id": "a", "household": {"vehicles": 1, "financial_assets": 900}})").digest());
  CHECK(digest.size() == 64);
  CHECK(good(R"({ "household": {"financial_assets": "900.00", "vehicles": "1"}, "case_id": "a" })").digest() == digest);
  CHECK(good(R"({"household": {"financial_assets": 9e2, "vehicles": 1.0}, "case_id": "a"})").digest() == digest);
  CHECK(good(R"({"household": {"financial_assets": 900.01, "vehicles": 1}, "case_id": "a"})").digest() != digest);
  CHECK(
      good(R"({"case_id": "a", "household": {"vehicles": 1, "financial_assets": 900, "home_area": null}})").digest() !=
      digest);
  // A text stays a text, also where it looks like a number.
  CHECK(good(R"({"household": {"registered_at": "01"}})").digest() !=
        good(R"({"household": {"registered_at": "1"}})").digest());
}

TEST_CASE("every error of a broken case is reported at once, with code, path and line") {
  const CaseResult result = read_case(rulebook(), R"({"household": {"vehicles": -1,
    "members": [{"id": "m1", "monthly_incom": 5}, {"monthly_income": "12,5"}]},
    "events": [{"type": "acepted", "at": "2025-02-30"}]})");
  CHECK_FALSE(result.value);
  CHECK(result.diagnostics.size() == 6);
  const std::string text = render(result.diagnostics, result.sources, Language::en);
  CHECK(text == R"(error[WEAL-0427]: `-1` is below 0, the least that `vehicles` may be
 --> case:1:28 ($.household.vehicles)

error[WEAL-0420]: unknown key `monthly_incom`
 --> case:2:47 ($.household.members[0].monthly_incom)
  = help: did you mean `monthly_income`?

error[WEAL-0438]: the key `id` is missing
 --> case:2:51 ($.household.members[1])
  = help: for example "id": "m1"

error[WEAL-0424]: `12,5` is not a number, as `monthly_income` has to be
 --> case:2:70 ($.household.members[1].monthly_income)
  = help: write it as 1234.56, without commas and units

error[WEAL-0439]: unknown event type `acepted`
 --> case:3:25 ($.events[0].type)
  = help: did you mean `accepted`?

error[WEAL-0433]: `2025-02-30` is a day or time that does not exist
 --> case:3:42 ($.events[0].at)
)");
}

TEST_CASE("a value of a personal fact is never shown") {
  const auto json = GENERATE(
      R"({"household": {"members": [{"id": "m1", "id_number": "530102192005080119"}]}})",
      R"({"household": {"members": [{"id": "m1", "id_number": 530102192005080119}]}})",
      R"({"household": {"members": [{"id": "m1", "id_number": "53010219200508"}]}})",
      R"({"household": {"members": [{"id": "m1", "savings": "530102192005080119"}]}})",
      R"({"household": {"members": [{"id": "m1", "savings": -530102192005080}]}})",
      R"({"household": {"members": [{"id": "m1", "name": 530102192005080}]}})",
      R"({"household": {"members": [{"id": "m1", "birth_date": "53010219200508"}]}})",
      R"({"household": {"members": [{"id": "53010219200508011X"}, {"id": "53010219200508011X"}]}})",
      R"({"household": {"members": [{"id": "m1"}]}, "application": {"for": ["53010219200508011X"]}})",
      R"({"household": {"members": [{"id": "m1", "relation": "530102192005080119"}]}})",
      R"({"household": {"members": [{"id": "m1", "53010219200508011X": 1}]}, "parameters": {"is_pilot": "530102192005080"}})",
      R"({"events": [{"type": "accepted", "at": "2025-01-01", "supervisor": 530102192005080}]})",
      R"({"facts": {"confirmed_postal_address": ["530102192005080"]}})");
  CAPTURE(json);
  const CaseResult result = read_case(rulebook(), json);
  REQUIRE(result.diagnostics.has_errors());
  const std::string text = said(result);
  CHECK(text.find("530102") == std::string::npos);
}

TEST_CASE("a case in a file that no one vouches for is refused quickly") {
  const auto json = GENERATE(std::string("["), std::string(100'000, '['), std::string(100'000, '{'), std::string(),
                             std::string("\x00\x01", 2), std::string("\xFF\xFE{\0", 4), std::string("{\"a\":\"\xC3\"}"),
                             "[" + std::string(300'000, '1') + "]", std::string(5'000'000, ' '));
  const CaseResult result = read_case(rulebook(), json);
  CHECK_FALSE(result.value);
  CHECK(result.diagnostics.has_errors());
}

TEST_CASE("a thousand errors are shown, and that there are more") {
  std::string json = R"({"household": {"members": [)";
  for (int row = 0; row < 1500; ++row)
    json +=
        (row > 0 ? ",{\"monthly_incom\":1,\"id\":\"" : "{\"monthly_incom\":1,\"id\":\"") + std::to_string(row) + "\"}";
  const CaseResult result = read_case(rulebook(), json + "]}}");
  CHECK(result.diagnostics.size() == 1001);
  CHECK(result.diagnostics.items().back().kind->id == "case_too_many_errors");
}
