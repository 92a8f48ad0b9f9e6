// The header says what each column is; every cell is then read as what its column holds.
#include "feel/table_parser.hpp"

#include <algorithm>
#include <array>

#include "diagnostics/kinds/feel.hpp"
#include "diagnostics/kinds/tables.hpp"
#include "feel/feel.hpp"
#include "feel/lexer.hpp"
#include "feel/parser.hpp"
#include "feel/signs.hpp"
#include "feel/typecheck.hpp"
#include "source/utf8.hpp"

namespace weal::feel {

namespace {

struct PolicyRow {
  std::string_view text;
  HitPolicy policy;
  Aggregation aggregation;
};

constexpr std::array policy_rows{PolicyRow{"U", HitPolicy::unique, Aggregation::none},
                                 PolicyRow{"A", HitPolicy::any, Aggregation::none},
                                 PolicyRow{"P", HitPolicy::priority, Aggregation::none},
                                 PolicyRow{"F", HitPolicy::first, Aggregation::none},
                                 PolicyRow{"R", HitPolicy::rule_order, Aggregation::none},
                                 PolicyRow{"O", HitPolicy::output_order, Aggregation::none},
                                 PolicyRow{"C", HitPolicy::collect, Aggregation::none},
                                 PolicyRow{"C+", HitPolicy::collect, Aggregation::sum},
                                 PolicyRow{"C#", HitPolicy::collect, Aggregation::count},
                                 PolicyRow{"C<", HitPolicy::collect, Aggregation::min},
                                 PolicyRow{"C>", HitPolicy::collect, Aggregation::max}};

bool is_values_label(std::string_view text) { return text == "values" || text == "取值"; }
bool is_default_label(std::string_view text) { return text == "default" || text == "默认"; }

}  // namespace

void TableParser::read_policy(Span cell) {
  policy_cell_ = cell;
  std::string text(reading_.text(cell));
  if (reading_.is_pack()) {
    std::string ascii;
    for (std::size_t at = 0; at < text.size();) {
      const auto point = source::decode(text, at);
      const auto sign = point.value >= 0x80 ? ascii_for(point.value) : std::string_view{};
      ascii += sign.empty() ? std::string_view(text).substr(at, point.length) : sign;
      at += point.length;
    }
    const bool is_policy =
        std::any_of(policy_rows.begin(), policy_rows.end(), [&](const PolicyRow& row) { return row.text == ascii; });
    if (is_policy && ascii != text) reading_.report(diag::full_width_sign, cell, {text, ascii});
    text = ascii;
  }
  for (const auto& row : policy_rows) {
    if (row.text != text) continue;
    table_.policy = row.policy;
    table_.aggregation = row.aggregation;
    return;
  }
  reading_.report(diag::unknown_hit_policy, cell, {text});
}

bool TableParser::read_columns(const TableLine& header) {
  header_ = header;
  columns_ = columns_of(reading_, header);
  read_policy(header.cells.front());
  const bool has_output = std::any_of(columns_.begin(), columns_.end(),
                                      [](const Column& column) { return column.kind == ColumnKind::output; });
  if (!has_output) {
    reading_.report(diag::no_output_column, header.span);
    return false;
  }
  std::vector<NodeId> inputs;
  for (const Column& column : columns_) {
    switch (column.kind) {
      case ColumnKind::policy:
        break;
      case ColumnKind::input:
        inputs.push_back(Parser(reading_, names_, column.title).whole_expression());
        break;
      case ColumnKind::output:
        table_.outputs.push_back({std::string(reading_.text(column.title)), {}, column.title.begin, column.title.end});
        break;
      case ColumnKind::annotation:
        table_.annotation_names.push_back(plain_text(reading_.text(column.title)));
        break;
    }
  }
  table_.inputs = std::move(inputs);
  for (std::size_t i = 0; i < table_.inputs.size(); ++i) {
    const auto local = reading_.add_local("?");
    if (i == 0) table_.input_local = local;
  }
  for (std::size_t i = 0; i < table_.outputs.size() && table_.outputs.size() > 1; ++i) {
    const auto& output = table_.outputs[i];
    if (output.name.empty()) reading_.report(diag::unnamed_output, {output.begin, output.end});
    for (std::size_t j = 0; j < i; ++j) {
      const auto& other = table_.outputs[j];
      if (output.name.empty() || other.name != output.name) continue;
      reading_.report(diag::duplicate_output, {output.begin, output.end}, {output.name}, Span{other.begin, other.end});
      break;
    }
  }
  if (table_.aggregation != Aggregation::none && table_.outputs.size() > 1) {
    reading_.report(diag::cannot_aggregate, policy_cell_,
                    {std::string(reading_.text(policy_cell_)), std::to_string(table_.outputs.size()) + " →"});
  }
  return true;
}

NodeId TableParser::read_test(std::size_t input, Span cell) {
  const Subject subject{table_.input_local + static_cast<std::uint32_t>(input), reading_.type(table_.inputs[input]),
                        reading_.span(table_.inputs[input])};
  if (cell.begin == cell.end) {
    return reading_.add(Op::test_any, cell, {}, subject.local, Type::of(TypeKind::boolean));
  }
  return Parser(reading_, names_, cell).whole_tests(subject);
}

NodeId TableParser::read_output(std::size_t output, Span cell) {
  if (cell.begin < cell.end) return Parser(reading_, names_, cell).whole_expression();
  // Nothing can be underlined in an empty cell but the bars around it.
  const auto& column = table_.outputs[output];
  const Span title = column.begin < column.end ? Span{column.begin, column.end} : header_.span;
  const Span place{cell.begin, std::min(cell.end + 1, static_cast<std::uint32_t>(reading_.text().size()))};
  reading_.report(diag::missing_output, place, {}, title);
  return reading_.invalid(cell);
}

void TableParser::read_row(const TableLine& line) {
  Table::Row row;
  row.begin = line.span.begin;
  row.end = line.span.end;
  for (std::size_t i = 1; i < columns_.size(); ++i) {
    switch (columns_[i].kind) {
      case ColumnKind::policy:
        break;
      case ColumnKind::input:
        row.tests.push_back(read_test(row.tests.size(), line.cells[i]));
        break;
      case ColumnKind::output:
        row.outputs.push_back(read_output(row.outputs.size(), line.cells[i]));
        break;
      case ColumnKind::annotation:
        row.annotations.push_back(plain_text(reading_.text(line.cells[i])));
        break;
    }
  }
  table_.rows.push_back(std::move(row));
}

// Allowed values: the outputs' are their priorities, best first; the inputs' are only checked for their type.
void TableParser::read_values(const TableLine& line) {
  if (has_values_) return reading_.report(diag::repeated_row, line.cells.front(), {"values"});
  has_values_ = true;
  std::size_t input = 0;
  std::size_t output = 0;
  for (std::size_t i = 1; i < columns_.size(); ++i) {
    const Span cell = line.cells[i];
    if (columns_[i].kind == ColumnKind::input) {
      if (cell.begin < cell.end) read_test(input, cell);
      ++input;
    }
    if (columns_[i].kind != ColumnKind::output) continue;
    values_cells_.push_back(cell);
    if (cell.begin < cell.end) {
      for (const NodeId node : Parser(reading_, names_, cell).whole_list()) {
        const Value* value = reading_.constant_of(node);
        if (value != nullptr) {
          table_.outputs[output].priorities.push_back(*value);
        } else {
          reading_.report(diag::not_a_listed_value, reading_.span(node));
        }
      }
    }
    ++output;
  }
}

void TableParser::read_defaults(const TableLine& line) {
  if (!table_.defaults.empty()) return reading_.report(diag::repeated_row, line.cells.front(), {"default"});
  for (std::size_t i = 1; i < columns_.size(); ++i) {
    const Span cell = line.cells[i];
    if (columns_[i].kind == ColumnKind::output) table_.defaults.push_back(read_output(table_.defaults.size(), cell));
    if (columns_[i].kind == ColumnKind::input && cell.begin < cell.end && reading_.text(cell) != "-") {
      reading_.report(diag::default_has_test, cell);
    }
  }
}

void TableParser::read_rows(const std::vector<Span>& lines) {
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const auto line = row_cells(reading_, lines[i], columns_);
    if (!line || (i == 1 && is_separator(reading_, *line))) continue;
    if (line->cells.size() != columns_.size()) {
      reading_.report(diag::wrong_cell_count, line->span,
                      {std::to_string(line->cells.size()), std::to_string(columns_.size())}, header_.span);
      continue;
    }
    const auto label = reading_.text(line->cells.front());
    if (is_values_label(label)) {
      read_values(*line);
    } else if (is_default_label(label)) {
      read_defaults(*line);
    } else {
      read_row(*line);
    }
  }
  if (table_.rows.empty() && !reading_.failed()) {
    reading_.report(diag::table_empty, header_.span);
  }
}

