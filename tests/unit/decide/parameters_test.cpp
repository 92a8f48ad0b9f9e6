// Parameters as of a day: values with dates, layers, overlays and the case; what the receipt says of them.
#include "support/catch.hpp"
#include "support/decided.hpp"
#include "weal/explain.hpp"

using namespace weal;
using namespace weal::test;

namespace {

/// A pack of one programme that pays `rate`. `values` are the parameter's.
std::string paying_pack(const std::string& values, const std::string& more = "") {
  return R"(weal: 1
pack: base
title: {zh: 底层, en: base}
jurisdiction: "000000"
calendar: cn-calendar
documents:
  L: {title: {zh: 某文件, en: a document}}
facts:
  facts:
    已查: {id: is_checked, type: boolean}
events:
  受理日: {id: accepted}
  审批日: {id: approved}
  不批日: {id: rejected}
  救助日: {id: relief_delivered}
parameters:
  标准:
    id: rate
    unit: 元
    renewed: yearly
    basis: L 一
    values: )" +
         values + more + R"(
programmes:
  低保:
    id: dibao
    for: household
    conditions:
      查过:
        id: checked
        is: 已查
        basis: L 一
    amount:
      is: 标准
      unit: 元
      period: month
      round: {decimals: 2, mode: half_up, basis: L 一}
      basis: L 一
)";
}
std::string upper_pack(const std::string& parameters) {
  return R"(weal: 1
pack: upper
title: {zh: 上层, en: upper}
jurisdiction: "000000"
extends: [base]
documents:
  U: {title: {zh: 本地文件, en: a local document}}
parameters:
)" + parameters;
}

const std::string stated = R"({"facts": {"is_checked": true})";

std::string paid(const Rulebook& rulebook, std::string_view as_of, const std::string& json = stated + "}") {
  return amount_of(of(decided(rulebook, json, as_of), "dibao"));
}

const std::string dated = "[{from: 2024-01-01, until: 2024-06-30, value: 100}, {from: 2025-01-01, value: 200}]";

}  // namespace

TEST_CASE("a value counts from its first to its last day") {
  const Rulebook rulebook = text_pack({paying_pack(dated)});
  const auto [day, amount] = GENERATE(table<std::string, std::string>({{"2023-12-31", "none"},
                                                                       {"2024-01-01", "100.00"},
                                                                       {"2024-06-30", "100.00"},
                                                                       {"2024-07-01", "none"},
                                                                       {"2024-12-31", "none"},
                                                                       {"2025-01-01", "200.00"},
                                                                       {"2033-01-01", "200.00"}}));
  CAPTURE(day);
  const Decision decision = decided(rulebook, stated + "}", day);
  CHECK(amount_of(of(decision, "dibao")) == amount);
  const MissingItem* missing = find_missing(of(decision, "dibao").missing, "rate");
  REQUIRE((missing != nullptr) == (amount == "none"));
  if (!missing) return;
  CHECK(missing->kind == MissingKind::parameter);
  CHECK(missing->affects == std::vector<std::string_view>{"amount"});
  CHECK(missing->path.empty());
  CHECK(of(decision, "dibao").status == Status::eligible);
}

TEST_CASE("an attested value counts from its day, since when is not known") {
  const Rulebook rulebook =
      text_pack({paying_pack("[{attested: 2024-10-31, value: 1134}, {from: 2024-11-01, value: 1175}]")});
  CHECK(paid(rulebook, "2024-10-30") == "none");
  CHECK(paid(rulebook, "2024-10-31") == "1134.00");
  CHECK(paid(rulebook, "2024-11-01") == "1175.00");
}

TEST_CASE("a yearly value past its year is used with a warning") {
  const Rulebook rulebook = text_pack({paying_pack("[{from: 2024-11-01, value: 1175}]")});
  CHECK(warnings(decided(rulebook, stated + "}", "2025-10-31"), "stale").empty());
  const Decision stale = decided(rulebook, stated + "}", "2025-11-01");
  CHECK(amount_of(of(stale, "dibao")) == "1175.00");
  REQUIRE(warnings(stale, "stale").size() == 1);
  CHECK(warnings(stale, "stale").front().since == Date{2025, 11, 1});
  CHECK(warnings(stale, "stale").front().programme == "dibao");
}

