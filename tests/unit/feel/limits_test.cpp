#include "support/catch.hpp"
#include "unit/feel/evaluation_support.hpp"

using namespace weal;
using namespace weal::feel;
using namespace weal::feel::testing;

namespace {

std::string limit_of(const Value& value) {
  if (!value.is_null() || !value.as_null().fault || value.as_null().fault->code != 154) return "none";
  return value.as_null().fault->arguments[0];
}

}  // namespace

TEST_CASE("a limit that is reached is an error that names it") {
  World world;
  world.with("n", number("1000000000000"));
  CHECK(limit_of(world("for i in 1..10**12 return i")) == "list_size");
  CHECK(limit_of(world("some i in 1..10**12 satisfies i < 0")) == "steps");
  world.budget_.steps_used = 0;
  CHECK(limit_of(world("for i in 1..1000, j in 1..1000, k in 1..2 return 1")) == "list_size");
  world.budget_.steps_used = 0;
  world.budget_.limits.string_size = 10;
  CHECK(limit_of(world("\"12345\" + \"67890\"")) == "none");
  CHECK(limit_of(world("\"12345\" + \"678901\"")) == "string_size");
}

TEST_CASE("steps are counted to the limit and one past it") {
  World world;
  world.budget_.limits.steps = 3;
  CHECK(world("1 + 2 = 3", Mode::standard).is_null());
  world.budget_ = {};
  (void)world("1 + 2 = 3", Mode::standard);
  const auto needed = world.budget_.steps_used;
  world.budget_ = {};
  world.budget_.limits.steps = needed;
  CHECK(world("1 + 2 = 3", Mode::standard) == Value::boolean(true));
  world.budget_ = {};
  world.budget_.limits.steps = needed - 1;
  CHECK(limit_of(world("1 + 2 = 3", Mode::standard)) == "steps");
}

TEST_CASE("ten thousand operators in a row need no stack") {
  World world;
  world.with("a", number("1"), Type::of(TypeKind::number));
  std::string text = "a";
  for (int i = 1; i < 10000; ++i) text += " + a";
  CHECK(world.text(text) == "10000");
}

TEST_CASE("values nested without end are stopped") {
  World world;
  CHECK(limit_of(world("for i in 1..100000 return if i = 1 then [] else [partial[-1]]", Mode::standard)) == "depth");
  CHECK(limit_of(world("for i in 1..100000 return function() partial", Mode::standard)) == "depth");
}

TEST_CASE("an expression that asks for itself is stopped") {
  class Loop final : public Environment {
   public:
    Value read(std::uint32_t, Entity) override { return evaluate(*expression, *this); }
    Value today() override { return {}; }
    Value now() override { return {}; }
    const WorkingCalendar& calendar() override { return calendar_; }
    MissingKey calendar_key() override { return {}; }
    Budget& budget() override { return budget_; }
    const Expression* expression = nullptr;

   private:
    WorkingCalendar calendar_;
    Budget budget_;
  };
  Scope scope;
  scope.add("x", {0, Type::of(TypeKind::number), std::nullopt});
  Diagnostics diagnostics;
  const auto expression = read_expression(SourceText{"x + 1", {}}, scope, Mode::pack, Limits{}, diagnostics);
  REQUIRE(expression);
  Loop loop;
  loop.expression = &*expression;
  CHECK(limit_of(evaluate(*expression, loop)) == "depth");
}
