// Decimal from text and to text.
#include "support/catch.hpp"
#include "weal/decimal.hpp"

using namespace weal;

namespace {

Decimal number(std::string_view text) { return Decimal::parse(text).value(); }

}  // namespace

TEST_CASE("numbers are read as they stand, scale included") {
  struct Row {
    std::string_view text, value;
  };
  const auto row = GENERATE(values<Row>({
      {"2025.00", "2025.00"},
      {"+1.5", "1.5"},
      {"-0", "-0"},
      {"007", "7"},
      {".5", "0.5"},
      {"5.", "5"},
      {"1e3", "1E+3"},
      {"1E-7", "1E-7"},
      {"0.0000001", "1E-7"},
      {"12345678901234567890123456789012345", "1.234567890123456789012345678901234E+34"},  // half, even before it
      {"12345678901234567890123456789012355", "1.234567890123456789012345678901236E+34"},
      {"123456789012345678901234567890123450000000000001", "1.234567890123456789012345678901235E+47"},
      {"1.00000000000000000000000000000000000000000000000", "1.000000000000000000000000000000000"},
      {"9.9999999999999999999999999999999999E+6144", ""},
      {"1E+6145", ""},
      {"1E+6144", "1.000000000000000000000000000000000E+6144"},
      {"1E-6176", "1E-6176"},
      {"5E-6177", "0E-6176"},
      {"6E-6177", "1E-6176"},
      {"1E-99999999999999999999", "0E-6176"},
      {"0E+99999999999999999999", "0E+6111"},
      {"1E+99999999999999999999", ""},
  }));
  CAPTURE(row.text);
  const auto value = Decimal::parse(row.text);
  CHECK((value ? value->to_scientific() : "") == row.value);
}

TEST_CASE("other text is no number") {
  const auto text = GENERATE(values<std::string_view>(
      {"",   " ",   "-",  "+",     ".",   "-.",  "1 ",  " 1",       "1,000", "1_000", "0x10",
       "1e", "1e+", "e5", "1.2.3", "--1", "+-1", "NaN", "Infinity", "１２",  "1e1.5", "12元"}));
  CAPTURE(text);
  CHECK_FALSE(Decimal::parse(text));
}

TEST_CASE("a number has a text for every reader") {
  struct Row {
    std::string_view value, text, shortest, fixed;
  };
  const auto row = GENERATE(values<Row>({
      {"2025.00", "2025.00", "2025", "2025.00"},
      {"-0.00", "0.00", "0", "0.00"},
      {"-0.001", "-0.001", "-0.001", "0.00"},
      {"-0.005", "-0.005", "-0.005", "-0.01"},
      {"2.345", "2.345", "2.345", "2.35"},
      {"999.995", "999.995", "999.995", "1000.00"},
      {"0.000001", "0.000001", "0.000001", "0.00"},
      {"1E-7", "0.0000001", "0.0000001", "0.00"},
      {"1E+3", "1000", "1000", "1000.00"},
      {"0E+3", "0000", "0", "0.00"},
      {"1.10E-39", "1.10E-39", "0.0000000000000000000000000000000000000011", "0.00"},
      {"1E+39", "1000000000000000000000000000000000000000", "1000000000000000000000000000000000000000",
       "1000000000000000000000000000000000000000.00"},
      {"1E+40", "1E+40", "10000000000000000000000000000000000000000", "10000000000000000000000000000000000000000.00"},
      {"12.5E+41", "1.25E+42", "1250000000000000000000000000000000000000000",
       "1250000000000000000000000000000000000000000.00"},
      {"9999999999999999999999999999999999", "9999999999999999999999999999999999", "9999999999999999999999999999999999",
       "9999999999999999999999999999999999.00"},
      {"9999999999999999999999999999999.999", "9999999999999999999999999999999.999",
       "9999999999999999999999999999999.999", "10000000000000000000000000000000.00"},
  }));
  CAPTURE(row.value);
  const Decimal value = number(row.value);
  CHECK(value.to_string() == row.text);
  CHECK(value.to_shortest() == row.shortest);
  CHECK(value.to_fixed(2) == row.fixed);
}

TEST_CASE("fixed text can have no decimals, and many") {
  CHECK(number("2.5").to_fixed(0) == "3");
  CHECK(number("2").to_fixed(-1) == "2");
  CHECK(number("1E+2").to_fixed(0) == "100");
  CHECK(number("1").to_fixed(50) == "1." + std::string(50, '0'));
  CHECK(number("1E-6176").to_fixed(6200).size() == 6202);
}

TEST_CASE("every text a number gives reads back as that number") {
  const auto text = GENERATE(values<std::string_view>(
      {"0", "-0.00", "2025.00", "1E+6111", "9.99E-6170", "123E+30", "-0.00000001", "1E-6176", "4E+39"}));
  CAPTURE(text);
  const Decimal value = number(text);
  CHECK(number(value.to_scientific()).to_scientific() == value.to_scientific());
  CHECK(number(value.to_string()) == value);
  CHECK(number(value.to_shortest()) == value);
}
