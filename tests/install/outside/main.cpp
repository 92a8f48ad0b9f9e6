// A program of somebody else's: loads a pack from a rules folder, decides a case, prints amount and authority.
#include <iostream>
#include <weal/weal.hpp>

int main(int argument_count, char** arguments) {
  if (argument_count != 2) return 2;
  const std::filesystem::path rules = arguments[1];
  const weal::LoadResult loaded = weal::load_folder(rules / "cn/zhejiang/zj-shangyu", rules);
  if (!loaded.rulebook) {
    std::cout << weal::render(loaded.diagnostics, loaded.sources, weal::Language::en);
    return 1;
  }
  const weal::CaseResult read = weal::read_case(*loaded.rulebook, R"({
    "application": {"programme": "dibao"},
    "household": {"members": [{"id": "m1", "monthly_income": "900.00"}, {"id": "m2", "monthly_income": "600.00"},
                              {"id": "m3", "monthly_income": "0"}]},
    "facts": {"property_compliant": true}})");
  if (!read.value) {
    std::cout << weal::render(read.diagnostics, read.sources, weal::Language::en);
    return 1;
  }
  const weal::Decision decision = weal::decide(*loaded.rulebook, *read.value, *weal::Moment::parse("2025-03-03"));
  const weal::ProgrammeDecision& dibao = decision.programmes.front();
  std::cout << weal::to_string(dibao.status) << ' ' << dibao.amount.value().value.value().to_fixed(2) << ' '
            << dibao.authority.value_or("nobody") << '\n'
            << weal::to_json(decision, weal::Language::en).size() << " bytes of JSON\n";
}
