// Layers: their order, and what one does to the items of those below.
#include "support/catch.hpp"
#include "support/loaded.hpp"

using weal::testing::complaint;
using weal::testing::found;
using weal::testing::loaded;
using weal::testing::pack_head;

namespace {

std::vector<std::string> layer_ids(const weal::LoadResult& result) {
  INFO(complaint(result));
  REQUIRE(result.rulebook);
  std::vector<std::string> ids;
  for (const auto& layer : result.rulebook->program().layers) ids.push_back(layer.id);
  return ids;
}

bool complains(const weal::LoadResult& result, int code) {
  for (const auto& item : result.diagnostics.items())
    if (item.kind->code == code) return true;
  return false;
}

const std::string rule_below = pack_head("base") + "rules:\n  甲:\n    id: first\n    is: 1\n    clause: Cbase\n";

}  // namespace

TEST_CASE("the pack asked for stands first, then the nearest layer, each once") {
  using Ids = std::vector<std::string>;
  const std::string a = "weal: 1\npack: a\nextends: [b, c]\n";
  const std::string b = "weal: 1\npack: b\nextends: [d]\n";
  const std::string c = "weal: 1\npack: c\nextends: [d]\n";
  const std::string d = "weal: 1\npack: d\n";
  CHECK(layer_ids(loaded({a, d, c, b})).front() == "a");
  CHECK(layer_ids(loaded({a, d, c, b})).back() == "d");
  CHECK(layer_ids(loaded({a, d, c, b})).size() == 4);
  CHECK(layer_ids(loaded({b, d})) == Ids{"b", "d"});
  // What is at hand and not asked for is no layer.
  CHECK(layer_ids(loaded({d, a, b, c})) == Ids{"d"});
}

TEST_CASE("the calendar is the lowest layer, named by the nearest layer that names one") {
  using Ids = std::vector<std::string>;
  const std::string near = "weal: 1\npack: near\nextends: [far]\n";
  const std::string far = "weal: 1\npack: far\ncalendar: days\n";
  const std::string days = "weal: 1\npack: days\nyears:\n  - year: 2025\n";
  const auto result = loaded({near, far, days});
  CHECK(layer_ids(result) == Ids{"near", "far", "days"});
  CHECK(result.rulebook->program().calendar_id == "days");
  CHECK(result.rulebook->program().calendar.first_year() == 2025);
}

TEST_CASE("a pyramid of packs that all extend each other's layers is walked once") {
  std::vector<weal::PackText> packs;
  for (int i = 0; i < 60; ++i) {
    std::string text = "weal: 1\npack: p" + std::to_string(i) + "\n";
    if (i < 58) text += "extends: [p" + std::to_string(i + 1) + ", p" + std::to_string(i + 2) + "]\n";
    packs.push_back({{{"pack.yaml", text}}});
  }
  CHECK(layer_ids(weal::load(packs)).size() == 60);
}

TEST_CASE("two packs of one name are refused") {
  CHECK(complains(loaded({"weal: 1\npack: a\n", "weal: 1\npack: a\n"}), 311));
}

TEST_CASE("a layer replaces an item by saying so, and the item then belongs to it") {
  const auto result = loaded(
      {pack_head("top", "base") + "rules:\n  甲:\n    id: first\n    overrides: base\n    is: true\n    clause: Ctop\n",
       rule_below});
  INFO(complaint(result));
  REQUIRE(result.rulebook);
  const auto* rule = found(result.rulebook->program().rules, "first");
  REQUIRE(rule != nullptr);
  CHECK(rule->layer == 0);
  CHECK(rule->type.kind == weal::feel::TypeKind::boolean);
  REQUIRE(rule->basis.size() == 1);
  CHECK(rule->basis[0].clause == "Ctop");
}

TEST_CASE("a layer drops an item by saying so") {
  const auto result =
      loaded({pack_head("top", "base") + "rules:\n  甲: {id: first, overrides: base, dropped: true, clause: Ctop}\n",
              rule_below});
  INFO(complaint(result));
  REQUIRE(result.rulebook);
  CHECK(found(result.rulebook->program().rules, "first") == nullptr);
}

