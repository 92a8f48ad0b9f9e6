#include <algorithm>

#include "contract/contract.hpp"
#include "diagnostics/excerpt.hpp"
#include "diagnostics/message.hpp"
#include "diagnostics/text.hpp"
#include "weal/diagnostic.hpp"

namespace weal {
namespace {

using diagnostics::Excerpt;

enum class Ink : std::uint8_t { error, warning, note, frame, help };

std::string_view escape_of(Ink ink) {
  switch (ink) {
    case Ink::error:
      return "\x1b[1;31m";
    case Ink::warning:
      return "\x1b[1;33m";
    case Ink::note:
      return "\x1b[1;36m";
    case Ink::frame:
      return "\x1b[1;34m";
    case Ink::help:
      return "\x1b[1;32m";
  }
  unreachable();
}

Ink ink_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return Ink::error;
    case Severity::warning:
      return Ink::warning;
    case Severity::note:
      return Ink::note;
  }
  unreachable();
}

/// Draws one diagnostic from top to bottom.
class Picture {
 public:
  Picture(const Diagnostic& diagnostic, const SourceMap& sources, Language language, Colour colour)
      : diagnostic_(diagnostic), sources_(sources), language_(language), colour_(colour), gutter_(gutter_width()) {}

  std::string drawn() {
    headline();
    if (!diagnostic_.path.empty()) {
      path_line();
    } else if (diagnostic_.where) {
      primary_part();
    }
    help_part();
    return std::move(out_);
  }

 private:
  /// The lines of a text with a path are a case's and may be personal: the place is named, nothing is quoted.
  [[nodiscard]] bool shows_lines() const { return diagnostic_.where && diagnostic_.path.empty(); }

  [[nodiscard]] std::uint32_t line_of(SourceRange range) const {
    return sources_.position(range.source, range.begin).line;
  }

  [[nodiscard]] std::size_t gutter_width() const {
    if (!shows_lines()) return 1;
    std::uint32_t most = line_of(*diagnostic_.where);
    if (diagnostic_.second) most = std::max(most, line_of(*diagnostic_.second));
    return std::to_string(most).size();
  }

  [[nodiscard]] std::string inked(Ink ink, std::string_view text) const {
    if (colour_ == Colour::off) return std::string(text);
    return std::string(escape_of(ink)) + std::string(text) + "\x1b[0m";
  }

  [[nodiscard]] std::string place(SourceRange range) const {
    const Position at = sources_.position(range.source, range.begin);
    return diagnostics::printable(sources_.name(range.source)) + ":" + std::to_string(at.line) + ":" +
           std::to_string(at.column);
  }

  void headline() {
    const DiagnosticKind& kind = *diagnostic_.kind;
    const std::string word(diagnostics::severity_word(kind.severity, language_));
    out_ += inked(ink_of(kind.severity), word + "[" + diagnostics::code_text(kind) + "]");
    out_ += (language_ == Language::zh ? "：" : ": ") + message(diagnostic_, language_) + "\n";
  }

  void place_line(std::string_view arrow, std::string_view text) {
    out_ += std::string(gutter_, ' ') + inked(Ink::frame, arrow) + " ";
    out_ += text;
    out_ += '\n';
  }

  void path_line() {
    const std::string path = diagnostics::printable(diagnostic_.path);
    place_line("-->", diagnostic_.where ? place(*diagnostic_.where) + " (" + path + ")" : path);
  }

  void gutter_line(std::string_view number, std::string_view rest) {
    out_ += inked(Ink::frame, std::string(gutter_ - number.size(), ' ') + std::string(number) + " |");
    if (!rest.empty()) out_ += " ";
    out_ += rest;
    out_ += '\n';
  }

  void marks(const Excerpt& line, char mark, Ink ink, const std::string& label) {
    const std::string text = std::string(line.caret_width, mark) + (label.empty() ? "" : " " + label);
    gutter_line("", std::string(line.caret_begin, ' ') + inked(ink, text));
  }

  void primary_part() {
    const Excerpt line = diagnostics::excerpt(sources_, *diagnostic_.where);
    place_line("-->", place(*diagnostic_.where));
    gutter_line("", "");
    gutter_line(std::to_string(line.line), line.text);
    marks(line, '^', ink_of(diagnostic_.kind->severity), text_of(diagnostic_.kind->label));
    if (diagnostic_.second) second_part(line);
  }

  void second_part(const Excerpt& first) {
    const Excerpt line = diagnostics::excerpt(sources_, *diagnostic_.second);
    const bool shares_line = diagnostic_.second->source == diagnostic_.where->source && line.line == first.line;
    // A long line may be cut differently around each range; then both cuts are shown.
    if (!shares_line || line.text != first.text) {
      place_line(":::", place(*diagnostic_.second));
      gutter_line("", "");
      gutter_line(std::to_string(line.line), line.text);
    }
    marks(line, '-', Ink::frame, text_of(diagnostic_.kind->second));
  }

  void help_part() {
    const std::string help = diagnostics::optional_text(diagnostic_.kind->help, diagnostic_, language_);
    if (help.empty()) return;
    const std::string lead = std::string(gutter_, ' ') + " = ";
    const std::string word = language_ == Language::zh ? "提示：" : "help: ";
    out_ += std::string(gutter_, ' ') + inked(Ink::frame, " =") + " " + inked(Ink::help, word);
    // A help of several lines shows YAML: it stands below, indented as it is.
    std::string text = help;
    for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 1)) {
      text.insert(at + 1, std::string(lead.size(), ' '));
    }
    out_ += text + "\n";
  }

  [[nodiscard]] std::string text_of(const BilingualText& text) const {
    std::string result = diagnostics::optional_text(text, diagnostic_, language_);
    std::replace(result.begin(), result.end(), '\n', ' ');
    return result;
  }

  const Diagnostic& diagnostic_;
  const SourceMap& sources_;
  Language language_;
  Colour colour_;
  std::size_t gutter_;
  std::string out_;
};

}  // namespace

std::string render(const Diagnostic& diagnostic, const SourceMap& sources, Language language, Colour colour) {
  expects(diagnostic.kind != nullptr, "a diagnostic with a kind");
  return Picture(diagnostic, sources, language, colour).drawn();
}

std::string render(const Diagnostics& diagnostics, const SourceMap& sources, Language language, Colour colour) {
  std::string result;
  for (const Diagnostic& item : diagnostics.sorted()) {
    if (!result.empty()) result += "\n";
    result += render(item, sources, language, colour);
  }
  return result;
}

}  // namespace weal