void TableParser::check_listed(std::size_t output, NodeId node) {
  const auto& listed = table_.outputs[output].priorities;
  const Value* value = reading_.constant_of(node);
  if (value == nullptr || listed.empty() || reading_.type(node).kind == TypeKind::invalid) return;
  if (std::find(listed.begin(), listed.end(), *value) != listed.end()) return;
  reading_.report(diag::output_not_listed, reading_.span(node), {}, values_cells_[output]);
}

void TableParser::check_priorities() {
  const bool ranks = table_.policy == HitPolicy::priority || table_.policy == HitPolicy::output_order;
  const bool has_lists = std::any_of(table_.outputs.begin(), table_.outputs.end(),
                                     [](const Table::Output& output) { return !output.priorities.empty(); });
  if (ranks && !has_lists) {
    reading_.report(diag::missing_output_values, policy_cell_, {std::string(reading_.text(policy_cell_))});
  }
  for (const auto& row : table_.rows) {
    for (std::size_t i = 0; i < row.outputs.size(); ++i) check_listed(i, row.outputs[i]);
  }
  for (std::size_t i = 0; i < table_.defaults.size(); ++i) check_listed(i, table_.defaults[i]);
}

Type TableParser::output_type(std::size_t output) {
  std::vector<NodeId> cells;
  for (const auto& row : table_.rows) cells.push_back(row.outputs[output]);
  if (!table_.defaults.empty()) cells.push_back(table_.defaults[output]);
  return joined_type(reading_, cells);
}

