/// A source as the scanner and yaml-cpp read it: no byte order mark, every line ended by LF; and the way back.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "weal/source.hpp"

namespace weal::yaml {

/// Offsets "here" are offsets in `text()`.
class LfText {
 public:
  LfText(SourceId source, std::string_view bytes);

  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] SourceId source() const { return source_; }
  /// A line break here is the first byte of the line break in the file.
  [[nodiscard]] std::uint32_t in_source(std::size_t offset) const;
  [[nodiscard]] SourceRange range(std::size_t begin, std::size_t end) const;

 private:
  SourceId source_;
  std::uint32_t skipped_ = 0;  // the byte order mark
  std::uint32_t source_size_ = 0;
  std::string text_;
  std::vector<std::uint32_t> crlf_;  // offsets here of line breaks that are CRLF in the file
};

}  // namespace weal::yaml
