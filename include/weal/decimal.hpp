/// Decimal: exact numbers of 34 digits, as IEEE 754 decimal128 has them, without NaN and infinities.
#pragma once

#include <compare>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace weal {

/// The rounding modes of FEEL's round functions and of a pack's one final rounding.
enum class Rounding : std::uint8_t { half_even, half_up, half_down, up, down, ceiling, floor };

/// coefficient x 10^exponent with a coefficient of at most 34 digits and decimal128's exponent range.
/// Keeps its scale (`2025.00` stays so in text); equality and order compare values. Trivially copyable.
class Decimal {
 public:
  static constexpr int max_digits = 34;

  constexpr Decimal() = default;
  constexpr Decimal(std::int64_t value)  // NOLINT: an integer is a Decimal
      : coefficient_(magnitude(value)), negative_(value < 0) {}
  /// A double is never silently cut down to an integer.
  template <std::floating_point Float>
  Decimal(Float) = delete;
  /// coefficient x 10^exponent: `Decimal::scaled(117500, -2)` is 1175.00. Precondition: -6176 <= exponent <= 6111.
  [[nodiscard]] static constexpr Decimal scaled(std::int64_t coefficient, int exponent) {
    Decimal result(coefficient);
    result.exponent_ = exponent;
    return result;
  }
  /// Optional sign, digits, optional fraction, optional exponent; ASCII only. Rounds half-even past 34 digits;
  /// nothing for other text or out of range.
  [[nodiscard]] static std::optional<Decimal> parse(std::string_view text);

  [[nodiscard]] constexpr bool is_zero() const { return coefficient_ == 0; }
  [[nodiscard]] constexpr bool is_negative() const { return negative_ && coefficient_ != 0; }
  [[nodiscard]] constexpr int exponent() const { return exponent_; }
  [[nodiscard]] bool is_integer() const;
  /// The value as an integer where it is one and fits.
  [[nodiscard]] std::optional<std::int64_t> to_int64() const;
  /// Plain notation where it needs at most 40 digits (`0.000001`, `2025.00`, `1000` for 1E+3), else scientific. Zero
  /// has no sign.
  [[nodiscard]] std::string to_string() const;
  /// The General Decimal Arithmetic's scientific string: exact in value, scale and sign of zero; parse() gives it back.
  [[nodiscard]] std::string to_scientific() const;
  /// Plain notation without trailing zeros: the shortest exact decimal.
  [[nodiscard]] std::string to_shortest() const;
  /// Exactly `digits` decimals, half-up, plain notation: money for people and JSON.
  [[nodiscard]] std::string to_fixed(int digits) const;

  /// By value: 1.0 and 1.00 are equal, and so are 0 and -0.
  friend std::strong_ordering operator<=>(const Decimal& left, const Decimal& right);
  friend bool operator==(const Decimal& left, const Decimal& right) { return (left <=> right) == 0; }

 private:
  __extension__ typedef unsigned __int128 Coefficient;

  static constexpr Coefficient magnitude(std::int64_t value) {
    const auto bits = static_cast<std::uint64_t>(value);
    return value < 0 ? std::uint64_t{0} - bits : bits;
  }

  Coefficient coefficient_ = 0;
  std::int32_t exponent_ = 0;
  bool negative_ = false;
  friend struct DecimalParts;  // src/values: the arithmetic's view of the three fields
};

// Results are exact where they fit 34 digits, else rounded half-even; too small for decimal128, they become subnormal
// or zero. Nothing on overflow or division by zero. The exponent is the one the General Decimal Arithmetic prefers:
// 1.20 + 3 = 4.20, 1.2 x 3.0 = 3.60, 6.00 / 2 = 3.00, 1 / 4 = 0.25.
[[nodiscard]] std::optional<Decimal> add(const Decimal& left, const Decimal& right);
[[nodiscard]] std::optional<Decimal> subtract(const Decimal& left, const Decimal& right);
[[nodiscard]] std::optional<Decimal> multiply(const Decimal& left, const Decimal& right);
[[nodiscard]] std::optional<Decimal> divide(const Decimal& dividend, const Decimal& divisor);
/// dividend - divisor x floor(dividend / divisor): the sign of the divisor, as FEEL's modulo.
[[nodiscard]] std::optional<Decimal> floor_modulo(const Decimal& dividend, const Decimal& divisor);
// Within one unit in the 34th digit, and exact where the exact result fits; without trailing zeros after the point.
/// base to any exponent. Nothing for a negative base with a fraction as exponent and for zero to a negative one;
/// anything to the power of zero is 1.
[[nodiscard]] std::optional<Decimal> power(const Decimal& base, const Decimal& exponent);
/// Correctly rounded; nothing for negative values.
[[nodiscard]] std::optional<Decimal> square_root(const Decimal& value);
[[nodiscard]] std::optional<Decimal> exponential(const Decimal& value);
/// Nothing for zero and negative values.
[[nodiscard]] std::optional<Decimal> natural_logarithm(const Decimal& value);
/// The value with exactly `scale` decimals (negative: tens, hundreds …). Nothing where that needs over 34 digits.
[[nodiscard]] std::optional<Decimal> round(const Decimal& value, int scale, Rounding rounding);
/// The same value without trailing zeros.
[[nodiscard]] Decimal reduced(const Decimal& value);
[[nodiscard]] Decimal negated(const Decimal& value);
[[nodiscard]] Decimal absolute(const Decimal& value);

}  // namespace weal
