// What missing values do: union of names, Kleene's three-valued logic, agreement of candidates.
#include "feel/missing.hpp"

#include <algorithm>

#include "feel/fault.hpp"

namespace weal::feel {

void MissingNames::add_deep(const Value& value) {
  switch (value.kind()) {
    case ValueKind::missing:
      add(value.as_missing());
      return;
    case ValueKind::list:
      for (const Value& element : value.as_list()) add_deep(element);
      return;
    case ValueKind::context:
      for (const auto& entry : value.as_context().entries) add_deep(entry.second);
      return;
    case ValueKind::range:
      add_deep(value.as_range().low);
      add_deep(value.as_range().high);
      return;
    case ValueKind::null:
    case ValueKind::boolean:
    case ValueKind::number:
    case ValueKind::string:
    case ValueKind::date:
    case ValueKind::time:
    case ValueKind::date_time:
    case ValueKind::days_duration:
    case ValueKind::months_duration:
    case ValueKind::function:
    case ValueKind::entity:
      return;
  }
}

Value united(const Value& left, const Value& right) {
  if (!left.is_missing()) return right;
  if (!right.is_missing()) return left;
  return Value::missing(Missing::united(left.as_missing(), right.as_missing()));
}

bool holds_missing(const Value& value) {
  MissingNames names;
  names.add_deep(value);
  return names.any();
}

bool agree(const Value& left, const Value& right) {
  if (holds_missing(left) || holds_missing(right)) return false;
  if (left.is_null() && right.is_null()) {
    return (left.as_null().fault == nullptr) == (right.as_null().fault == nullptr);
  }
  return left == right;
}

namespace {

/// Both sides are neither deciding booleans: null unless something is missing; a first cause is kept.
Value undecided(const Value& left, const Value& right) {
  if (left.is_missing() || right.is_missing()) return united(left, right);
  const Value* cause = first_fault(left, right);
  return cause != nullptr ? *cause : Value::null();
}

}  // namespace

Value conjunction(const Value& left, const Value& right) {
  if (is_false(left) || is_false(right)) return Value::boolean(false);
  if (is_true(left) && is_true(right)) return Value::boolean(true);
  return undecided(left, right);
}

Value disjunction(const Value& left, const Value& right) {
  if (is_true(left) || is_true(right)) return Value::boolean(true);
  if (is_false(left) && is_false(right)) return Value::boolean(false);
  return undecided(left, right);
}

Value negation(const Value& value) {
  if (value.kind() == ValueKind::boolean) return Value::boolean(!value.as_boolean());
  return value.is_missing() || value.is_null() ? value : Value::null();
}

}  // namespace weal::feel
