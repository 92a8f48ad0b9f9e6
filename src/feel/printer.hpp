// Printer: an Expression as FEEL text, with one blank where one is needed and no parenthesis that is not. Reading the
// text again gives the same tree.
#pragma once

#include <string>

#include "feel/expression.hpp"

namespace weal::feel {

/// The text of one node and all below it. A decision table is printed in pipe form.
[[nodiscard]] std::string printed(const Expression& expression, NodeId node);
/// The text of the root.
[[nodiscard]] std::string printed(const Expression& expression);

}  // namespace weal::feel
