// Decimal's operations, order and rounding.
#include "weal/decimal.hpp"

#include <cstdint>
#include <random>

#include "support/catch.hpp"

using namespace weal;

namespace {

Decimal number(std::string_view text) { return Decimal::parse(text).value(); }

std::string text_of(const std::optional<Decimal>& value) { return value ? value->to_scientific() : "nothing"; }

constexpr std::string_view nines = "9999999999999999999999999999999999";
constexpr std::string_view largest = "9.999999999999999999999999999999999E+6144";
constexpr std::string_view smallest = "1E-6176";

}  // namespace

static_assert(Decimal(0).is_zero() && !Decimal(0).is_negative());
static_assert(Decimal::scaled(-117500, -2).is_negative() && Decimal::scaled(117500, -2).exponent() == -2);
static_assert(Decimal(INT64_MIN).is_negative());
static_assert(!std::is_constructible_v<Decimal, double> && !std::is_convertible_v<float, Decimal>);

TEST_CASE("sums and differences keep the finer scale and round half-even past 34 digits") {
  struct Row {
    std::string_view left, right, sum, difference;
  };
  const auto row = GENERATE(values<Row>({
      {"1.20", "3", "4.20", "-1.80"},
      {"1175.00", "0.5", "1175.50", "1174.50"},
      {"0.3", "0.1", "0.4", "0.2"},
      {"1", "1", "2", "0"},
      {"-0", "0", "0", "-0"},
      {"-0", "-0", "-0", "0"},
      {"0.00", "-0", "0.00", "0.00"},
      {"1E+3", "0.00", "1000.00", "1000.00"},
      {"1E+40", "0.00", "1.000000000000000000000000000000000E+40", "1.000000000000000000000000000000000E+40"},
      {"0", "1E+40", "1.000000000000000000000000000000000E+40", "-1.000000000000000000000000000000000E+40"},
      {nines, "1", "1.000000000000000000000000000000000E+34", "9999999999999999999999999999999998"},
      {nines, "0.5", "1.000000000000000000000000000000000E+34", "9999999999999999999999999999999998"},
      {"1E+34", "0.5", "1.000000000000000000000000000000000E+34", "1.000000000000000000000000000000000E+34"},
      {"1E+33", "0.5", "1000000000000000000000000000000000", "999999999999999999999999999999999.5"},
      {"1000000000000000000000000000000001", "0.5", "1000000000000000000000000000000002",
       "1000000000000000000000000000000000"},
      {"1E+33", "0.50000000000000000000000000001", "1000000000000000000000000000000001",
       "999999999999999999999999999999999.5"},
      {"1E+6000", "-1E-6000", "1.000000000000000000000000000000000E+6000", "1.000000000000000000000000000000000E+6000"},
      {"1E+33", "1E-100", "1000000000000000000000000000000000", "1000000000000000000000000000000000"},
      {largest, largest, "nothing", "0E+6111"},
      {smallest, smallest, "2E-6176", "0E-6176"},
  }));
  CAPTURE(row.left, row.right);
  CHECK(text_of(add(number(row.left), number(row.right))) == row.sum);
  CHECK(text_of(subtract(number(row.left), number(row.right))) == row.difference);
}

