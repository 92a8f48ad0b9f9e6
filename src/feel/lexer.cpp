// Lexing: signs, words, numbers, strings, comments. Foreign signs are reported and read as what was meant.
#include "feel/lexer.hpp"

#include <array>
#include <cstdio>

#include "diagnostics/kinds/feel.hpp"
#include "feel/signs.hpp"
#include "source/utf8.hpp"

namespace weal::feel {

namespace {

struct CodePointRange {
  char32_t first;
  char32_t last;
};

constexpr std::array name_start_ranges{
    CodePointRange{0xC0, 0xD6},     CodePointRange{0xD8, 0xF6},     CodePointRange{0xF8, 0x2FF},
    CodePointRange{0x370, 0x37D},   CodePointRange{0x37F, 0x1FFF},  CodePointRange{0x200C, 0x200D},
    CodePointRange{0x2070, 0x218F}, CodePointRange{0x2C00, 0x2FEF}, CodePointRange{0x3001, 0xD7FF},
    CodePointRange{0xF900, 0xFDCF}, CodePointRange{0xFDF0, 0xFFFD}, CodePointRange{0x10000, 0xEFFFF}};

bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }

bool is_name_start(char32_t c) {
  if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_') return true;
  if (c < 0x80) return false;
  for (const auto& range : name_start_ranges) {
    if (c >= range.first && c <= range.last) return true;
  }
  return false;
}

bool is_name_part(char32_t c) {
  return is_name_start(c) || is_digit(c) || c == 0xB7 || (c >= 0x300 && c <= 0x36F) || c == 0x203F || c == 0x2040;
}

bool is_ascii_space(char32_t c) { return c == ' ' || (c >= 0x09 && c <= 0x0D); }

bool is_foreign_space(char32_t c) {
  return c == 0x85 || c == 0xA0 || c == 0x1680 || c == 0x180E || (c >= 0x2000 && c <= 0x200B) || c == 0x2028 ||
         c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

std::string code_point_name(char32_t c) {
  std::array<char, 16> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "U+%04X", static_cast<unsigned>(c));
  return buffer.data();
}

struct SignRow {
  std::string_view text;
  TokenKind kind;
};

// Longer signs first.
constexpr std::array sign_rows{SignRow{"**", TokenKind::star_star},     SignRow{"..", TokenKind::dot_dot},
                               SignRow{"->", TokenKind::arrow},         SignRow{"<=", TokenKind::less_equal},
                               SignRow{">=", TokenKind::greater_equal}, SignRow{"!=", TokenKind::not_equal},
                               SignRow{"+", TokenKind::plus},           SignRow{"-", TokenKind::minus},
                               SignRow{"*", TokenKind::star},           SignRow{"/", TokenKind::slash},
                               SignRow{"=", TokenKind::equal},          SignRow{"<", TokenKind::less},
                               SignRow{">", TokenKind::greater},        SignRow{"(", TokenKind::left_paren},
                               SignRow{")", TokenKind::right_paren},    SignRow{"[", TokenKind::left_bracket},
                               SignRow{"]", TokenKind::right_bracket},  SignRow{"{", TokenKind::left_brace},
                               SignRow{"}", TokenKind::right_brace},    SignRow{",", TokenKind::comma},
                               SignRow{":", TokenKind::colon},          SignRow{".", TokenKind::dot},
                               SignRow{"'", TokenKind::apostrophe}};

class Lexer {
 public:
  Lexer(Reading& reading, Span span) : reading_(reading), text_(reading.text()), at_(span.begin), end_(span.end) {}

  Tokens run() {
    while (skip_blank()) next();
    push(TokenKind::end, end_, end_);
    return std::move(tokens_);
  }

 private:
  [[nodiscard]] source::CodePoint peek() const { return source::decode(text_.substr(0, end_), at_); }
  [[nodiscard]] char byte(std::uint32_t offset) const { return offset < end_ ? text_[offset] : '\0'; }
  [[nodiscard]] bool is_pack() const { return reading_.is_pack(); }

