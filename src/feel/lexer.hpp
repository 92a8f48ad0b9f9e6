// Lexer: FEEL text to tokens.
#pragma once

#include "feel/reading.hpp"
#include "feel/token.hpp"

namespace weal::feel {

/// Tokens of `span` of the reading's text. What is wrong with signs and literals is reported, and the token that was
/// meant is given, so that the parser can go on.
[[nodiscard]] Tokens lex(Reading& reading, Span span);
/// Words of a declared name joined by one space, as names are compared: `a-b` is `a - b`.
[[nodiscard]] std::string name_key(std::string_view name);

}  // namespace weal::feel
