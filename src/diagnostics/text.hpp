/// Making text of unknown origin safe to show.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace weal::diagnostics {

/// U+FFFD, shown where a byte or character cannot be.
inline constexpr std::string_view replacement = "\xEF\xBF\xBD";

/// Controls, bytes that are not UTF-8, and characters that reorder text: a terminal must not see them raw.
[[nodiscard]] bool is_unsafe(char32_t value);

/// The text with unsafe characters replaced; line breaks stay.
[[nodiscard]] std::string printable(std::string_view text);

/// At most `most` code points, the last one an ellipsis where the text was longer.
[[nodiscard]] std::string clipped(std::string_view text, std::size_t most);

/// Appends a JSON string, quotes included: the minimal escapes of RFC 8259, everything else as UTF-8.
void append_json_string(std::string& out, std::string_view text);

}  // namespace weal::diagnostics
