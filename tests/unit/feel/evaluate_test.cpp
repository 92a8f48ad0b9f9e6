#include "feel/evaluate.hpp"

#include "support/catch.hpp"
#include "unit/feel/evaluation_support.hpp"

using namespace weal;
using namespace weal::feel;
using namespace weal::feel::testing;

TEST_CASE("expressions have the values of the standard") {
  World world;
  world.with("a", number("3")).with("b", number("4")).with("name", Value::string("x"));
  const auto row = GENERATE(values<Row>({
      {"1 + 2 * 3", "7"},
      {"(1 + 2) * 3", "9"},
      {"2 ** 10", "1024"},
      {"-a + b", "1"},
      {"0.1 + 0.2 = 0.3", "true"},
      {"a / 0", "error 150"},
      {"\"x\" + 1", "error 153"},
      {"\"foo\" + \"bar\"", "foobar"},
      {"a between 1 and 3", "true"},
      {"a in (1, 3)", "true"},
      {"a in (3..5]", "false"},
      {"a in [3..5]", "true"},
      {"a in > 2", "true"},
      {"a < b and b < a", "false"},
      {"not(a < b)", "false"},
      {"if a < b then \"less\" else \"more\"", "less"},
      {"[1, 2, 3][2]", "2"},
      {"[1, 2, 3][-1]", "3"},
      {"[1, 2, 3][4]", "error 157"},
      {"[1, 2, 3][item > 1]", "[2, 3]"},
      {"[{x: 1}, {x: 2}][x > 1]", "[{x: 2}]"},
      {"[{x: 1}, {x: 2}].x", "[1, 2]"},
      {"{x: 1, y: x + 1}.y", "2"},
      {"for i in 1..3 return i * i", "[1, 4, 9]"},
      {"for i in 3..1 return i", "[3, 2, 1]"},
      {"for i in 1..2, j in [10, 20] return i + j", "[11, 21, 12, 22]"},
      {"for i in 1..4 return if i = 1 then 1 else i * partial[-1]", "[1, 2, 6, 24]"},
      {"some i in [1, 2] satisfies i > 1", "true"},
      {"every i in [1, 2] satisfies i > 1", "false"},
      {"(function(x) x + a)(1)", "4"},
      {"a instance of number", "true"},
      {"date(\"2025-01-31\") + duration(\"P1M\")", "2025-02-28"},
      {"date(\"2025-03-03\") - date(\"2025-03-01\")", "P2D"},
      {"date(\"2025-03-03\").weekday", "1"},
      {"today().year", "2025"},
      {"duration(\"P1D\") * 2", "P2D"},
      {"null = null", "true"},
      {"a = null", "false"},
  }));
  CAPTURE(row.expression);
  CHECK(world.text(row.expression, Mode::standard) == row.value);
}

TEST_CASE("null is neither true nor false") {
  World world;
  world.with("n", Value::null());
  const auto row = GENERATE(values<Row>({
      {"n and false", "false"},
      {"n and true", "null"},
      {"n or true", "true"},
      {"n or false", "null"},
      {"if n then 1 else 2", "2"},
  }));
  CAPTURE(row.expression);
  CHECK(world.text(row.expression, Mode::standard) == row.value);
}

TEST_CASE("an error null keeps its first cause and its place") {
  World world;
  const Value value = world("1 + 2 / 0 * 3");
  REQUIRE(value.is_null());
  REQUIRE(value.as_null().fault);
  CHECK(value.as_null().fault->code == 150);
  CHECK(value.as_null().fault->begin == 4);
  CHECK(value.as_null().fault->end == 9);
}

TEST_CASE("an evaluation can be recorded node by node") {
  World world;
  world.with("a", number("3"), Type::of(TypeKind::number));
  REQUIRE(world("if a > 2 then a + 1 else a - 1") == number("4"));
  std::vector<std::optional<Value>> values;
  CHECK(evaluate_recorded(*world.expression, world, {}, values) == number("4"));
  REQUIRE(values.size() == world.expression->nodes.size());
  CHECK(values[world.expression->root.index] == number("4"));
  const auto of_op = [&](Op op) {
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (world.expression->nodes[i].op == op) return values[i];
    }
    return std::optional<Value>{};
  };
  CHECK(of_op(Op::greater) == Value::boolean(true));
  CHECK(of_op(Op::subtract) == std::nullopt);
}

TEST_CASE("a function outlives the expression that made it") {
  World world;
  const Value function = world("for k in [10] return function(x) x * k", Mode::standard);
  world.expression.reset();
  world.with("f", function.as_list()[0]);
  CHECK(world.text("f(4)", Mode::standard) == "40");
}