TEST_CASE("products add their scales, and quotients come as near to the difference of scales as they can") {
  struct Row {
    std::string_view left, right, product, quotient;
  };
  const auto row = GENERATE(values<Row>({
      {"1.2", "3.0", "3.60", "0.4"},
      {"6.00", "2", "12.00", "3.00"},
      {"1", "4", "4", "0.25"},
      {"2025.00", "3", "6075.00", "675.00"},
      {"1", "3", "3", "0.3333333333333333333333333333333333"},
      {"2", "3", "6", "0.6666666666666666666666666666666667"},
      {"-7", "2", "-14", "-3.5"},
      {"-0", "5", "-0", "-0"},
      {"0.00", "-5", "-0.00", "-0.00"},
      {"1", "0", "0", "nothing"},
      {"0", "0.00", "0.00", "nothing"},
      {"1E+3", "1E-3", "1", "1E+6"},
      {"18446744073709551615", "18446744073709551615", "3.402823669209384634264811192843491E+38", "1"},
      {"18446744073709551616", "18446744073709551617", "3.402823669209384634818213515054778E+38",
       "0.9999999999999999999457898913757248"},
      {nines, nines, "9.999999999999999999999999999999998E+67", "1"},
      {nines, "7", "6.999999999999999999999999999999999E+34", "1428571428571428571428571428571428"},
      {"1", nines, nines, "1.000000000000000000000000000000000E-34"},
      {largest, "10", "nothing", "9.999999999999999999999999999999999E+6143"},
      {smallest, "0.5", "0E-6176", "2E-6176"},
      {"3E-6176", "0.5", "2E-6176", "6E-6176"},
      {"1E-6176", "1E-6176", "0E-6176", "1"},
      {"1E+6000", "1E-6000", "1", "nothing"},
  }));
  CAPTURE(row.left, row.right);
  CHECK(text_of(multiply(number(row.left), number(row.right))) == row.product);
  CHECK(text_of(divide(number(row.left), number(row.right))) == row.quotient);
}

TEST_CASE("short and long arithmetic agree on the same values") {
  // A trailing zero or forty moves an operand from the 64-bit paths to the wide ones without changing its value.
  std::mt19937_64 random(20260701);
  for (int round_number = 0; round_number < 20'000; ++round_number) {
    const auto draw = [&] {
      const auto digits = static_cast<std::int64_t>(random() >> (random() % 60));
      return Decimal::scaled(random() % 2 == 0 ? digits : -digits, static_cast<int>(random() % 12) - 6);
    };
    const Decimal left = draw();
    const Decimal right = draw();
    const auto long_left = round(left, 14, Rounding::half_even).value_or(left);
    const auto long_right = round(right, 14, Rounding::half_even).value_or(right);
    CAPTURE(left.to_scientific(), right.to_scientific());
    if (long_left != left || long_right != right) FAIL_CHECK("widening changed a value");
    if (add(left, right) != add(long_left, long_right)) FAIL_CHECK("sums differ");
    if (subtract(left, right) != subtract(long_left, long_right)) FAIL_CHECK("differences differ");
    if (multiply(left, right) != multiply(long_left, long_right)) FAIL_CHECK("products differ");
    if (divide(left, right) != divide(long_left, long_right)) FAIL_CHECK("quotients differ");
    if ((left <=> right) != (long_left <=> long_right)) FAIL_CHECK("order differs");
    if (subtract(left, right).value().is_negative() != (left < right)) FAIL_CHECK("order is not that of differences");
  }
}

TEST_CASE("order compares values, not scales") {
  const std::vector<std::string_view> ascending{"-1E+6144", "-10",     "-1.5",   "-1",  "-0.1", "-1E-6176",
                                                "0",        "1E-6176", "0.09",   "0.1", "1",    "1.0000000001",
                                                nines,      "1E+34",   "1E+6144"};
  for (std::size_t low = 0; low < ascending.size(); ++low) {
    for (std::size_t high = 0; high < ascending.size(); ++high) {
      CAPTURE(ascending[low], ascending[high]);
      CHECK((number(ascending[low]) <=> number(ascending[high])) == (low <=> high));
    }
  }
  CHECK(number("1.0") == number("1.00"));
  CHECK(number("0") == number("-0.000"));
  CHECK(number("1E+3") == number("1000.0"));
  CHECK_FALSE(number("-0").is_negative());
}

