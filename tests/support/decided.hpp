// Decisions for tests: packs of this repository or small ones as text, a case as JSON, a day.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "weal/decide.hpp"

namespace weal::test {

/// The root of the repository.
std::filesystem::path source_folder();

/// The rulebook, or an exception with the diagnostics' text.
inline Rulebook expect_rulebook(const LoadResult& loaded) {
  if (!loaded.rulebook) throw std::runtime_error(render(loaded.diagnostics, loaded.sources, Language::en));
  return *loaded.rulebook;
}

/// A pack below rules/cn, such as `zhejiang/zj-shangyu`; loaded once for all tests.
inline const Rulebook& real_pack(const std::string& folder) {
  static std::map<std::string, Rulebook> loaded;
  const auto known = loaded.find(folder);
  if (known != loaded.end()) return known->second;
  const auto rules = source_folder() / "rules";
  return loaded.emplace(folder, expect_rulebook(load_folder(rules / "cn" / folder, rules))).first->second;
}
inline const Rulebook& shangyu() { return real_pack("zhejiang/zj-shangyu"); }
inline const Rulebook& jiangbei() { return real_pack("zhejiang/zj-jiangbei"); }
inline const Rulebook& xx() { return real_pack("zhejiang/zj-xx"); }
inline const Rulebook& taian() { return real_pack("shandong/sd-taian"); }

inline PackText calendar_pack() {
  std::ifstream file(source_folder() / "rules/cn/calendar/cn-calendar/pack.yaml", std::ios::binary);
  return {{{"cn-calendar/pack.yaml", std::string(std::istreambuf_iterator<char>(file), {})}}};
}

/// Packs as text, the one asked for first, on the calendar of China.
inline LoadResult load_texts(const std::vector<std::string>& packs, const std::vector<PackFile>& overlays = {}) {
  std::vector<PackText> texts;
  for (const std::string& pack : packs) texts.push_back({{{"pack.yaml", pack}}});
  texts.push_back(calendar_pack());
  return load(texts, overlays);
}
inline Rulebook text_pack(const std::vector<std::string>& packs, const std::vector<PackFile>& overlays = {}) {
  return expect_rulebook(load_texts(packs, overlays));
}

inline Decision decided(const Rulebook& rulebook, std::string_view json, std::string_view as_of,
                        const Limits& limits = {}) {
  const CaseResult read = read_case(rulebook, json);
  if (!read.value) throw std::runtime_error(render(read.diagnostics, read.sources, Language::en));
  return decide(rulebook, *read.value, *Moment::parse(as_of), limits);
}

inline const ProgrammeDecision& of(const Decision& decision, std::string_view programme) {
  for (const ProgrammeDecision& each : decision.programmes)
    if (each.programme == programme) return each;
  throw std::runtime_error("no decision on " + std::string(programme));
}
inline const Step* find_step(const ProgrammeDecision& decision, std::string_view id) {
  for (const Step& each : decision.steps)
    if (each.step == id) return &each;
  return nullptr;
}
inline const Step& step(const ProgrammeDecision& decision, std::string_view id) {
  if (const Step* found = find_step(decision, id)) return *found;
  throw std::runtime_error("no step " + std::string(id));
}
inline const StepLimit& limit(const ProgrammeDecision& decision, std::string_view step_id, std::string_view id) {
  for (const StepLimit& each : step(decision, step_id).limits)
    if (each.id == id) return each;
  throw std::runtime_error("no limit " + std::string(id));
}
inline const Reason* find_reason(const ProgrammeDecision& decision, std::string_view rule) {
  for (const Reason& each : decision.reasons)
    if (each.rule == rule) return &each;
  return nullptr;
}
inline const MissingItem* find_missing(const std::vector<MissingItem>& missing, std::string_view id) {
  for (const MissingItem& each : missing)
    if (each.id == id) return &each;
  return nullptr;
}
inline std::vector<Warning> warnings(const Decision& decision, std::string_view kind) {
  std::vector<Warning> result;
  std::copy_if(decision.warnings.begin(), decision.warnings.end(), std::back_inserter(result),
               [&](const Warning& each) { return each.kind == kind; });
  return result;
}
/// The finding of a limit (its covered step told last) or of a step's minimum, by clause and step.
inline const Finding* find_finding(const ProgrammeDecision& decision, std::string_view clause,
                                   std::string_view step_id) {
  for (const Finding& each : decision.findings)
    if (each.clause == clause && each.step == step_id) return &each;
  return nullptr;
}
inline bool cites(const std::vector<Basis>& basis, std::string_view clause) {
  return std::any_of(basis.begin(), basis.end(), [&](const Basis& each) { return each.clause == clause; });
}
/// A day as text, `none` where there is none.
inline std::string text(const std::optional<Date>& day) { return day ? day->to_string() : "none"; }
/// Money as text, `none` where there is none.
inline std::string text(const std::optional<Decimal>& amount) { return amount ? amount->to_fixed(2) : "none"; }
inline std::string amount_of(const ProgrammeDecision& decision) {
  return decision.amount ? text(decision.amount->value) : "none";
}

}  // namespace weal::test