TEST_CASE("a dropped item is gone for the layers above, and its id is free again") {
  const std::string middle =
      pack_head("middle", "base") + "rules:\n  甲: {id: first, overrides: base, dropped: true, clause: Cmiddle}\n";
  const std::string top = pack_head("top", "middle") + "rules:\n  乙:\n    id: first\n    is: 2\n    clause: Ctop\n";
  const auto result = loaded({top, middle, rule_below});
  INFO(complaint(result));
  REQUIRE(result.rulebook);
  CHECK(found(result.rulebook->program().rules, "first")->name == "乙");
}

TEST_CASE("what is neither said nor named is an error") {
  const std::string again = "rules:\n  甲:\n    id: first\n    is: 2\n    clause: Ctop\n";
  CHECK(complains(loaded({pack_head("top", "base") + again, rule_below}), 312));
  const std::string other = "rules:\n  甲:\n    id: first\n    overrides: other\n    is: 2\n    clause: Ctop\n";
  CHECK(complains(loaded({pack_head("top", "base") + other, rule_below}), 313));
}

namespace {

const std::string standard_below =
    pack_head("base") +
    "parameters:\n  标准: {id: standard, unit: 元/月, clause: Cbase, values: [{from: 2023-01-01, "
    "until: 2023-12-31, value: 800}]}\n";

weal::LoadResult with_values(const std::string& keys) {
  return loaded({pack_head("top", "base") + "parameters:\n  标准:\n    clause: Ctop\n" + keys, standard_below});
}

}  // namespace

TEST_CASE("a layer fills the days that have no value, with its own basis") {
  const auto result = with_values("    values:\n      - {from: 2024-01-01, value: 900}\n");
  INFO(complaint(result));
  REQUIRE(result.rulebook);
  const auto* parameter = found(result.rulebook->program().parameters, "standard");
  REQUIRE(parameter != nullptr);
  REQUIRE(parameter->values.size() == 2);
  CHECK(parameter->values[0].basis.front().clause == "Cbase");
  CHECK(parameter->values[1].basis.front().clause == "Ctop");
  CHECK(parameter->values[1].layer == 0);
}

TEST_CASE("a layer fills no day that has a value, and changes nothing else unsaid") {
  CHECK(complains(with_values("    values:\n      - {from: 2023-06-01, value: 900}\n"), 317));
  CHECK(complains(with_values("    unit: 元\n    values:\n      - {from: 2024-01-01, value: 900}\n"), 312));
  CHECK(complains(with_values("    follows: month\n    values:\n      - {from: 2024-01-01, value: 900}\n"), 312));
  // An id of its own makes it another parameter, whose name is taken.
  CHECK(
      complains(with_values("    id: other\n    unit: 元\n    values:\n      - {from: 2024-01-01, value: 9}\n"), 311));
}

TEST_CASE("an overlay's values stand behind the pack's, under its name") {
  const auto result = loaded(
      {standard_below}, {"weal: 1\noverlay: bureau\nparameters:\n  standard:\n    basis: Dbase 二\n    value: 7\n"});
  INFO(complaint(result));
  REQUIRE(result.rulebook);
  const auto& values = found(result.rulebook->program().parameters, "standard")->values;
  REQUIRE(values.size() == 2);
  CHECK(values[0].origin == "pack");
  CHECK(values[1].origin == "bureau");
}

TEST_CASE("layers add conditions to a programme, and replace its outputs by saying so") {
  const std::string below = pack_head("base") +
                            "programmes:\n  低保:\n    id: dibao\n    for: household\n    conditions:\n      一:\n"
                            "        id: one\n        is: true\n        clause: Cbase\n    amount:\n      is: 3\n"
                            "      clause: Cbase\n";
  const std::string top = pack_head("top", "base") +
                          "programmes:\n  低保:\n    id: dibao\n    conditions:\n      二:\n        id: two\n"
                          "        is: false\n        clause: Ctop\n    amount:\n      overrides: base\n      is: 4\n"
                          "      clause: Ctop\n";
  const auto result = loaded({top, below});
  INFO(complaint(result));
  REQUIRE(result.rulebook);
  const auto& program = result.rulebook->program();
  REQUIRE(program.programmes.size() == 1);
  CHECK(program.programmes[0].conditions.size() == 2);
  REQUIRE(program.programmes[0].amount);
  CHECK(program.rules[program.programmes[0].amount->rule].layer == 0);
  // For whom a programme is, is not changed in passing.
  CHECK(complains(loaded({pack_head("top", "base") + "programmes:\n  低保:\n    id: dibao\n    for: person\n", below}),
                  312));
}