TEST_CASE("each rounding has its own mind about the rest") {
  struct Row {
    std::string_view value;
    std::string_view half_even, half_up, half_down, up, down, ceiling, floor;
  };
  const auto row = GENERATE(values<Row>({
      {"2.5", "2", "3", "2", "3", "2", "3", "2"},
      {"3.5", "4", "4", "3", "4", "3", "4", "3"},
      {"2.4", "2", "2", "2", "3", "2", "3", "2"},
      {"2.6", "3", "3", "3", "3", "2", "3", "2"},
      {"-2.5", "-2", "-3", "-2", "-3", "-2", "-2", "-3"},
      {"-2.6", "-3", "-3", "-3", "-3", "-2", "-2", "-3"},
      {"2.0", "2", "2", "2", "2", "2", "2", "2"},
      {"0.5", "0", "1", "0", "1", "0", "1", "0"},
      {"0.05", "0", "0", "0", "1", "0", "1", "0"},
      {"-0.001", "-0", "-0", "-0", "-1", "-0", "-0", "-1"},
      {"1E-6000", "0", "0", "0", "1", "0", "1", "0"},
      {"0.00", "0", "0", "0", "0", "0", "0", "0"},
  }));
  CAPTURE(row.value);
  const auto rounded = [&](Rounding rounding) { return text_of(round(number(row.value), 0, rounding)); };
  CHECK(rounded(Rounding::half_even) == row.half_even);
  CHECK(rounded(Rounding::half_up) == row.half_up);
  CHECK(rounded(Rounding::half_down) == row.half_down);
  CHECK(rounded(Rounding::up) == row.up);
  CHECK(rounded(Rounding::down) == row.down);
  CHECK(rounded(Rounding::ceiling) == row.ceiling);
  CHECK(rounded(Rounding::floor) == row.floor);
}

TEST_CASE("a rounded value has exactly the decimals asked for") {
  struct Row {
    std::string_view value;
    int scale;
    std::string_view result;
  };
  const auto row = GENERATE(values<Row>({
      {"675", 2, "675.00"},
      {"1234.5", -2, "1.2E+3"},
      {"999.95", 1, "1000.0"},
      {nines, 0, nines},
      {nines, 1, "nothing"},
      {"0", 6176, "0E-6176"},
      {"0", 6177, "nothing"},
      {"5E+6111", -6112, "nothing"},
      {"1", INT32_MAX, "nothing"},
      {"1", INT32_MIN, "nothing"},
  }));
  CAPTURE(row.value, row.scale);
  CHECK(text_of(round(number(row.value), row.scale, Rounding::half_up)) == row.result);
}

TEST_CASE("sign and trailing zeros change without changing anything else") {
  CHECK(negated(number("1.50")).to_scientific() == "-1.50");
  CHECK(negated(number("0")).to_scientific() == "0");
  CHECK(negated(number("-0")).to_scientific() == "0");
  CHECK(absolute(number("-1.50")).to_scientific() == "1.50");
  CHECK(reduced(number("2025.00")).to_scientific() == "2025");
  CHECK(reduced(number("120")).to_scientific() == "1.2E+2");
  CHECK(reduced(number("-0.00")).to_scientific() == "-0");
  CHECK(reduced(number("1E+6144")).to_scientific() == "1.000000000000000000000000000000000E+6144");
}

TEST_CASE("integers are told from fractions and fit 64 bits or not") {
  struct Row {
    std::string_view value;
    bool is_integer;
    std::optional<std::int64_t> integer;
  };
  const auto row = GENERATE(values<Row>({
      {"0.00", true, 0},
      {"0E-6176", true, 0},
      {"3.00", true, 3},
      {"3.10", false, std::nullopt},
      {"1E-40", false, std::nullopt},
      {"12E+2", true, 1200},
      {"9223372036854775807", true, INT64_MAX},
      {"-9223372036854775808.0", true, INT64_MIN},
      {"9223372036854775808", true, std::nullopt},
      {"-9223372036854775809", true, std::nullopt},
      {"10E+18", true, std::nullopt},
      {"1E+6000", true, std::nullopt},
  }));
  CAPTURE(row.value);
  CHECK(number(row.value).is_integer() == row.is_integer);
  CHECK(number(row.value).to_int64() == row.integer);
}
