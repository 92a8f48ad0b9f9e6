#include "diagnostics/excerpt.hpp"

#include <algorithm>
#include <vector>

#include "diagnostics/text.hpp"
#include "source/display_width.hpp"
#include "source/utf8.hpp"

namespace weal::diagnostics {
namespace {

constexpr std::size_t tab_stop = 4;
constexpr std::size_t most_columns = 110;
constexpr std::size_t columns_before_caret = 40;

struct Glyph {
  std::size_t offset = 0;  // in the line's bytes
  std::size_t column = 0;
  std::size_t width = 1;
  std::string text;
};

Glyph glyph_at(std::string_view line, std::size_t offset, std::size_t column) {
  const source::CodePoint point = source::decode(line, offset);
  if (point.value == U'\t') {
    const std::size_t width = tab_stop - column % tab_stop;
    return {offset, column, width, std::string(width, ' ')};
  }
  if (is_unsafe(point.value)) return {offset, column, 1, std::string(replacement)};
  const auto width = static_cast<std::size_t>(source::display_width(point.value));
  return {offset, column, width, std::string(line.substr(offset, point.length))};
}

/// A window of the line's bytes wide enough for any cut, so that a line of megabytes costs no more than a short one.
std::pair<std::size_t, std::size_t> byte_window(std::string_view line, std::size_t caret) {
  constexpr std::size_t reach = 4 * most_columns;
  std::size_t begin = caret > reach ? caret - reach : 0;
  while (begin > 0 && begin < line.size() && (static_cast<unsigned char>(line[begin]) & 0xC0U) == 0x80) --begin;
  return {begin, std::min(line.size(), caret + reach)};
}

std::vector<Glyph> glyphs(std::string_view line, std::size_t begin, std::size_t end) {
  std::vector<Glyph> result;
  std::size_t column = 0;
  for (std::size_t offset = begin; offset < end;) {
    result.push_back(glyph_at(line, offset, column));
    column += result.back().width;
    offset += source::decode(line, offset).length;
  }
  return result;
}

std::size_t total_width(const std::vector<Glyph>& line) {
  return line.empty() ? 0 : line.back().column + line.back().width;
}

std::size_t column_at(const std::vector<Glyph>& line, std::size_t offset) {
  const auto at = std::lower_bound(line.begin(), line.end(), offset,
                                   [](const Glyph& glyph, std::size_t wanted) { return glyph.offset < wanted; });
  return at == line.end() ? total_width(line) : at->column;
}

/// Keeps the glyphs that stand wholly in [first, first + most_columns) and moves the carets along.
void cut(Excerpt& result, const std::vector<Glyph>& line, bool cut_before, bool cut_after) {
  const std::size_t width = total_width(line);
  std::size_t first = 0;
  if (cut_before || width > most_columns) {
    first = result.caret_begin > columns_before_caret ? result.caret_begin - columns_before_caret : 0;
  }
  const std::size_t last = std::min(width, first + most_columns);
  const auto begin = std::find_if(line.begin(), line.end(), [=](const Glyph& glyph) { return glyph.column >= first; });
  const bool hides_begin = cut_before || begin != line.begin();
  if (hides_begin) result.text = "…";
  const std::size_t shift = begin == line.end() ? first : begin->column;
  auto glyph = begin;
  for (; glyph != line.end() && glyph->column + glyph->width <= last; ++glyph) result.text += glyph->text;
  if (glyph != line.end() || cut_after) result.text += "…";
  result.caret_width =
      std::min(result.caret_width, std::max<std::size_t>(last, result.caret_begin + 1) - result.caret_begin);
  result.caret_begin = result.caret_begin - shift + (hides_begin ? 1 : 0);
}

}  // namespace

Excerpt excerpt(const SourceMap& sources, SourceRange where) {
  Excerpt result;
  result.line = sources.position(where.source, where.begin).line;
  const auto [bytes, start] = sources.line(where.source, result.line);
  const std::size_t begin = std::min<std::size_t>(where.begin > start ? where.begin - start : 0, bytes.size());
  const std::size_t end = std::clamp<std::size_t>(where.end > start ? where.end - start : 0, begin, bytes.size());
  const auto [window_begin, window_end] = byte_window(bytes, begin);
  const std::vector<Glyph> line = glyphs(bytes, window_begin, window_end);
  result.caret_begin = column_at(line, begin);
  result.caret_width = std::max<std::size_t>(column_at(line, end) - result.caret_begin, 1);
  cut(result, line, window_begin > 0, window_end < bytes.size());
  return result;
}

}  // namespace weal::diagnostics
