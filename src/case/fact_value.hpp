// The value of one fact, parameter or event attribute, by its declared type.
#pragma once

#include <optional>

#include "case/reading.hpp"
#include "program/program.hpp"
#include "weal/value.hpp"

namespace weal::casefile {

/// The value, Null for null; reported and nothing where the text does not fit the declaration.
[[nodiscard]] std::optional<Value> fact_value(Reading& reading, const program::Fact& fact, const Place& place);

/// A day, or a moment with an offset; reported and nothing for anything else.
[[nodiscard]] std::optional<Moment> moment_value(Reading& reading, std::string_view name, Privacy privacy,
                                                 const Place& place);

}  // namespace weal::casefile