Type TableParser::table_type() {
  std::vector<std::pair<std::string, Type>> fields;
  for (std::size_t i = 0; i < table_.outputs.size(); ++i) {
    fields.emplace_back(table_.outputs[i].name, output_type(i));
  }
  Type type = fields.front().second;
  if (fields.size() > 1) {
    type = Type::of(TypeKind::context);
    type.fields = std::make_shared<const ContextType>(ContextType{std::move(fields)});
  }
  switch (table_.aggregation) {
    case Aggregation::none:
      break;
    case Aggregation::count:
      return Type::number(Unit{});
    case Aggregation::sum:
    case Aggregation::min:
    case Aggregation::max: {
      const bool is_summable = is_open(type) || type.kind == TypeKind::number || type.kind == TypeKind::days_duration ||
                               type.kind == TypeKind::months_duration;
      const bool is_ordered = is_summable || type.kind == TypeKind::string || type.kind == TypeKind::date ||
                              type.kind == TypeKind::time || type.kind == TypeKind::date_time;
      const bool fits = table_.aggregation == Aggregation::sum ? is_summable : is_ordered;
      if (!fits && reading_.is_pack() && table_.outputs.size() == 1) {
        reading_.report(diag::cannot_aggregate, policy_cell_,
                        {std::string(reading_.text(policy_cell_)), "`" + to_string(type) + "`"});
      }
      return type;
    }
  }
  const bool gives_list = table_.policy == HitPolicy::rule_order || table_.policy == HitPolicy::output_order ||
                          table_.policy == HitPolicy::collect;
  return gives_list ? Type::list(std::move(type)) : type;
}

NodeId TableParser::whole_table() {
  const auto lines = lines_of(reading_.text());
  if (lines.empty()) {
    reading_.report(diag::table_without_header, whole());
    return reading_.invalid(whole());
  }
  const auto header = header_cells(reading_, lines.front());
  if (!header || !read_columns(*header)) return reading_.invalid(whole());
  read_rows(lines);
  if (table_.rows.empty()) return reading_.invalid(whole());
  check_priorities();
  Type type = table_type();
  std::vector<NodeId> children = table_.inputs;
  for (const auto& row : table_.rows) {
    children.insert(children.end(), row.tests.begin(), row.tests.end());
    children.insert(children.end(), row.outputs.begin(), row.outputs.end());
  }
  children.insert(children.end(), table_.defaults.begin(), table_.defaults.end());
  return reading_.add(Op::table, whole(), children, reading_.add_table(std::move(table_)), std::move(type));
}

std::optional<Expression> read_table(const SourceText& text, const Scope& scope, Mode mode, const Limits& limits,
                                     Diagnostics& diagnostics) {
  Reading reading(text, scope, mode, limits, diagnostics);
  Names names(reading);
  return reading.finish(TableParser(reading, names).whole_table());
}

}  // namespace weal::feel
