// An input of a decision table as an axis, cut into the places that its cells can tell apart.
#pragma once

#include <compare>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "compile/bits.hpp"
#include "compile/table_cells.hpp"
#include "feel/type.hpp"

namespace weal::compile {

/// A relation between two points that holds only in some cases, such as `limit < 10000`.
struct Condition {
  enum class Relation : std::uint8_t { less, equal, not_equal };
  Point left;
  Relation relation = Relation::less;
  Point right;
};

/// What is known of the order of two points in every case.
[[nodiscard]] std::optional<std::strong_ordering> known_order(const Point& left, const Point& right);

/// Where an input may be: on one side of each point. `position` counts the constants in order: 2i + 1 is constant i,
/// 2i is below it and above the one before; `sides` is the side of each symbol on which the input lies.
struct Place {
  std::size_t position = 0;
  std::vector<Sides> sides;
  bool is_null = false;
};

/// An example for people (`amount = 10001`), and what must hold for it to exist.
struct Example {
  std::string text;
  std::vector<Condition> conditions;
};

class Axis {
 public:
  /// An axis of more places than this is not cut: it has one place, of which nothing is known.
  static constexpr std::size_t max_places = 20'000;

  /// examples() gives no more than this.
  static constexpr std::size_t most_examples = 16;

  Axis(std::string title, const feel::Type& type, const std::vector<const CellTest*>& tests);

  [[nodiscard]] const std::string& title() const { return title_; }
  [[nodiscard]] bool is_cut() const { return is_cut_; }
  [[nodiscard]] std::size_t place_count() const { return places_.size(); }
  /// The places where an input that is not null may be.
  [[nodiscard]] const Bits& not_null() const { return not_null_; }

  /// Where the test holds for certain, and where it may hold.
  struct Cover {
    Bits sure;
    Bits possible;
  };
  [[nodiscard]] Cover cover(const CellTest& test) const;

  /// Examples of inputs within the places, the best first; where one exists in every case, that one alone.
  [[nodiscard]] std::vector<Example> examples(const Bits& places) const;

 private:
  struct Truth {
    Bits yes;
    Bits no;
    bool is_known = true;
  };
  struct Placing {  // where a relation to all other points is not stated
    std::optional<std::size_t> position;
    std::vector<std::pair<std::size_t, Sides>> symbols;
  };

  void add_points(const CellTest& test);
  void add_point(const CellTest& test);
  void add_places(std::size_t position, std::vector<Sides>& sides);
  [[nodiscard]] std::vector<std::size_t> positions() const;
  [[nodiscard]] bool fits(const std::vector<Sides>& sides, Sides next) const;
  [[nodiscard]] Truth truth(const CellTest& test) const;
  [[nodiscard]] Truth compared(const CellTest& test) const;
  [[nodiscard]] bool matches(const Place& place, const Placing& placing) const;
  [[nodiscard]] bool holds_all(const Bits& places, const Placing& placing) const;
  [[nodiscard]] std::optional<Example> in_every_case(const Bits& places) const;
  [[nodiscard]] std::vector<Condition> conditions(const Place& place) const;
  [[nodiscard]] std::string described(const Placing& placing) const;
  [[nodiscard]] std::string described_position(std::size_t position) const;
  [[nodiscard]] std::optional<Value> inside(std::size_t position) const;
  [[nodiscard]] bool is_endless() const { return domain_.empty(); }

  std::string title_;
  feel::TypeKind kind_;
  std::vector<Value> domain_;  // all values there are; empty where they cannot be listed
  std::vector<Point> constants_;
  std::vector<Point> symbols_;
  bool is_ordered_ = false;  // some test asks for an order, not for equality alone
  bool has_null_ = false;
  bool is_cut_ = true;
  std::vector<Place> places_;  // by position
  Bits not_null_;
};

}  // namespace weal::compile
