// Upper and lower case of text, without a locale.
#include "feel/functions/case_mapping.hpp"

#include <cstdint>

namespace weal::feel::functions {

namespace {

constexpr bool in(std::uint32_t point, std::uint32_t first, std::uint32_t last) {
  return point >= first && point <= last;
}

/// Runs in which upper and lower letters alternate, the upper one first.
constexpr bool alternates_from_even(std::uint32_t point) {
  return in(point, 0x100, 0x137) || in(point, 0x14A, 0x177) || in(point, 0x460, 0x481) || in(point, 0x48A, 0x4BF) ||
         in(point, 0x4D0, 0x52F) || in(point, 0x1E00, 0x1E95) || in(point, 0x1EA0, 0x1EFF);
}
constexpr bool alternates_from_odd(std::uint32_t point) {
  return in(point, 0x139, 0x148) || in(point, 0x179, 0x17E) || in(point, 0x4C1, 0x4CE);
}

constexpr std::uint32_t lower(std::uint32_t point) {
  if (in(point, 'A', 'Z')) return point + 32;
  if (in(point, 0xC0, 0xDE) && point != 0xD7) return point + 32;
  if (point == 0x130) return 'i';
  if (point == 0x178) return 0xFF;
  if (alternates_from_even(point) && point % 2 == 0) return point + 1;
  if (alternates_from_odd(point) && point % 2 == 1) return point + 1;
  if (in(point, 0x391, 0x3AB) && point != 0x3A2) return point + 32;
  if (in(point, 0x388, 0x38A)) return point + 37;
  if (point == 0x386) return 0x3AC;
  if (point == 0x38C) return 0x3CC;
  if (in(point, 0x38E, 0x38F)) return point + 63;
  if (in(point, 0x410, 0x42F)) return point + 32;
  if (in(point, 0x400, 0x40F)) return point + 80;
  return point;
}

constexpr std::uint32_t upper(std::uint32_t point) {
  if (in(point, 'a', 'z')) return point - 32;
  if (point == 0xB5) return 0x39C;
  if (in(point, 0xE0, 0xFE) && point != 0xF7) return point - 32;
  if (point == 0xFF) return 0x178;
  if (point == 0x131) return 'I';
  if (alternates_from_even(point) && point % 2 == 1) return point - 1;
  if (alternates_from_odd(point) && point % 2 == 0) return point - 1;
  if (point == 0x3C2) return 0x3A3;
  if (in(point, 0x3B1, 0x3CB)) return point - 32;
  if (in(point, 0x3AD, 0x3AF)) return point - 37;
  if (point == 0x3AC) return 0x386;
  if (point == 0x3CC) return 0x38C;
  if (in(point, 0x3CD, 0x3CE)) return point - 63;
  if (in(point, 0x430, 0x44F)) return point - 32;
  if (in(point, 0x450, 0x45F)) return point - 80;
  return point;
}

void append_two_bytes(std::string& text, std::uint32_t point) {
  text += static_cast<char>(0xC0U | (point >> 6U));
  text += static_cast<char>(0x80U | (point & 0x3FU));
}

void append(std::string& text, std::uint32_t point) {
  if (point < 0x80) {
    text += static_cast<char>(point);
  } else if (point < 0x800) {
    append_two_bytes(text, point);
  } else {
    text += static_cast<char>(0xE0U | (point >> 12U));
    text += static_cast<char>(0x80U | ((point >> 6U) & 0x3FU));
    text += static_cast<char>(0x80U | (point & 0x3FU));
  }
}

template <std::uint32_t (*map)(std::uint32_t)>
std::string mapped(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i])); };
  for (std::size_t i = 0; i < text.size();) {
    const std::uint32_t first = byte(i);
    if (first < 0x80) {
      append(result, map(first));
      ++i;
    } else if (in(first, 0xC2, 0xDF) && i + 1 < text.size()) {
      append(result, map(((first & 0x1FU) << 6U) | (byte(i + 1) & 0x3FU)));
      i += 2;
    } else if (first == 0xE1 && i + 2 < text.size()) {
      append(result, map(0x1000U | ((byte(i + 1) & 0x3FU) << 6U) | (byte(i + 2) & 0x3FU)));
      i += 3;
    } else {
      result += text[i++];
    }
  }
  return result;
}

}  // namespace

std::string to_upper(std::string_view text) { return mapped<upper>(text); }
std::string to_lower(std::string_view text) { return mapped<lower>(text); }

}  // namespace weal::feel::functions
