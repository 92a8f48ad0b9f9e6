// The levels of administration that may decide.
#pragma once

#include <array>
#include <string_view>

#include "feel/expression.hpp"
#include "weal/diagnostic.hpp"

namespace weal::compile {

inline constexpr std::array<std::string_view, 5> levels{"town", "district", "county", "city", "province"};

/// Reports a text that an authority's expression can answer and that is no level.
void check_levels(const feel::Expression& expression, Diagnostics& diagnostics);

}  // namespace weal::compile
