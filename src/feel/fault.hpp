// Error nulls: how the evaluator says what went wrong and where.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "feel/evaluate.hpp"
#include "weal/diagnostic_kind.hpp"
#include "weal/value.hpp"

namespace weal::feel {

/// An error null of that kind at the call's place.
[[nodiscard]] Value fault(const DiagnosticKind& kind, const CallSite& site, std::vector<std::string> arguments = {});
/// The kind of a value in words of the language: `number`, `list` …
[[nodiscard]] std::string_view kind_name(ValueKind kind);

/// The first operand that is an error null, so that the first cause is told; else null.
[[nodiscard]] inline const Value* first_fault(const Value& left, const Value& right) {
  if (left.is_null() && left.as_null().fault) return &left;
  if (right.is_null() && right.as_null().fault) return &right;
  return nullptr;
}

}  // namespace weal::feel
