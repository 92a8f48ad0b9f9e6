// A kind is one row, one page and at least one place that raises it.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>

#include "diagnostics/kinds/all.hpp"
#include "support/catch.hpp"

namespace fs = std::filesystem;

namespace {

const fs::path root = WEAL_SOURCE_DIR;

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string page_name(const weal::DiagnosticKind& kind) {
  char name[32];
  std::snprintf(name, sizeof name, "WEAL-%04u", static_cast<unsigned>(kind.code));
  return name;
}

/// Every `diag::name` that the sources of the library mention.
std::set<std::string> raised() {
  std::set<std::string> result;
  for (const auto& entry : fs::recursive_directory_iterator(root / "src")) {
    const auto extension = entry.path().extension();
    if (extension != ".cpp" && extension != ".hpp") continue;
    if (entry.path().parent_path().filename() == "kinds") continue;
    const std::string text = read(entry.path());
    constexpr std::string_view mark = "diag::";
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + 1)) {
      const std::size_t begin = at + mark.size();
      const std::size_t end = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_", begin);
      result.insert(text.substr(begin, end - begin));
    }
  }
  return result;
}

}  // namespace

TEST_CASE("every kind of diagnostic has its page: meaning, example, remedy, in both languages") {
  for (const auto& block : weal::diag::kind_blocks) {
    for (const weal::DiagnosticKind* kind : block.kinds) {
      const std::string name = page_name(*kind);
      CAPTURE(name, kind->id);
      const std::string page = read(root / "docs" / "diagnostics" / (name + ".md"));
      std::string title(kind->id);
      std::replace(title.begin(), title.end(), '_', ' ');
      CHECK(page.starts_with("# " + name + ": " + title + "\n"));
      for (const std::string_view heading :
           {"\n## Wrong\n", "\n## How it looks\n", "\n## How to right it\n", "\n## 中文\n"})
        CHECK(page.find(heading) != std::string::npos);
      CHECK(page.find("[" + name + "]") != std::string::npos);
    }
  }
}

TEST_CASE("there is no page without its kind") {
  std::set<std::string> names{"README"};
  for (const auto& block : weal::diag::kind_blocks)
    for (const weal::DiagnosticKind* kind : block.kinds) names.insert(page_name(*kind));
  for (const auto& entry : fs::directory_iterator(root / "docs" / "diagnostics")) {
    CAPTURE(entry.path().string());
    CHECK(names.contains(entry.path().stem().string()));
  }
}

TEST_CASE("every kind is raised somewhere") {
  const std::set<std::string> names = raised();
  for (const auto& block : weal::diag::kind_blocks)
    for (const weal::DiagnosticKind* kind : block.kinds) {
      CAPTURE(kind->id);
      CHECK(names.contains(std::string(kind->id)));
    }
}
