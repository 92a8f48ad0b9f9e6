#include "support/catch.hpp"
#include "unit/feel/evaluation_support.hpp"

using namespace weal;
using namespace weal::feel;
using namespace weal::feel::testing;

namespace {

struct TableRow {
  const char* policy;  // the header's first cell
  const char* a;       // `?` for missing
  const char* value;
};

/// Rows: a < 10 gives 1, a < 20 gives 2, a > 15 gives 2.
std::string overlapping(const std::string& policy) {
  return "| " + policy + " | a | → x |\n| | < 10 | 1 |\n| | < 20 | 2 |\n| | > 15 | 2 |\n";
}

World world_of(const std::string& a) {
  World world;
  if (a == "?") {
    world.without("a", Type::of(TypeKind::number));
  } else {
    world.with("a", number(a), Type::of(TypeKind::number));
  }
  return world;
}

}  // namespace

TEST_CASE("hit policies choose among the rows that fire") {
  const auto row = GENERATE(values<TableRow>({
      {"U", "12", "2"},          {"U", "5", "error 158"},  {"A", "17", "2"},          {"A", "5", "error 159"},
      {"F", "5", "1"},           {"F", "17", "2"},         {"R", "5", "[1, 2]"},      {"R", "17", "[2, 2]"},
      {"C", "5", "[1, 2]"},      {"C+", "5", "3"},         {"C+", "17", "4"},         {"C#", "17", "2"},
      {"C<", "5", "1"},          {"C>", "5", "2"},         {"F", "?", "missing{0}"},  {"U", "?", "missing{0}"},
      {"A", "?", "missing{0}"},  {"R", "?", "missing{0}"}, {"C+", "?", "missing{0}"}, {"C#", "?", "missing{0}"},
      {"C<", "?", "missing{0}"},
  }));
  CAPTURE(row.policy, row.a);
  World world = world_of(row.a);
  CHECK(world.table_text(overlapping(row.policy)) == row.value);
}

TEST_CASE("priorities and output order follow the listed values") {
  const auto table = [](const std::string& policy) {
    return "| " + policy +
           " | a | → x |\n| values | | \"high\", \"low\" |\n| | > 0 | \"low\" |\n| | > 10 | \"high\" |\n";
  };
  World world = world_of("20");
  CHECK(world.table_text(table("P")) == "high");
  CHECK(world.table_text(table("O")) == "[\"high\", \"low\"]");
  World small = world_of("5");
  CHECK(small.table_text(table("P")) == "low");
}

TEST_CASE("no row that fires gives null, an empty list or the default") {
  World world = world_of("5");
  CHECK(world.table_text("| U | a | → x |\n| | > 10 | 1 |\n") == "null");
  CHECK(world.table_text("| R | a | → x |\n| | > 10 | 1 |\n") == "[]");
  CHECK(world.table_text("| C# | a | → x |\n| | > 10 | 1 |\n") == "0");
  CHECK(world.table_text("| U | a | → x |\n| | > 10 | 1 |\n| default | | 7 |\n") == "7");
}

TEST_CASE("several outputs are a context") {
  World world = world_of("5");
  CHECK(world.table_text("| U | a | → x | → y |\n| | < 10 | 1 | \"one\" |\n") == "{x: 1, y: \"one\"}");
}

TEST_CASE("a table is missing only where what is missing could change it") {
  World world;
  world.without("p", Type::of(TypeKind::boolean)).with("a", number("5"), Type::of(TypeKind::number));
  world.without("x", Type::of(TypeKind::number));
  const auto row = GENERATE(values<Row>({
      // The first row is not needed where a later one is sure and agrees.
      {"| F | p | a | → o |\n| | true | - | 1 |\n| | - | < 10 | 1 |\n", "1"},
      {"| F | p | a | → o |\n| | true | - | 2 |\n| | - | < 10 | 1 |\n", "missing{0}"},
      // A row that another cell excludes does not matter.
      {"| F | p | a | → o |\n| | true | > 10 | 2 |\n| | - | < 10 | 1 |\n", "1"},
      {"| U | p | a | → o |\n| | true | > 10 | 2 |\n| | - | < 10 | 1 |\n", "1"},
      // After the first sure hit nothing matters.
      {"| F | a | p | → o |\n| | < 10 | - | 1 |\n| | - | true | 2 |\n", "1"},
      // Every value of a closed set gives the same.
      {"| U | p | → o |\n| | true | 1 |\n| | false | 1 |\n", "1"},
      {"| U | p | → o |\n| | true | 1 |\n| | false | 2 |\n", "missing{0}"},
      {"| U | p | → o |\n| | true | 1 |\n", "missing{0}"},
      {"| U | p | → o |\n| | true | 1 |\n| default | | 1 |\n", "1"},
      // Endpoints and outputs may be missing too.
      {"| U | a | → o |\n| | < x | 1 |\n| | >= x | 2 |\n", "missing{2}"},
      {"| U | a | → o |\n| | < 10 | x |\n| | >= 10 | 2 |\n", "missing{2}"},
      {"| C+ | p | → o |\n| | - | 1 |\n| | true | 0 |\n", "1"},
      {"| C< | p | → o |\n| | - | 1 |\n| | true | 3 |\n", "1"},
      {"| C> | p | → o |\n| | - | 1 |\n| | true | 3 |\n", "missing{0}"},
  }));
  CAPTURE(row.expression);
  CHECK(world.table_text(row.expression) == row.value);
}
