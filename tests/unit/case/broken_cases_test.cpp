// Broken cases: each is refused with its code at its path, and nothing else is said.
#include <string>
#include <string_view>

#include "sample_program.hpp"
#include "support/catch.hpp"
#include "weal/case.hpp"

using namespace weal;

namespace {

struct Broken {
  const char* json;
  int code;
  const char* path;  // null: wherever the text breaks
};

// clang-format off
const Broken broken_cases[] = {
    {R"~()~", 408, nullptr},
    {R"~({)~", 407, nullptr},
    {R"~([1,])~", 400, nullptr},
    {R"~({"a" 1})~", 411, nullptr},
    {R"~({"case_id": "a", "case_id": "b"})~", 401, nullptr},
    {R"~({} {})~", 402, nullptr},
    {R"~({"case_id": "a")~", 407, nullptr},
    {R"~({'case_id': 'a'})~", 410, nullptr},
    {R"~({"case_id": 01})~", 412, nullptr},
    {R"~({"case_id": NaN})~", 400, nullptr},
    {R"~({"case_id": "a\q"})~", 413, nullptr},
    {R"~(// note
{})~", 400, nullptr},
    {R"~({"events": [})~", 400, nullptr},
    {R"~([])~", 422, "$"},
    {R"~(1)~", 422, "$"},
    {R"~("case")~", 422, "$"},
    {R"~(null)~", 422, "$"},
    {R"~(true)~", 422, "$"},
    {R"~({"caseid": "a"})~", 420, "$.caseid"},
    {R"~({"case_id": 5})~", 430, "$.case_id"},
    {R"~({"case_id": ""})~", 443, "$.case_id"},
    {R"~({"case_id": ["a"]})~", 430, "$.case_id"},
    {R"~({"members": []})~", 421, "$.members"},
    {R"~({"property_compliant": true})~", 421, "$.property_compliant"},
    {R"~({"家庭": {}})~", 420, "$.家庭"},
    {R"~({"application": []})~", 422, "$.application"},
    {R"~({"household": 5})~", 422, "$.household"},
    {R"~({"facts": "none"})~", 422, "$.facts"},
    {R"~({"parameters": []})~", 422, "$.parameters"},
    {R"~({"events": {}})~", 423, "$.events"},
    {R"~({"application": {"programme": "dibo"}})~", 440, "$.application.programme"},
    {R"~({"application": {"programme": 1}})~", 430, "$.application.programme"},
    {R"~({"application": {"programme": ""}})~", 443, "$.application.programme"},
    {R"~({"application": {"programme": "最低生活保障"}})~", 440, "$.application.programme"},
    {R"~({"application": {"kind": "urgent"}})~", 431, "$.application.kind"},
    {R"~({"application": {"kind": ["emergency"]}})~", 430, "$.application.kind"},
    {R"~({"application": {"chanel": "window"}})~", 420, "$.application.chanel"},
    {R"~({"application": {"requested_amount": -1}})~", 427, "$.application.requested_amount"},
    {R"~({"application": {"requested_amount": 10000000.01}})~", 428, "$.application.requested_amount"},
    {R"~({"application": {"requested_amount": true}})~", 424, "$.application.requested_amount"},
    {R"~({"application": {"for": "m1"}})~", 423, "$.application.for"},
    {R"~({"application": {"for": ["m9"]}})~", 437, "$.application.for[0]"},
    {R"~({"application": {"for": [1]}})~", 430, "$.application.for[0]"},
    {R"~({"application": {"for": {"m1": true}}})~", 423, "$.application.for"},
    {R"~({"application": {"for": ["m1", "m1"]}, "household": {"members": [{"id": "m1"}]}})~", 436, "$.application.for[1]"},
    {R"~({"application": {"for": ["m2"]}, "household": {"members": [{"id": "m1"}]}})~", 437, "$.application.for[0]"},
    {R"~({"household": {"vehicles": -1}})~", 427, "$.household.vehicles"},
    {R"~({"household": {"vehicles": 101}})~", 428, "$.household.vehicles"},
    {R"~({"household": {"vehicles": 1.5}})~", 425, "$.household.vehicles"},
    {R"~({"household": {"vehicles": "one"}})~", 424, "$.household.vehicles"},
    {R"~({"household": {"vehicles": "1.5"}})~", 425, "$.household.vehicles"},
    {R"~({"household": {"vehicles": false}})~", 424, "$.household.vehicles"},
    {R"~({"household": {"financial_assets": "1,000"}})~", 424, "$.household.financial_assets"},
    {R"~({"household": {"financial_assets": "¥5"}})~", 424, "$.household.financial_assets"},
    {R"~({"household": {"financial_assets": "5元"}})~", 424, "$.household.financial_assets"},
    {R"~({"household": {"financial_assets": " 5"}})~", 424, "$.household.financial_assets"},
    {R"~({"household": {"financial_assets": "+5"}})~", 424, "$.household.financial_assets"},
    {R"~({"household": {"financial_assets": "05"}})~", 424, "$.household.financial_assets"},
    {R"~({"household": {"financial_assets": "5."}})~", 424, "$.household.financial_assets"},
    {R"~({"household": {"financial_assets": ".5"}})~", 424, "$.household.financial_assets"},
    {R"~({"household": {"financial_assets": "0x10"}})~", 424, "$.household.financial_assets"},
    {R"~({"household": {"financial_assets": "１２"}})~", 424, "$.household.financial_assets"},
    {R"~({"household": {"financial_assets": ""}})~", 424, "$.household.financial_assets"},
    {R"~({"household": {"financial_assets": "NaN"}})~", 424, "$.household.financial_assets"},
    {R"~({"household": {"financial_assets": "Infinity"}})~", 424, "$.household.financial_assets"},
    {R"~({"household": {"financial_assets": "1e"}})~", 424, "$.household.financial_assets"},
    {R"~({"household": {"financial_assets": [5]}})~", 424, "$.household.financial_assets"},
    {R"~({"household": {"financial_assets": {"value": 5}}})~", 424, "$.household.financial_assets"},
    {R"~({"household": {"financial_assets": "--5"}})~", 424, "$.household.financial_assets"},
    {R"~({"household": {"financial_assets": "5-"}})~", 424, "$.household.financial_assets"},
    {R"~({"household": {"financial_assets": -0.01}})~", 427, "$.household.financial_assets"},
    {R"~({"household": {"financial_assets": "-0.01"}})~", 427, "$.household.financial_assets"},
    {R"~({"household": {"financial_assets": 12345678901234567890123456789012345}})~", 426, "$.household.financial_assets"},
    {R"~({"household": {"financial_assets": 1e7000}})~", 426, "$.household.financial_assets"},
    {R"~({"household": {"financial_assets": 0.12345678901234567890123456789012345}})~", 426, "$.household.financial_assets"},
    {R"~({"household": {"home_area": "80㎡"}})~", 424, "$.household.home_area"},
    {R"~({"household": {"home_area": 100000.5}})~", 428, "$.household.home_area"},
    {R"~({"household": {"registered_at": 330604001}})~", 430, "$.household.registered_at"},
    {R"~({"household": {"registered_at": ""}})~", 443, "$.household.registered_at"},
    {R"~({"household": {"registerd_at": "330604"}})~", 420, "$.household.registerd_at"},
    {R"~({"household": {"monthly_income": 5}})~", 421, "$.household.monthly_income"},
    {R"~({"household": {"complex.reason": "x"}})~", 420, R"($.household["complex.reason"])"},
    {R"~({"household": {"members": {}}})~", 423, "$.household.members"},
    {R"~({"household": {"members": "m1"}})~", 423, "$.household.members"},
    {R"~({"household": {"members": [1]}})~", 422, "$.household.members[0]"},
    {R"~({"household": {"members": [null]}})~", 422, "$.household.members[0]"},
    {R"~({"household": {"members": [{}]}})~", 438, "$.household.members[0]"},
    {R"~({"household": {"members": [{"id": 1}]}})~", 430, "$.household.members[0].id"},
    {R"~({"household": {"members": [{"id": ""}]}})~", 443, "$.household.members[0].id"},
    {R"~({"household": {"members": [{"id": null}]}})~", 430, "$.household.members[0].id"},
    {R"~({"household": {"members": [{"id": "m1"}, {"id": "m2"}, {"id": "m1"}]}})~", 436, "$.household.members[2].id"},
    {R"~({"household": {"members": [{"id": "m1"}, {"name": "x"}]}})~", 438, "$.household.members[1]"},
    {R"~({"household": {"membres": []}})~", 420, "$.household.membres"},
    {R"~({"household": {"members": [{"id": "m1", "monthly_incom": 5}]}})~", 420, "$.household.members[0].monthly_incom"},
    {R"~({"household": {"members": [{"id": "m1", "月收入": 5}]}})~", 421, "$.household.members[0].月收入"},
    {R"~({"household": {"members": [{"id": "m1", "monthly_income": "9oo"}]}})~", 424, "$.household.members[0].monthly_income"},
    {R"~({"household": {"members": [{"id": "m1", "monthly_income": -5}]}})~", 427, "$.household.members[0].monthly_income"},
    {R"~({"household": {"members": [{"id": "m1", "monthly_income": 1000000.01}]}})~", 428, "$.household.members[0].monthly_income"},
    {R"~({"household": {"members": [{"id": "m1", "relation": "boss"}]}})~", 431, "$.household.members[0].relation"},
    {R"~({"household": {"members": [{"id": "m1", "relation": "Head"}]}})~", 431, "$.household.members[0].relation"},
    {R"~({"household": {"members": [{"id": "m1", "employed": "yes"}]}})~", 429, "$.household.members[0].employed"},
    {R"~({"household": {"members": [{"id": "m1", "employed": 1}]}})~", 429, "$.household.members[0].employed"},
    {R"~({"household": {"members": [{"id": "m1", "employed": "true"}]}})~", 429, "$.household.members[0].employed"},
    {R"~({"household": {"members": [{"id": "m1", "birth_date": "1982-02-30"}]}})~", 433, "$.household.members[0].birth_date"},
    {R"~({"household": {"members": [{"id": "m1", "birth_date": "1982-13-01"}]}})~", 433, "$.household.members[0].birth_date"},
    {R"~({"household": {"members": [{"id": "m1", "birth_date": "1982/04/18"}]}})~", 432, "$.household.members[0].birth_date"},
    {R"~({"household": {"members": [{"id": "m1", "birth_date": 19820418}]}})~", 432, "$.household.members[0].birth_date"},
    {R"~({"household": {"members": [{"id": "m1", "birth_date": "19820418"}]}})~", 432, "$.household.members[0].birth_date"},
    {R"~({"household": {"members": [{"id": "m1", "birth_date": "18.4.1982"}]}})~", 432, "$.household.members[0].birth_date"},
    {R"~({"household": {"members": [{"id": "m1", "birth_date": "1982-4-18"}]}})~", 432, "$.household.members[0].birth_date"},
    {R"~({"household": {"members": [{"id": "m1", "birth_date": "0001-01-01"}]}})~", 433, "$.household.members[0].birth_date"},
    {R"~({"household": {"members": [{"id": "m1", "birth_date": "1900-02-29"}]}})~", 433, "$.household.members[0].birth_date"},
    {R"~({"household": {"members": [{"id": "m1", "birth_date": "1982-04-18T00:00:00"}]}})~", 432, "$.household.members[0].birth_date"},
    {R"~({"household": {"members": [{"id": "m1", "birth_date": ""}]}})~", 432, "$.household.members[0].birth_date"},
    {R"~({"household": {"members": [{"id": "m1", "birth_date": "1982年4月18日"}]}})~", 432, "$.household.members[0].birth_date"},
    {R"~({"household": {"members": [{"id": "m1", "birth_date": true}]}})~", 432, "$.household.members[0].birth_date"},
    {R"~({"household": {"members": [{"id": "m1", "id_number": "530102192005080119"}]}})~", 435, "$.household.members[0].id_number"},
    {R"~({"household": {"members": [{"id": "m1", "id_number": "11010519491331002X"}]}})~", 435, "$.household.members[0].id_number"},
    {R"~({"household": {"members": [{"id": "m1", "id_number": 110105194912310021}]}})~", 430, "$.household.members[0].id_number"},
    {R"~({"household": {"members": [{"id": "m1", "id_number": "110105491231002"}]}})~", 435, "$.household.members[0].id_number"},
    {R"~({"household": {"members": [{"id": "m1", "disability": 2}]}})~", 422, "$.household.members[0].disability"},
    {R"~({"household": {"members": [{"id": "m1", "disability": {"grade": 5}}]}})~", 428, "$.household.members[0].disability.grade"},
    {R"~({"household": {"members": [{"id": "m1", "disability": {"grade": 0}}]}})~", 427, "$.household.members[0].disability.grade"},
    {R"~({"household": {"members": [{"id": "m1", "disability": {"grade": 2.5}}]}})~", 425, "$.household.members[0].disability.grade"},
    {R"~({"household": {"members": [{"id": "m1", "disability": {"kind": "visual"}}]}})~", 420, "$.household.members[0].disability.kind"},
    {R"~({"household": {"members": [{"id": "m1", "disability": {"type": "blind"}}]}})~", 431, "$.household.members[0].disability.type"},
    {R"~({"household": {"members": [{"id": "m1", "disability": []}]}})~", 422, "$.household.members[0].disability"},
    {R"~({"household": {"members": [{"id": "m1", "disability.grade": 2}]}})~", 421, R"($.household.members[0]["disability.grade"])"},
    {R"~({"household": {"members": [{"id": "m1", "disability": {"grade": {"value": 2}}}]}})~", 424, "$.household.members[0].disability.grade"},
    {R"~({"household": {"members": [{"id": "m1", "income": {"wage": 5}}]}})~", 420, "$.household.members[0].income.wage"},
    {R"~({"household": {"members": [{"id": "m1", "income": 500}]}})~", 422, "$.household.members[0].income"},
    {R"~({"household": {"members": [{"id": "m1", "selfcare": "eating"}]}})~", 423, "$.household.members[0].selfcare"},
    {R"~({"household": {"members": [{"id": "m1", "selfcare": ["eating", "flying"]}]}})~", 431, "$.household.members[0].selfcare[1]"},
    {R"~({"household": {"members": [{"id": "m1", "selfcare": [true]}]}})~", 430, "$.household.members[0].selfcare[0]"},
    {R"~({"household": {"members": [{"id": "m1", "name": {}}]}})~", 430, "$.household.members[0].name"},
    {R"~({"household": {"members": [{"id": "m1", "name": false}]}})~", 430, "$.household.members[0].name"},
    {R"~({"household": {"obligors": [{"id": "o1"}, {"id": "o1"}]}})~", 436, "$.household.obligors[1].id"},
    {R"~({"household": {"obligors": [{"able": "no"}]}})~", 429, "$.household.obligors[0].able"},
    {R"~({"household": {"obligors": true}})~", 423, "$.household.obligors"},
    {R"~({"household": {"awards": [{"id": "a1"}]}})~", 421, "$.household.awards[0].id"},
    {R"~({"household": {"awards": [{"until": "2025-06-31"}]}})~", 433, "$.household.awards[0].until"},
    {R"~({"household": {"awards": ["dibao"]}})~", 422, "$.household.awards[0]"},
    {R"~({"facts": {"property_compliant": "true"}})~", 429, "$.facts.property_compliant"},
    {R"~({"facts": {"property_compliant": 1}})~", 429, "$.facts.property_compliant"},
    {R"~({"facts": {"property_complaint": true}})~", 420, "$.facts.property_complaint"},
    {R"~({"facts": {"vehicles": 1}})~", 421, "$.facts.vehicles"},
    {R"~({"facts": {"next_semester_start": "2025-09-31"}})~", 433, "$.facts.next_semester_start"},
    {R"~({"facts": {"known_at": "yesterday"}})~", 434, "$.facts.known_at"},
    {R"~({"facts": {"known_at": "2025-03-03T25:00:00"}})~", 433, "$.facts.known_at"},
    {R"~({"facts": {"known_at": 20250303}})~", 434, "$.facts.known_at"},
    {R"~({"facts": {"roles": ["p1"]}})~", 422, "$.facts.roles"},
    {R"~({"facts": {"roles": {"p1": 12345678901234567890123456789012345}}})~", 426, "$.facts.roles.p1"},
    {R"~({"facts": {"documents": [1]}})~", 430, "$.facts.documents[0]"},
    {R"~({"facts": {"current_award": "none"}})~", 422, "$.facts.current_award"},
    {R"~({"facts": {"current_award": {"amount": "-1"}}})~", 427, "$.facts.current_award.amount"},
    {R"~({"facts": {"prior_grants": {"amount": 1}}})~", 423, "$.facts.prior_grants"},
    {R"~({"facts": {"prior_grants": [{"amount": "x"}]}})~", 424, "$.facts.prior_grants[0].amount"},
    {R"~({"facts": {"prior_grants": [{"sum": 1}]}})~", 420, "$.facts.prior_grants[0].sum"},
    {R"~({"facts": {"prior_grants": [5]}})~", 422, "$.facts.prior_grants[0]"},
    {R"~({"parameters": {"dibao_standart": 1}})~", 441, "$.parameters.dibao_standart"},
    {R"~({"parameters": {"低保标准": 1}})~", 441, "$.parameters.低保标准"},
    {R"~({"parameters": {"dibao_standard": "high"}})~", 424, "$.parameters.dibao_standard"},
    {R"~({"parameters": {"dibao_standard": null}})~", 442, "$.parameters.dibao_standard"},
    {R"~({"parameters": {"dibao_standard": {"value": 1}}})~", 424, "$.parameters.dibao_standard"},
    {R"~({"parameters": {"cap_basis": "per_head"}})~", 431, "$.parameters.cap_basis"},
    {R"~({"parameters": {"cap_basis": 1}})~", 430, "$.parameters.cap_basis"},
    {R"~({"parameters": {"is_pilot": "no"}})~", 429, "$.parameters.is_pilot"},
    {R"~({"parameters": {"starts": "2025-1-1"}})~", 432, "$.parameters.starts"},
    {R"~({"events": [5]})~", 422, "$.events[0]"},
    {R"~({"events": [{"at": "2025-03-03"}]})~", 438, "$.events[0]"},
    {R"~({"events": [{"type": "accepted"}]})~", 438, "$.events[0]"},
    {R"~({"events": [{"type": "acceptd", "at": "2025-03-03"}]})~", 439, "$.events[0].type"},
    {R"~({"events": [{"type": "已受理", "at": "2025-03-03"}]})~", 439, "$.events[0].type"},
    {R"~({"events": [{"type": 1, "at": "2025-03-03"}]})~", 430, "$.events[0].type"},
    {R"~({"events": [{"type": "accepted", "at": "2025-02-29"}]})~", 433, "$.events[0].at"},
    {R"~({"events": [{"type": "accepted", "at": "March"}]})~", 434, "$.events[0].at"},
    {R"~({"events": [{"type": "accepted", "at": null}]})~", 434, "$.events[0].at"},
    {R"~({"events": [{"type": "accepted", "at": "2025-03-03 09:30"}]})~", 434, "$.events[0].at"},
    {R"~({"events": [{"type": "accepted", "at": "2025-03-03T09:61"}]})~", 433, "$.events[0].at"},
    {R"~({"events": [{"type": "accepted", "at": "2025-03-03", "by": 1}]})~", 430, "$.events[0].by"},
    {R"~({"events": [{"type": "accepted", "at": "2025-03-03", "programme": "dibaoo"}]})~", 440, "$.events[0].programme"},
    {R"~({"events": [{"type": "accepted", "at": "2025-03-03", "programme": 3}]})~", 430, "$.events[0].programme"},
    {R"~({"events": [{"type": "accepted", "at": "2025-03-03", "amont": 1}]})~", 420, "$.events[0].amont"},
    {R"~({"events": [{"type": "accepted", "at": "2025-03-03", "amount": "ten"}]})~", 424, "$.events[0].amount"},
    {R"~({"events": [{"type": "accepted", "at": "2025-03-03", "amount": -1}]})~", 427, "$.events[0].amount"},
    {R"~({"events": [{"type": "accepted", "at": "2025-03-03", "mode": "pigeon"}]})~", 431, "$.events[0].mode"},
    {R"~({"events": [{"type": "accepted", "at": "2025-03-03", "refused": "yes"}]})~", 429, "$.events[0].refused"},
    {R"~({"events": [{"type": "accepted", "at": "2025-03-03", "staff": "p1"}]})~", 423, "$.events[0].staff"},
    {R"~({"events": [{"type": "accepted", "at": "2025-03-03", "fields": [1]}]})~", 430, "$.events[0].fields[0]"},
    {R"~({"events": [{"type": "accepted", "at": "2025-03-03", "members": ["m7"]}]})~", 437, "$.events[0].members[0]"},
    {R"~({"events": [{"type": "accepted", "at": "2025-03-03", "signed_by": ["m7"]}]})~", 437, "$.events[0].signed_by[0]"},
    {R"~({"events": [{"type": "accepted", "at": "2025-03-03", "attendees": ["a"]}]})~", 422, "$.events[0].attendees[0]"},
    {R"~({"events": [{"type": "accepted", "at": "2025-03-03", "attendees": [{"id": "a", "group": "king"}]}]})~", 431, "$.events[0].attendees[0].group"},
    {R"~({"events": [{"type": "accepted", "at": "2025-03-03", "attendees": [{"idd": "a"}]}]})~", 420, "$.events[0].attendees[0].idd"},
    {R"~({"events": [{"type": "accepted", "at": "2025-03-03", "attendees": {}}]})~", 423, "$.events[0].attendees"},
    {R"~({"events": [{"type": "accepted", "at": "2025-03-03", "seal": 1}]})~", 429, "$.events[0].seal"},
    {R"~({"events": [{"type": "accepted", "at": "2025-03-03", "place": "moon"}]})~", 431, "$.events[0].place"},
    {R"~({"events": [{"type": "accepted", "at": "2025-03-03", "action": "grants"}]})~", 431, "$.events[0].action"},
};
// clang-format on

}  // namespace

