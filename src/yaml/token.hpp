/// What the scanner finds in the bytes of a file, in order.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "yaml/yaml.hpp"

namespace weal::yaml {

enum class TokenKind : std::uint8_t {
  scalar,
  mapping_begin,  // {
  mapping_end,
  sequence_begin,  // [
  sequence_end,
  comma,
  colon,
  dash,
};

/// Offsets are in the LfText.
struct Token {
  TokenKind kind = TokenKind::scalar;
  Style style = Style::plain;
  bool is_in_flow = false;
  bool has_comment_after = false;
  std::size_t begin = 0;
  std::size_t end = 0;
  SourceText text;
};

}  // namespace weal::yaml
