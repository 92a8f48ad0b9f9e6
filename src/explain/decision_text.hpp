// The decision as a page, piece by piece: an explanation puts its own sections between them.
#pragma once

#include <string>

#include "explain/page.hpp"
#include "weal/decide.hpp"
#include "weal/diagnostic.hpp"

namespace weal::explaining {

/// The width of the labels' column in a language.
[[nodiscard]] std::size_t label_width(Language language);
/// One programme, its headline first.
void write_programme(Page& page, const Decision& decision, const ProgrammeDecision& programme, Language language);
/// Warnings, what was supplied or presumed, and the receipt.
void write_ending(Page& page, const Decision& decision, Language language);

}  // namespace weal::explaining
