#include "decide/evaluation.hpp"

#include <algorithm>

namespace weal::deciding {
namespace {

using program::SlotKind;

bool is_false(const Value& value) { return value.kind() == ValueKind::boolean && !value.as_boolean(); }
bool is_true(const Value& value) { return value.kind() == ValueKind::boolean && value.as_boolean(); }

/// The values of a parameter that are in force on a day: the last of the pack's and the last of an overlay's.
struct ValuesInForce {
  const program::ParameterValue* of_pack = nullptr;
  const program::ParameterValue* of_overlay = nullptr;
};
ValuesInForce values_on(const program::Parameter& parameter, Date day) {
  const program::ParameterValue* of_pack = nullptr;
  const program::ParameterValue* of_overlay = nullptr;
  for (const program::ParameterValue& value : parameter.values) {
    const auto& begin = value.from ? value.from : value.attested;
    if (begin && day < *begin) continue;
    if (value.until && *value.until < day) continue;
    (value.origin == "pack" ? of_pack : of_overlay) = &value;
  }
  // A value without `until` ends where a later one begins, even one that has ended since.
  if (of_pack && !of_pack->until) {
    for (const program::ParameterValue& later : parameter.values) {
      if (later.origin != "pack" || &later == of_pack || !later.from || day < *later.from) continue;
      const auto& begin = of_pack->from ? of_pack->from : of_pack->attested;
      if (!begin || *begin < *later.from) of_pack = later.until && *later.until < day ? nullptr : &later;
      if (!of_pack) break;
    }
  }
  return {of_pack, of_overlay};
}

}  // namespace

Value conjunction(const Value& left, const Value& right) {
  if (is_false(left) || is_false(right)) return Value::boolean(false);
  if (left.is_missing() && right.is_missing())
    return Value::missing(Missing::united(left.as_missing(), right.as_missing()));
  if (left.is_missing()) return left;
  if (right.is_missing()) return right;
  if (is_true(left) && is_true(right)) return Value::boolean(true);
  return left.is_null() ? left : right;
}

Evaluation::Evaluation(const program::Program& program, const casefile::CaseData& data,
                       const procedure::EventLog& events, const Moment& as_of, LawDays days, const Limits& limits,
                       std::optional<OtherReading> other)
    : program_(program),
      data_(data),
      events_(events),
      as_of_(as_of),
      days_(days),
      other_(std::move(other)),
      budget_{limits},
      memo_(program.rules.size()),
      parameters_(program.parameters.size()) {}

Value Evaluation::read(std::uint32_t slot_index, Entity entity) {
  const program::Slot& slot = program_.slots[slot_index];
  switch (slot.kind) {
    case SlotKind::fact:
      return fact(slot.index, entity);
    case SlotKind::list:
      return list(slot.index);
    case SlotKind::event:
      return event(slot.index);
    case SlotKind::parameter:
      return parameter(slot.index);
    case SlotKind::rule:
      return rule(slot.index, entity);
    case SlotKind::eligible:
      return eligible(slot.index, entity);
    case SlotKind::amount:
      return amount(slot.index, entity);
    case SlotKind::authority:
      if (const auto& authority = program_.programmes[slot.index].authority)
        return rule(*authority, program_.rules[*authority].list == program::no_list
                                    ? Entity{}
                                    : Entity{program_.rules[*authority].list, 0});
      return Value::null();
  }
  return Value::null();
}

Value Evaluation::fact(std::uint32_t index, Entity entity) {
  const program::Fact& fact = program_.facts[index];
  const std::uint32_t list_index = program::list_of(fact.section);
  const std::optional<Value>* known = nullptr;
  if (list_index == program::no_list) {
    known = &data_.facts[index];
  } else {
    const auto& rows = data_.lists[list_index].facts;
    if (entity.row < 0 || static_cast<std::size_t>(entity.row) >= rows.size()) return Value::null();
    known = &rows[static_cast<std::size_t>(entity.row)][index];
  }
  if (*known) return **known;
  if (fact.presumed) {
    if (std::find(presumed_.begin(), presumed_.end(), index) == presumed_.end()) presumed_.push_back(index);
    return fact.presumed->value;
  }
  return Value::missing(Missing({MissingKind::fact, fact.slot, list_index == program::no_list ? -1 : entity.row}));
}

Value Evaluation::list(std::uint32_t index) {
  auto& memo = lists_[index];
  if (memo) return *memo;
  const casefile::Rows& rows = data_.lists[index];
  if (!rows.is_given) return *(memo = Value::missing(Missing({MissingKind::fact, program_.list_slots[index], -1})));
  std::vector<Value> entities;
  entities.reserve(rows.facts.size());
  for (std::int32_t row = 0; row < row_count(index); ++row) entities.push_back(Value::entity({index, row}));
  return *(memo = Value::list(std::move(entities)));
}

Value Evaluation::event(std::uint32_t index) const {
  const casefile::Event* last = events_.last(index);
  return last ? Value::date(last->at.date) : Value::null();
}

Date Evaluation::law_day(program::LawDay follows) const {
  switch (follows) {
    case program::LawDay::decision:
      return days_.decided.value_or(as_of_.date);
    case program::LawDay::acceptance:
      return days_.accepted.value_or(as_of_.date);
    case program::LawDay::as_of:
    case program::LawDay::month:
      return as_of_.date;
    case program::LawDay::relief:
      return days_.relief.value_or(as_of_.date);
  }
  return as_of_.date;
}

Value Evaluation::parameter(std::uint32_t index) {
  auto& memo = parameters_[index];
  if (memo) return *memo;
  const program::Parameter& parameter = program_.parameters[index];
  ParameterUse use{index, {}, nullptr, false, false, law_day(parameter.follows)};
  const ValuesInForce known = values_on(parameter, use.law_day);
  use.entry = known.of_overlay ? known.of_overlay : known.of_pack;
  if (other_ && other_->parameter == index) {
    use.value = other_->value;
  } else if (const auto supplied = data_.parameters.find(index); supplied != data_.parameters.end()) {
    use.value = supplied->second;
    use.is_from_case = true;
    use.replaces = use.entry != nullptr;
  } else if (use.entry) {
    use.value = use.entry->value;
    use.replaces = known.of_overlay && known.of_pack;
  } else {
    use.value = Value::missing(Missing({MissingKind::parameter, parameter.slot, -1}));
  }
  memo = use.value;
  uses_.push_back(std::move(use));
  return *memo;
}

const program::RuleVersion* Evaluation::version(std::uint32_t index) const {
  const program::Rule& rule = program_.rules[index];
  const Date day = rule.kind == program::RuleKind::step_condition ? days_.procedure : days_.authority;
  for (const program::RuleVersion& candidate : rule.versions)
    if (candidate.validity.contains(day)) return &candidate;
  return nullptr;
}

Value Evaluation::rule(std::uint32_t index, Entity entity) {
  const program::Rule& rule = program_.rules[index];
  RuleMemo& memo = memo_[index];
  std::optional<Value>* place = &memo.global;
  if (rule.list != program::no_list) {
    const std::int32_t rows = row_count(rule.list);
    if (entity.row < 0 || entity.row >= rows) return Value::null();
    if (memo.rows.empty()) memo.rows.resize(static_cast<std::size_t>(rows));
    place = &memo.rows[static_cast<std::size_t>(entity.row)];
    entity.list = rule.list;
  } else {
    entity = {};
  }
  if (*place) return **place;
  const program::RuleVersion* in_force = version(index);
  Value value = in_force ? feel::evaluate(in_force->expression, *this, entity)
                         : Value::missing(Missing({MissingKind::parameter, rule.slot, -1}));
  *place = value;
  return value;
}

Value Evaluation::eligible(std::uint32_t index, Entity entity) {
  const program::Programme& programme = program_.programmes[index];
  if (programme.for_person && entity.row < 0) return any_person(index);
  Value result = Value::boolean(true);
  for (const std::uint32_t condition : programme.conditions) result = conjunction(result, rule(condition, entity));
  return result;
}

Value Evaluation::any_person(std::uint32_t index) {
  constexpr std::uint32_t members = program::list_of(program::Section::members);
  if (!data_.lists[members].is_given) return list(members);
  std::optional<Value> unknown;
  for (std::int32_t row = 0; row < row_count(members); ++row) {
    const Value one = eligible(index, {members, row});
    if (is_true(one)) return one;
    if (is_false(one)) continue;
    if (!unknown || !one.is_missing() || !unknown->is_missing())
      unknown = one;
    else
      unknown = Value::missing(Missing::united(unknown->as_missing(), one.as_missing()));
  }
  return unknown.value_or(Value::boolean(false));
}

Value Evaluation::amount(std::uint32_t index, Entity entity) {
  const auto& amount = program_.programmes[index].amount;
  return amount ? rule(amount->rule, entity) : Value::null();
}

std::optional<Value> Evaluation::peek(std::uint32_t slot_index, Entity entity) const {
  const program::Slot& slot = program_.slots[slot_index];
  switch (slot.kind) {
    case SlotKind::fact: {
      const program::Fact& fact = program_.facts[slot.index];
      if (slot.list == program::no_list)
        return data_.facts[slot.index] ? data_.facts[slot.index]
               : fact.presumed         ? std::optional(fact.presumed->value)
                                       : std::nullopt;
      const auto& rows = data_.lists[slot.list].facts;
      if (entity.row < 0 || static_cast<std::size_t>(entity.row) >= rows.size()) return std::nullopt;
      const auto& stated = rows[static_cast<std::size_t>(entity.row)][slot.index];
      return stated ? stated : fact.presumed ? std::optional(fact.presumed->value) : std::nullopt;
    }
    case SlotKind::parameter:
      return parameters_[slot.index];
    case SlotKind::rule: {
      const RuleMemo& memo = memo_[slot.index];
      if (slot.list == program::no_list) return memo.global;
      if (entity.row < 0 || static_cast<std::size_t>(entity.row) >= memo.rows.size()) return std::nullopt;
      return memo.rows[static_cast<std::size_t>(entity.row)];
    }
    case SlotKind::event:
      return event(slot.index);
    case SlotKind::list:
    case SlotKind::eligible:
    case SlotKind::amount:
    case SlotKind::authority:
      return std::nullopt;
  }
  return std::nullopt;
}

bool Evaluation::is_computed(std::uint32_t rule) const { return memo_[rule].global || !memo_[rule].rows.empty(); }

}  // namespace weal::deciding
