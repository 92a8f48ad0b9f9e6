/// UTF-8: decoding that never fails, and the check that a text is UTF-8 at all.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace weal::source {

/// One code point and the bytes it takes. Where the bytes are not UTF-8: one byte, U+FFFD, not valid.
struct CodePoint {
  char32_t value = 0xFFFD;
  std::size_t length = 1;
  bool is_valid = false;
};

/// Precondition: offset < text.size(). Overlong forms, surrogates and values past U+10FFFF are not valid.
[[nodiscard]] CodePoint decode(std::string_view text, std::size_t offset);

/// The offset of the first byte that is not part of UTF-8; nothing where the whole text is.
[[nodiscard]] std::optional<std::size_t> first_invalid_utf8(std::string_view text);

/// The number of code points; a byte that is not UTF-8 counts as one.
[[nodiscard]] std::size_t code_point_count(std::string_view text);

[[nodiscard]] std::u32string to_code_points(std::string_view text);

/// Precondition: a Unicode scalar value.
void append_utf8(std::string& text, char32_t value);

}  // namespace weal::source
