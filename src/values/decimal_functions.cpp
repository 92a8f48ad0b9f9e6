/// Roots, powers, exponentials, logarithms and modulo. The irrational ones are computed with 100 digits, on arguments
/// brought near 1 first, so that the 34 that are kept are right to within one unit.
#include <algorithm>
#include <boost/multiprecision/cpp_dec_float.hpp>
#include <utility>

#include "values/decimal_parts.hpp"
#include "values/wide.hpp"
#include "weal/decimal.hpp"

namespace weal {

using namespace values;

namespace {

using Real = boost::multiprecision::cpp_dec_float_100;

/// mantissa x 10^exponent, so that no Real gets near the ends of its own range.
struct Scaled {
  Real mantissa;
  std::int64_t exponent = 0;
};

Real real(Coefficient value) {
  constexpr std::uint64_t half = 1'000'000'000'000'000'000;
  const Real high = static_cast<std::uint64_t>(value / half);
  return high * Real(half) + Real(static_cast<std::uint64_t>(value % half));
}

/// A power of ten of a Real. Precondition: within 1000.
Real real_power_of_ten(std::int64_t exponent) {
  Real result = 1;
  const Real factor = 10;
  for (std::int64_t count = exponent < 0 ? -exponent : exponent; count > 0; --count) result *= factor;
  return exponent < 0 ? Real(1 / result) : result;
}

/// The exact value as a mantissa of [1, 10) and its exponent. Precondition: not zero.
Scaled scaled(const DecimalParts& value) {
  const int digits = digit_count(value.coefficient);
  return {real(value.coefficient) * real_power_of_ten(1 - digits), std::int64_t{value.exponent} + digits - 1};
}

/// Results of functions read like numbers people write: no zeros after the point, no exponent while 34 digits do.
std::optional<Decimal> tidied(const std::optional<Decimal>& value) {
  if (!value) return std::nullopt;
  auto parts = DecimalParts::of(*value);
  std::int64_t exponent = parts.coefficient == 0 ? 0 : parts.exponent;
  strip_zeros(parts.coefficient, exponent, highest_exponent);
  if (exponent > 0 && digit_count(parts.coefficient) + exponent <= Decimal::max_digits) {
    parts.coefficient *= power_of_ten(exponent);
    exponent = 0;
  }
  parts.exponent = static_cast<std::int32_t>(exponent);
  return parts.decimal();
}

/// Reads the digits of a positive mantissa by arithmetic: text of a Real would pass through the locale.
std::optional<Decimal> rounded(bool negative, Scaled value) {
  if (value.mantissa == 0) return Decimal();
  const Real ten = 10;
  while (value.mantissa >= ten) value.mantissa /= ten, ++value.exponent;
  while (value.mantissa < 1) value.mantissa *= ten, --value.exponent;
  // 60 digits rounded first: an error in the 90th place cannot turn 2.5 into 2.4999…, nor an exact result into another.
  constexpr int chunks = 7;
  constexpr int chunk_digits = 9;
  const Real chunk_factor = 1'000'000'000;
  value.mantissa += real_power_of_ten(-(chunks * chunk_digits));
  Wide digits = 0;
  Real rest = value.mantissa * Real(100'000'000);
  for (int chunk = 0; chunk < chunks; ++chunk) {
    const auto piece = static_cast<std::uint64_t>(rest);
    digits = digits * 1'000'000'000U + piece;
    rest = (rest - Real(piece)) * chunk_factor;
  }
  const int guard = 3;
  digits /= wide_power_of_ten(guard);
  return tidied(settled_wide(negative, digits, value.exponent - (chunks * chunk_digits - 1) + guard, false));
}

const Real& ln_ten() {
  static const Real value = log(Real(10));
  return value;
}

/// ln of a positive value.
Real natural_logarithm_of(const Scaled& value) {
  // Near 1 the logarithm is small and log() would only be right in absolute terms: 2 artanh((m - 1) / (m + 1)).
  const Real near = value.exponent == -1 ? Real(value.mantissa / 10) : value.mantissa;
  if (value.exponent == 0 ? near < Real(1.25) : value.exponent == -1 && near > Real(0.75)) {
    const Real ratio = (near - 1) / (near + 1);
    const Real square = ratio * ratio;
    Real sum = 0;
    Real term = ratio;
    for (unsigned odd = 1; odd < 400 && term != 0; odd += 2) {
      sum += term / odd;
      term *= square;
    }
    return 2 * sum;
  }
  return log(value.mantissa) + Real(value.exponent) * ln_ten();
}

/// e^argument. Precondition: the argument is within a million.
Scaled exponential_of(const Real& argument) {
  const auto tens = static_cast<std::int64_t>(Real(floor(argument / ln_ten())));
  return {exp(Real(argument - Real(tens) * ln_ten())), tens};
}

/// Past these, results overflow or vanish: ln(10^6145) and below ln(10^-6177).
constexpr int largest_logarithm = 14150;
constexpr int smallest_logarithm = -14230;

std::optional<Decimal> exponential_in_range(bool negative, const Real& argument) {
  if (argument > largest_logarithm) return std::nullopt;
  if (argument < smallest_logarithm) return Decimal();
  return rounded(negative, exponential_of(argument));
}

/// Precondition: the magnitude of `value` is below 10^9.
Real real_of(const Decimal& value) {
  const auto parts = DecimalParts::of(value);
  if (parts.coefficient == 0) return 0;
  const Scaled exact = scaled(parts);
  if (exact.exponent < -900) return 0;  // e^x and x^y are then 1 to all digits kept
  const Real magnitude = exact.mantissa * real_power_of_ten(exact.exponent);
  return parts.negative ? Real(-magnitude) : magnitude;
}

/// Whether the magnitude is 10^9 or more.
bool is_huge(const Decimal& value) { return absolute(value) >= Decimal(1'000'000'000); }

bool is_odd(const Decimal& integer) {
  const auto parts = DecimalParts::of(integer);
  if (parts.exponent > 0) return false;
  if (parts.exponent < -Decimal::max_digits) return false;  // an integer of that exponent is zero
  return (parts.coefficient / power_of_ten(-parts.exponent) & 1) != 0;
}

/// base^exponent by squaring from the leading bit: every intermediate is a power that the result contains, so an exact
/// result is found exactly.
Scaled integer_power(const Scaled& base, std::uint64_t exponent) {
  Scaled result{1, 0};
  const auto normalised = [](Scaled value) {
    if (value.mantissa >= 10) {
      value.mantissa /= 10;
      ++value.exponent;
    }
    return value;
  };
  for (int bit = static_cast<int>(std::bit_width(exponent)) - 1; bit >= 0; --bit) {
    result = normalised({result.mantissa * result.mantissa, result.exponent * 2});
    if ((exponent >> bit & 1) != 0) {
      result = normalised({result.mantissa * base.mantissa, result.exponent + base.exponent});
    }
  }
  return result;
}

Coefficient times_modulo(Coefficient left, Coefficient right, const Wide& modulus) {
  return narrowed(Wide(widened(left) * widened(right) % modulus));
}

/// coefficient x 10^exponent modulo `modulus`, without ever making the large number.
Coefficient scaled_modulo(Coefficient coefficient, std::int64_t exponent, Coefficient modulus) {
  const Wide wide_modulus = widened(modulus);
  Coefficient result = coefficient % modulus;
  Coefficient factor = 10 % modulus;
  for (; exponent > 0; exponent >>= 1) {
    if ((exponent & 1) != 0) result = times_modulo(result, factor, wide_modulus);
    factor = times_modulo(factor, factor, wide_modulus);
  }
  return result;
}

}  // namespace

std::optional<Decimal> floor_modulo(const Decimal& dividend, const Decimal& divisor) {
  const auto a = DecimalParts::of(dividend);
  const auto b = DecimalParts::of(divisor);
  if (b.coefficient == 0) return std::nullopt;
  const std::int64_t distance = std::int64_t{a.exponent} - b.exponent;
  DecimalParts remainder{0, std::min(a.exponent, b.exponent), a.negative};
  if (distance >= 0) {
    remainder.coefficient = scaled_modulo(a.coefficient, distance, b.coefficient);
  } else if (digit_count(b.coefficient) - distance > 38) {
    remainder.coefficient = a.coefficient;  // the divisor is larger
  } else {
    remainder.coefficient = a.coefficient % (b.coefficient * power_of_ten(-distance));
  }
  if (remainder.coefficient == 0) remainder.negative = false;
  if (remainder.coefficient == 0 || a.negative == b.negative) return remainder.decimal();
  return add(remainder.decimal(), divisor);
}

std::optional<Decimal> square_root(const Decimal& value) {
  const auto parts = DecimalParts::of(value);
  const std::int64_t preferred = (std::int64_t{parts.exponent} - (parts.exponent & 1)) / 2;
  if (parts.coefficient == 0) return settled(parts.negative, 0, preferred);
  if (parts.negative) return std::nullopt;
  // 73 digits or more give a root of 37; the exponent has to be even.
  std::int64_t padding = 73 - digit_count(parts.coefficient);
  if (((parts.exponent - padding) & 1) != 0) ++padding;
  Wide remainder;
  const Wide root =
      boost::multiprecision::sqrt(Wide(widened(parts.coefficient) * wide_power_of_ten(padding)), remainder);
  std::int64_t exponent = (parts.exponent - padding) / 2;
  Coefficient coefficient = narrowed(root);
  if (remainder != 0) return settled_slowly(false, coefficient, exponent, true);
  strip_zeros(coefficient, exponent, preferred);
  return settled(false, coefficient, exponent);
}

std::optional<Decimal> exponential(const Decimal& value) {
  if (is_huge(value)) return value.is_negative() ? std::optional(Decimal()) : std::nullopt;
  return exponential_in_range(false, real_of(value));
}

std::optional<Decimal> natural_logarithm(const Decimal& value) {
  if (value.is_zero() || value.is_negative()) return std::nullopt;
  if (value == Decimal(1)) return Decimal();
  const Real result = natural_logarithm_of(scaled(DecimalParts::of(value)));
  return rounded(result < 0, {abs(result), 0});
}

std::optional<Decimal> power(const Decimal& base, const Decimal& exponent) {
  if (exponent.is_zero()) return Decimal(1);
  if (base.is_zero()) return exponent.is_negative() ? std::nullopt : std::optional(Decimal());
  const bool is_whole = exponent.is_integer();
  if (base.is_negative() && !is_whole) return std::nullopt;
  const bool negative = base.is_negative() && is_odd(exponent);
  auto magnitude = DecimalParts::of(base);
  magnitude.negative = false;
  const Scaled scaled_base = scaled(magnitude);
  if (absolute(base) == Decimal(1)) return Decimal(negative ? -1 : 1);

  const auto whole = is_whole ? exponent.to_int64() : std::nullopt;
  constexpr std::int64_t most_squarings = 1'000'000'000;
  if (whole && *whole > -most_squarings && *whole < most_squarings) {
    const Scaled result = integer_power(scaled_base, static_cast<std::uint64_t>(*whole < 0 ? -*whole : *whole));
    return rounded(negative, *whole < 0 ? Scaled{1 / result.mantissa, -result.exponent} : result);
  }
  const Real logarithm = natural_logarithm_of(scaled_base);
  const auto exact_exponent = DecimalParts::of(exponent);
  const Scaled scaled_exponent = scaled(exact_exponent);
  const bool shrinks = (logarithm < 0) != exact_exponent.negative;
  // The smallest logarithm of a number other than 1 is 10^-34.
  if (scaled_exponent.exponent > 40) return shrinks ? std::optional(Decimal()) : std::nullopt;
  if (scaled_exponent.exponent < -900) return Decimal(1);
  const Real size = abs(logarithm) * scaled_exponent.mantissa * real_power_of_ten(scaled_exponent.exponent);
  return exponential_in_range(negative, shrinks ? Real(-size) : size);
}

}  // namespace weal
