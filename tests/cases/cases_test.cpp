// Golden diagnostics: what a pack's author reads, word for word, in both languages. WEAL_UPDATE_CASES=1 writes the
// expected texts anew.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>

#include "cases/case_file.hpp"
#include "diagnostics/kinds/all.hpp"
#include "support/catch.hpp"

namespace fs = std::filesystem;
using weal::Language;
using weal::testing::CaseFile;
using weal::testing::parse_case_file;

namespace {

const fs::path root = fs::path(WEAL_SOURCE_DIR) / "tests" / "cases";

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// Every case below a folder of that name (`good` or `bad`), in order.
std::vector<fs::path> cases(const std::string& folder) {
  std::vector<fs::path> result;
  for (const auto& entry : fs::recursive_directory_iterator(root))
    if (entry.path().extension() == ".yaml" && entry.path().parent_path().filename() == folder)
      result.push_back(entry.path());
  std::sort(result.begin(), result.end());
  return result;
}

bool is_update() {
  const char* update = std::getenv("WEAL_UPDATE_CASES");
  return update != nullptr && std::string(update) == "1";
}

std::set<const weal::DiagnosticKind*> check(const fs::path& path) {
  CAPTURE(path.string());
  const CaseFile file = parse_case_file(read(path));
  const weal::LoadResult result = load(file.packs, file.overlays, file.limits);
  const std::string en = render(result.diagnostics, result.sources, Language::en);
  const std::string zh = render(result.diagnostics, result.sources, Language::zh);
  CHECK_FALSE(result.diagnostics.empty());
  CHECK(result.rulebook.has_value() != result.diagnostics.has_errors());
  if (is_update()) {
    std::ofstream(path, std::ios::binary) << file.input << "=== en\n" << en << "=== zh\n" << zh;
  } else {
    CHECK(en == file.en);
    CHECK(zh == file.zh);
  }
  std::set<const weal::DiagnosticKind*> kinds;
  for (const auto& diagnostic : result.diagnostics.items()) kinds.insert(diagnostic.kind);
  return kinds;
}

/// Kinds that no case shows, and why.
const std::map<std::string_view, std::string_view> not_shown{
    {"yaml_structure", "a net below the scanner: no text is known that reaches it"},
    {"yaml_unreadable", "a net below the scanner: no text is known that reaches it"},
    {"yaml_too_many_nodes", "needs 200,000 values: tests/unit/yaml and tests/unit/rulebook"},
    {"unreadable_file", "only where files are read: tests/unit/rulebook"},
};

}  // namespace

TEST_CASE("a wrong pack is answered in these words, and every kind that a pack can raise is among them") {
  std::set<std::string_view> shown;
  for (const fs::path& path : cases("bad"))
    for (const auto* kind : check(path)) shown.insert(kind->id);
  CHECK(shown.size() > 100);
  for (const auto& block : weal::diag::kind_blocks) {
    if (block.file == "json" || block.file == "case" || block.file == "evaluation") continue;
    for (const auto* kind : block.kinds) {
      CAPTURE(kind->code, kind->id);
      CHECK(shown.contains(kind->id) != not_shown.contains(kind->id));
    }
  }
}

TEST_CASE("a right pack loads without a word") {
  const auto paths = cases("good");
  CHECK_FALSE(paths.empty());
  for (const fs::path& path : paths) {
    CAPTURE(path.string());
    const CaseFile file = parse_case_file(read(path));
    const weal::LoadResult result = load(file.packs, file.overlays, file.limits);
    CHECK(render(result.diagnostics, result.sources, Language::en).empty());
    CHECK(result.rulebook.has_value());
  }
}
