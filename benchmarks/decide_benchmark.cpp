// What one decision costs, and what loading a pack costs: medians, printed. `./dev bench` runs it.
#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "weal/weal.hpp"

namespace {

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// A pack and every layer that it extends, as text: loading from memory is what is measured.
std::vector<weal::PackText> texts_of(const std::string& pack, const std::filesystem::path& rules) {
  std::map<std::string, std::filesystem::path> folders;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(rules))
    if (entry.path().filename() == "pack.yaml")
      folders[entry.path().parent_path().filename().string()] = entry.path().parent_path();
  std::vector<weal::PackText> result;
  std::vector<std::string> wanted{pack};
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    const auto& folder = folders.at(wanted[i]);
    weal::PackText text{{{(folder / "pack.yaml").string(), read_file(folder / "pack.yaml")}}};
    const weal::PackNeeds needs = weal::pack_needs(text.files.front().text);
    for (const std::string& file : needs.files)
      text.files.push_back({(folder / file).string(), read_file(folder / file)});
    for (const std::string& id : needs.extends)
      if (std::find(wanted.begin(), wanted.end(), id) == wanted.end()) wanted.push_back(id);
    result.push_back(std::move(text));
  }
  return result;
}

volatile std::size_t sink = 0;

/// The processor time of this process: what the machine does beside does not count.
double processor_nanoseconds() {
  std::timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e9 + static_cast<double>(now.tv_nsec);
}

/// Median of nanoseconds over many runs; `work` returns something that depends on all it did.
template <class Work>
double median(std::string_view name, int runs, Work work) {
  std::vector<double> times;
  times.reserve(static_cast<std::size_t>(runs));
  for (int run = 0; run < runs + runs / 10; ++run) {
    const double start = processor_nanoseconds();
    sink = sink + work();
    if (run >= runs / 10) times.push_back(processor_nanoseconds() - start);
  }
  std::nth_element(times.begin(), times.begin() + runs / 2, times.end());
  const double result = times[static_cast<std::size_t>(runs / 2)];
  fmt::print("{:<58} {:>12.1f} µs\n", name, result / 1000);
  return result;
}

bool holds(std::string_view what, double nanoseconds, double bound) {
  fmt::print("{}: {} (bound {} µs)\n", what, nanoseconds < bound ? "held" : "NOT HELD", bound / 1000);
  return nanoseconds < bound;
}

}  // namespace

int main() {
  const std::filesystem::path source = WEAL_SOURCE_DIR;
  const auto packs = texts_of("zj-shangyu", source / "rules");
  const weal::LoadResult loaded = weal::load(packs);
  if (!loaded.rulebook) {
    fmt::print("{}", weal::render(loaded.diagnostics, loaded.sources, weal::Language::en));
    return 1;
  }
  const weal::Rulebook& rulebook = *loaded.rulebook;
  constexpr std::string_view household = R"("household": {"members": [
      {"id": "m1", "relation": "head", "birth_date": "1982-04-18", "monthly_income": "900.00",
       "disability": {"type": "physical", "grade": 2}},
      {"id": "m2", "relation": "spouse", "birth_date": "1984-11-02", "monthly_income": "600.00"},
      {"id": "m3", "relation": "child", "birth_date": "2014-09-21", "monthly_income": "0"}],
      "financial_assets": "12000.00", "vehicles": 0, "homes": 1},
      "facts": {"property_compliant": true, "check_overdue": false, "complex": false},
      "events": [{"type": "application_submitted", "at": "2025-02-26"}, {"type": "accepted", "at": "2025-02-27"},
                 {"type": "check_requested", "at": "2025-02-28"}, {"type": "survey_done", "at": "2025-03-04"},
                 {"type": "preliminary_opinion", "at": "2025-03-10"}, {"type": "publicity_started", "at": "2025-03-11"}]})";
  const std::string one_programme = R"({"application": {"programme": "dibao"}, )" + std::string(household);
  const std::string every_programme = "{" + std::string(household);
  const weal::CaseResult one = weal::read_case(rulebook, one_programme);
  const weal::CaseResult every = weal::read_case(rulebook, every_programme);
  if (!one.value || !every.value) {
    fmt::print("{}", weal::render(one.diagnostics, one.sources, weal::Language::en));
    return 1;
  }
  const weal::Moment as_of = *weal::Moment::parse("2025-03-13");
  const weal::Decision decision = weal::decide(rulebook, *one.value, as_of);

  const double decide = median("decide: dibao with full trace", 4000,
                               [&] { return weal::decide(rulebook, *one.value, as_of).programmes.size(); });
  median("decide: every programme of the pack", 1000,
         [&] { return weal::decide(rulebook, *every.value, as_of).programmes.size(); });
  median("read_case", 4000, [&] { return weal::read_case(rulebook, one_programme).diagnostics.size(); });
  median("to_json", 4000, [&] { return weal::to_json(decision, weal::Language::en).size(); });
  median("to_text", 4000, [&] { return weal::to_text(decision, weal::Language::zh).size(); });
  median("FEEL, ten operators: read and evaluated", 4000, [&] {
    static const std::vector<std::pair<std::string, weal::Value>> inputs{{"a", weal::Value::number(1175)},
                                                                         {"b", weal::Value::number(3)}};
    const auto result =
        weal::evaluate_feel("if a * b - 900 - 600 + 2 * 3 - 1 > 0 and a < 2000 then a / b else a", inputs);
    return static_cast<std::size_t>(result.value && result.value->kind() == weal::ValueKind::number);
  });
  const double load =
      median("load: zj-shangyu with its layers, from memory", 40, [&] { return weal::load(packs).diagnostics.size(); });
  const bool decide_holds = holds("one decision under 50 µs", decide, 50'000);
  const bool load_holds = holds("loading under 50 ms", load, 50'000'000);
  return decide_holds && load_holds ? 0 : 1;
}
