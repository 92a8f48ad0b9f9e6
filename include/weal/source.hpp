/// Where text stands: sources, byte ranges in them, and the way back to lines and characters.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace weal {

/// One text (a file of a pack, an expression on the command line) inside a SourceMap.
struct SourceId {
  std::uint32_t index = 0;
  friend constexpr bool operator==(SourceId, SourceId) = default;
};

/// A half-open run of bytes [begin, end) of one source. Offsets are bytes of the file as it was read.
struct SourceRange {
  SourceId source{};
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  friend constexpr bool operator==(SourceRange, SourceRange) = default;
};

/// A place for people: both from 1; the column counts characters (Unicode code points), not bytes.
struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  friend constexpr bool operator==(Position, Position) = default;
};

/// Owns the texts that ranges point into. Ids stay valid for the map's lifetime.
class SourceMap {
 public:
  /// Adds a text under the name that messages show (a path, or `<expression>`).
  SourceId add(std::string name, std::string text);

  [[nodiscard]] std::string_view name(SourceId source) const;
  [[nodiscard]] std::string_view text(SourceId source) const;
  /// The text of a range; clipped to the source where the range runs past it.
  [[nodiscard]] std::string_view text(SourceRange range) const;
  /// Line and character of a byte offset. An offset past the end is the end.
  [[nodiscard]] Position position(SourceId source, std::uint32_t offset) const;
  /// The bytes of one line (from 1) without its line break; its first byte's offset too.
  [[nodiscard]] std::pair<std::string_view, std::uint32_t> line(SourceId source, std::uint32_t line) const;
  [[nodiscard]] std::size_t size() const { return entries_.size(); }

 private:
  struct Entry {
    std::string name;
    std::string text;
    std::vector<std::uint32_t> line_starts;
  };
  std::vector<Entry> entries_;
};

/// How the text of a scalar maps back to the bytes of its file: a block scalar loses its indentation and a
/// quoted one its escapes, so offsets in the value are not offsets in the file. Segments are sorted by `text`; where
/// two share it, a range that ends there ends at the first one's byte and one that begins there begins at the last
/// one's.
struct TextOrigin {
  struct Segment {
    std::uint32_t text = 0;    // offset in the scalar's value
    std::uint32_t source = 0;  // byte offset in the file
  };
  SourceId source{};
  std::vector<Segment> segments;
  std::uint32_t end = 0;  // byte offset just past the scalar's last byte in the file

  /// The range in the file for [begin, end) of the scalar's value.
  [[nodiscard]] SourceRange range(std::uint32_t begin, std::uint32_t end_in_text) const;
};

/// A text with its way back to the file: what FEEL and table cells are read from.
struct SourceText {
  std::string text;
  TextOrigin origin;
};

/// [begin, end) of a text, with its own way back: one cell of a table, one line of a block.
[[nodiscard]] SourceText slice(const SourceText& whole, std::uint32_t begin, std::uint32_t end);

}  // namespace weal
