// The full-width and CJK signs that a Chinese keyboard types where FEEL wants ASCII.
#pragma once

#include <string_view>

namespace weal::feel {

/// The ASCII text to type for a sign; empty where the code point is none of them. Letters and digits of the
/// full-width block included.
[[nodiscard]] std::string_view ascii_for(char32_t sign);
/// Whether it is a full-width letter, digit or low line: part of a name or a number.
[[nodiscard]] bool is_full_width_alphanumeric(char32_t sign);
/// Whether it is one of the quotation marks that are typed for `"`.
[[nodiscard]] bool is_foreign_quote(char32_t sign);

}  // namespace weal::feel
