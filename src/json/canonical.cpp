#include <algorithm>
#include <cstdlib>

#include "diagnostics/text.hpp"
#include "json/json.hpp"
#include "source/utf8.hpp"

namespace weal::json {
namespace {

constexpr std::int64_t most_plain_characters = 40;
// Past this an exponent says nothing that a decimal could hold; it is kept as far as it goes.
constexpr std::int64_t largest_exponent = 1'000'000'000'000;

std::u16string utf16(std::string_view text) {
  std::u16string result;
  for (const char32_t value : source::to_code_points(text)) {
    if (value < 0x10000) {
      result += static_cast<char16_t>(value);
    } else {
      result += static_cast<char16_t>(0xD800 + ((value - 0x10000) >> 10U));
      result += static_cast<char16_t>(0xDC00 + ((value - 0x10000) & 0x3FFU));
    }
  }
  return result;
}

/// Digits without leading and trailing zeros, as an integer times a power of ten.
struct Scientific {
  bool is_negative = false;
  std::string digits;
  std::int64_t exponent = 0;
};

std::int64_t exponent_value(std::string_view text) {
  const bool is_negative = text.starts_with('-');
  std::int64_t value = 0;
  for (const char digit : text) {
    if (digit >= '0' && digit <= '9') value = std::min(value * 10 + (digit - '0'), largest_exponent);
  }
  return is_negative ? -value : value;
}

Scientific scientific(std::string_view number) {
  Scientific result;
  result.is_negative = number.starts_with('-');
  const std::size_t end = std::min(number.find_first_of("eE"), number.size());
  if (end < number.size()) result.exponent = exponent_value(number.substr(end + 1));
  bool is_after_point = false;
  for (const char sign : number.substr(0, end)) {
    if (sign == '.') is_after_point = true;
    if (sign < '0' || sign > '9') continue;
    result.digits += sign;
    if (is_after_point) --result.exponent;
  }
  result.digits.erase(0, result.digits.find_first_not_of('0'));
  while (result.digits.ends_with('0')) {
    result.digits.pop_back();
    ++result.exponent;
  }
  return result;
}

std::string plain(const Scientific& number, std::int64_t whole_digits) {
  std::string text = number.digits;
  if (number.exponent >= 0) return text + std::string(static_cast<std::size_t>(number.exponent), '0');
  if (whole_digits > 0) return text.insert(static_cast<std::size_t>(whole_digits), ".");
  return "0." + std::string(static_cast<std::size_t>(-whole_digits), '0') + text;
}

/// Objects are the only place where order is lost: their entries are visited by key.
std::vector<const Entry*> sorted_entries(const Node& object) {
  std::vector<std::pair<std::u16string, const Entry*>> keyed;
  for (const Entry& entry : object.entries) keyed.emplace_back(utf16(entry.key), &entry);
  std::sort(keyed.begin(), keyed.end(), [](const auto& left, const auto& right) { return left.first < right.first; });
  std::vector<const Entry*> result;
  for (const auto& [key, entry] : keyed) result.push_back(entry);
  return result;
}

// Recursion is bounded by the depth that the reader allows.
void append(std::string& out, const Document& document, NodeId id) {
  const Node& node = document[id];
  switch (node.kind) {
    case Kind::null_:
      out += "null";
      return;
    case Kind::boolean:
      out += node.truth ? "true" : "false";
      return;
    case Kind::number:
      out += canonical_number(node.text);
      return;
    case Kind::string:
      diagnostics::append_json_string(out, node.text);
      return;
    case Kind::array:
      for (const NodeId item : node.items) {
        out += item == node.items.front() ? '[' : ',';
        append(out, document, item);
      }
      out += node.items.empty() ? "[]" : "]";
      return;
    case Kind::object: {
      char sign = '{';
      for (const Entry* entry : sorted_entries(node)) {
        out += sign;
        sign = ',';
        diagnostics::append_json_string(out, entry->key);
        out += ':';
        append(out, document, entry->value);
      }
      out += node.entries.empty() ? "{}" : "}";
      return;
    }
  }
}

}  // namespace

std::string canonical_number(std::string_view number) {
  const Scientific value = scientific(number);
  if (value.digits.empty()) return "0";
  const auto digit_count = static_cast<std::int64_t>(value.digits.size());
  const std::int64_t whole_digits = digit_count + value.exponent;
  const std::int64_t plain_size =
      value.exponent >= 0 ? whole_digits : (whole_digits > 0 ? digit_count + 1 : 2 - whole_digits + digit_count);
  const std::string sign = value.is_negative ? "-" : "";
  if (plain_size <= most_plain_characters) return sign + plain(value, whole_digits);
  std::string text = value.digits;
  if (digit_count > 1) text.insert(1, ".");
  return sign + text + "e" + (whole_digits > 0 ? "+" : "") + std::to_string(whole_digits - 1);
}

std::string canonical_text(const Document& document) { return canonical_text(document, document.root()); }

std::string canonical_text(const Document& document, NodeId node) {
  std::string result;
  append(result, document, node);
  return result;
}

}  // namespace weal::json
