// Modulo, roots, powers, exponentials and logarithms.
#include "support/catch.hpp"
#include "weal/decimal.hpp"

using namespace weal;

namespace {

Decimal number(std::string_view text) { return Decimal::parse(text).value(); }

std::string text_of(const std::optional<Decimal>& value) { return value ? value->to_scientific() : "nothing"; }

}  // namespace

TEST_CASE("modulo takes the sign of the divisor") {
  struct Row {
    std::string_view dividend, divisor, remainder;
  };
  const auto row = GENERATE(values<Row>({
      {"12", "5", "2"},
      {"-12", "5", "3"},
      {"12", "-5", "-3"},
      {"-12", "-5", "-2"},
      {"10.1", "4.5", "1.1"},
      {"-10.1", "4.5", "3.4"},
      {"10.1", "-4.5", "-3.4"},
      {"-10", "5", "0"},
      {"0", "5", "0"},
      {"5", "0", "nothing"},
      {"1E+6000", "7", "1"},
      {"1E-6000", "7", "1E-6000"},
      {"-1E-6000", "7", "7.000000000000000000000000000000000"},
      {"3", "1E+6000", "3"},
      {"9999999999999999999999999999999999", "9999999999999999999999999999999998", "1"},
  }));
  CAPTURE(row.dividend, row.divisor);
  CHECK(text_of(floor_modulo(number(row.dividend), number(row.divisor))) == row.remainder);
}

TEST_CASE("a square root is exact where there is one and rounded correctly elsewhere") {
  struct Row {
    std::string_view value, root;
  };
  const auto row = GENERATE(values<Row>({
      {"0", "0"},
      {"0.00", "0.0"},
      {"16", "4"},
      {"1.44", "1.2"},
      {"0.09", "0.3"},
      {"1E+6", "1E+3"},
      {"10", "3.162277660168379331998893544432719"},
      {"2", "1.414213562373095048801688724209698"},
      {"1E-6175", "3.162277660168379331998893544432719E-3088"},
      {"9999999999999999999999999999999999", "99999999999999999.99999999999999999"},
      {"-1", "nothing"},
      {"-0.001", "nothing"},
  }));
  CAPTURE(row.value);
  CHECK(text_of(square_root(number(row.value))) == row.root);
}

TEST_CASE("powers are exact where 34 digits hold them") {
  struct Row {
    std::string_view base, exponent, result;
  };
  const auto row = GENERATE(values<Row>({
      {"2", "10", "1024"},
      {"2.00", "2", "4"},
      {"2", "-3", "0.125"},
      {"2", "-50", "8.881784197001252323389053344726562E-16"},  // the 35th and last digit is a 5
      {"10", "5", "100000"},
      {"10", "-5", "0.00001"},
      {"10", "40", "1E+40"},
      {"1.1", "10", "2.5937424601"},
      {"1.1", "50", "117.3908528796953165066664959903583"},
      {"-2", "3", "-8"},
      {"-2", "2", "4"},
      {"-2", "2.0", "4"},
      {"-2", "1E+1", "1024"},
      {"-2", "0.5", "nothing"},
      {"4", "0.5", "2"},
      {"4", "1.5", "8"},
      {"2", "0.5", "1.414213562373095048801688724209698"},
      {"0", "0", "1"},
      {"0", "2", "0"},
      {"0", "-1", "nothing"},
      {"5", "0", "1"},
      {"1", "1E+6000", "1"},
      {"-1", "1E+6000", "1"},
      {"-1", "9999999999999999999999999999999999", "-1"},
      {"10", "6144", "1.000000000000000000000000000000000E+6144"},
      {"10", "6145", "nothing"},
      {"10", "-6176", "1E-6176"},
      {"2", "1E+6000", "nothing"},
      {"2", "-1E+6000", "0"},
      {"0.5", "999999999999", "0"},
      {"2", "1E-6000", "1"},
      {"1.000000000000000000000000000000001", "1E+33", "2.718281828459045235360287471352661"},
  }));
  CAPTURE(row.base, row.exponent);
  CHECK(text_of(power(number(row.base), number(row.exponent))) == row.result);
}

TEST_CASE("exponential and logarithm are right to the last digit here") {
  CHECK(text_of(exponential(0)) == "1");
  CHECK(text_of(exponential(1)) == "2.718281828459045235360287471352662");
  CHECK(text_of(exponential(-1)) == "0.3678794411714423215955237701614609");
  CHECK(text_of(exponential(number("1E-6000"))) == "1");
  CHECK(text_of(exponential(14150)) == "nothing");
  CHECK(text_of(exponential(-14300)) == "0");
  CHECK(text_of(exponential(number("1E+6000"))) == "nothing");
  CHECK(text_of(exponential(number("-1E+6000"))) == "0");
  CHECK(text_of(natural_logarithm(1)) == "0");
  CHECK(text_of(natural_logarithm(number("1.00"))) == "0");
  CHECK(text_of(natural_logarithm(number("1.000000000000000000000000000000000"))) == "0");
  CHECK(text_of(natural_logarithm(10)) == "2.302585092994045684017991454684364");
  CHECK(text_of(natural_logarithm(number("0.5"))) == "-0.6931471805599453094172321214581766");
  CHECK(text_of(natural_logarithm(number("1E-6176"))) == "-14220.76553433122614449511522413063");
  CHECK(text_of(natural_logarithm(number("1.000000000000000000000000000000001"))) ==
        "9.999999999999999999999999999999995E-34");
  CHECK(text_of(natural_logarithm(0)) == "nothing");
  CHECK(text_of(natural_logarithm(-1)) == "nothing");
}
