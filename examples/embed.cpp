// Load a pack once, then decide as many cases as there are.
#include <fstream>
#include <iostream>
#include <iterator>
#include <weal/weal.hpp>

int main() {
  const auto loaded = weal::load_folder("rules/cn/zhejiang/zj-shangyu", "rules");
  if (!loaded.rulebook) {
    std::cerr << weal::render(loaded.diagnostics, loaded.sources, weal::Language::en);
    return 1;
  }
  std::ifstream file("examples/cases/shangyu.json", std::ios::binary);
  const auto read = weal::read_case(*loaded.rulebook, std::string(std::istreambuf_iterator<char>(file), {}));
  if (!read.value) {
    std::cerr << weal::render(read.diagnostics, read.sources, weal::Language::en);
    return 1;
  }
  const auto as_of = weal::Moment::parse("2025-03-03");
  std::cout << weal::to_text(weal::decide(*loaded.rulebook, *read.value, *as_of), weal::Language::en);
}
