// What missing values do: union of names, Kleene's three-valued logic, agreement of candidates.
#pragma once

#include <optional>
#include <span>

#include "weal/value.hpp"

namespace weal::feel {

/// Collects names of missing values.
class MissingNames {
 public:
  void add(const Missing& missing) { names_ = names_ ? Missing::united(*names_, missing) : missing; }
  void add(const Value& value) {
    if (value.is_missing()) add(value.as_missing());
  }
  /// Whatever is missing anywhere inside.
  void add_deep(const Value& value);
  [[nodiscard]] bool any() const { return names_.has_value(); }
  /// Precondition: any().
  [[nodiscard]] Value value() const { return Value::missing(*names_); }

 private:
  std::optional<Missing> names_;
};

/// Both sides' names; at least one is missing.
[[nodiscard]] Value united(const Value& left, const Value& right);
/// Whether anything inside is missing.
[[nodiscard]] bool holds_missing(const Value& value);
/// Same known value (an absent one too), and neither is an error where the other is not.
[[nodiscard]] bool agree(const Value& left, const Value& right);

/// Conjunction and disjunction of four values: true, false, null (anything that is no boolean) and missing.
/// A missing side stays missing unless the other decides.
[[nodiscard]] Value conjunction(const Value& left, const Value& right);
[[nodiscard]] Value disjunction(const Value& left, const Value& right);
[[nodiscard]] Value negation(const Value& value);

[[nodiscard]] inline bool is_true(const Value& value) {
  return value.kind() == ValueKind::boolean && value.as_boolean();
}
[[nodiscard]] inline bool is_false(const Value& value) {
  return value.kind() == ValueKind::boolean && !value.as_boolean();
}

}  // namespace weal::feel
