// Every word that an explanation says of its own, in both languages.
#pragma once

#include <string>
#include <string_view>

#include "weal/diagnostic.hpp"

namespace weal::explaining {

/// The phrase under `id`; the id itself where the table has none (the actor of a pack that names its own).
[[nodiscard]] std::string_view phrase(std::string_view id, Language language);
/// `group.word`, or the bare word where the table has none.
[[nodiscard]] std::string word(std::string_view group, std::string_view word, Language language);
/// A unit as people write it: 元/人·月, yuan/person·month.
[[nodiscard]] std::string unit_words(std::string_view unit, Language language);

}  // namespace weal::explaining
