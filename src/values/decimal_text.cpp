/// Decimal from text and to text.
#include <algorithm>
#include <string>
#include <string_view>

#include "values/decimal_parts.hpp"
#include "values/digits.hpp"
#include "weal/decimal.hpp"

namespace weal {

using namespace values;

namespace {

/// Exponents past this are overflow or zero whatever the digits are; also keeps the sums below from wrapping.
constexpr std::int64_t exponent_cap = 1'000'000'000'000;

/// The signed integer that the rest of the text is.
std::optional<std::int64_t> parse_exponent(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  if (text.empty() || !std::all_of(text.begin(), text.end(), is_digit)) return std::nullopt;
  std::int64_t value = 0;
  for (const char c : text) value = std::min(exponent_cap, value * 10 + (c - '0'));
  return negative ? -value : value;
}

std::string digits_of(Coefficient value) {
  std::string digits;
  do {
    digits.push_back(static_cast<char>('0' + static_cast<int>(value % 10)));
    value /= 10;
  } while (value != 0);
  std::reverse(digits.begin(), digits.end());
  return digits;
}

/// Digits with the point in its place and no exponent.
std::string plain(std::string digits, std::int64_t exponent) {
  if (exponent >= 0) return digits.append(static_cast<std::size_t>(exponent), '0');
  const auto decimals = static_cast<std::size_t>(-exponent);
  if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
  return digits.insert(digits.size() - decimals, 1, '.');
}

std::string scientific(std::string digits, std::int64_t exponent) {
  const std::int64_t adjusted = exponent + static_cast<std::int64_t>(digits.size()) - 1;
  if (digits.size() > 1) digits.insert(1, 1, '.');
  return digits + (adjusted < 0 ? "E" : "E+") + std::to_string(adjusted);
}

}  // namespace

std::optional<Decimal> Decimal::parse(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);

  Coefficient coefficient = 0;
  std::int64_t exponent = 0;
  bool has_digit = false;
  bool has_point = false;
  bool has_rest = false;  // a digit other than zero past the 38th
  std::size_t at = 0;
  for (; at < text.size(); ++at) {
    if (text[at] == '.' && !has_point) {
      has_point = true;
    } else if (is_digit(text[at])) {
      has_digit = true;
      if (coefficient < power_of_ten(37)) {
        coefficient = coefficient * 10 + static_cast<unsigned>(text[at] - '0');
        if (has_point) --exponent;
      } else {
        has_rest |= text[at] != '0';
        if (!has_point) ++exponent;
      }
    } else {
      break;
    }
  }
  if (!has_digit) return std::nullopt;
  if (at < text.size()) {
    if (text[at] != 'e' && text[at] != 'E') return std::nullopt;
    const auto stated = parse_exponent(text.substr(at + 1));
    if (!stated) return std::nullopt;
    exponent += *stated;
  }
  return settled_slowly(negative, coefficient, exponent, has_rest);
}

std::string Decimal::to_scientific() const {
  std::string digits = digits_of(coefficient_);
  const std::int64_t adjusted = exponent_ + static_cast<std::int64_t>(digits.size()) - 1;
  const bool is_plain = exponent_ <= 0 && adjusted >= -6;
  return (negative_ ? "-" : "") +
         (is_plain ? plain(std::move(digits), exponent_) : scientific(std::move(digits), exponent_));
}

std::string Decimal::to_string() const {
  constexpr std::int64_t longest_plain = 40;
  std::string digits = digits_of(coefficient_);
  const std::int64_t length = static_cast<std::int64_t>(digits.size()) + std::max(0, exponent_);
  const bool is_plain = length <= longest_plain && exponent_ >= -longest_plain;
  return (is_negative() ? "-" : "") +
         (is_plain ? plain(std::move(digits), exponent_) : scientific(std::move(digits), exponent_));
}

std::string Decimal::to_shortest() const {
  Coefficient coefficient = coefficient_;
  std::int64_t exponent = coefficient == 0 ? 0 : exponent_;
  strip_zeros(coefficient, exponent, 0);
  return (is_negative() ? "-" : "") + plain(digits_of(coefficient), exponent);
}

std::string Decimal::to_fixed(int digits) const {
  const int decimals = std::max(digits, 0);
  Coefficient coefficient = coefficient_;
  std::int64_t exponent = coefficient == 0 ? -decimals : exponent_;
  if (exponent < -decimals) {
    // Rounding takes digits away, so it always fits; past the lowest exponent there is nothing to round.
    const Decimal rounded = round(*this, decimals, Rounding::half_up).value_or(*this);
    coefficient = rounded.coefficient_;
    exponent = rounded.exponent_;
  }
  std::string text = plain(digits_of(coefficient), exponent);
  if (exponent >= 0 && decimals > 0) text.push_back('.');
  const std::int64_t missing = decimals + std::min<std::int64_t>(exponent, 0);
  text.append(static_cast<std::size_t>(missing), '0');
  return (negative_ && coefficient != 0 ? "-" : "") + text;
}

}  // namespace weal