  void push(TokenKind kind, std::uint32_t begin, std::uint32_t end) {
    tokens_.tokens.push_back({kind, {begin, end}, 0});
  }
  void push(TokenKind kind, std::uint32_t begin, std::uint32_t end, std::string text) {
    tokens_.tokens.push_back({kind, {begin, end}, static_cast<std::uint32_t>(tokens_.texts.size())});
    tokens_.texts.push_back(std::move(text));
  }

  // Whether anything is left after blanks and comments.
  bool skip_blank() {
    while (at_ < end_) {
      const auto point = peek();
      if (is_ascii_space(point.value)) {
        ++at_;
      } else if (is_foreign_space(point.value)) {
        const auto after = at_ + static_cast<std::uint32_t>(point.length);
        if (is_pack()) reading_.report(diag::foreign_space, {at_, after}, {code_point_name(point.value)});
        at_ = after;
      } else if (point.value == '/' && byte(at_ + 1) == '/') {
        while (at_ < end_ && byte(at_) != '\n') ++at_;
      } else if (point.value == '/' && byte(at_ + 1) == '*') {
        skip_block_comment();
      } else {
        return true;
      }
    }
    return false;
  }

  void skip_block_comment() {
    const auto close = text_.substr(0, end_).find("*/", at_ + 2);
    if (close == std::string_view::npos) {
      reading_.report(diag::comment_not_closed, {at_, at_ + 2});
      at_ = end_;
    } else {
      at_ = static_cast<std::uint32_t>(close) + 2;
    }
  }

  void next() {
    const auto point = peek();
    const char32_t c = point.value;
    if (is_digit(c) || (c == '.' && is_digit(static_cast<unsigned char>(byte(at_ + 1))) && !follows_value())) {
      return number();
    }
    if (c == '"') return string(TokenKind::string, at_, '"');
    if (c == '@' && byte(at_ + 1) == '"') {
      const auto begin = at_++;
      return string(TokenKind::at_string, begin, '"');
    }
    if (c == '?') {
      push(TokenKind::word, at_, at_ + 1, "?");
      ++at_;
      return;
    }
    if (is_pack() && c >= 0x80) {
      if (is_foreign_quote(c)) return foreign_string(c);
      if (is_full_width_alphanumeric(c)) return word();
      if (!ascii_for(c).empty()) return sign();
    }
    if (is_name_start(c) && point.is_valid) return word();
    sign();
  }

  // `a.5` is no number after a value; `.5` is one elsewhere.
  [[nodiscard]] bool follows_value() const {
    if (tokens_.tokens.empty() || tokens_.tokens.back().span.end != at_) return false;
    const auto kind = tokens_.tokens.back().kind;
    return kind == TokenKind::word || kind == TokenKind::right_paren || kind == TokenKind::right_bracket ||
           kind == TokenKind::right_brace || kind == TokenKind::dot;
  }

  void digits(std::string& text) {
    while (is_digit(static_cast<unsigned char>(byte(at_)))) text += byte(at_++);
  }

  void number() {
    const auto begin = at_;
    std::string text;
    digits(text);
    if (byte(at_) == '.' && is_digit(static_cast<unsigned char>(byte(at_ + 1)))) {
      text += byte(at_++);
      digits(text);
    }
    if (byte(at_) == 'e' || byte(at_) == 'E') exponent(text);
    if (text.front() == '.') text.insert(0, "0");
    push(TokenKind::number, begin, at_, std::move(text));
  }

  void exponent(std::string& text) {
    const auto sign_length = byte(at_ + 1) == '+' || byte(at_ + 1) == '-' ? 1U : 0U;
    if (!is_digit(static_cast<unsigned char>(byte(at_ + 1 + sign_length)))) return;
    text.append(text_.substr(at_, 1 + sign_length));
    at_ += 1 + sign_length;
    digits(text);
  }

