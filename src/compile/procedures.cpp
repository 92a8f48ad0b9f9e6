// Procedures: steps in order, limits with their starts, conditions as rules.
#include <algorithm>

#include "compile/compiler.hpp"
#include "diagnostics/kinds/pack.hpp"

namespace weal::compile {
namespace {

using Names = std::vector<std::pair<std::string_view, std::uint32_t>>;

struct ProcedureCompiler {
  Compiler& compiler;
  const model::Procedure& placed;
  program::Procedure& procedure;
  Names events;
  Names steps;

  std::optional<program::PeriodSource> period(const std::optional<syntax::Word>& word, PeriodBound bound) {
    if (!word) return std::nullopt;
    program::PeriodSource source;
    if (const auto parsed = Period::parse(word->text)) {
      source.period = *parsed;
      source.period.bound = bound;
      return source;
    }
    // A parameter's value is the length; its unit is the period's.
    for (std::uint32_t i = 0; i < compiler.program.parameters.size(); ++i) {
      const program::Parameter& parameter = compiler.program.parameters[i];
      if (parameter.id != word->text && parameter.name != word->text) continue;
      const auto unit = Period::parse("1 " + parameter.unit_text);
      if (!unit) break;
      source.period = *unit;
      source.period.bound = bound;
      source.parameter = i;
      return source;
    }
    compiler.diagnostics.add(diag::bad_value, word->where,
                             {word->text, "a period such as `20 工作日`, or a parameter in such a unit",
                              "期限（例如 `20 工作日`），也不是以此为单位的参数", ""});
    return std::nullopt;
  }

  DutySeverity severity(const std::optional<syntax::Word>& word) {
    if (!word || word->text == "must") return DutySeverity::must;
    if (word->text == "soft") return DutySeverity::soft;
    if (word->text != "info")
      compiler.diagnostics.add(diag::bad_value, word->where,
                               {word->text, "`must`, `soft` or `info`", " `must`、`soft` 或 `info`",
                                did_you_mean(word->text, {"must", "soft", "info"}).value_or("")});
    return DutySeverity::info;
  }

  std::uint32_t condition(const syntax::Formula& formula, const syntax::Item& owner, std::uint16_t layer,
                          std::string_view what) {
    return compiler.add_condition(
        formula, owner, layer,
        procedure.id + "." + (owner.id ? owner.id->text : owner.name.text) + "." + std::string(what));
  }

  static bool is_named(const syntax::Word& word, const syntax::Step& step) {
    return (step.id && step.id->text == word.text) || step.name.text == word.text;
  }

  /// Every step of `waiting` comes after another one of them: going back from any of them ends in the circle.
  void report_circle(const std::vector<const model::Placed<syntax::Step>*>& waiting) {
    std::vector<const syntax::Step*> path;
    std::vector<const syntax::Word*> words;  // by which each step of the path comes after the next
    const syntax::Step* step = waiting.front()->item;
    while (std::find(path.begin(), path.end(), step) == path.end()) {
      path.push_back(step);
      const syntax::Step* before = nullptr;
      for (const syntax::Word& word : step->after)
        for (const auto* other : waiting)
          if (!before && is_named(word, *other->item)) {
            before = other->item;
            words.push_back(&word);
          }
      step = before;
    }
    std::string names = "`" + step->name.text + "`";
    const auto begin = std::find(path.begin(), path.end(), step);
    for (auto at = path.end(); at-- != begin;) names += " → `" + (*at)->name.text + "`";
    compiler.diagnostics.add(diag::cyclic_steps, words[static_cast<std::size_t>(begin - path.begin())]->where,
                             {procedure.name, names});
  }

  /// Predecessors before successors, otherwise as written. Reports a circle.
  std::vector<const model::Placed<syntax::Step>*> ordered() {
    std::vector<const model::Placed<syntax::Step>*> waiting, result;
    for (const auto& step : placed.steps) waiting.push_back(&step);
    while (!waiting.empty()) {
      const auto next = std::find_if(waiting.begin(), waiting.end(), [&](const auto* candidate) {
        return std::none_of(candidate->item->after.begin(), candidate->item->after.end(),
                            [&](const syntax::Word& word) {
                              return std::any_of(waiting.begin(), waiting.end(),
                                                 [&](const auto* other) { return is_named(word, *other->item); });
                            });
      });
      if (next == waiting.end()) {
        report_circle(waiting);
        return result;
      }
      result.push_back(*next);
      waiting.erase(next);
    }
    return result;
  }

