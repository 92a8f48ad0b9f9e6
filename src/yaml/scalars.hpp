/// The value and the extent of each style of scalar, read from the file's own bytes.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "yaml/lf_text.hpp"
#include "yaml/report.hpp"
#include "yaml/yaml.hpp"

namespace weal::yaml {

enum class Context : std::uint8_t { block, flow };

/// A blank, a line break or the end of the text.
[[nodiscard]] bool is_space_at(std::string_view text, std::size_t offset);
/// One of `,[]{}`.
[[nodiscard]] bool is_flow_sign(char sign);
[[nodiscard]] std::size_t line_end(std::string_view text, std::size_t offset);
/// The number of spaces that begin the line at `offset`.
[[nodiscard]] std::size_t spaces_at(std::string_view text, std::size_t offset);

/// Where a plain scalar ends on its line: before ` #`, `: `, a flow sign inside a flow collection, or the line's end;
/// without trailing blanks.
[[nodiscard]] std::size_t plain_end(std::string_view text, std::size_t begin, Context context);

/// The offset of the closing quote. Nothing where the text, or the block that is indented deeper than
/// `outer_column`, ends before it.
[[nodiscard]] std::optional<std::size_t> closing_quote(std::string_view text, std::size_t begin,
                                                       std::optional<std::size_t> outer_column);

/// The value between two quotes. Reports escapes that are not allowed.
[[nodiscard]] SourceText single_quoted_value(const LfText& text, Span with_quotes);
[[nodiscard]] SourceText double_quoted_value(const LfText& text, Span with_quotes, Report& report);

/// A `|` or `>` block.
struct Block {
  Style style = Style::literal;
  std::size_t end = 0;     ///< just past its last line with text
  std::size_t next = 0;    ///< the first line after it
  bool is_broken = false;  ///< its end was reported as a mistake: what follows cannot be placed
  SourceText text;
};
/// Precondition: `begin` is at the `|` or `>`. `outer_column` is the column of the key or dash that it belongs to.
[[nodiscard]] Block block_scalar(const LfText& text, std::size_t begin, std::size_t outer_column, Report& report);

}  // namespace weal::yaml
