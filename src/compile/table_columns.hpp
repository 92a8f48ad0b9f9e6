// The rows of a decision table as boxes over the axes of its inputs.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compile/table_axis.hpp"
#include "compile/table_cells.hpp"
#include "compile/table_cover.hpp"
#include "compile/table_finding.hpp"

namespace weal::compile {

/// One input; several columns of the same input are one.
struct Column {
  Axis axis;
  feel::Type type;
  std::vector<std::size_t> inputs;
  std::vector<CellTest> tests;      // each text once
  std::vector<Axis::Cover> covers;  // of each test
  std::vector<std::size_t> test_of_row;
  std::vector<Bits> rows_of_test;
  std::vector<Bits> meeting;  // of each test: rows whose tests may hold together with it; empty until asked

  [[nodiscard]] const Axis::Cover& cover(std::size_t row) const { return covers[test_of_row[row]]; }
};

/// Two texts of the table that read the same fact, so that inputs do not vary freely.
struct Dependence {
  std::string left;
  std::string right;
};

class Columns {
 public:
  Columns(const feel::Expression& expression, const feel::Table& table);

  [[nodiscard]] const std::vector<Column>& all() const { return columns_; }
  [[nodiscard]] const CellReader& reader() const { return reader_; }
  [[nodiscard]] std::optional<Dependence> dependence() const;
  /// Rows that may fire together with this one, itself among them.
  [[nodiscard]] Bits meeting(std::size_t row, WorkLimit& limit);
  /// Where two rows fire together: on each axis.
  [[nodiscard]] std::vector<Part> shared(std::size_t first, std::size_t second, Bits Axis::Cover::*cover) const;
  [[nodiscard]] Box box(std::size_t row, Bits Axis::Cover::*cover) const;
  /// The inputs that are not null.
  [[nodiscard]] Box everything() const;
  /// The first cell whose test cannot be compared with the others, if there is one.
  struct Cell {
    std::size_t row = 0;
    std::size_t column = 0;
  };
  [[nodiscard]] std::optional<Cell> beyond_comparison(std::size_t first_row, std::size_t end_row) const;

 private:
  void add(std::vector<std::size_t> inputs);

  const feel::Expression& expression_;
  const feel::Table& table_;
  CellReader reader_;
  std::vector<Column> columns_;
};

}  // namespace weal::compile
