#include "feel/missing.hpp"

#include <algorithm>
#include <array>

#include "support/catch.hpp"
#include "unit/feel/evaluation_support.hpp"

using namespace weal;
using namespace weal::feel;
using namespace weal::feel::testing;

namespace {

World half_known() {
  World world;
  world.without("a")
      .without("b")
      .with("one", number("1"))
      .with("yes", Value::boolean(true))
      .with("no", Value::boolean(false));
  world.without("flag").with("n", Value::null());
  return world;
}

}  // namespace

TEST_CASE("missing in is missing out with every name that could matter, except where the rest decides") {
  World world = half_known();
  const auto row = GENERATE(values<Row>({
      {"a + b", "missing{0 1}"},
      {"a + one", "missing{0}"},
      {"a = null", "missing{0}"},
      {"a < b", "missing{0 1}"},
      {"-a", "missing{0}"},
      {"flag and no", "false"},
      {"no and flag", "false"},
      {"flag and yes", "missing{5}"},
      {"flag or yes", "true"},
      {"flag or a = 1", "missing{0 5}"},
      {"not(flag)", "missing{5}"},
      {"n and flag", "missing{5}"},
      {"if flag then one else 1", "1"},
      {"if flag then a else 1", "missing{0 5}"},
      {"if yes then one else a", "1"},
      {"if flag then [a] else [b]", "missing{0 1 5}"},
      {"one between 2 and a", "false"},
      {"one between 0 and a", "missing{0}"},
      {"one in (a, 1)", "true"},
      {"one in (a, 2)", "missing{0}"},
      {"one in [2..a]", "false"},
      {"one in [1..a]", "missing{0}"},
      {"[1, a][1]", "1"},
      {"[1, a][2]", "missing{0}"},
      {"[1, 2][a]", "missing{0}"},
      {"[1, a, b][item > 0]", "missing{0 1}"},
      {"sum([1, 2, 3][item > a])", "missing{0}"},
      {"count([1, 2, 3][item > a])", "missing{0}"},
      {"count([1, a])", "2"},
      {"sum([1, a])", "missing{0}"},
      {"for x in a return x + b", "missing{0 1}"},
      {"for x in [1, 2] return x + b", "[missing, missing]"},
      {"for x in 1..a return x", "missing{0}"},
      {"some x in [1, a] satisfies x = 1", "true"},
      {"some x in [2, a] satisfies x = 1", "missing{0}"},
      {"every x in [2, a] satisfies x = 1", "false"},
      {"every x in [1, a] satisfies x = 1", "missing{0}"},
      {"some x in a satisfies x = b", "missing{0 1}"},
      {"[a, 1] = [1, 2]", "false"},
      {"[a, 1] = [1, 1]", "missing{0}"},
      {"list contains([a, 1], 1)", "true"},
      {"list contains([a, 2], 1)", "missing{0}"},
      {"all([flag, no])", "false"},
      {"all([flag, yes])", "missing{5}"},
      {"string([1, a])", "missing{0}"},
      {"first known(a, b, 3)", "3"},
      {"first known(a, b)", "missing{0}"},
      {"{x: a}.x", "missing{0}"},
      {"append([a], 1)[2]", "1"},
      {"a.year + b", "missing{0 1}"},
      {"a(b)", "missing{0 1}"},
      {"a instance of number", "missing{0}"},
  }));
  CAPTURE(row.expression);
  CHECK(world.text(row.expression, Mode::standard) == row.value);
}

TEST_CASE("filling in a missing name never changes a known answer, and the names given are enough") {
  // Booleans p, q, r: every expression over them, each of them known or missing.
  const auto text = GENERATE(values<std::string>({
      "p and q or r",
      "if p then q else r",
      "if p and q then r else q",
      "(p or q) and (not(p) or r)",
      "p = q and r",
      "some x in [p, q, r] satisfies x",
      "every x in [p, q] satisfies if x then r else q",
      "count([p, q, r][item]) > 1",
      "if p in (true, q) then \"a\" else if r then \"a\" else \"b\"",
      "[p, q][if r then 1 else 2]",
  }));
  CAPTURE(text);
  const auto evaluated = [&](const std::array<int, 3>& state) {
    World world;
    const std::array<const char*, 3> names{"p", "q", "r"};
    for (std::size_t i = 0; i < 3; ++i) {
      if (state[i] == 2) {
        world.without(names[i], Type::of(TypeKind::boolean));
      } else {
        world.with(names[i], Value::boolean(state[i] == 1), Type::of(TypeKind::boolean));
      }
    }
    Value value = world(text, Mode::standard);
    REQUIRE(world.readable);
    return value;
  };
  std::array<int, 3> state{};
  for (state[0] = 0; state[0] < 3; ++state[0]) {
    for (state[1] = 0; state[1] < 3; ++state[1]) {
      for (state[2] = 0; state[2] < 3; ++state[2]) {
        const Value value = evaluated(state);
        // What a name outside the answer's set is, cannot change the answer.
        for (std::size_t i = 0; i < 3; ++i) {
          if (state[i] != 2) continue;
          if (value.is_missing()) {
            const auto& keys = value.as_missing().keys();
            if (std::find(keys.begin(), keys.end(), fact(static_cast<std::uint32_t>(i))) != keys.end()) continue;
          }
          for (int filled = 0; filled < 2; ++filled) {
            auto other = state;
            other[i] = filled;
            CAPTURE(state[0], state[1], state[2], i, filled);
            CHECK(evaluated(other) == value);
          }
        }
      }
    }
  }
}
