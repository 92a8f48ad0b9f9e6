// Programmes: conditions and outputs become rules; parts and limits find theirs.
#include <algorithm>

#include "compile/compiler.hpp"
#include "diagnostics/kinds/pack.hpp"

namespace weal::compile {
namespace {

constexpr std::array<std::pair<std::string_view, Rounding>, 7> rounding_modes{{{"half_even", Rounding::half_even},
                                                                               {"half_up", Rounding::half_up},
                                                                               {"half_down", Rounding::half_down},
                                                                               {"up", Rounding::up},
                                                                               {"down", Rounding::down},
                                                                               {"ceiling", Rounding::ceiling},
                                                                               {"floor", Rounding::floor}}};

constexpr std::array<std::string_view, 6> programme_ids{"dibao",         "dibian",       "tekun",
                                                        "temporary_aid", "special_case", "student_aid"};

/// One of a few words, or a diagnostic.
bool one_of(Compiler& compiler, const syntax::Word& word, std::vector<std::string_view> words) {
  if (std::find(words.begin(), words.end(), word.text) != words.end()) return true;
  std::string en, zh;
  for (const std::string_view choice : words) {
    en += (en.empty() ? "`" : ", `") + std::string(choice) + "`";
    zh += (zh.empty() ? "`" : "、`") + std::string(choice) + "`";
  }
  compiler.diagnostics.add(diag::bad_value, word.where,
                           {word.text, "one of " + en, "下列之一：" + zh, did_you_mean(word.text, words).value_or("")});
  return false;
}

std::optional<program::RoundingRule> rounding(Compiler& compiler, const std::optional<syntax::Round>& round) {
  if (!round) return std::nullopt;
  program::RoundingRule rule;
  if (round->decimals) {
    const auto decimals = round->decimals->number.to_int64();
    if (decimals && *decimals >= -6 && *decimals <= 6)
      rule.decimals = static_cast<int>(*decimals);
    else
      compiler.diagnostics.add(
          diag::bad_value, round->decimals->where,
          {round->decimals->number.to_string(), "a number of decimals from -6 to 6", "-6 到 6 之间的小数位数", ""});
  }
  if (round->mode) {
    std::vector<std::string_view> names;
    for (const auto& [name, mode] : rounding_modes) {
      names.push_back(name);
      if (name == round->mode->text) rule.mode = mode;
    }
    one_of(compiler, *round->mode, names);
  }
  return rule;
}

std::optional<DutySeverity> severity(Compiler& compiler, const std::optional<syntax::Word>& word) {
  if (!word) return DutySeverity::must;
  if (!one_of(compiler, *word, {"must", "soft", "info"})) return std::nullopt;
  return word->text == "must" ? DutySeverity::must : word->text == "soft" ? DutySeverity::soft : DutySeverity::info;
}

std::optional<int> day_of_month(Compiler& compiler, const std::optional<syntax::NumberWord>& word) {
  if (!word) return std::nullopt;
  const auto day = word->number.to_int64();
  if (day && *day >= 1 && *day <= 28) return static_cast<int>(*day);
  compiler.diagnostics.add(diag::bad_value, word->where,
                           {word->number.to_string(), "a day of the month from 1 to 28", "1 到 28 之间的日", ""});
  return std::nullopt;
}

program::PaymentRule payment_rule(Compiler& compiler, const syntax::Payment& payment) {
  program::PaymentRule rule;
  rule.by_day = day_of_month(compiler, payment.by_day);
  if (payment.within) {
    rule.within = Period::parse(payment.within->text);
    if (!rule.within)
      compiler.diagnostics.add(diag::bad_value, payment.within->where,
                               {payment.within->text, "a period such as `3 工作日`", "期限（例如 `3 工作日`）", ""});
  }
  if (payment.after) {
    std::vector<std::pair<std::string_view, std::uint32_t>> events;
    for (std::uint32_t i = 0; i < compiler.program.events.size(); ++i) {
      events.emplace_back(compiler.program.events[i].id, i);
      events.emplace_back(compiler.program.events[i].name, i);
    }
    if (const auto event = compiler.reference(*payment.after, "event", "事件", events))
      rule.after = compiler.program.events[*event].id;
  }
  rule.severity = severity(compiler, payment.severity).value_or(DutySeverity::must);
  rule.channel = payment.channel;
  if (payment.payer) rule.payer = payment.payer->text;
  rule.basis = compiler.basis(payment.grounds);
  return rule;
}

}  // namespace

void Compiler::add_rules_and_programmes() {
  for (const auto& placed : model.rules) {
    const syntax::Rule& item = *placed.item;
    std::uint32_t list = program::no_list;
    if (item.for_list) {
      std::vector<std::pair<std::string_view, std::uint32_t>> names;
      for (std::uint32_t i = 0; i < program::list_count; ++i) names.emplace_back(program.list_names[i], i);
      for (const auto& named : model.lists)
        for (std::uint32_t i = 0; i < program::list_count; ++i)
          if (named.item->id && named.item->id->text == program.list_names[i])
            names.emplace_back(named.item->name.text, i);
      names.emplace_back("person", 0);
      if (const auto found = reference(*item.for_list, "list", "列表", names)) list = *found;
    }
    const std::uint32_t rule =
        add_rule(item, placed.layer, program::RuleKind::rule, list, item.id ? item.id->text : item.name.text);
    declare_item(item, list, {program.rules[rule].slot, feel::Type::of(feel::TypeKind::any), item.name.where});
  }
  for (std::uint32_t i = 0; i < model.programmes.size(); ++i) {
    const model::Programme& placed = model.programmes[i];
    const syntax::Programme& item = *placed.item;
    program::Programme& programme = program.programmes[i];
    if (item.id && std::find(programme_ids.begin(), programme_ids.end(), item.id->text) == programme_ids.end())
      one_of(*this, *item.id, {programme_ids.begin(), programme_ids.end()});
    if (item.for_whom && one_of(*this, *item.for_whom, {"household", "person"}))
      programme.for_person = item.for_whom->text == "person";
    for (const syntax::Word& kind : placed.kinds) programme.kinds.push_back(kind.text);
    for (const syntax::Word& other : placed.excluded_by) {
      std::vector<std::pair<std::string_view, std::uint32_t>> names;
      for (std::uint32_t j = 0; j < program.programmes.size(); ++j) {
        names.emplace_back(program.programmes[j].id, j);
        names.emplace_back(program.programmes[j].name, j);
      }
      if (const auto found = reference(other, "programme", "救助项目", names))
        programme.excluded_by.push_back(program.programmes[*found].id);
    }
    const std::uint32_t list = programme.for_person ? program::list_of(program::Section::members) : program::no_list;
    for (const auto& condition : placed.conditions)
      programme.conditions.push_back(
          add_rule(*condition.item, condition.layer, program::RuleKind::condition, list,
                   condition.item->id ? condition.item->id->text : condition.item->name.text));
    if (placed.amount) {
      program::AmountRule amount;
      amount.rule = add_rule(*placed.amount->item, placed.amount->layer, program::RuleKind::amount, list,
                             placed.amount->item->id ? placed.amount->item->id->text : programme.id + ".amount");
      const syntax::Amount& output = *placed.amount->item;
      amount.unit = output.unit ? output.unit->text : "元";
      if (output.unit && output.unit->text != "元") one_of(*this, *output.unit, {"元"});
      amount.period = output.period && one_of(*this, *output.period, {"month", "once"}) ? output.period->text : "month";
      amount.rounding = rounding(*this, output.round);
      if (output.from) {
        one_of(*this, *output.from, {"next_month", "same_month"});
        amount.from_next_month = output.from->text == "next_month";
      }
      program.rules[amount.rule].title = {"救助金额", "amount"};
      programme.amount = std::move(amount);
    }
    if (placed.authority) {
      programme.authority =
          add_rule(*placed.authority->item, placed.authority->layer, program::RuleKind::authority, list,
                   placed.authority->item->id ? placed.authority->item->id->text : programme.id + ".authority");
      program.rules[*programme.authority].title = {"审批机关", "deciding authority"};
    }
    if (placed.payment) programme.payment = payment_rule(*this, *placed.payment->item);
  }
}

void Compiler::finish_programmes() {
  for (std::uint32_t i = 0; i < model.programmes.size(); ++i) {
    const model::Programme& placed = model.programmes[i];
    program::Programme& programme = program.programmes[i];
    if (!placed.amount || !programme.amount) continue;
    const std::uint32_t list = program.rules[programme.amount->rule].list;
    std::vector<std::pair<std::string_view, std::uint32_t>> names;
    for (std::uint32_t rule = 0; rule < program.rules.size(); ++rule) {
      const program::Rule& candidate = program.rules[rule];
      if (candidate.kind != program::RuleKind::rule || (candidate.list != list && candidate.list != program::no_list))
        continue;
      names.emplace_back(candidate.id, rule);
      names.emplace_back(candidate.name, rule);
    }
    for (const syntax::Word& part : placed.amount->item->parts)
      if (const auto found = reference(part, "rule", "规则", names)) programme.amount->parts.push_back(*found);
    if (placed.amount->item->limit)
      if (const auto found = reference(*placed.amount->item->limit, "rule", "规则", names))
        programme.amount->limit = *found;
  }
}

}  // namespace weal::compile
