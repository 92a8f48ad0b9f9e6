/// Times of day and moments: ISO 8601 text, the time line, order.
#include <algorithm>

#include "values/digits.hpp"
#include "weal/date.hpp"

namespace weal {

using namespace values;

namespace {

constexpr std::int64_t seconds_per_day = 86400;
constexpr std::int32_t longest_offset = 18 * 3600;  // as the implementations of FEEL have it

std::int64_t second_of_day(const Time& time) { return time.hour * 3600 + time.minute * 60 + time.second; }

/// `+08:00` or `-03:30:15` to the end of the text.
std::optional<std::int32_t> parse_offset(std::string_view text) {
  const bool negative = take(text, '-');
  if (!negative && !take(text, '+')) return std::nullopt;
  const auto hours = take_digits(text, 2, 2);
  if (!hours || !take(text, ':')) return std::nullopt;
  const auto minutes = take_digits(text, 2, 2);
  if (!minutes || *minutes > 59) return std::nullopt;
  std::int64_t seconds = 0;
  if (take(text, ':')) {
    const auto stated = take_digits(text, 2, 2);
    if (!stated || *stated > 59) return std::nullopt;
    seconds = *stated;
  }
  const std::int64_t offset = *hours * 3600 + *minutes * 60 + seconds;
  if (!text.empty() || offset > longest_offset) return std::nullopt;
  return static_cast<std::int32_t>(negative ? -offset : offset);
}

/// The shape of a zone name; whether there is such a zone is not known here.
bool is_zone_name(std::string_view text) {
  const auto is_letter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
  return !text.empty() && text.size() <= 64 && is_letter(text.front()) && text.back() != '/' &&
         text.find("//") == std::string_view::npos && std::all_of(text.begin(), text.end(), [&](char c) {
           return is_letter(c) || is_digit(c) || c == '/' || c == '_' || c == '-' || c == '+';
         });
}

struct ClockText {
  Time time;
  bool ends_day = false;  // 24:00:00
};

std::optional<ClockText> parse_clock(std::string_view text) {
  ClockText result;
  const auto hour = take_digits(text, 2, 2);
  if (!hour || !take(text, ':')) return std::nullopt;
  const auto minute = take_digits(text, 2, 2);
  if (!minute || !take(text, ':')) return std::nullopt;
  const auto second = take_digits(text, 2, 2);
  if (!second || *hour > 24 || *minute > 59 || *second > 59) return std::nullopt;
  std::int32_t nanosecond = 0;
  if (take(text, '.')) {
    const auto fraction = take_nanoseconds(text, 1);
    if (!fraction) return std::nullopt;
    nanosecond = *fraction;
  }
  result.ends_day = *hour == 24;
  if (result.ends_day && (*minute != 0 || *second != 0 || nanosecond != 0)) return std::nullopt;
  result.time.hour = static_cast<std::uint8_t>(*hour % 24);
  result.time.minute = static_cast<std::uint8_t>(*minute);
  result.time.second = static_cast<std::uint8_t>(*second);
  result.time.nanosecond = static_cast<std::uint32_t>(nanosecond);
  if (text.empty()) return result;
  if (text == "Z") {
    result.time.offset_seconds = 0;
  } else if (take(text, '@')) {
    if (!is_zone_name(text)) return std::nullopt;
    result.time.zone = text;
  } else {
    result.time.offset_seconds = parse_offset(text);
    if (!result.time.offset_seconds) return std::nullopt;
  }
  return result;
}

/// Whether two times can be laid on one line, and by what each is shifted to get there.
struct Shifts {
  std::int64_t left = 0;
  std::int64_t right = 0;
};

std::optional<Shifts> common_line(const Time& left, const Time& right) {
  const auto left_offset = left.known_offset();
  const auto right_offset = right.known_offset();
  if (left_offset && right_offset) return Shifts{*left_offset, *right_offset};
  // Of one unknown zone, or of none: the clocks compare as they stand.
  if (!left_offset && !right_offset && left.zone == right.zone) return Shifts{};
  return std::nullopt;
}

}  // namespace

std::optional<Time> Time::parse(std::string_view text) {
  auto clock = parse_clock(text);
  if (!clock) return std::nullopt;
  return std::move(clock->time);
}

std::optional<std::int32_t> Time::known_offset() const {
  if (offset_seconds) return offset_seconds;
  if (zone == "Asia/Shanghai" || zone == "PRC") return beijing_offset_seconds;
  if (zone == "UTC" || zone == "Etc/UTC" || zone == "GMT" || zone == "Etc/GMT") return 0;
  return std::nullopt;
}

std::string Time::to_string() const {
  std::string text = padded(hour, 2) + ':' + padded(minute, 2) + ':' + padded(second, 2) + fraction_text(nanosecond);
  if (!zone.empty()) return text + '@' + zone;
  if (!offset_seconds) return text;
  if (*offset_seconds == 0) return text + 'Z';
  const std::int64_t magnitude = *offset_seconds < 0 ? -std::int64_t{*offset_seconds} : *offset_seconds;
  text += *offset_seconds < 0 ? '-' : '+';
  text += padded(magnitude / 3600, 2) + ':' + padded(magnitude / 60 % 60, 2);
  if (magnitude % 60 != 0) text += ':' + padded(magnitude % 60, 2);
  return text;
}

std::optional<DateTime> DateTime::parse(std::string_view text) {
  const std::size_t separator = text.find('T');
  if (separator == std::string_view::npos) return std::nullopt;
  const auto date = Date::parse(text.substr(0, separator));
  auto clock = parse_clock(text.substr(separator + 1));
  if (!date || !clock) return std::nullopt;
  const auto day = clock->ends_day ? add(*date, Days{1}) : date;
  if (!day) return std::nullopt;
  return DateTime{*day, std::move(clock->time)};
}

std::string DateTime::to_string() const { return date.to_string() + 'T' + time.to_string(); }

std::int64_t DateTime::unix_seconds() const {
  return date.day_number() * seconds_per_day + second_of_day(time) -
         time.known_offset().value_or(beijing_offset_seconds);
}

std::optional<std::strong_ordering> compare(const DateTime& left, const DateTime& right) {
  const auto shifts = common_line(left.time, right.time);
  if (!shifts) return std::nullopt;
  const auto seconds = [](const DateTime& moment, std::int64_t shift) {
    return moment.date.day_number() * seconds_per_day + second_of_day(moment.time) - shift;
  };
  const auto order = seconds(left, shifts->left) <=> seconds(right, shifts->right);
  return order != 0 ? order : left.time.nanosecond <=> right.time.nanosecond;
}

std::optional<std::strong_ordering> compare(const Time& left, const Time& right) {
  const auto shifts = common_line(left, right);
  if (!shifts) return std::nullopt;
  const auto order = second_of_day(left) - shifts->left <=> second_of_day(right) - shifts->right;
  return order != 0 ? order : left.nanosecond <=> right.nanosecond;
}

std::optional<Moment> Moment::parse(std::string_view text) {
  if (const auto date = Date::parse(text)) return Moment{*date, std::nullopt};
  auto exact = DateTime::parse(text);
  if (!exact || !exact->time.zone.empty()) return std::nullopt;
  const std::int64_t in_beijing = exact->unix_seconds() + beijing_offset_seconds;
  const std::int64_t day = in_beijing / seconds_per_day - (in_beijing % seconds_per_day < 0 ? 1 : 0);
  // One clock for all moments of a case: +08:00.
  DateTime local{Date::from_day_number(day), exact->time};
  const std::int64_t second = in_beijing - day * seconds_per_day;
  local.time.hour = static_cast<std::uint8_t>(second / 3600);
  local.time.minute = static_cast<std::uint8_t>(second / 60 % 60);
  local.time.second = static_cast<std::uint8_t>(second % 60);
  local.time.offset_seconds = beijing_offset_seconds;
  return Moment{local.date, std::move(local)};
}

std::string Moment::to_string() const { return exact ? exact->to_string() : date.to_string(); }

}  // namespace weal
