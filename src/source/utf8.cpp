#include "source/utf8.hpp"

#include <cstdint>

namespace weal::source {
namespace {

std::uint8_t byte_at(std::string_view text, std::size_t offset) { return static_cast<std::uint8_t>(text[offset]); }

struct Lead {
  std::size_t length;
  char32_t bits;
  char32_t least;  // smaller values are overlong
};

Lead lead(std::uint8_t first) {
  if (first >= 0xC2 && first <= 0xDF) return {2, first & 0x1FU, 0x80};
  if ((first & 0xF0U) == 0xE0) return {3, first & 0x0FU, 0x800};
  if (first >= 0xF0 && first <= 0xF4) return {4, first & 0x07U, 0x10000};
  return {0, 0, 0};
}

}  // namespace

CodePoint decode(std::string_view text, std::size_t offset) {
  const std::uint8_t first = byte_at(text, offset);
  if (first < 0x80) return {first, 1, true};
  const auto [length, bits, least] = lead(first);
  if (length == 0 || text.size() - offset < length) return {};
  char32_t value = bits;
  for (std::size_t index = 1; index < length; ++index) {
    const std::uint8_t next = byte_at(text, offset + index);
    if ((next & 0xC0U) != 0x80) return {};
    value = (value << 6U) | (next & 0x3FU);
  }
  const bool is_surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (value < least || is_surrogate || value > 0x10FFFF) return {};
  return {value, length, true};
}

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    const CodePoint next = decode(text, offset);
    if (!next.is_valid) return offset;
    offset += next.length;
  }
  return std::nullopt;
}

std::size_t code_point_count(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t offset = 0; offset < text.size(); ++count) offset += decode(text, offset).length;
  return count;
}

std::u32string to_code_points(std::string_view text) {
  std::u32string result;
  for (std::size_t offset = 0; offset < text.size();) {
    const CodePoint next = decode(text, offset);
    result.push_back(next.value);
    offset += next.length;
  }
  return result;
}

void append_utf8(std::string& text, char32_t value) {
  const auto push = [&text](char32_t byte) { text.push_back(static_cast<char>(static_cast<std::uint8_t>(byte))); };
  if (value < 0x80) {
    push(value);
    return;
  }
  if (value < 0x800) {
    push(0xC0U | (value >> 6U));
  } else {
    if (value < 0x10000) {
      push(0xE0U | (value >> 12U));
    } else {
      push(0xF0U | (value >> 18U));
      push(0x80U | ((value >> 12U) & 0x3FU));
    }
    push(0x80U | ((value >> 6U) & 0x3FU));
  }
  push(0x80U | (value & 0x3FU));
}

}  // namespace weal::source
