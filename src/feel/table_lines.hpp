// Lines and cells of a table in pipe form.
#pragma once

#include <optional>
#include <vector>

#include "feel/reading.hpp"

namespace weal::feel {

enum class ColumnKind : std::uint8_t { policy, input, output, annotation };

struct Column {
  ColumnKind kind = ColumnKind::input;
  Span title;  // without the mark
};

/// The text of one line, without blanks around it.
struct TableLine {
  Span span;
  std::vector<Span> cells;  // without blanks around them
};

/// Lines that are not blank.
[[nodiscard]] std::vector<Span> lines_of(std::string_view text);
/// The header's cells. Nothing where it does not stand between bars, which is reported.
[[nodiscard]] std::optional<TableLine> header_cells(Reading& reading, Span line);
/// A row's cells, by the columns of the header: bars inside strings of FEEL cells and `\|` do not part cells.
[[nodiscard]] std::optional<TableLine> row_cells(Reading& reading, Span line, const std::vector<Column>& columns);
/// What the header says of its columns; the first one is the hit policy's.
[[nodiscard]] std::vector<Column> columns_of(Reading& reading, const TableLine& header);
/// `|---|---|`: only for the eye.
[[nodiscard]] bool is_separator(const Reading& reading, const TableLine& line);
/// Text for people: `\|` is a bar.
[[nodiscard]] std::string plain_text(std::string_view cell);

}  // namespace weal::feel
