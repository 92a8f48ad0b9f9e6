// Rules: read in the order in which they need each other, typed, and checked for circles.
#include <algorithm>
#include <functional>
#include <utility>

#include "compile/compiler.hpp"
#include "compile/levels.hpp"
#include "compile/table_check.hpp"
#include "diagnostics/kinds/pack.hpp"

namespace weal::compile {
namespace {

using program::RuleKind;

// As the YAML reader: a pack with so many mistakes has no more to tell.
constexpr std::size_t most_diagnostics = 100;
constexpr std::ptrdiff_t most_names_of_circle = 12;

/// Calls `visit` with every run of name characters. In pack mode names hold no spaces and no operators, so that each
/// name that the expression uses is one of these runs; what stands in strings does no harm: it only asks for an order.
template <class Visit>
void each_word(std::string_view text, Visit visit) {
  const auto is_name = [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= 'a' && byte <= 'z') || byte == '_';
  };
  for (std::size_t at = 0; at < text.size();) {
    if (!is_name(text[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && is_name(text[end])) ++end;
    visit(text.substr(at, end - at));
    at = end;
  }
}

struct Expected {
  feel::TypeKind kind;
  std::string_view en;
  std::string_view zh;
};

std::optional<Expected> expected(RuleKind kind) {
  switch (kind) {
    case RuleKind::rule:
      return std::nullopt;
    case RuleKind::condition:
    case RuleKind::step_condition:
      return Expected{feel::TypeKind::boolean, "true or false (a boolean)", "是非值（boolean）"};
    case RuleKind::amount:
      return Expected{feel::TypeKind::number, "a number", "数字（number）"};
    case RuleKind::authority:
      return Expected{feel::TypeKind::string, "a text (`town`, `district` or `county`)",
                      "文字（`town`、`district` 或 `county`）"};
  }
  return std::nullopt;
}

/// The text of an expression itself, past the `|` of its block.
SourceRange place(const syntax::Formula& formula) {
  const std::string& text = formula.text.text;
  const std::size_t last = text.find_last_not_of(" \n");
  if (last == std::string::npos) return formula.where;
  return formula.text.origin.range(static_cast<std::uint32_t>(text.find_first_not_of(" \n")),
                                   static_cast<std::uint32_t>(last + 1));
}

struct RuleCompiler {
  Compiler& compiler;
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_name{};

  struct Visit {
    std::uint32_t rule = 0;
    std::vector<std::uint32_t> needs{};
    std::size_t next = 0;
  };

  /// Rules whose names stand in the rule's formulas.
  [[nodiscard]] std::vector<std::uint32_t> named_in(std::uint32_t index) const {
    std::vector<std::uint32_t> result;
    for (const syntax::Formula* formula : compiler.rule_sources[index].formulas)
      if (formula)
        each_word(formula->text.text, [&](std::string_view word) {
          const auto found = by_name.find(std::string(word));
          if (found != by_name.end()) result.insert(result.end(), found->second.begin(), found->second.end());
        });
    return result;
  }

  /// Reads a rule after those that it names. Without recursion: a chain may be as long as the pack.
  void visit(std::uint32_t start) {
    using State = RuleSource::State;
    if (compiler.rule_sources[start].state != State::untouched) return;
    std::vector<Visit> open;
    const auto enter = [&](std::uint32_t rule) {
      compiler.rule_sources[rule].state = State::in_work;
      open.push_back({rule, named_in(rule)});
    };
    enter(start);
    while (!open.empty()) {
      Visit& top = open.back();
      if (top.next < top.needs.size()) {
        const std::uint32_t needed = top.needs[top.next++];
        if (compiler.rule_sources[needed].state == State::untouched) enter(needed);
        continue;
      }
      read(top.rule);
      compiler.rule_sources[top.rule].state = State::done;
      open.pop_back();
    }
  }

  void read(std::uint32_t index) {
    program::Rule& rule = compiler.program.rules[index];
    RuleSource& source = compiler.rule_sources[index];
    compiler.scope.set_current(rule.list == program::no_list ? std::nullopt : std::optional(rule.list));
    bool is_typed = false;
    const syntax::Formula* typed_by = nullptr;
    for (std::size_t version = 0; version < source.formulas.size(); ++version) {
      const syntax::Formula* formula = source.formulas[version];
      if (!formula) continue;
      auto expression = formula->is_table ? feel::read_table(formula->text, compiler.scope, feel::Mode::pack,
                                                             compiler.limits, compiler.diagnostics)
                                          : feel::read_expression(formula->text, compiler.scope, feel::Mode::pack,
                                                                  compiler.limits, compiler.diagnostics);
      if (!expression) continue;
      if (formula->is_table) check_table(*expression, compiler.diagnostics);
      std::vector<std::uint32_t> reads = feel::slots_read(*expression);
      for (const std::uint32_t slot : reads) add_dependencies(slot, source.depends_on);
      feel::Type type = expression->type();
      check_kind(rule, *formula, type);
      if (rule.kind == RuleKind::authority) check_levels(*expression, compiler.diagnostics);
      if (is_typed && !(feel::assignable(type, rule.type) && feel::assignable(rule.type, type)))
        compiler.diagnostics.add(diag::version_types_differ, place(*formula),
                                 {rule.name, feel::to_string(rule.type), feel::to_string(type)}, place(*typed_by));
      if (!is_typed) {
        rule.type = type;
        is_typed = true;
        typed_by = formula;
      }
      rule.versions[version].expression = std::move(*expression);
      rule.versions[version].reads = std::move(reads);
    }
    convert(rule, source);
    declare(rule, *source.item);
  }

  void add_dependencies(std::uint32_t slot_index, std::vector<std::uint32_t>& rules) const {
    const program::Slot& slot = compiler.program.slots[slot_index];
    const auto add = [&](std::uint32_t rule) {
      if (std::find(rules.begin(), rules.end(), rule) == rules.end()) rules.push_back(rule);
    };
    switch (slot.kind) {
      case program::SlotKind::rule:
        return add(slot.index);
      case program::SlotKind::eligible:
        for (const std::uint32_t rule : compiler.program.programmes[slot.index].conditions) add(rule);
        return;
      case program::SlotKind::amount:
        if (const auto& amount = compiler.program.programmes[slot.index].amount) {
          add(amount->rule);
          if (amount->limit) add(*amount->limit);
        }
        return;
      case program::SlotKind::authority:
        if (const auto& authority = compiler.program.programmes[slot.index].authority) add(*authority);
        return;
      case program::SlotKind::fact:
      case program::SlotKind::list:
      case program::SlotKind::event:
      case program::SlotKind::parameter:
        return;
    }
  }

  void check_kind(const program::Rule& rule, const syntax::Formula& formula, const feel::Type& type) const {
    const auto wanted = expected(rule.kind);
    if (!wanted || type.kind == wanted->kind || type.kind == feel::TypeKind::any ||
        type.kind == feel::TypeKind::invalid || type.kind == feel::TypeKind::null)
      return;
    compiler.diagnostics.add(diag::wrong_result_type, place(formula),
                             {rule.kind == RuleKind::step_condition ? rule.id : rule.name, std::string(wanted->en),
                              std::string(wanted->zh), feel::to_string(type)});
  }

  /// `as:` states the unit on purpose; otherwise the expression's unit is the rule's.
  void convert(program::Rule& rule, const RuleSource& source) const {
    if (source.as) {
      if (const auto unit = compiler.unit(*source.as)) {
        rule.unit_text = source.as->text == "none" ? "" : source.as->text;
        if (rule.type.kind == feel::TypeKind::number) {
          rule.type.unit = *unit;
        } else if (rule.type.kind != feel::TypeKind::any && rule.type.kind != feel::TypeKind::invalid) {
          compiler.diagnostics.add(
              diag::wrong_result_type, source.as->where,
              {rule.name, "a number to be `as` a unit", "数字才能写 `as`", feel::to_string(rule.type)});
        }
      }
    } else if (rule.type.kind == feel::TypeKind::number && !rule.type.unit.bare) {
      rule.unit_text = rule.type.unit.to_string();
    }
    if (rule.kind == RuleKind::amount && rule.type.kind == feel::TypeKind::number) {
      const Unit yuan = Unit::parse("元").value_or(Unit{});
      if (!agree(rule.type.unit, yuan))
        compiler.diagnostics.add(diag::wrong_result_unit, place(*source.formulas.front()),
                                 {rule.name, rule.type.unit.to_string(), "元"});
      rule.unit_text = "元";
    }
  }

  /// Gives the names their type; a rule that is no `rules:` item has none.
  void declare(const program::Rule& rule, const syntax::Item& item) const {
    if (rule.kind != RuleKind::rule) return;
    const feel::Binding binding{rule.slot, rule.type, item.name.where};
    for (const syntax::Word* word : {&item.name, item.id ? &*item.id : nullptr}) {
      if (!word) continue;
      if (rule.list == program::no_list)
        compiler.scope.add(word->text, binding);
      else
        compiler.scope.add_attribute(rule.list, word->text, binding);
    }
  }

  void find_circles() {
    enum class Colour : std::uint8_t { white, grey, black };
    std::vector<Colour> colours(compiler.rule_sources.size(), Colour::white);
    std::vector<std::uint32_t> path;
    std::vector<std::pair<std::uint32_t, std::size_t>> stack;  // rule, next dependency: no recursion over hostile depth
    for (std::uint32_t start = 0; start < colours.size(); ++start) {
      if (colours[start] != Colour::white) continue;
      stack.emplace_back(start, 0);
      colours[start] = Colour::grey;
      while (!stack.empty()) {
        auto& [rule, next] = stack.back();
        const auto& needs = compiler.rule_sources[rule].depends_on;
        if (next == needs.size()) {
          colours[rule] = Colour::black;
          stack.pop_back();
          continue;
        }
        const std::uint32_t needed = needs[next++];
        if (colours[needed] == Colour::grey) {
          if (compiler.diagnostics.size() < most_diagnostics) report_circle(stack, needed);
        } else if (colours[needed] == Colour::white) {
          colours[needed] = Colour::grey;
          stack.emplace_back(needed, 0);
        }
      }
    }
  }

  void report_circle(const std::vector<std::pair<std::uint32_t, std::size_t>>& stack, std::uint32_t needed) const {
    auto at = std::find_if(stack.begin(), stack.end(), [&](const auto& entry) { return entry.first == needed; });
    std::string names;
    std::optional<SourceRange> second;
    for (auto entry = at; entry != stack.end(); ++entry) {
      if (entry - at >= most_names_of_circle) {
        names += "… → ";
        break;
      }
      names += "`" + compiler.program.rules[entry->first].name + "` → ";
      if (entry == at + 1) second = compiler.rule_sources[entry->first].item->name.where;
    }
    names += "`" + compiler.program.rules[needed].name + "`";
    compiler.diagnostics.add(diag::cyclic_rules, compiler.rule_sources[needed].item->name.where, {names}, second);
  }
};

}  // namespace

std::uint32_t Compiler::add_rule(const syntax::Rule& item, std::uint16_t layer, RuleKind kind, std::uint32_t list,
                                 const std::string& id) {
  const auto index = static_cast<std::uint32_t>(program.rules.size());
  program::Rule rule;
  fill_item(item, layer, rule);
  rule.id = id;
  rule.kind = kind;
  rule.list = list;
  RuleSource source;
  source.item = &item;
  if (item.as) source.as = &*item.as;
  std::vector<const syntax::Version*> versions;
  for (const syntax::Version& version : item.versions) versions.push_back(&version);
  std::stable_sort(versions.begin(), versions.end(), [](const auto* left, const auto* right) {
    if (!left->dates.from || !right->dates.from) return !left->dates.from && right->dates.from.has_value();
    return left->dates.from->date < right->dates.from->date;
  });
  for (std::size_t i = 0; i < versions.size(); ++i) {
    program::RuleVersion version;
    if (versions[i]->dates.from) version.validity.from = versions[i]->dates.from->date;
    if (versions[i]->dates.until)
      version.validity.until = versions[i]->dates.until->date;
    else if (i + 1 < versions.size() && versions[i + 1]->dates.from)
      version.validity.until = versions[i + 1]->dates.from->date - Days{1};
    version.basis = basis(versions[i]->grounds);
    if (version.basis.empty()) version.basis = rule.basis;
    rule.versions.push_back(std::move(version));
    source.formulas.push_back(versions[i]->formula ? &*versions[i]->formula : nullptr);
  }
  if (rule.basis.empty() && !rule.versions.empty()) rule.basis = rule.versions.back().basis;
  rule.slot = add_slot(program::SlotKind::rule, index, list);
  program.rules.push_back(std::move(rule));
  rule_sources.push_back(std::move(source));
  return index;
}

std::uint32_t Compiler::add_condition(const syntax::Formula& formula, const syntax::Item& owner, std::uint16_t layer,
                                      std::string id) {
  const auto index = static_cast<std::uint32_t>(program.rules.size());
  program::Rule rule;
  fill_item(owner, layer, rule);
  rule.id = std::move(id);
  rule.contested.clear();
  rule.kind = RuleKind::step_condition;
  rule.versions.push_back({{}, {}, {}, rule.basis});
  rule.slot = add_slot(program::SlotKind::rule, index, program::no_list);
  program.rules.push_back(std::move(rule));
  RuleSource source;
  source.item = &owner;
  source.formulas.push_back(&formula);
  rule_sources.push_back(std::move(source));
  return index;
}

void Compiler::compile_rules() {
  RuleCompiler rules{*this};
  for (std::uint32_t i = 0; i < program.rules.size(); ++i) {
    const program::Rule& rule = program.rules[i];
    if (rule.kind != RuleKind::rule) continue;
    const syntax::Item& item = *rule_sources[i].item;
    rules.by_name[item.name.text].push_back(i);
    if (item.id && item.id->text != item.name.text) rules.by_name[item.id->text].push_back(i);
  }
  for (std::uint32_t i = 0; i < program.rules.size() && diagnostics.size() < most_diagnostics; ++i) rules.visit(i);
  if (!diagnostics.has_errors()) rules.find_circles();
}

}  // namespace weal::compile
