// Upper and lower case of text, without a locale.
#pragma once

#include <string>
#include <string_view>

namespace weal::feel::functions {

/// Simple case mapping of the Latin, Greek and Cyrillic letters; every other letter stays.
[[nodiscard]] std::string to_upper(std::string_view text);
[[nodiscard]] std::string to_lower(std::string_view text);

}  // namespace weal::feel::functions
