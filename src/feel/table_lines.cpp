// Cutting a table into cells.
#include "feel/table_lines.hpp"

#include <algorithm>

#include "diagnostics/kinds/feel.hpp"
#include "diagnostics/kinds/tables.hpp"

namespace weal::feel {

namespace {

constexpr std::string_view output_mark = "→";
constexpr std::string_view full_width_bar = "｜";
constexpr std::string_view full_width_hash = "＃";
constexpr std::string_view wide_blank = "\u3000";

Span trimmed(std::string_view text, Span span) {
  const auto is_blank = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
  while (span.begin < span.end && is_blank(text[span.begin])) ++span.begin;
  while (span.end > span.begin && is_blank(text[span.end - 1])) --span.end;
  return span;
}

// Whether a cell that begins here is read as text for people: quotes in it mean nothing.
bool begins_annotation(std::string_view rest) {
  const auto first = rest.find_first_not_of(" \t");
  return first != std::string_view::npos && (rest[first] == '#' || rest.substr(first).starts_with(full_width_hash));
}

// The offset of the string's closing quote; nothing where the line ends first.
std::optional<std::uint32_t> closing_quote(std::string_view text, std::uint32_t open, std::uint32_t line_end) {
  for (std::uint32_t at = open + 1; at < line_end; ++at) {
    if (text[at] == '\\') {
      ++at;
    } else if (text[at] == '"') {
      return at;
    }
  }
  return std::nullopt;
}

class Cutter {
 public:
  Cutter(Reading& reading, Span line) : reading_(reading), text_(reading.text()), line_(line) {}

  // Quotes part no cells where `is_text(index)` says that the cell is text for people.
  template <class IsText>
  std::optional<TableLine> cut(IsText is_text) {
    const std::size_t opening = bar_at(line_.begin);
    if (opening == 0) {
      reading_.report(diag::table_line, line_);
      return std::nullopt;
    }
    TableLine result{line_, {}};
    std::uint32_t cell_begin = line_.begin + static_cast<std::uint32_t>(opening);
    bool text_cell = is_text(0, text_.substr(cell_begin, line_.end - cell_begin));
    std::uint32_t at = cell_begin;
    bool is_closed = false;
    while (at < line_.end) {
      const std::size_t bar = bar_at(at);
      if (bar > 0) {
        result.cells.push_back(trimmed(text_, {cell_begin, at}));
        at += static_cast<std::uint32_t>(bar);
        cell_begin = at;
        is_closed = at == line_.end;
        text_cell = is_text(result.cells.size(), text_.substr(cell_begin, line_.end - cell_begin));
      } else if (text_[at] == '\\') {
        at += 2;
      } else if (text_[at] == '"' && !text_cell) {
        const auto close = closing_quote(text_, at, line_.end);
        at = close ? *close + 1 : at + 1;
      } else {
        ++at;
      }
    }
    if (is_closed) return result;
    reading_.report(diag::table_line, line_);
    return std::nullopt;
  }

 private:
  // Bytes of the bar that stands here; 0 where none does. A full-width one is reported and taken.
  std::size_t bar_at(std::uint32_t at) {
    const auto rest = text_.substr(at, line_.end - at);
    if (rest.starts_with('|')) return 1;
    if (!reading_.is_pack() || !rest.starts_with(full_width_bar)) return 0;
    const auto end = at + static_cast<std::uint32_t>(full_width_bar.size());
    reading_.report(diag::full_width_sign, {at, end}, {std::string(full_width_bar), "|"});
    return full_width_bar.size();
  }

  Reading& reading_;
  std::string_view text_;
  Span line_;
};

}  // namespace

std::vector<Span> lines_of(std::string_view text) {
  std::vector<Span> lines;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    const Span line = trimmed(text, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    if (line.begin < line.end) lines.push_back(line);
    at = end + 1;
  }
  return lines;
}

std::optional<TableLine> header_cells(Reading& reading, Span line) {
  return Cutter(reading, line).cut([](std::size_t, std::string_view rest) { return begins_annotation(rest); });
}

std::optional<TableLine> row_cells(Reading& reading, Span line, const std::vector<Column>& columns) {
  return Cutter(reading, line).cut([&](std::size_t index, std::string_view) {
    return index == 0 || (index < columns.size() && columns[index].kind == ColumnKind::annotation);
  });
}

std::vector<Column> columns_of(Reading& reading, const TableLine& header) {
  std::vector<Column> columns;
  for (const Span cell : header.cells) {
    const auto text = reading.text(cell);
    Column column{columns.empty() ? ColumnKind::policy : ColumnKind::input, cell};
    std::size_t mark = 0;
    if (columns.empty()) {
      // the hit policy
    } else if (text.starts_with(output_mark)) {
      column.kind = ColumnKind::output;
      mark = output_mark.size();
    } else if (text.starts_with('#')) {
      column.kind = ColumnKind::annotation;
      mark = 1;
    } else if (reading.is_pack() && text.starts_with(full_width_hash)) {
      column.kind = ColumnKind::annotation;
      mark = full_width_hash.size();
      reading.report(diag::full_width_sign, {cell.begin, cell.begin + static_cast<std::uint32_t>(mark)},
                     {std::string(full_width_hash), "#"});
    }
    column.title = trimmed(reading.text(), {cell.begin + static_cast<std::uint32_t>(mark), cell.end});
    const auto title = reading.text(column.title);
    if (reading.is_pack() && column.kind != ColumnKind::annotation && title.find(wide_blank) == 0) {
      reading.report(diag::foreign_space,
                     {column.title.begin, column.title.begin + static_cast<std::uint32_t>(wide_blank.size())},
                     {"U+3000"});
    }
    columns.push_back(column);
  }
  return columns;
}

bool is_separator(const Reading& reading, const TableLine& line) {
  return !line.cells.empty() && std::all_of(line.cells.begin(), line.cells.end(), [&](Span cell) {
    const auto text = reading.text(cell);
    return text.size() >= 2 && text.find_first_not_of("-:") == std::string_view::npos;
  });
}

std::string plain_text(std::string_view cell) {
  std::string text;
  for (std::size_t i = 0; i < cell.size(); ++i) {
    if (cell[i] == '\\' && i + 1 < cell.size() && cell[i + 1] == '|') continue;
    text += cell[i];
  }
  return text;
}

}  // namespace weal::feel
