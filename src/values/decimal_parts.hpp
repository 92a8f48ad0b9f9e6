/// The fields of a Decimal as the arithmetic sees them, and the one place that rounds into decimal128's range.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <optional>

#include "weal/decimal.hpp"

namespace weal {

struct DecimalParts {
  using Coefficient = Decimal::Coefficient;

  Coefficient coefficient = 0;
  std::int32_t exponent = 0;
  bool negative = false;

  static DecimalParts of(const Decimal& value) { return {value.coefficient_, value.exponent_, value.negative_}; }

  /// Precondition: at most 34 digits, exponent in range.
  [[nodiscard]] Decimal decimal() const {
    Decimal result;
    result.coefficient_ = coefficient;
    result.exponent_ = exponent;
    result.negative_ = negative;
    return result;
  }
};

}  // namespace weal

namespace weal::values {

using Coefficient = DecimalParts::Coefficient;

/// decimal128's exponents, for a coefficient that is an integer.
inline constexpr std::int64_t lowest_exponent = -6176;
inline constexpr std::int64_t highest_exponent = 6111;

/// 10^0 to 10^38, all that 128 bits hold.
inline constexpr auto powers_of_ten = [] {
  std::array<Coefficient, 39> powers{};
  powers[0] = 1;
  for (std::size_t index = 1; index < powers.size(); ++index) powers[index] = powers[index - 1] * 10;
  return powers;
}();

/// Precondition: 0 <= exponent <= 38.
constexpr Coefficient power_of_ten(std::int64_t exponent) { return powers_of_ten[static_cast<std::size_t>(exponent)]; }

inline constexpr Coefficient coefficient_limit = power_of_ten(Decimal::max_digits);  // first one that is too large

/// Decimal digits; zero has one.
constexpr int digit_count(Coefficient value) {
  const auto high = static_cast<std::uint64_t>(value >> 64);
  const auto bits =
      static_cast<int>(high != 0 ? 64 + std::bit_width(high) : std::bit_width(static_cast<std::uint64_t>(value)));
  const int estimate = bits * 1233 >> 12;  // bits x log10(2), at most one too small
  if (value == 0) return 1;
  return estimate + (value >= power_of_ten(estimate) ? 1 : 0);
}

/// What a division by a power of ten left over, against half of that power.
enum class Remainder : std::uint8_t { none, below_half, half, above_half };

/// Whether the quotient moves away from zero.
bool moves_up(Rounding rounding, bool negative, bool is_odd, Remainder remainder);

/// The value rounded half-even to 34 digits and to decimal128's exponents; nothing on overflow. `is_inexact`: the true
/// value is a little above the coefficient, which then has 35 digits or more.
std::optional<Decimal> settled_slowly(bool negative, Coefficient coefficient, std::int64_t exponent, bool is_inexact);

inline std::optional<Decimal> settled(bool negative, Coefficient coefficient, std::int64_t exponent) {
  if (coefficient < coefficient_limit && exponent >= lowest_exponent && exponent <= highest_exponent) [[likely]] {
    return DecimalParts{coefficient, static_cast<std::int32_t>(exponent), negative}.decimal();
  }
  return settled_slowly(negative, coefficient, exponent, false);
}

/// Drops trailing zeros while the exponent is below `highest`.
void strip_zeros(Coefficient& coefficient, std::int64_t& exponent, std::int64_t highest);

}  // namespace weal::values
