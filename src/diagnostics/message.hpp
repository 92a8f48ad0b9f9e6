/// The texts of a diagnostic: a kind's row with the arguments put in.
#pragma once

#include <string>
#include <string_view>

#include "weal/diagnostic.hpp"

namespace weal::diagnostics {

[[nodiscard]] std::string_view in(const BilingualText& text, Language language);

/// `{0}` … `{9}` replaced by the arguments, made printable and clipped. An argument's own braces stay as they are.
[[nodiscard]] std::string filled(std::string_view pattern, const std::vector<std::string>& arguments);

/// Empty where the kind has none, and where the first argument that it would name is empty.
[[nodiscard]] std::string optional_text(const BilingualText& text, const Diagnostic& diagnostic, Language language);

/// `error`, `错误` …
[[nodiscard]] std::string_view severity_word(Severity severity, Language language);

/// `WEAL-0104`
[[nodiscard]] std::string code_text(const DiagnosticKind& kind);

}  // namespace weal::diagnostics
