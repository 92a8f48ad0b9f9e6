#include "explain/page.hpp"

#include <algorithm>

#include "contract/contract.hpp"
#include "source/display_width.hpp"

namespace weal::explaining {
namespace {

std::string_view escape_of(Ink ink) {
  switch (ink) {
    case Ink::plain:
      return {};
    case Ink::bold:
      return "\x1b[1m";
    case Ink::dim:
      return "\x1b[2m";
    case Ink::good:
      return "\x1b[32m";
    case Ink::bad:
      return "\x1b[31m";
    case Ink::open:
      return "\x1b[33m";
  }
  unreachable();
}

// A cell wider than this does not push the others of its column.
constexpr std::size_t widest_column = 52;

std::vector<std::size_t> column_widths(const std::vector<std::vector<Cell>>& rows) {
  std::vector<std::size_t> widths;
  for (const auto& row : rows) {
    if (row.size() < 2) continue;  // a lone cell is a line of its own
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t at = 0; at < row.size(); ++at) {
      const std::size_t width = source::display_width(row[at].text);
      if (width <= widest_column) widths[at] = std::max(widths[at], width);
    }
  }
  return widths;
}

}  // namespace

std::string inked(std::string_view text, Ink ink, Colour colour) {
  if (colour == Colour::off || ink == Ink::plain || text.empty()) return std::string(text);
  return std::string(escape_of(ink)) + std::string(text) + "\x1b[0m";
}

std::string padded(std::string_view text, std::size_t width) {
  const std::size_t shown = source::display_width(text);
  return std::string(text) + std::string(width > shown ? width - shown : 0, ' ');
}

void Page::line(std::string_view text, Ink ink) { out_ += inked(text, ink, colour_) + "\n"; }

void Page::section(std::string_view label, const std::vector<std::vector<Cell>>& rows) {
  const std::vector<std::size_t> widths = column_widths(rows);
  bool is_first = true;
  for (const auto& row : rows) {
    std::string text = "  " + inked(padded(is_first ? label : "", label_width_), Ink::dim, colour_);
    is_first = false;
    std::size_t gap = 0;  // spaces owed before the next cell: none stand at the end of a line
    for (std::size_t at = 0; at < row.size(); ++at) {
      const std::size_t shown = source::display_width(row[at].text);
      if (shown > 0) {
        text += std::string(gap, ' ') + inked(row[at].text, row[at].ink, colour_);
        gap = 0;
      }
      const std::size_t width = at < widths.size() ? widths[at] : 0;
      if (width == 0 && shown == 0) continue;  // nobody in this column
      gap += (width > shown ? width - shown : 0) + (at == 0 ? 1 : 2);
    }
    out_ += text + "\n";
  }
}

}  // namespace weal::explaining
