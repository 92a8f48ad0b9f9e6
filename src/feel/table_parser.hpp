// Decision tables in pipe form: columns, rows and cells become one table node.
#pragma once

#include "feel/names.hpp"
#include "feel/reading.hpp"
#include "feel/table_lines.hpp"

namespace weal::feel {

class TableParser {
 public:
  TableParser(Reading& reading, Names& names) : reading_(reading), names_(names) {}

  /// The table node of the whole text.
  NodeId whole_table();

 private:
  void read_policy(Span cell);
  bool read_columns(const TableLine& header);
  void read_rows(const std::vector<Span>& lines);
  void read_row(const TableLine& line);
  void read_values(const TableLine& line);
  void read_defaults(const TableLine& line);
  NodeId read_test(std::size_t input, Span cell);
  NodeId read_output(std::size_t output, Span cell);
  void check_priorities();
  void check_listed(std::size_t output, NodeId node);
  [[nodiscard]] Type output_type(std::size_t output);
  [[nodiscard]] Type table_type();
  [[nodiscard]] Span whole() const { return {0, static_cast<std::uint32_t>(reading_.text().size())}; }

  Reading& reading_;
  Names& names_;
  Table table_;
  std::vector<Column> columns_;
  TableLine header_;
  Span policy_cell_;
  std::vector<Span> values_cells_;  // of each output; empty where there is no row of values
  bool has_values_ = false;
};

}  // namespace weal::feel
