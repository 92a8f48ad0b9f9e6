#include "weal/value.hpp"

#include "support/catch.hpp"

using namespace weal;

namespace {

Missing missing(std::uint32_t id, std::int32_t row = -1) { return Missing(MissingKey{MissingKind::fact, id, row}); }

Value one() { return Value::number(Decimal(1)); }

}  // namespace

TEST_CASE("names that are missing are united, sorted, each once") {
  const Missing both = Missing::united(missing(2), missing(1));
  REQUIRE(both.keys().size() == 2);
  CHECK(both.keys()[0].id == 1);
  CHECK(both.keys()[1].id == 2);
  CHECK(Missing::united(both, missing(2)).keys().size() == 2);
  CHECK(Missing::united(missing(1, 0), missing(1, 1)).keys().size() == 2);
}

TEST_CASE("a union that adds nothing shares what is there") {
  const Missing both = Missing::united(missing(2), missing(1));
  CHECK(&Missing::united(both, both).keys() == &both.keys());
  CHECK(&Missing::united(both, missing(1)).keys() == &both.keys());
  CHECK(&Missing::united(missing(1), both).keys() == &both.keys());
}

TEST_CASE("values are equal by kind and content") {
  CHECK(one() == Value::number(*Decimal::parse("1.00")));
  CHECK_FALSE(one() == Value::string("1"));
  CHECK(Value::list({one(), Value::null()}) == Value::list({one(), Value::null()}));
  CHECK_FALSE(Value::list({one()}) == Value::list({one(), one()}));
  CHECK(Value::context({{{"a", one()}, {"b", Value::null()}}}) ==
        Value::context({{{"b", Value::null()}, {"a", one()}}}));
  CHECK_FALSE(Value::context({{{"a", one()}}}) == Value::context({{{"b", one()}}}));
  CHECK(Value::missing(missing(1)) == Value::missing(missing(1)));
  CHECK_FALSE(Value::missing(missing(1)) == Value::missing(missing(2)));
  CHECK_FALSE(Value::range({one(), one(), true, true}) == Value::range({one(), one(), true, false}));
}

TEST_CASE("a value knows how deep it is nested") {
  CHECK(one().nesting() == 0);
  CHECK(Value::list({}).nesting() == 1);
  CHECK(Value::list({one(), Value::list({one()})}).nesting() == 2);
  CHECK(Value::context({{{"a", Value::list({})}}}).nesting() == 2);
  CHECK(Value::range({one(), one(), true, true}).nesting() == 1);
}

TEST_CASE("null is not known, and an error null tells its cause") {
  CHECK_FALSE(Value::null().is_known());
  CHECK(Value::error({150, 1, 2, {"a"}}).is_null());
  CHECK(Value::error({150, 1, 2, {"a"}}).as_null().fault->code == 150);
  CHECK(Value::null().as_null().fault == nullptr);
}
