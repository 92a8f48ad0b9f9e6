/// A decision for programs (JSON) and for people (text).
#pragma once

#include <cstdint>
#include <string>

#include "weal/decide.hpp"
#include "weal/diagnostic.hpp"

namespace weal {

/// JSON on one line, or in lines indented by two.
enum class JsonLayout : std::uint8_t { compact, pretty };

/// The decision as JSON: the keys of docs, money as strings with two decimals, dates ISO 8601, null for what cannot be
/// computed. Same decision, same bytes. `language` is that of the texts; keys and codes have none.
[[nodiscard]] std::string to_json(const Decision& decision, Language language, JsonLayout layout = JsonLayout::compact);

/// The decision as text for people: what is granted and by whom, why, what is missing, what has to happen by when.
[[nodiscard]] std::string to_text(const Decision& decision, Language language, Colour colour = Colour::off);

}  // namespace weal