TEST_CASE("each of two hundred broken cases is refused with its code at its path") {
  static const Rulebook rulebook = weal::testing::sample_rulebook();
  for (const Broken& row : broken_cases) {
    CAPTURE(row.json);
    const CaseResult result = read_case(rulebook, row.json);
    CHECK_FALSE(result.value);
    REQUIRE(result.diagnostics.size() == 1);
    const Diagnostic& it = result.diagnostics.items().front();
    CHECK(it.kind->code == row.code);
    if (row.path != nullptr) CHECK(it.path == row.path);
    CHECK(it.where);
    // Both languages say something, and every placeholder is filled.
    for (const Language language : {Language::zh, Language::en}) {
      const std::string text = render(it, result.sources, language);
      CHECK(text.find("{0}") == std::string::npos);
      CHECK(text.find("``") == std::string::npos);
    }
  }
}

TEST_CASE("a list longer than any household is refused") {
  static const Rulebook rulebook = weal::testing::sample_rulebook();
  std::string rows = "{}";
  for (int row = 0; row < 2000; ++row) rows += ",{}";
  const CaseResult result = read_case(rulebook, R"({"household": {"awards": [)" + rows + "]}}");
  REQUIRE(result.diagnostics.size() == 1);
  CHECK(result.diagnostics.items().front().kind->code == 445);
}
