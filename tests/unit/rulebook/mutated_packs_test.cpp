// Packs with bytes that somebody damaged: loading always ends, and says what it found.
#include <algorithm>
#include <array>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

#include "cases/case_file.hpp"
#include "support/catch.hpp"

namespace fs = std::filesystem;

namespace {

// So that the test ends soon on a slow machine too; the order of mutations is the same everywhere.
constexpr double most_seconds = 5;

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// Always the same numbers: the distributions of the standard library differ by platform.
class Chance {
 public:
  std::size_t below(std::size_t bound) { return bound == 0 ? 0 : engine_() % bound; }

 private:
  std::mt19937 engine_{20260131};
};

constexpr std::array<std::string_view, 28> pieces{": ",
                                                  "\n",
                                                  "|",
                                                  "\"",
                                                  "'",
                                                  "[",
                                                  "]",
                                                  "{",
                                                  "}",
                                                  ", ",
                                                  "- ",
                                                  " #",
                                                  "＜",
                                                  "　",
                                                  "null",
                                                  "-1",
                                                  "\t",
                                                  "\r",
                                                  "\xFF",
                                                  "\x01",
                                                  "if ",
                                                  "999999999-12-31",
                                                  "99999999999999999999",
                                                  "%",
                                                  "→ ",
                                                  "until: ",
                                                  "overrides: base\n",
                                                  "dropped: true\n"};

std::string mutated(std::string text, Chance& chance) {
  for (std::size_t times = 1 + chance.below(3); times > 0; --times) {
    const std::size_t at = chance.below(text.size() + 1);
    const std::size_t length = std::min(text.size() - at, 1 + chance.below(40));
    switch (chance.below(6)) {
      case 0:
        if (at < text.size()) text[at] = static_cast<char>(chance.below(256));
        break;
      case 1:
        text.erase(at, length);
        break;
      case 2:
        text.insert(chance.below(text.size() + 1), text.substr(at, length));
        break;
      case 3: {  // a line twice
        const std::size_t begin = text.rfind('\n', at) + 1;
        const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
        if (begin < end) text.insert(begin, text.substr(begin, end - begin));
        break;
      }
      case 4:
        text.resize(at);
        break;
      default:
        text.insert(at, pieces[chance.below(pieces.size())]);
    }
  }
  return text;
}

void check(const std::vector<weal::PackText>& packs) {
  const weal::LoadResult result = weal::load(packs);
  CHECK(result.rulebook.has_value() != result.diagnostics.has_errors());
  if (result.diagnostics.empty()) return;
  CHECK_FALSE(render(result.diagnostics, result.sources, weal::Language::zh).empty());
  CHECK_FALSE(to_json(result.diagnostics, result.sources, weal::Language::en).empty());
}

template <class Try>
void for_a_while(std::size_t times, Try attempt) {
  const std::clock_t start = std::clock();
  for (std::size_t i = 0; i < times; ++i) {
    if (static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC > most_seconds) return;
    attempt();
  }
}

/// `pack.yaml` and what stands beside it, of every pack below rules/.
std::vector<weal::PackText> real_packs() {
  std::vector<fs::path> heads;
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(WEAL_SOURCE_DIR) / "rules"))
    if (entry.path().filename() == "pack.yaml") heads.push_back(entry.path());
  std::sort(heads.begin(), heads.end());
  std::vector<weal::PackText> packs;
  for (const fs::path& head : heads) {
    packs.push_back({{{head.string(), read(head)}}});
    std::vector<fs::path> others;
    for (const auto& entry : fs::directory_iterator(head.parent_path()))
      if (entry.path().extension() == ".yaml" && entry.path() != head) others.push_back(entry.path());
    std::sort(others.begin(), others.end());
    for (const fs::path& other : others) packs.back().files.push_back({other.string(), read(other)});
  }
  return packs;
}

}  // namespace

TEST_CASE("small packs with damaged bytes load or are refused, and never crash") {
  std::vector<weal::testing::CaseFile> seeds;
  std::vector<fs::path> paths;
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(WEAL_SOURCE_DIR) / "tests" / "cases"))
    if (entry.path().extension() == ".yaml") paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  for (const fs::path& path : paths) seeds.push_back(weal::testing::parse_case_file(read(path)));
  REQUIRE_FALSE(seeds.empty());
  Chance chance;
  for_a_while(4000, [&] {
    std::vector<weal::PackText> packs = seeds[chance.below(seeds.size())].packs;
    std::string& text = packs.front().files[chance.below(packs.front().files.size())].text;
    text = mutated(std::move(text), chance);
    check(packs);
  });
}

TEST_CASE("the packs of this repository load; with damaged bytes they load or are refused") {
  const std::vector<weal::PackText> whole = real_packs();
  REQUIRE(whole.size() >= 8);
  for (std::size_t i = 0; i < whole.size(); ++i) {
    std::vector<weal::PackText> packs = whole;
    std::swap(packs.front(), packs[i]);
    const weal::LoadResult result = weal::load(packs);
    INFO(render(result.diagnostics, result.sources, weal::Language::en).substr(0, 2000));
    CHECK(result.rulebook);
  }
  Chance chance;
  for_a_while(1000, [&] {
    std::vector<weal::PackText> packs = whole;
    std::swap(packs.front(), packs[chance.below(packs.size())]);
    weal::PackText& damaged = packs[chance.below(packs.size())];
    std::string& text = damaged.files[chance.below(damaged.files.size())].text;
    text = mutated(std::move(text), chance);
    check(packs);
  });
}