TEST_CASE("the day of decision chooses the value, the day of asking while it is pending") {
  const Rulebook rulebook = text_pack({paying_pack(dated)});
  const auto with_events = [](std::string_view events) {
    return stated + R"(, "events": [)" + std::string(events) + "]}";
  };
  CHECK(paid(rulebook, "2025-02-01", with_events(R"({"type": "approved", "at": "2024-06-30"})")) == "100.00");
  CHECK(paid(rulebook, "2025-02-01", with_events(R"({"type": "rejected", "at": "2024-06-30"})")) == "100.00");
  CHECK(paid(rulebook, "2025-02-01", with_events(R"({"type": "accepted", "at": "2024-06-30"})")) == "200.00");
}

TEST_CASE("a parameter may follow another day than that of the decision") {
  const auto [follows, amount] = GENERATE(table<std::string, std::string>({{"decision", "200.00"},
                                                                           {"acceptance", "100.00"},
                                                                           {"relief", "100.00"},
                                                                           {"as_of", "200.00"},
                                                                           {"month", "200.00"}}));
  CAPTURE(follows);
  const Rulebook rulebook = text_pack({paying_pack(dated, "\n    follows: " + follows)});
  const std::string json = stated + R"(, "events": [{"type": "accepted", "at": "2024-03-01"},
      {"type": "relief_delivered", "at": "2024-04-01"}, {"type": "approved", "at": "2025-01-10"}]})";
  CHECK(paid(rulebook, "2025-02-01", json) == amount);
}

TEST_CASE("a layer fills days without a value and leaves the others") {
  const Rulebook rulebook = text_pack({upper_pack("  标准: {id: rate, values: [{from: 2024-07-01, until: 2024-12-31, "
                                                  "value: 150, basis: U 一}], basis: U 一}\n"),
                                       paying_pack(dated)});
  CHECK(paid(rulebook, "2024-06-30") == "100.00");
  CHECK(paid(rulebook, "2024-08-01") == "150.00");
  CHECK(paid(rulebook, "2025-01-01") == "200.00");
  const Decision filled = decided(rulebook, stated + "}", "2024-08-01");
  REQUIRE(filled.receipt.parameters.size() == 1);
  CHECK(filled.receipt.parameters.front().pack == "upper");
  CHECK(filled.receipt.parameters.front().origin == "pack");
  REQUIRE_FALSE(filled.receipt.parameters.front().basis.empty());
  CHECK(warnings(filled, "override").empty());
}

TEST_CASE("a layer replaces a parameter only where it says which pack's") {
  const std::string replacing = "  标准: {id: rate, overrides: base, unit: 元, value: 175, basis: U 一}\n";
  const Rulebook rulebook = text_pack({upper_pack(replacing), paying_pack(dated)});
  CHECK(paid(rulebook, "2024-06-30") == "175.00");
  CHECK(paid(rulebook, "2024-08-01") == "175.00");
  const LoadResult clash =
      load_texts({upper_pack("  标准: {id: rate, unit: 元, value: 175, basis: U 一}\n"), paying_pack(dated)});
  CHECK_FALSE(clash.rulebook);
  CHECK(clash.diagnostics.has_errors());
}

TEST_CASE("an overlay lies over the pack for a call, with a warning where the pack has a value") {
  const PackFile overlay{"bureau.yaml", R"(weal: 1
overlay: bureau
parameters:
  标准: {values: [{from: 2024-03-01, value: 120, basis: 局办〔2024〕1号 一}]}
)"};
  const LoadResult loaded = load_texts({paying_pack(dated)}, {overlay});
  INFO(render(loaded.diagnostics, loaded.sources, Language::en));
  REQUIRE(loaded.rulebook);
  CHECK(paid(*loaded.rulebook, "2024-02-29") == "100.00");
  CHECK(paid(*loaded.rulebook, "2024-03-01") == "120.00");
  const Decision decision = decided(*loaded.rulebook, stated + "}", "2024-03-01");
  REQUIRE(warnings(decision, "override").size() == 1);
  REQUIRE(decision.receipt.parameters.size() == 1);
  CHECK(decision.receipt.parameters.front().origin == "bureau");
  CHECK(warnings(decided(*loaded.rulebook, stated + "}", "2024-02-29"), "override").empty());
  // Where the pack has none there is nothing that it stands in place of.
  CHECK(warnings(decided(*loaded.rulebook, stated + "}", "2024-08-01"), "override").empty());
  CHECK(paid(*loaded.rulebook, "2024-08-01") == "120.00");
}

