// What goes to the terminal, and whether in colour.
#pragma once

#include <string_view>

#include "options.hpp"
#include "weal/diagnostic.hpp"

namespace weal::tool {

/// For what is printed as the answer, and for what is wrong.
[[nodiscard]] Colour answer_colour(const Options& options);
[[nodiscard]] Colour trouble_colour(const Options& options);

void print(std::string_view text);
/// One line on the error output: `weal: …`.
void complain(std::string_view text);
/// Pictures on the error output; with --json {"diagnostics": […]} as the answer.
void print(const Diagnostics& diagnostics, const SourceMap& sources, const Options& options);
/// Whether all that was printed has reached its place.
[[nodiscard]] bool is_printed();

}  // namespace weal::tool
