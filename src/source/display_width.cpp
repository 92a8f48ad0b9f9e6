#include "source/display_width.hpp"

#include <algorithm>
#include <span>

#include "source/utf8.hpp"
#include "source/width_tables.hpp"

namespace weal::source {
namespace {

bool contains(std::span<const WidthRange> ranges, char32_t value) {
  const auto after = std::upper_bound(ranges.begin(), ranges.end(), value,
                                      [](char32_t wanted, const WidthRange& range) { return wanted < range.first; });
  return after != ranges.begin() && value <= std::prev(after)->last;
}

}  // namespace

int display_width(char32_t value) {
  if (value < 0x300) return 1;
  if (contains(zero_width, value)) return 0;
  return contains(double_width, value) ? 2 : 1;
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const CodePoint next = decode(text, offset);
    width += static_cast<std::size_t>(display_width(next.value));
    offset += next.length;
  }
  return width;
}

}  // namespace weal::source
