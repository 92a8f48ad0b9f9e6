// String functions. Positions and lengths count code points.
#include <algorithm>

#include "feel/functions/case_mapping.hpp"
#include "feel/functions/families.hpp"

namespace weal::feel::functions {

namespace {

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

std::int64_t length(std::string_view text) {
  return static_cast<std::int64_t>(std::count_if(text.begin(), text.end(), [](char c) { return !is_continuation(c); }));
}

/// The byte where the code point of that number (from 0) starts.
std::size_t byte_of(std::string_view text, std::int64_t point) {
  std::size_t byte = 0;
  while (byte < text.size() && point > 0) {
    ++byte;
    while (byte < text.size() && is_continuation(text[byte])) ++byte;
    --point;
  }
  return byte;
}

std::optional<std::int64_t> whole(const Value& number) {
  const auto rounded = round(number.as_number(), 0, Rounding::down);
  return rounded ? rounded->to_int64() : std::nullopt;
}

Value substring(const CallSite& site, Arguments arguments) {
  const std::string& text = arguments[0].as_string();
  const auto start = whole(arguments[1]);
  if (!start || *start == 0) return no_value(site, "substring");
  const std::int64_t size = length(text);
  const std::int64_t from = *start > 0 ? *start - 1 : size + *start;
  if (from < 0 || from > size) return no_value(site, "substring");
  std::int64_t count = size - from;
  if (arguments.size() > 2 && arguments[2].is_known()) {
    const auto wanted = whole(arguments[2]);
    if (!wanted || *wanted < 1) return no_value(site, "substring");
    count = std::min(count, *wanted);
  }
  const std::size_t begin = byte_of(text, from);
  const std::size_t end = begin + byte_of(std::string_view(text).substr(begin), count);
  return Value::string(text.substr(begin, end - begin));
}

Value string_length(const CallSite&, Arguments arguments) { return number(length(arguments[0].as_string())); }
Value upper_case(const CallSite&, Arguments arguments) { return Value::string(to_upper(arguments[0].as_string())); }
Value lower_case(const CallSite&, Arguments arguments) { return Value::string(to_lower(arguments[0].as_string())); }

Value substring_before(const CallSite&, Arguments arguments) {
  const std::string& text = arguments[0].as_string();
  const std::size_t at = text.find(arguments[1].as_string());
  return Value::string(at == text.npos ? "" : text.substr(0, at));
}

Value substring_after(const CallSite&, Arguments arguments) {
  const std::string& text = arguments[0].as_string();
  const std::size_t at = text.find(arguments[1].as_string());
  return Value::string(at == text.npos ? "" : text.substr(at + arguments[1].as_string().size()));
}

Value contains(const CallSite&, Arguments arguments) {
  return Value::boolean(arguments[0].as_string().find(arguments[1].as_string()) != std::string::npos);
}

Value starts_with(const CallSite&, Arguments arguments) {
  return Value::boolean(arguments[0].as_string().starts_with(arguments[1].as_string()));
}

Value ends_with(const CallSite&, Arguments arguments) {
  return Value::boolean(arguments[0].as_string().ends_with(arguments[1].as_string()));
}

/// Null elements are passed over; anything else that is no string makes it null.
Value string_join(const CallSite& site, Arguments arguments) {
  const std::string delimiter =
      arguments.size() > 1 && arguments[1].is_known() ? arguments[1].as_string() : std::string();
  std::string text;
  bool is_first = true;
  for (const Value& element : arguments[0].as_list()) {
    if (element.is_null()) continue;
    if (element.kind() != ValueKind::string) return bad_argument(site, "string join", "list", element);
    if (!is_first) text += delimiter;
    is_first = false;
    text += element.as_string();
    if (text.size() > limits(site).string_size) return limit_reached(site, "string_size", limits(site).string_size);
  }
  return Value::string(std::move(text));
}

Builtin two_strings(std::string_view name, Type result, Value (*call)(const CallSite&, Arguments)) {
  return {.name = name,
          .parameters = {{"string", string()}, {"match", string()}},
          .result = std::move(result),
          .call = call};
}

}  // namespace

Family string_family() {
  return {
      {.name = "substring",
       .parameters = {{"string", string()}, {"start position", number()}, {"length", number(), true}},
       .result = string(),
       .call = substring},
      {.name = "string length", .parameters = {{"string", string()}}, .result = number(), .call = string_length},
      {.name = "upper case", .parameters = {{"string", string()}}, .result = string(), .call = upper_case},
      {.name = "lower case", .parameters = {{"string", string()}}, .result = string(), .call = lower_case},
      two_strings("substring before", string(), substring_before),
      two_strings("substring after", string(), substring_after),
      two_strings("contains", boolean(), contains),
      two_strings("starts with", boolean(), starts_with),
      two_strings("ends with", boolean(), ends_with),
      {.name = "string join",
       .parameters = {{"list", list()}, {"delimiter", string(), true}},
       .result = string(),
       .call = string_join},
  };
}

}  // namespace weal::feel::functions
