/// How many columns a character takes in a terminal, by Unicode 14.0.
#pragma once

#include <cstddef>
#include <string_view>

namespace weal::source {

/// 2 for East Asian wide and full-width characters, 0 for combining and format characters, else 1. Ambiguous
/// characters count as narrow. Tabs and controls count as 1: the caller replaces them.
[[nodiscard]] int display_width(char32_t value);

/// The sum over a text's code points.
[[nodiscard]] std::size_t display_width(std::string_view text);

}  // namespace weal::source
