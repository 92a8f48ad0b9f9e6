/// Reading fixed fields of ISO 8601 text from the left.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace weal::values {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Takes `expected` off the front of `text`; false and nothing taken where it does not stand there.
constexpr bool take(std::string_view& text, char expected) {
  if (!text.starts_with(expected)) return false;
  text.remove_prefix(1);
  return true;
}

/// Takes the digits at the front: at least `min_count`; nothing where there are fewer, or more than `max_count` (up to
/// 18).
constexpr std::optional<std::int64_t> take_digits(std::string_view& text, std::size_t min_count,
                                                  std::size_t max_count) {
  std::size_t count = 0;
  std::int64_t value = 0;
  while (count < text.size() && is_digit(text[count])) {
    if (count == max_count) return std::nullopt;
    value = value * 10 + (text[count] - '0');
    ++count;
  }
  if (count < min_count) return std::nullopt;
  text.remove_prefix(count);
  return value;
}

/// Takes the digits after a decimal point as billionths. Nothing for more than nine.
constexpr std::optional<std::int32_t> take_nanoseconds(std::string_view& text, std::size_t min_count) {
  const std::size_t before = text.size();
  const auto digits = take_digits(text, min_count, 9);
  if (!digits) return std::nullopt;
  std::int64_t value = *digits;
  for (std::size_t count = before - text.size(); count < 9; ++count) value *= 10;
  return static_cast<std::int32_t>(value);
}

/// `.5` for 500000000 nanoseconds, nothing for none.
inline std::string fraction_text(std::uint32_t nanoseconds) {
  if (nanoseconds == 0) return {};
  std::string digits = std::to_string(1'000'000'000ULL + nanoseconds);
  digits[0] = '.';
  while (digits.back() == '0') digits.pop_back();
  return digits;
}

/// At least `width` digits.
inline std::string padded(std::int64_t value, std::size_t width) {
  std::string digits = std::to_string(value);
  return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

}  // namespace weal::values
