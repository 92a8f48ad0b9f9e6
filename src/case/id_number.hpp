// The check of citizens' ID numbers by GB 11643.
#pragma once

#include <string_view>

namespace weal::casefile {

/// 18 characters: place, a birth date that exists, sequence, and the check character of ISO 7064 MOD 11-2 (`x` too).
[[nodiscard]] bool is_id_number(std::string_view text);

}  // namespace weal::casefile
