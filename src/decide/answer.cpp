#include "decide/answer.hpp"

namespace weal::deciding {
namespace {

Status status_of(const Value& eligible) {
  if (eligible.kind() != ValueKind::boolean) return Status::undetermined;
  return eligible.as_boolean() ? Status::eligible : Status::ineligible;
}

void note(const Value& value, std::vector<MissingKey>& keys) {
  if (value.is_missing()) keys.insert(keys.end(), value.as_missing().keys().begin(), value.as_missing().keys().end());
}

std::string month_after(Date day) {
  const Date next = first_of_month(day) + Months{1};
  return next.to_string().substr(0, 7);
}

void add_amount(const program::Program& program, const program::AmountRule& rule, Evaluation& evaluation, Entity entity,
                Answer& answer) {
  Amount amount;
  amount.unit = rule.unit;
  amount.period = rule.period;
  const Value value = evaluation.rule(rule.rule, entity);
  const Value limit = rule.limit ? evaluation.rule(*rule.limit, entity) : Value::null();
  note(value, answer.lacking.amount);
  note(limit, answer.lacking.amount);
  for (const std::uint32_t part : rule.parts) {
    const Value part_value = evaluation.rule(part, entity);
    amount.parts.push_back({program.rules[part].id, part_value.kind() == ValueKind::number
                                                        ? std::optional(part_value.as_number())
                                                        : std::nullopt});
  }
  if (value.kind() == ValueKind::number) {
    amount.unrounded = value.as_number();
    std::optional<Decimal> result = value.as_number();
    if (limit.kind() == ValueKind::number && limit.as_number() < *result) {
      result = amount.limit = limit.as_number();
      answer.is_cut = true;
    } else if (limit.is_missing()) {
      result.reset();
    }
    if (result && rule.rounding) result = round(*result, rule.rounding->decimals, rule.rounding->mode);
    amount.value = result;
  }
  if (rule.from_next_month) amount.from = month_after(evaluation.days().authority);
  answer.amount = std::move(amount);
}

}  // namespace

Answer answer(const program::Program& program, std::uint32_t index, Evaluation& evaluation, Entity entity) {
  const program::Programme& programme = program.programmes[index];
  Answer result;
  const Value eligible = evaluation.eligible(index, entity);
  result.status = status_of(eligible);
  note(eligible, result.lacking.status);
  // What is paid depends on eligibility: an amount stands only where that is settled.
  if (programme.amount && result.status != Status::ineligible)
    add_amount(program, *programme.amount, evaluation, entity, result);
  if (result.status == Status::undetermined && result.amount) {
    result.amount->value.reset();
    result.lacking.amount.insert(result.lacking.amount.end(), result.lacking.status.begin(),
                                 result.lacking.status.end());
  }
  if (programme.authority) {
    const Value authority = evaluation.rule(*programme.authority, entity);
    note(authority, result.lacking.authority);
    if (authority.kind() == ValueKind::string) result.authority = authority.as_string();
  }
  return result;
}

}  // namespace weal::deciding
