/// The line table of a text.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace weal::source {

/// U+FEFF in UTF-8, which some editors put before a text.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// The offset of each line's first byte. LF, CRLF and a lone CR end a line. A leading byte order mark stands before
/// the first line, so that columns count what people see.
[[nodiscard]] std::vector<std::uint32_t> line_starts(std::string_view text);

}  // namespace weal::source
