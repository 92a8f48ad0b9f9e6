/// 256-bit intermediates of Decimal's slow paths: products and aligned sums have at most 76 digits.
#pragma once

#include <array>
#include <boost/multiprecision/cpp_int.hpp>
#include <cstdint>
#include <optional>

#include "values/decimal_parts.hpp"

namespace weal::values {

using Wide = boost::multiprecision::uint256_t;

inline Wide widened(Coefficient value) {
  Wide result = static_cast<std::uint64_t>(value >> 64);
  result <<= 64;
  result |= static_cast<std::uint64_t>(value);
  return result;
}

/// Precondition: the value fits 128 bits.
inline Coefficient narrowed(const Wide& value) {
  const Wide high = value >> 64;
  return static_cast<Coefficient>(static_cast<std::uint64_t>(high)) << 64 |
         static_cast<std::uint64_t>(value & UINT64_MAX);
}

/// 10^exponent. Precondition: 0 <= exponent <= 76.
inline const Wide& wide_power_of_ten(std::int64_t exponent) {
  static const auto powers = [] {
    std::array<Wide, 77> result;
    result[0] = 1;
    for (std::size_t index = 1; index < result.size(); ++index) result[index] = result[index - 1] * 10U;
    return result;
  }();
  return powers[static_cast<std::size_t>(exponent)];
}

inline int digit_count(const Wide& value) {
  if (value == 0) return 1;
  const int bits = static_cast<int>(boost::multiprecision::msb(value)) + 1;
  const int estimate = bits * 1233 >> 12;
  return estimate + (value >= wide_power_of_ten(estimate) ? 1 : 0);
}

/// As settled_slowly, from up to 76 digits.
inline std::optional<Decimal> settled_wide(bool negative, const Wide& coefficient, std::int64_t exponent,
                                           bool is_inexact) {
  const int digits = digit_count(coefficient);
  if (digits <= 38) return settled_slowly(negative, narrowed(coefficient), exponent, is_inexact);
  const int dropped = digits - 38;  // keeps digits past the 34th, so that rounding twice cannot differ from once
  Wide quotient;
  Wide remainder;
  boost::multiprecision::divide_qr(coefficient, wide_power_of_ten(dropped), quotient, remainder);
  return settled_slowly(negative, narrowed(quotient), exponent + dropped, is_inexact || remainder != 0);
}

}  // namespace weal::values
