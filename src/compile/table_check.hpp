// What a decision table says about itself: rows that never fire, rows that clash, gaps.
#pragma once

#include "feel/expression.hpp"
#include "weal/diagnostic.hpp"

namespace weal::compile {

/// Reports rows that can never fire, rows of a unique table that fire together, and gaps, each with an example of
/// inputs.
void check_table(const feel::Expression& expression, Diagnostics& diagnostics);

}  // namespace weal::compile