  void word() {
    const auto begin = at_;
    std::string text;
    while (at_ < end_) {
      const auto point = peek();
      const auto length = static_cast<std::uint32_t>(point.length);
      if (is_pack() && is_full_width_alphanumeric(point.value)) {
        full_width_run(text);
      } else if (is_name_part(point.value) && point.is_valid && !is_foreign_space(point.value) &&
                 !(is_pack() && point.value >= 0x80 && !ascii_for(point.value).empty())) {
        text.append(text_.substr(at_, length));
        at_ += length;
      } else {
        break;
      }
    }
    const bool is_number = !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
    push(is_number ? TokenKind::number : TokenKind::word, begin, at_, std::move(text));
  }

  // Full-width letters and digits in a row are one report.
  void full_width_run(std::string& text) {
    const auto begin = at_;
    std::string ascii;
    while (at_ < end_ && is_full_width_alphanumeric(peek().value)) {
      ascii += ascii_for(peek().value);
      at_ += static_cast<std::uint32_t>(peek().length);
    }
    report_sign({begin, at_}, ascii);
    text += ascii;
  }

  void report_sign(Span span, std::string_view ascii) {
    reading_.report(diag::full_width_sign, span, {std::string(reading_.text(span)), std::string(ascii)});
  }

  // Reads up to two signs, foreign ones as what was meant, and takes the longest that FEEL knows.
  void sign() {
    std::string ascii;
    std::array<Span, 2> spans{};
    std::array<std::size_t, 2> ascii_ends{};
    std::uint32_t offset = at_;
    std::size_t count = 0;
    for (; count < 2 && offset < end_; ++count) {
      const auto point = source::decode(text_.substr(0, end_), offset);
      const auto after = offset + static_cast<std::uint32_t>(point.length);
      const bool is_foreign = is_pack() && point.value >= 0x80;
      ascii += is_foreign ? std::string(ascii_for(point.value)) : std::string(text_.substr(offset, point.length));
      spans[count] = {offset, after};
      ascii_ends[count] = ascii.size();
      offset = after;
    }
    for (const auto& row : sign_rows) {
      if (!ascii.starts_with(row.text)) continue;
      if (row.kind == TokenKind::apostrophe && is_pack()) break;
      const std::size_t used = row.text.size() <= ascii_ends[0] ? 1 : 2;
      for (std::size_t i = 0; i < used; ++i) {
        const auto sign_text = reading_.text(spans[i]);
        if (is_pack() && static_cast<unsigned char>(sign_text.front()) >= 0x80) {
          report_sign(spans[i], std::string_view(ascii).substr(i == 0 ? 0 : ascii_ends[0],
                                                               ascii_ends[i] - (i == 0 ? 0 : ascii_ends[0])));
        }
      }
      at_ = spans[used - 1].end;
      push(row.kind, spans[0].begin, at_);
      return;
    }
    unexpected(spans[0]);
  }

  void unexpected(Span span) {
    const auto point = peek();
    const bool is_printable = point.is_valid && point.value >= 0x20 && point.value != 0x7F;
    const auto ascii = is_pack() ? ascii_for(point.value) : std::string_view{};
    if (!ascii.empty()) {
      report_sign(span, ascii);
    } else {
      reading_.report(diag::unexpected_character, span,
                      {is_printable ? std::string(reading_.text(span)) : code_point_name(point.value)});
    }
    at_ = span.end;
  }

  void string(TokenKind kind, std::uint32_t begin, char quote) {
    std::string value;
    ++at_;
    while (at_ < end_) {
      const char c = byte(at_);
      if (c == quote) {
        ++at_;
        return push(kind, begin, at_, std::move(value));
      }
      if (c == '\\') {
        escape(value);
      } else if ((c == '\n' || c == '\r') && is_pack()) {
        break;
      } else {
        value += c;
        ++at_;
      }
    }
    reading_.report(diag::string_not_closed, {begin, begin + (kind == TokenKind::at_string ? 2U : 1U)});
    push(kind, begin, at_, std::move(value));
  }

