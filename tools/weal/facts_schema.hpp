// The JSON Schema of a pack's cases.
#pragma once

#include <string>
#include <string_view>

#include "program/program.hpp"
#include "weal/diagnostic.hpp"

namespace weal::tool {

/// The word for a fact's type, as packs write it.
[[nodiscard]] std::string_view type_word(program::FactType type);

/// JSON Schema (2020-12) of a case for this program. It says what a schema can say; read_case() checks the rest.
[[nodiscard]] std::string json_schema(const program::Program& program, Language language);

}  // namespace weal::tool
