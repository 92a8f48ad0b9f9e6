// Tokens of FEEL text. Names are made of words later, where the names in scope are known.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace weal::feel {

/// A half-open run of bytes of an expression's text.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  friend constexpr bool operator==(Span, Span) = default;
};

enum class TokenKind : std::uint8_t {
  end,
  word,  // a name, a part of one, or a keyword; `?`
  number,
  string,
  at_string,  // @"…"
  plus,
  minus,
  star,
  star_star,
  slash,
  equal,
  not_equal,
  less,
  less_equal,
  greater,
  greater_equal,
  left_paren,
  right_paren,
  left_bracket,
  right_bracket,
  left_brace,
  right_brace,
  comma,
  colon,
  dot,
  dot_dot,
  arrow,
  apostrophe,  // only as part of a name
};

struct Token {
  TokenKind kind = TokenKind::end;
  Span span;
  std::uint32_t text = 0;  // of words, numbers and strings: index into Tokens::texts
};

struct Tokens {
  std::vector<Token> tokens;  // the last one is `end`
  std::vector<std::string> texts;
  [[nodiscard]] std::string_view text(const Token& token) const { return texts[token.text]; }
};

}  // namespace weal::feel