  void step(const model::Placed<syntax::Step>& written) {
    const syntax::Step& item = *written.item;
    program::StepRule rule;
    compiler.fill_item(item, written.layer, rule);
    if (item.actor) rule.actor = item.actor->text;
    if (item.to) rule.to = item.to->text;
    for (const syntax::Word& word : item.after)
      if (const auto found = compiler.reference(word, "step", "步骤", steps)) rule.after.push_back(*found);
    for (const syntax::Word& word : item.done_by)
      if (const auto found = compiler.reference(word, "event", "事件", events)) rule.done_by.push_back(*found);
    if (item.when) rule.when = condition(*item.when, item, written.layer, "when");
    if (item.blocked_when) rule.blocked_when = condition(*item.blocked_when, item, written.layer, "blocked_when");
    rule.lasts = period(item.lasts, PeriodBound::minimum);
    rule.party_period = period(item.party_period, PeriodBound::party);
    rule.from_next_month = item.from_next_month;
    if (item.by_day) {
      const auto day = item.by_day->number.to_int64();
      if (day && *day >= 1 && *day <= 28)
        rule.by_day = static_cast<int>(*day);
      else
        compiler.diagnostics.add(
            diag::bad_value, item.by_day->where,
            {item.by_day->number.to_string(), "a day of the month from 1 to 28", "1 到 28 之间的日", ""});
    }
    for (const syntax::Word& paper : item.papers) rule.papers.push_back(paper.text);
    if (item.place) rule.place = item.place->text;
    for (const syntax::Word& field : item.fields) rule.fields.push_back(field.text);
    for (const syntax::Word& field : item.forbidden) rule.forbidden_fields.push_back(field.text);
    const auto index = static_cast<std::uint32_t>(procedure.steps.size());
    steps.emplace_back(item.id ? std::string_view(item.id->text) : std::string_view(item.name.text), index);
    steps.emplace_back(item.name.text, index);
    procedure.steps.push_back(std::move(rule));
  }

  void limit(const model::Placed<syntax::Limit>& written) {
    const syntax::Limit& item = *written.item;
    program::LimitRule rule;
    compiler.fill_item(item, written.layer, rule);
    for (const syntax::Word& word : item.covers)
      if (const auto found = compiler.reference(word, "step", "步骤", steps)) rule.covers.push_back(*found);
    if (item.from) {
      const auto named = [&](const Names& names) {
        return std::find_if(names.begin(), names.end(),
                            [&](const auto& pair) { return pair.first == item.from->text; });
      };
      if (const auto found = named(steps); found != steps.end()) {
        rule.start = {true, found->second};
      } else if (const auto event = named(events); event != events.end()) {
        rule.start = {false, event->second};
      } else {
        Names both = steps;
        both.insert(both.end(), events.begin(), events.end());
        (void)compiler.reference(*item.from, "step or event", "步骤或事件", both);
      }
    }
    if (const auto source = period(item.period, PeriodBound::maximum)) rule.period = *source;
    if (item.when) rule.when = condition(*item.when, item, written.layer, "when");
    rule.severity = severity(item.severity);
    for (std::size_t i = 0; i < item.extended.size(); ++i) {
      const syntax::Extension& extension = item.extended[i];
      if (!extension.when) continue;
      program::Extension result;
      result.when = condition(*extension.when, item, written.layer, "extended" + std::to_string(i + 1));
      if (const auto source = period(extension.period, PeriodBound::maximum)) result.period = *source;
      result.basis = compiler.basis(extension.grounds);
      if (result.basis.empty()) result.basis = rule.basis;
      compiler.program.rules[result.when].basis = result.basis;
      rule.extensions.push_back(std::move(result));
    }
    procedure.limits.push_back(std::move(rule));
  }
};

}  // namespace

void Compiler::add_procedures() {
  Names events;
  for (std::uint32_t i = 0; i < program.events.size(); ++i) {
    events.emplace_back(program.events[i].id, i);
    events.emplace_back(program.events[i].name, i);
  }
  Names programmes;
  for (std::uint32_t i = 0; i < program.programmes.size(); ++i) {
    programmes.emplace_back(program.programmes[i].id, i);
    programmes.emplace_back(program.programmes[i].name, i);
  }
  for (const model::Procedure& placed : model.procedures) {
    const syntax::Procedure& item = *placed.item;
    program::Procedure procedure;
    fill_item(item, placed.layer, procedure);
    for (const syntax::Word& word : item.programmes)
      if (const auto found = reference(word, "programme", "救助项目", programmes))
        procedure.programmes.push_back(*found);
    if (!item.clock)
      diagnostics.add(diag::missing_key, item.name.where, {"clock", item.name.text});
    else if (const auto found = reference(*item.clock, "event", "事件", events))
      procedure.clock = *found;
    if (item.when) procedure.when = add_condition(*item.when, item, placed.layer, procedure.id + ".when");
    ProcedureCompiler parts{*this, placed, procedure, events, {}};
    for (const auto* step : parts.ordered()) parts.step(*step);
    for (const auto& limit : placed.limits) parts.limit(limit);
    program.procedures.push_back(std::move(procedure));
  }
}

}  // namespace weal::compile