TEST_CASE("a case's own value comes first and the receipt shows where it is from") {
  const Rulebook rulebook = text_pack({paying_pack(dated)});
  const std::string json = stated + R"(, "parameters": {"rate": "130.50"}})";
  const Decision decision = decided(rulebook, json, "2024-03-01");
  CHECK(amount_of(of(decision, "dibao")) == "130.50");
  REQUIRE(warnings(decision, "override").size() == 1);
  CHECK(warnings(decision, "override").front().against == "case");
  REQUIRE(decision.receipt.parameters.size() == 1);
  CHECK(decision.receipt.parameters.front().id == "rate");
  CHECK(decision.receipt.parameters.front().origin == "case");
  CHECK(decision.receipt.parameters.front().value == Value::number(*Decimal::parse("130.5")));
  CHECK(decision.receipt.parameters.front().basis.empty());
  // A value that only the case knows replaces nothing; the receipt still marks it.
  const Decision supplied = decided(rulebook, json, "2023-03-01");
  CHECK(warnings(supplied, "override").empty());
  CHECK(supplied.receipt.parameters.front().origin == "case");
}

TEST_CASE("the receipt carries engine, layers, case, days and each parameter that was read") {
  const Decision decision = decided(shangyu(), R"({"case_id": "c-1", "application": {"programme": "dibao"},
      "household": {"members": [{"id": "m1", "monthly_income": "900.00"}]}, "facts": {"property_compliant": true},
      "events": [{"type": "accepted", "at": "2025-02-27"}]})",
                                    "2025-03-03");
  const Receipt& receipt = decision.receipt;
  CHECK(receipt.engine.substr(0, 5) == "weal ");
  CHECK(receipt.case_id == "c-1");
  CHECK(receipt.case_digest.size() == 64);
  REQUIRE(receipt.layers.size() == 4);
  CHECK(receipt.layers[0].id == "zj-shangyu");
  CHECK(receipt.layers[1].id == "zj-province");
  CHECK(receipt.layers[2].id == "cn-national");
  CHECK(receipt.layers[3].id == "cn-calendar");
  for (const LayerDigest& layer : receipt.layers) CHECK(layer.digest.size() == 64);
  CHECK(receipt.authority_day == Date{2025, 3, 3});
  CHECK(receipt.procedure_day == Date{2025, 2, 27});
  const auto standard = std::find_if(receipt.parameters.begin(), receipt.parameters.end(),
                                     [](const ParameterRead& read) { return read.id == "dibao_standard"; });
  REQUIRE(standard != receipt.parameters.end());
  CHECK(standard->value == Value::number(1175));
  CHECK(standard->pack == "zj-shangyu");
  CHECK(cites(standard->basis, "SXM52-1"));
  CHECK(std::find(receipt.presumed.begin(), receipt.presumed.end(), "lives_with_household") != receipt.presumed.end());
  CHECK(std::find(receipt.presumed.begin(), receipt.presumed.end(), "property_compliant") == receipt.presumed.end());
}

TEST_CASE("the same case gives the same bytes, however its numbers and keys are written") {
  const std::string one = R"({"household": {"members": [{"id": "m1", "monthly_income": "900.00"}]},
      "facts": {"property_compliant": true}})";
  const std::string other = R"({"facts": {"property_compliant": true},
      "household": {"members": [{"monthly_income": 900, "id": "m1"}]}})";
  const auto json = [](const std::string& text) {
    return to_json(decided(shangyu(), text, "2025-03-03"), Language::en);
  };
  CHECK(json(one) == json(one));
  CHECK(json(one) == json(other));
  CHECK(json(one) != json(R"({"household": {"members": [{"id": "m1", "monthly_income": 901}]},
      "facts": {"property_compliant": true}})"));
  const auto zh = to_json(decided(shangyu(), one, "2025-03-03"), Language::zh);
  CHECK(zh != json(one));
}
