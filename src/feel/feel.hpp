// The door of the feel room: a text becomes an Expression, or diagnostics.
#pragma once

#include <optional>

#include "feel/expression.hpp"
#include "feel/scope.hpp"
#include "weal/diagnostic.hpp"
#include "weal/limits.hpp"

namespace weal::feel {

/// Lexes, parses, resolves names against `scope` and types an expression. Nothing once an error was reported.
[[nodiscard]] std::optional<Expression> read_expression(const SourceText& text, const Scope& scope, Mode mode,
                                                        const Limits& limits, Diagnostics& diagnostics);
/// The same for a decision table in pipe form; the root is a table node.
[[nodiscard]] std::optional<Expression> read_table(const SourceText& text, const Scope& scope, Mode mode,
                                                   const Limits& limits, Diagnostics& diagnostics);
/// Slots that the expression reads (attributes included), each once, in the order of the text.
[[nodiscard]] std::vector<std::uint32_t> slots_read(const Expression& expression);
/// FEEL text of a value, as `string()` gives it; null is `null`. For people and for messages.
[[nodiscard]] std::string to_feel_text(const Value& value);

}  // namespace weal::feel
