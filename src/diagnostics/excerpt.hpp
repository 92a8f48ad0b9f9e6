/// One line of a source as a terminal shows it, and where a range stands in it.
#pragma once

#include <cstddef>
#include <string>

#include "weal/source.hpp"

namespace weal::diagnostics {

/// Columns are counted from 0 in what is shown.
struct Excerpt {
  std::uint32_t line = 1;
  std::string text;
  std::size_t caret_begin = 0;
  std::size_t caret_width = 1;  // never 0: an empty range shows one caret
};

/// The first line of the range: tabs expanded, what is unsafe replaced, a long line cut around the range.
[[nodiscard]] Excerpt excerpt(const SourceMap& sources, SourceRange where);

}  // namespace weal::diagnostics
