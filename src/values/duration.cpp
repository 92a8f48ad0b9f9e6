/// FEEL's two durations as text.
#include "weal/duration.hpp"

#include "values/digits.hpp"

namespace weal {

using namespace values;

namespace {

/// Adds `count` units to `total`; false where that does not fit.
bool accumulate(std::int64_t& total, std::int64_t count, std::int64_t unit) {
  std::int64_t part = 0;
  return !__builtin_mul_overflow(count, unit, &part) && !__builtin_add_overflow(total, part, &total);
}

/// Takes `12H` where the digits at the front are followed by that letter: true, also where they are not. False: no fit.
bool take_field(std::string_view& text, char letter, std::int64_t unit, std::int64_t& total, bool& has_field) {
  std::string_view rest = text;
  const auto count = take_digits(rest, 1, 18);
  if (!count || !take(rest, letter)) return true;
  text = rest;
  has_field = true;
  return accumulate(total, *count, unit);
}

/// Takes `4.5S` at the end of the text.
bool take_seconds(std::string_view& text, DaysDuration& duration, bool& has_field) {
  if (text.empty()) return true;
  const auto count = take_digits(text, 1, 18);
  if (!count || !accumulate(duration.seconds, *count, 1)) return false;
  if (take(text, '.')) {
    const auto fraction = take_nanoseconds(text, 0);
    if (!fraction) return false;
    duration.nanoseconds = *fraction;
  }
  has_field = true;
  return take(text, 'S');
}

std::uint64_t magnitude(std::int64_t value) {
  const auto bits = static_cast<std::uint64_t>(value);
  return value < 0 ? std::uint64_t{0} - bits : bits;
}

void append_field(std::string& text, std::uint64_t count, char letter) {
  if (count != 0) text += std::to_string(count) + letter;
}

}  // namespace

std::optional<DaysDuration> DaysDuration::parse(std::string_view text) {
  const bool negative = take(text, '-');
  DaysDuration duration;
  bool has_field = false;
  if (!take(text, 'P') || !take_field(text, 'D', 86400, duration.seconds, has_field)) return std::nullopt;
  if (take(text, 'T')) {
    has_field = false;  // `P1DT` is no duration
    if (!take_field(text, 'H', 3600, duration.seconds, has_field) ||
        !take_field(text, 'M', 60, duration.seconds, has_field) || !take_seconds(text, duration, has_field)) {
      return std::nullopt;
    }
  }
  if (!has_field || !text.empty()) return std::nullopt;
  return negative ? negated(duration) : duration;
}

std::string DaysDuration::to_string() const {
  const std::uint64_t total = magnitude(seconds);
  const std::uint64_t fraction = magnitude(nanoseconds);
  if (total == 0 && fraction == 0) return "PT0S";
  std::string text = seconds < 0 || nanoseconds < 0 ? "-P" : "P";
  append_field(text, total / 86400, 'D');
  if (total % 86400 == 0 && fraction == 0) return text;
  text += 'T';
  append_field(text, total / 3600 % 24, 'H');
  append_field(text, total / 60 % 60, 'M');
  if (total % 60 != 0 || fraction != 0) {
    text += std::to_string(total % 60) + fraction_text(static_cast<std::uint32_t>(fraction)) + 'S';
  }
  return text;
}

std::optional<MonthsDuration> MonthsDuration::parse(std::string_view text) {
  const bool negative = take(text, '-');
  MonthsDuration duration;
  bool has_field = false;
  if (!take(text, 'P') || !take_field(text, 'Y', 12, duration.months, has_field) ||
      !take_field(text, 'M', 1, duration.months, has_field) || !has_field || !text.empty()) {
    return std::nullopt;
  }
  return negative ? negated(duration) : duration;
}

std::string MonthsDuration::to_string() const {
  const std::uint64_t total = magnitude(months);
  if (total == 0) return "P0M";
  std::string text = months < 0 ? "-P" : "P";
  append_field(text, total / 12, 'Y');
  append_field(text, total % 12, 'M');
  return text;
}

}  // namespace weal
