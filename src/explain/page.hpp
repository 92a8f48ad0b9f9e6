// A page of text for people: lines under labels, columns aligned by what a terminal shows.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "weal/diagnostic.hpp"

namespace weal::explaining {

enum class Ink : std::uint8_t { plain, bold, dim, good, bad, open };

/// The text in a colour, or as it is.
[[nodiscard]] std::string inked(std::string_view text, Ink ink, Colour colour);
/// Spaces added up to `width` columns.
[[nodiscard]] std::string padded(std::string_view text, std::size_t width);

/// One cell of a line: its ink does not count as width.
struct Cell {
  std::string text;
  Ink ink = Ink::plain;
};

/// Sections of lines. A label stands before the first line of its section; cells of one section share columns.
class Page {
 public:
  Page(std::size_t label_width, Colour colour) : label_width_(label_width), colour_(colour) {}

  void line(std::string_view text, Ink ink = Ink::plain);
  void section(std::string_view label, const std::vector<std::vector<Cell>>& rows);
  [[nodiscard]] std::string finish() { return std::move(out_); }

 private:
  std::size_t label_width_;
  Colour colour_;
  std::string out_;
};

}  // namespace weal::explaining
