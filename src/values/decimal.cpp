/// Decimal's four operations, order and rounding. Money takes the 128-bit paths; the rest goes through 256 bits.
#include "weal/decimal.hpp"

#include <algorithm>
#include <type_traits>

#include "values/decimal_parts.hpp"
#include "values/wide.hpp"

namespace weal {

static_assert(std::is_trivially_copyable_v<Decimal>);

namespace values {

bool moves_up(Rounding rounding, bool negative, bool is_odd, Remainder remainder) {
  if (remainder == Remainder::none) return false;
  switch (rounding) {
    case Rounding::half_even:
      return remainder == Remainder::above_half || (remainder == Remainder::half && is_odd);
    case Rounding::half_up:
      return remainder >= Remainder::half;
    case Rounding::half_down:
      return remainder == Remainder::above_half;
    case Rounding::up:
      return true;
    case Rounding::down:
      return false;
    case Rounding::ceiling:
      return !negative;
    case Rounding::floor:
      return negative;
  }
  return false;
}

namespace {

Remainder against_half(Coefficient remainder, std::int64_t dropped_digits) {
  if (remainder == 0) return Remainder::none;
  const Coefficient half = 5 * power_of_ten(dropped_digits - 1);
  if (remainder == half) return Remainder::half;
  return remainder < half ? Remainder::below_half : Remainder::above_half;
}

/// Removes `dropped` >= 1 digits. Precondition: the coefficient has at most 38 digits or `dropped` is at most 38.
Coefficient shortened(Coefficient coefficient, std::int64_t dropped, Rounding rounding, bool negative,
                      bool is_inexact) {
  // Past all digits the value is below a tenth of the last place that is kept.
  if (dropped > digit_count(coefficient)) {
    const bool has_rest = coefficient != 0 || is_inexact;
    return moves_up(rounding, negative, false, has_rest ? Remainder::below_half : Remainder::none) ? 1 : 0;
  }
  const Coefficient divisor = power_of_ten(dropped);
  const Coefficient quotient = coefficient / divisor;
  Remainder remainder = against_half(coefficient % divisor, dropped);
  if (is_inexact && remainder == Remainder::none) remainder = Remainder::below_half;
  if (is_inexact && remainder == Remainder::half) remainder = Remainder::above_half;
  return quotient + (moves_up(rounding, negative, (quotient & 1) != 0, remainder) ? 1 : 0);
}

}  // namespace

std::optional<Decimal> settled_slowly(bool negative, Coefficient coefficient, std::int64_t exponent, bool is_inexact) {
  const std::int64_t dropped =
      std::max<std::int64_t>(digit_count(coefficient) - Decimal::max_digits, lowest_exponent - exponent);
  if (dropped > 0) {
    coefficient = shortened(coefficient, dropped, Rounding::half_even, negative, is_inexact);
    exponent += dropped;
    if (coefficient == coefficient_limit) {
      coefficient /= 10;
      ++exponent;
    }
  }
  if (coefficient == 0) {
    exponent = std::min(exponent, highest_exponent);
  } else if (exponent > highest_exponent) {
    const std::int64_t padding = exponent - highest_exponent;
    if (digit_count(coefficient) + padding > Decimal::max_digits) return std::nullopt;
    coefficient *= power_of_ten(padding);
    exponent = highest_exponent;
  }
  return DecimalParts{coefficient, static_cast<std::int32_t>(exponent), negative}.decimal();
}

void strip_zeros(Coefficient& coefficient, std::int64_t& exponent, std::int64_t highest) {
  if (coefficient == 0) return;
  for (const int step : {16, 8, 4, 2, 1}) {
    while (exponent + step <= highest && coefficient % power_of_ten(step) == 0) {
      coefficient /= power_of_ten(step);
      exponent += step;
    }
  }
}

namespace {

/// left + right of one exponent, where both and their sum fit the type.
template <class Integer>
struct SignedSum {
  Integer magnitude;
  bool negative;

