// Temporal literals: @"2025-03-31", and calls such as date("2025-03-31") that mean the same.
#pragma once

#include <optional>
#include <string_view>

#include "feel/type.hpp"
#include "weal/value.hpp"

namespace weal::feel {

struct Literal {
  Value value;
  TypeKind type = TypeKind::any;
};

/// The value of an `@` literal: date, time, date and time, or either duration.
[[nodiscard]] std::optional<Literal> temporal_literal(std::string_view text);
/// The value of `function("text")` for date, time, date and time, duration.
[[nodiscard]] std::optional<Literal> called_literal(std::string_view function, std::string_view text);

}  // namespace weal::feel
