/// What is wrong with a pack, an expression or a case: coded, placed, and said in Chinese and English.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "weal/diagnostic_kind.hpp"
#include "weal/source.hpp"

namespace weal {

/// The language of texts for people.
enum class Language : std::uint8_t { zh, en };

/// One finding. The texts come from the kind's row with `arguments` put in: `{0}`, `{1}` …
struct Diagnostic {
  const DiagnosticKind* kind = nullptr;  ///< never null; a constant of src/diagnostics/kinds/
  std::vector<std::string> arguments;
  std::optional<SourceRange> where;   ///< the narrowest wrong token; none for a case, which has a path
  std::optional<SourceRange> second;  ///< where the other half of the mistake stands
  std::string path;                   ///< JSON path, for what is wrong in a case
};

/// Collected, never thrown. Keeps the order of addition; `sorted()` orders by file, then offset.
class Diagnostics {
 public:
  Diagnostic& add(const DiagnosticKind& kind, SourceRange where, std::vector<std::string> arguments = {},
                  std::optional<SourceRange> second = std::nullopt);
  /// For a case or another JSON text: a path such as `$.household.members[0].id` instead of a range.
  Diagnostic& add_at(const DiagnosticKind& kind, std::string path, std::vector<std::string> arguments = {});
  void append(const Diagnostics& other);

  [[nodiscard]] bool has_errors() const;
  [[nodiscard]] bool empty() const { return items_.empty(); }
  [[nodiscard]] std::size_t size() const { return items_.size(); }
  [[nodiscard]] const std::vector<Diagnostic>& items() const { return items_; }
  [[nodiscard]] std::vector<Diagnostic> sorted() const;

 private:
  std::vector<Diagnostic> items_;
};

/// The message alone, one line, without place or code.
[[nodiscard]] std::string message(const Diagnostic& diagnostic, Language language);

/// Whether the picture is drawn with ANSI colours.
enum class Colour : std::uint8_t { off, on };

/// The caret picture of one diagnostic, ending in a line break.
[[nodiscard]] std::string render(const Diagnostic& diagnostic, const SourceMap& sources, Language language,
                                 Colour colour = Colour::off);
/// All of them, sorted, a blank line between two.
[[nodiscard]] std::string render(const Diagnostics& diagnostics, const SourceMap& sources, Language language,
                                 Colour colour = Colour::off);
/// The same as a JSON array for editors and other tools: code, severity, message, help, file, range in lines and
/// characters, path.
[[nodiscard]] std::string to_json(const Diagnostics& diagnostics, const SourceMap& sources, Language language);

/// The candidate nearest to `word` by edit distance over code points, where one is near enough to suggest.
[[nodiscard]] std::optional<std::string> did_you_mean(std::string_view word,
                                                      const std::vector<std::string_view>& candidates);

}  // namespace weal