  // A string between foreign quotes: both signs are reported, what is between is the string.
  void foreign_string(char32_t) {
    const auto begin = at_;
    report_sign({at_, at_ + static_cast<std::uint32_t>(peek().length)}, "\"");
    at_ += static_cast<std::uint32_t>(peek().length);
    std::string value;
    while (at_ < end_ && byte(at_) != '\n') {
      const auto point = peek();
      const auto after = at_ + static_cast<std::uint32_t>(point.length);
      if (point.value == '"' || is_foreign_quote(point.value)) {
        if (point.value != '"') report_sign({at_, after}, "\"");
        at_ = after;
        break;
      }
      value.append(text_.substr(at_, point.length));
      at_ = after;
    }
    push(TokenKind::string, begin, at_, std::move(value));
  }

  [[nodiscard]] std::optional<char32_t> hex(std::uint32_t offset, std::uint32_t count) const {
    char32_t value = 0;
    for (std::uint32_t i = 0; i < count; ++i) {
      const char c = byte(offset + i);
      const int digit = c >= '0' && c <= '9'   ? c - '0'
                        : c >= 'a' && c <= 'f' ? c - 'a' + 10
                        : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                               : -1;
      if (digit < 0) return std::nullopt;
      value = value * 16 + static_cast<char32_t>(digit);
    }
    return value;
  }

  void escape(std::string& value) {
    struct Simple {
      char escaped, meaning;
    };
    constexpr std::array simple{Simple{'n', '\n'}, Simple{'r', '\r'},  Simple{'t', '\t'},
                                Simple{'"', '"'},  Simple{'\\', '\\'}, Simple{'\'', '\''}};
    const char c = byte(at_ + 1);
    for (const auto& row : simple) {
      if (row.escaped != c) continue;
      value += row.meaning;
      at_ += 2;
      return;
    }
    if (c == '|' && is_pack()) {  // a bar in a table's cell
      value += '|';
      at_ += 2;
      return;
    }
    if (c == 'u' || c == 'U') {
      if (unicode_escape(value, c == 'u' ? 4U : 6U)) return;
    }
    if (is_pack()) {
      const auto length = at_ + 1 < end_ ? static_cast<std::uint32_t>(source::decode(text_, at_ + 1).length) : 0U;
      const Span span{at_, at_ + 1 + length};
      reading_.report(diag::invalid_escape, span, {std::string(reading_.text(span))});
    }
    value += '\\';
    ++at_;
  }

  bool unicode_escape(std::string& value, std::uint32_t digit_count) {
    auto point = hex(at_ + 2, digit_count);
    std::uint32_t length = 2 + digit_count;
    if (!point) return false;
    if (*point >= 0xD800 && *point <= 0xDBFF && byte(at_ + length) == '\\' && byte(at_ + length + 1) == 'u') {
      const auto low = hex(at_ + length + 2, 4);
      if (low && *low >= 0xDC00 && *low <= 0xDFFF) {
        point = 0x10000 + ((*point - 0xD800) << 10U) + (*low - 0xDC00);
        length += 6;
      }
    }
    if (*point > 0x10FFFF || (*point >= 0xD800 && *point <= 0xDFFF)) return false;
    source::append_utf8(value, *point);
    at_ += length;
    return true;
  }

  Reading& reading_;
  std::string_view text_;
  std::uint32_t at_;
  std::uint32_t end_;
  Tokens tokens_;
};

}  // namespace

Tokens lex(Reading& reading, Span span) { return Lexer(reading, span).run(); }

std::string name_key(std::string_view name) {
  std::string key;
  bool in_word = false;
  for (std::size_t at = 0; at < name.size();) {
    const auto point = source::decode(name, at);
    const auto piece = name.substr(at, point.length);
    at += point.length;
    if (is_ascii_space(point.value) || is_foreign_space(point.value)) {
      in_word = false;
      continue;
    }
    const bool is_word = is_name_part(point.value);
    if (!key.empty() && !(is_word && in_word)) key += ' ';
    key += piece;
    in_word = is_word;
  }
  return key;
}

}  // namespace weal::feel
