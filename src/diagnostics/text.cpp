#include "diagnostics/text.hpp"

#include "source/utf8.hpp"

namespace weal::diagnostics {
namespace {

constexpr std::string_view hex_digits = "0123456789abcdef";

void append_escaped(std::string& out, char32_t value) {
  switch (value) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\b':
      out += "\\b";
      return;
    case '\f':
      out += "\\f";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      break;
  }
  if (value < 0x20) {
    out += "\\u00";
    out += hex_digits[value >> 4U];
    out += hex_digits[value & 0xFU];
  } else {
    source::append_utf8(out, value);
  }
}

}  // namespace

bool is_unsafe(char32_t value) {
  return value < 0x20 || (value >= 0x7F && value < 0xA0) || value == 0x061C || (value >= 0x200B && value <= 0x200F) ||
         (value >= 0x2028 && value <= 0x202E) || (value >= 0x2060 && value <= 0x206F) || value == 0xFEFF ||
         value == 0xFFFD;
}

std::string printable(std::string_view text) {
  std::string result;
  for (std::size_t offset = 0; offset < text.size();) {
    const source::CodePoint next = source::decode(text, offset);
    if (next.value != U'\n' && is_unsafe(next.value)) {
      result += replacement;
    } else {
      result += text.substr(offset, next.length);
    }
    offset += next.length;
  }
  return result;
}

std::string clipped(std::string_view text, std::size_t most) {
  std::size_t keep = 0;
  std::size_t count = 0;
  for (std::size_t offset = 0; offset < text.size(); ++count) {
    if (count == most) return std::string(text.substr(0, keep)) + "…";
    if (count + 1 < most) keep = offset + source::decode(text, offset).length;
    offset += source::decode(text, offset).length;
  }
  return std::string(text);
}

void append_json_string(std::string& out, std::string_view text) {
  out += '"';
  for (std::size_t offset = 0; offset < text.size();) {
    const source::CodePoint next = source::decode(text, offset);
    append_escaped(out, next.value);
    offset += next.length;
  }
  out += '"';
}

}  // namespace weal::diagnostics
