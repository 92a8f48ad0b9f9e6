#include "diagnostics/message.hpp"

#include <algorithm>
#include <optional>

#include "contract/contract.hpp"
#include "diagnostics/text.hpp"

namespace weal {
namespace diagnostics {
namespace {

// Long enough for a block of YAML that a help shows, short enough for a screen.
constexpr std::size_t most_code_points = 600;

/// The number of the placeholder that begins at `offset`.
std::optional<std::size_t> placeholder(std::string_view pattern, std::size_t offset) {
  if (pattern.size() - offset < 3 || pattern[offset] != '{' || pattern[offset + 2] != '}') return std::nullopt;
  const char digit = pattern[offset + 1];
  if (digit < '0' || digit > '9') return std::nullopt;
  return static_cast<std::size_t>(digit - '0');
}

std::string_view argument(const std::vector<std::string>& arguments, std::size_t index) {
  return index < arguments.size() ? std::string_view(arguments[index]) : std::string_view{};
}

}  // namespace

std::string_view in(const BilingualText& text, Language language) {
  switch (language) {
    case Language::zh:
      return text.zh;
    case Language::en:
      return text.en;
  }
  unreachable();
}

std::string filled(std::string_view pattern, const std::vector<std::string>& arguments) {
  std::string result;
  for (std::size_t offset = 0; offset < pattern.size();) {
    if (const auto index = placeholder(pattern, offset)) {
      result += clipped(printable(argument(arguments, *index)), most_code_points);
      offset += 3;
    } else {
      result += pattern[offset++];
    }
  }
  return result;
}

std::string optional_text(const BilingualText& text, const Diagnostic& diagnostic, Language language) {
  const std::string_view pattern = in(text, language);
  for (std::size_t offset = 0; offset < pattern.size(); ++offset) {
    const auto index = placeholder(pattern, offset);
    if (!index) continue;
    if (argument(diagnostic.arguments, *index).empty()) return {};
    break;
  }
  return filled(pattern, diagnostic.arguments);
}

std::string_view severity_word(Severity severity, Language language) {
  switch (severity) {
    case Severity::error:
      return language == Language::zh ? "错误" : "error";
    case Severity::warning:
      return language == Language::zh ? "警告" : "warning";
    case Severity::note:
      return language == Language::zh ? "说明" : "note";
  }
  unreachable();
}

std::string code_text(const DiagnosticKind& kind) {
  const std::string digits = std::to_string(kind.code);
  return "WEAL-" + std::string(4 - std::min<std::size_t>(digits.size(), 4), '0') + digits;
}

}  // namespace diagnostics

std::string message(const Diagnostic& diagnostic, Language language) {
  expects(diagnostic.kind != nullptr, "a diagnostic with a kind");
  std::string text = diagnostics::filled(diagnostics::in(diagnostic.kind->message, language), diagnostic.arguments);
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

}  // namespace weal
