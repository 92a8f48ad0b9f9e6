// What the parts of the compile room share: the program under construction and the names in scope.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "feel/feel.hpp"
#include "model/pack.hpp"
#include "program/program.hpp"
#include "weal/diagnostic.hpp"
#include "weal/limits.hpp"

namespace weal::compile {

/// Where the syntax of a rule of the program stands, for messages and for reading its expressions.
struct RuleSource {
  const syntax::Item* item = nullptr;
  std::vector<const syntax::Formula*> formulas;  // one per version
  const syntax::Word* as = nullptr;
  std::vector<std::uint32_t> depends_on;  // rules, by the slots that the final expressions read
  enum class State : std::uint8_t { untouched, in_work, done } state = State::untouched;
};

struct Compiler {
  const model::Pack& model;
  const Limits& limits;
  Diagnostics& diagnostics;
  program::Program program;
  feel::Scope scope;
  std::unordered_map<std::string, SourceRange> taken;  // global names
  std::unordered_map<std::string, SourceRange> taken_attributes[program::list_count];
  std::unordered_map<std::string, std::uint32_t> rules_by_name;  // names and ids of rules
  std::vector<RuleSource> rule_sources;                          // parallel to program.rules

  // names.cpp
  std::uint32_t add_slot(program::SlotKind kind, std::uint32_t index, std::uint32_t list);
  /// Makes a name known; reports one that is taken. `list` chooses the attributes of a list.
  void declare(const syntax::Word& name, const std::string& text, std::uint32_t list, const feel::Binding& binding);
  void declare_item(const syntax::Item& item, std::uint32_t list, const feel::Binding& binding);
  void fill_item(const syntax::Item& item, std::uint16_t layer, program::Item& result);
  std::vector<Basis> basis(const syntax::Grounds& grounds);
  void declare_facts();
  void declare_parameters();
  void declare_programme_outputs();

  // values.cpp
  std::optional<Unit> unit(const std::optional<syntax::Word>& word);
  /// A scalar by the type its place expects; reported where it is not of it.
  std::optional<Value> value(const syntax::Word& word, const feel::Type& type);

  // rules.cpp
  /// Adds a rule; its expressions are read by compile_rules().
  std::uint32_t add_rule(const syntax::Rule& rule, std::uint16_t layer, program::RuleKind kind, std::uint32_t list,
                         const std::string& id);
  /// A condition of a step or limit: a formula without a name of its own.
  std::uint32_t add_condition(const syntax::Formula& formula, const syntax::Item& owner, std::uint16_t layer,
                              std::string id);
  void compile_rules();

  // programmes.cpp
  void add_rules_and_programmes();
  void finish_programmes();
  // procedures.cpp
  void add_procedures();
  // calendar.cpp
  void add_calendar();

  /// Finds `word` among `names` or reports it as an unknown reference; `en`/`zh` say what it should be.
  std::optional<std::uint32_t> reference(const syntax::Word& word, std::string_view en, std::string_view zh,
                                         const std::vector<std::pair<std::string_view, std::uint32_t>>& names);
};

}  // namespace weal::compile