  SignedSum(bool left_negative, const Integer& left, bool right_negative, const Integer& right)
      : magnitude(left), negative(left_negative) {
    if (left_negative == right_negative) {
      magnitude += right;
    } else if (left > right) {
      magnitude -= right;
    } else {
      magnitude = right - left;
      negative = left == right ? false : right_negative;  // an exact zero is positive
    }
  }
};

/// Sum where `high` has the larger exponent and aligning it needs more than 128 bits.
std::optional<Decimal> sum_of_far_exponents(const DecimalParts& high, const DecimalParts& low) {
  const std::int64_t distance = std::int64_t{high.exponent} - low.exponent;
  const int digits = digit_count(high.coefficient);
  // What lies below the 37th digit of `high`, which has 34 at most, cannot move the rounding.
  if (low.coefficient == 0 || digit_count(low.coefficient) + 37 - digits <= distance) {
    const std::int64_t padding = std::min<std::int64_t>(distance, Decimal::max_digits - digits);
    return settled(high.negative, high.coefficient * power_of_ten(padding), high.exponent - padding);
  }
  const Wide aligned = widened(high.coefficient) * wide_power_of_ten(distance);
  const SignedSum<Wide> sum(high.negative, aligned, low.negative, widened(low.coefficient));
  return settled_wide(sum.negative, sum.magnitude, low.exponent, false);
}

constexpr bool fits_64_bits(Coefficient value) { return value >> 64 == 0; }

inline std::optional<Decimal> sum_of_one_exponent(bool left_negative, Coefficient left, bool right_negative,
                                                  Coefficient right, std::int64_t exponent) {
  const SignedSum<Coefficient> total(left_negative, left, right_negative, right);
  return settled(total.negative, total.magnitude, exponent);
}

std::optional<Decimal> sum_by_digits(const DecimalParts& left, const DecimalParts& right) {
  const auto& high = left.exponent < right.exponent ? right : left;
  const auto& low = left.exponent < right.exponent ? left : right;
  const std::int64_t distance = std::int64_t{high.exponent} - low.exponent;
  if (high.coefficient != 0 && distance + digit_count(high.coefficient) > 37) return sum_of_far_exponents(high, low);
  const Coefficient aligned = high.coefficient == 0 ? 0 : high.coefficient * power_of_ten(distance);
  return sum_of_one_exponent(high.negative, aligned, low.negative, low.coefficient, low.exponent);
}

/// left + right, or left - right where `right_negative` is turned. The sums of money come first.
inline std::optional<Decimal> sum(const Decimal& left, const Decimal& right, bool right_negative) {
  const auto a = DecimalParts::of(left);
  const auto b = DecimalParts::of(right);
  const int distance = a.exponent - b.exponent;
  if (distance == 0) {
    return sum_of_one_exponent(a.negative, a.coefficient, right_negative, b.coefficient, a.exponent);
  }
  if (distance > 0 && distance <= 18 && fits_64_bits(a.coefficient)) {
    return sum_of_one_exponent(a.negative, a.coefficient * power_of_ten(distance), right_negative, b.coefficient,
                               b.exponent);
  }
  if (distance < 0 && distance >= -18 && fits_64_bits(b.coefficient)) {
    return sum_of_one_exponent(a.negative, a.coefficient, right_negative, b.coefficient * power_of_ten(-distance),
                               a.exponent);
  }
  return sum_by_digits(a, {b.coefficient, b.exponent, right_negative});
}

/// Quotient by long division in chunks of up to 18 digits. Precondition: both coefficients fit 64 bits.
std::optional<Decimal> short_quotient(std::uint64_t dividend, std::uint64_t divisor, std::int64_t exponent,
                                      bool negative) {
  const std::int64_t preferred = exponent;
  Coefficient quotient = dividend / divisor;
  Coefficient remainder = dividend % divisor;
  while (remainder != 0) {
    const int digits = quotient == 0 ? 0 : digit_count(quotient);
    if (digits > Decimal::max_digits) break;
    const int chunk = std::min(18, 37 - digits);
    const Coefficient extended = remainder * power_of_ten(chunk);
    quotient = quotient * power_of_ten(chunk) + extended / divisor;
    remainder = extended % divisor;
    exponent -= chunk;
  }
  if (remainder != 0) return settled_slowly(negative, quotient, exponent, true);
  strip_zeros(quotient, exponent, preferred);
  return settled(negative, quotient, exponent);
}

std::optional<Decimal> long_quotient(const DecimalParts& dividend, const DecimalParts& divisor) {
  const std::int64_t preferred = std::int64_t{dividend.exponent} - divisor.exponent;
  const bool negative = dividend.negative != divisor.negative;
  const int padding = std::max(0, 36 + digit_count(divisor.coefficient) - digit_count(dividend.coefficient));
  Wide quotient;
  Wide remainder;
  const Wide extended = widened(dividend.coefficient) * wide_power_of_ten(padding);
  boost::multiprecision::divide_qr(extended, widened(divisor.coefficient), quotient, remainder);
  std::int64_t exponent = preferred - padding;
  Coefficient coefficient = narrowed(quotient);
  if (remainder != 0) return settled_slowly(negative, coefficient, exponent, true);
  strip_zeros(coefficient, exponent, preferred);
  return settled(negative, coefficient, exponent);
}

std::strong_ordering compare_magnitudes(const DecimalParts& left, const DecimalParts& right) {
  if (left.exponent == right.exponent) return left.coefficient <=> right.coefficient;
  const int left_digits = digit_count(left.coefficient);
  const int right_digits = digit_count(right.coefficient);
  const auto order = left.exponent + left_digits <=> right.exponent + right_digits;
  if (order != 0) return order;
  // The leading digits stand at one place: aligned, both have as many digits as the longer one.
  if (left_digits < right_digits) {
    return left.coefficient * power_of_ten(right_digits - left_digits) <=> right.coefficient;
  }
  return left.coefficient <=> right.coefficient * power_of_ten(left_digits - right_digits);
}

}  // namespace
}  // namespace values

using namespace values;

std::strong_ordering operator<=>(const Decimal& left, const Decimal& right) {
  const auto a = DecimalParts::of(left);
  const auto b = DecimalParts::of(right);
  const int left_sign = a.coefficient == 0 ? 0 : a.negative ? -1 : 1;
  const int right_sign = b.coefficient == 0 ? 0 : b.negative ? -1 : 1;
  if (left_sign != right_sign || left_sign == 0) return left_sign <=> right_sign;
  return left_sign > 0 ? compare_magnitudes(a, b) : compare_magnitudes(b, a);
}

std::optional<Decimal> add(const Decimal& left, const Decimal& right) {
  return sum(left, right, DecimalParts::of(right).negative);
}

std::optional<Decimal> subtract(const Decimal& left, const Decimal& right) {
  return sum(left, right, !DecimalParts::of(right).negative);
}

std::optional<Decimal> multiply(const Decimal& left, const Decimal& right) {
  const auto a = DecimalParts::of(left);
  const auto b = DecimalParts::of(right);
  const bool negative = a.negative != b.negative;
  const std::int64_t exponent = std::int64_t{a.exponent} + b.exponent;
  if (fits_64_bits(a.coefficient | b.coefficient)) return settled(negative, a.coefficient * b.coefficient, exponent);
  return settled_wide(negative, widened(a.coefficient) * widened(b.coefficient), exponent, false);
}

std::optional<Decimal> divide(const Decimal& dividend, const Decimal& divisor) {
  const auto a = DecimalParts::of(dividend);
  const auto b = DecimalParts::of(divisor);
  if (b.coefficient == 0) return std::nullopt;
  const std::int64_t exponent = std::int64_t{a.exponent} - b.exponent;
  const bool negative = a.negative != b.negative;
  if (a.coefficient == 0) return settled(negative, 0, exponent);
  if (fits_64_bits(a.coefficient | b.coefficient)) {
    return short_quotient(static_cast<std::uint64_t>(a.coefficient), static_cast<std::uint64_t>(b.coefficient),
                          exponent, negative);
  }
  return long_quotient(a, b);
}

std::optional<Decimal> round(const Decimal& value, int scale, Rounding rounding) {
  auto parts = DecimalParts::of(value);
  const std::int64_t exponent = -std::int64_t{scale};
  if (exponent < lowest_exponent || exponent > highest_exponent) return std::nullopt;
  const std::int64_t dropped = exponent - parts.exponent;
  if (dropped > 0) {
    parts.coefficient = shortened(parts.coefficient, dropped, rounding, parts.negative, false);
  } else if (parts.coefficient != 0) {
    if (digit_count(parts.coefficient) - dropped > Decimal::max_digits) return std::nullopt;
    parts.coefficient *= power_of_ten(-dropped);
  }
  parts.exponent = static_cast<std::int32_t>(exponent);
  return parts.decimal();
}

Decimal reduced(const Decimal& value) {
  auto parts = DecimalParts::of(value);
  std::int64_t exponent = parts.coefficient == 0 ? 0 : parts.exponent;
  strip_zeros(parts.coefficient, exponent, highest_exponent);
  parts.exponent = static_cast<std::int32_t>(exponent);
  return parts.decimal();
}

Decimal negated(const Decimal& value) {
  auto parts = DecimalParts::of(value);
  parts.negative = !parts.negative && parts.coefficient != 0;
  return parts.decimal();
}

Decimal absolute(const Decimal& value) {
  auto parts = DecimalParts::of(value);
  parts.negative = false;
  return parts.decimal();
}

bool Decimal::is_integer() const {
  if (exponent_ >= 0 || coefficient_ == 0) return true;
  return exponent_ >= -max_digits && coefficient_ % power_of_ten(-exponent_) == 0;
}

std::optional<std::int64_t> Decimal::to_int64() const {
  if (coefficient_ == 0) return 0;
  if (!is_integer() || exponent_ > 18) return std::nullopt;
  Coefficient magnitude = coefficient_;
  if (exponent_ > 0) {
    if (digit_count(magnitude) + exponent_ > 19) return std::nullopt;
    magnitude *= power_of_ten(exponent_);
  } else {
    magnitude /= power_of_ten(-exponent_);
  }
  const Coefficient limit = (Coefficient{1} << 63) - (negative_ ? 0 : 1);
  if (magnitude > limit) return std::nullopt;
  const auto bits = static_cast<std::uint64_t>(magnitude);
  return static_cast<std::int64_t>(negative_ ? std::uint64_t{0} - bits : bits);
}

}  // namespace weal
