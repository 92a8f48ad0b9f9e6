// Whatever stands in a pack: a diagnostic at the right line, soon, in both languages, and never a crash.
#include <algorithm>
#include <ctime>

#include "support/catch.hpp"
#include "unit/rulebook/broken_packs.hpp"
#include "weal/rulebook.hpp"

using weal::testing::BrokenPack;

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr double most_seconds = 10;
#else
constexpr double most_seconds = 1;
#endif

struct Marked {
  std::string text;
  std::uint32_t line = 1;
};

Marked marked(const std::string& text) {
  constexpr std::string_view mark = "»";
  const std::size_t at = text.find(mark);
  if (at == std::string::npos) return {text, 1};
  const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
  return {text.substr(0, at) + text.substr(at + mark.size()), static_cast<std::uint32_t>(line)};
}

void check(const BrokenPack& broken) {
  const Marked wrong = marked(broken.text);
  const weal::PackText pack{{{"pack.yaml", wrong.text}}};
  const std::clock_t start = std::clock();
  const weal::LoadResult result = weal::load({&pack, 1});
  const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  const std::string text = render(result.diagnostics, result.sources, weal::Language::en);
  CAPTURE(broken.what, broken.code, wrong.line, text.substr(0, 2000));
  CHECK(seconds < most_seconds);
  CHECK_FALSE(result.rulebook);
  CHECK_FALSE(render(result.diagnostics, result.sources, weal::Language::zh).empty());
  CHECK(std::any_of(result.diagnostics.items().begin(), result.diagnostics.items().end(), [&](const auto& item) {
    return item.kind->code == broken.code && item.where &&
           result.sources.position(item.where->source, item.where->begin).line == wrong.line;
  }));
}

void check_all(const std::vector<BrokenPack>& packs) {
  for (const BrokenPack& broken : packs) check(broken);
}

}  // namespace

TEST_CASE("text that is no strict YAML is refused at its line") { check_all(weal::testing::broken_yaml()); }

TEST_CASE("expressions that cannot be read are refused at their line") { check_all(weal::testing::broken_formulas()); }

TEST_CASE("tables that cannot be read are refused at their line") { check_all(weal::testing::broken_tables()); }

TEST_CASE("keys and names that fit nothing are refused at their line") { check_all(weal::testing::broken_keys()); }

TEST_CASE("values of the wrong kind are refused at their line") { check_all(weal::testing::broken_values()); }

TEST_CASE("rules and programmes that make no sense are refused at their line") {
  check_all(weal::testing::broken_rules());
}

TEST_CASE("procedures that make no sense are refused at their line") { check_all(weal::testing::broken_procedures()); }

TEST_CASE("calendars that make no sense are refused at their line") { check_all(weal::testing::broken_calendars()); }
