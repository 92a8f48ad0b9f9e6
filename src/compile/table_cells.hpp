// What a cell of a decision table tests, as comparisons of its input with points.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "feel/expression.hpp"

namespace weal::compile {

/// What an input is compared with: a constant, or a value that only a name or an expression stands for, plus an offset.
struct Point {
  Value constant;      // where `symbol` is empty
  std::string symbol;  // equal for expressions that have the same value in every case
  Decimal offset;      // of a number, from the symbol
  std::string text;    // for people
};

/// On which sides of a point the input may lie.
using Sides = std::uint8_t;
inline constexpr Sides below = 1;
inline constexpr Sides at = 2;
inline constexpr Sides above = 4;

/// A test of one input: comparisons joined by and, or, not. `opaque` is a test that says nothing that can be compared.
struct CellTest {
  enum class Kind : std::uint8_t { always, compare, is_null, all_of, any_of, negation, opaque };
  Kind kind = Kind::always;
  Sides sides = 0;  // of compare
  Point point;      // of compare
  std::vector<CellTest> parts;
};

/// Reads the cells of one input. Total: what it does not understand is opaque.
class CellReader {
 public:
  CellReader(const feel::Expression& expression, const feel::Table& table) : expression_(expression), table_(table) {}

  [[nodiscard]] CellTest test(feel::NodeId node) const;
  /// A text that two nodes share only where they have the same value in every case.
  [[nodiscard]] std::string key(feel::NodeId node) const;
  /// Adds the slots that are read at the node and below it.
  void add_slots(feel::NodeId node, std::vector<std::uint32_t>& slots) const;
  /// The node's text in the table.
  [[nodiscard]] std::string_view text(feel::NodeId node) const;
  /// The value where the node is a constant, a minus sign included.
  [[nodiscard]] std::optional<Value> constant(feel::NodeId node) const;

 private:
  [[nodiscard]] CellTest value_test(feel::NodeId node) const;
  [[nodiscard]] CellTest range_test(const feel::Node& range) const;
  [[nodiscard]] CellTest predicate(feel::NodeId node) const;
  [[nodiscard]] CellTest comparison(const feel::Node& node) const;
  [[nodiscard]] CellTest compare(feel::NodeId value, Sides sides) const;
  [[nodiscard]] CellTest parts(CellTest::Kind kind, const feel::Node& node, std::uint32_t first_child) const;
  [[nodiscard]] std::optional<Point> point(feel::NodeId node) const;
  template <class Visit>
  void each_below(feel::NodeId node, Visit visit) const;
  [[nodiscard]] bool is_input(feel::NodeId node) const;
  [[nodiscard]] bool mentions_input(feel::NodeId node) const;
  [[nodiscard]] const feel::Node& node(feel::NodeId id) const { return expression_.nodes[id.index]; }

  const feel::Expression& expression_;
  const feel::Table& table_;
};

}  // namespace weal::compile
