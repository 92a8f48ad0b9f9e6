/// A kind of diagnostic: its stable code and its texts. The rows themselves stand in src/diagnostics/kinds/, one
/// file for each room that raises them.
#pragma once

#include <cstdint>
#include <string_view>

namespace weal {

/// An error stops the stage; a warning does not.
enum class Severity : std::uint8_t { error, warning, note };

/// A text in both languages. `{0}`, `{1}` … stand for the diagnostic's arguments. Empty means: leave it out.
struct BilingualText {
  std::string_view en;
  std::string_view zh;
};

/// One row. Codes (`WEAL-` and four digits) never change, are never reused, and carry neither severity nor stage.
struct DiagnosticKind {
  std::uint16_t code = 0;
  Severity severity = Severity::error;
  std::string_view id;    ///< snake_case, the name of the constant and of its page in docs/diagnostics/
  BilingualText message;  ///< lower case, no full stop, names in backticks
  BilingualText label;    ///< beside the carets
  BilingualText second;   ///< beside the second range
  BilingualText help;     ///< only when the fix can be named; left out when its first argument is empty
};

}  // namespace weal
