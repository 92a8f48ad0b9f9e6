/// Diagnostics of one reading, counted: a hostile text stops after so many.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "weal/diagnostic.hpp"
#include "yaml/lf_text.hpp"

namespace weal::yaml {

/// A run of bytes of the LfText.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
};

class Report {
 public:
  Report(const LfText& text, std::size_t most, Diagnostics& diagnostics)
      : text_(text), most_(most), diagnostics_(diagnostics) {}

  void add(const DiagnosticKind& kind, Span where, std::vector<std::string> arguments = {},
           std::optional<Span> second = std::nullopt) {
    std::optional<SourceRange> other;
    if (second) other = text_.range(second->begin, second->end);
    add_ranges(kind, text_.range(where.begin, where.end), std::move(arguments), other);
  }
  void add_ranges(const DiagnosticKind& kind, SourceRange where, std::vector<std::string> arguments,
                  std::optional<SourceRange> second) {
    diagnostics_.add(kind, where, std::move(arguments), second);
    ++count_;
  }
  [[nodiscard]] bool is_full() const { return count_ >= most_; }
  [[nodiscard]] bool has_any() const { return count_ > 0; }

 private:
  const LfText& text_;
  std::size_t most_;
  Diagnostics& diagnostics_;
  std::size_t count_ = 0;
};

}  // namespace weal::yaml
