// Literals, parentheses, lists, ranges, contexts, `if`.
#include <algorithm>

#include "diagnostics/kinds/feel.hpp"
#include "feel/lexer.hpp"
#include "feel/literals.hpp"
#include "feel/parser.hpp"
#include "feel/typecheck.hpp"

namespace weal::feel {

namespace {

// Restores a member when a bracketed part has been read.
template <class T>
class Restore {
 public:
  Restore(T& member, T value) : member_(member), before_(std::exchange(member, std::move(value))) {}
  ~Restore() { member_ = std::move(before_); }
  Restore(const Restore&) = delete;
  Restore& operator=(const Restore&) = delete;

 private:
  T& member_;
  T before_;
};

}  // namespace

NodeId Parser::primary() {
  switch (token().kind) {
    case TokenKind::number:
      return number_literal();
    case TokenKind::string:
      return string_literal();
    case TokenKind::at_string:
      return at_literal();
    case TokenKind::left_paren:
      return parenthesised();
    case TokenKind::left_bracket:
    case TokenKind::right_bracket:
      return bracketed();
    case TokenKind::left_brace:
      return context();
    case TokenKind::word:
      return name_or_call();
    case TokenKind::end:
    case TokenKind::plus:
    case TokenKind::minus:
    case TokenKind::star:
    case TokenKind::star_star:
    case TokenKind::slash:
    case TokenKind::equal:
    case TokenKind::not_equal:
    case TokenKind::less:
    case TokenKind::less_equal:
    case TokenKind::greater:
    case TokenKind::greater_equal:
    case TokenKind::right_paren:
    case TokenKind::right_brace:
    case TokenKind::comma:
    case TokenKind::colon:
    case TokenKind::dot:
    case TokenKind::dot_dot:
    case TokenKind::arrow:
    case TokenKind::apostrophe:
      break;
  }
  return fail_value();
}

NodeId Parser::number_literal() {
  const Span span = token().span;
  const auto value = Decimal::parse(tokens_.text(token()));
  advance();
  if (value) return reading_.constant(Value::number(*value), span, Type::number(Unit{}));
  reading_.report(diag::invalid_number, span, {std::string(reading_.text(span))});
  return reading_.invalid(span);
}

NodeId Parser::string_literal() {
  const Span span = token().span;
  std::string text(tokens_.text(token()));
  advance();
  return reading_.constant(Value::string(std::move(text)), span, Type::of(TypeKind::string));
}

NodeId Parser::at_literal() {
  const Span span = token().span;
  const std::string text(tokens_.text(token()));
  advance();
  if (auto literal = temporal_literal(text)) {
    return reading_.constant(std::move(literal->value), span, Type::of(literal->type));
  }
  std::vector<std::string> arguments{text, "date, time, date and time or duration", "@\"2025-03-31\", @\"P10D\""};
  if (!reading_.is_pack()) return reading_.error_constant(diag::invalid_literal, span, std::move(arguments));
  reading_.report(diag::invalid_literal, span, std::move(arguments));
  return reading_.invalid(span);
}

NodeId Parser::parenthesised() {
  const std::uint32_t start = begin();
  advance();
  switch (token().kind) {
    case TokenKind::less:
    case TokenKind::less_equal:
    case TokenKind::greater:
    case TokenKind::greater_equal:
    case TokenKind::equal:
    case TokenKind::not_equal:
      return unary_range(start);
    default:
      break;
  }
  NodeId inner{};
  {
    const Restore guard(in_range_end_, false);
    inner = expression();
  }
  if (at(TokenKind::dot_dot)) return range_rest(inner, start, false);
  expect(TokenKind::right_paren, "`)`");
  return inner;
}

// `(< 10)`: a range that is open to one side.
NodeId Parser::unary_range(std::uint32_t start) {
  const Restore guard(in_range_end_, false);
  const TokenKind sign = token().kind;
  const Span sign_span = token().span;
  advance();
  const NodeId end = binary(4);
  expect(TokenKind::right_paren, "`)`");
  const Span span = from(start);
  const Type type = range_type(reading_, end, end);
  if (sign == TokenKind::equal) {
    return reading_.add(Op::range, span, {{end, end}}, 0, type, flag_low_closed | flag_high_closed);
  }
  const NodeId open = reading_.constant(Value::null(), sign_span, Type::of(TypeKind::null));
  if (sign == TokenKind::not_equal) {  // no one range holds all but one value: both sides of it
    const NodeId below = reading_.add(Op::range, span, {{open, end}}, 0, type, flag_low_open_ended);
    const NodeId above = reading_.add(Op::range, span, {{end, open}}, 0, type, flag_high_open_ended);
    return reading_.add(Op::list, span, {{below, above}}, 0, Type::list(type));
  }
  if (sign == TokenKind::less || sign == TokenKind::less_equal) {
    const std::uint8_t closed = sign == TokenKind::less_equal ? flag_high_closed : std::uint8_t{0};
    return reading_.add(Op::range, span, {{open, end}}, 0, type,
                        static_cast<std::uint8_t>(flag_low_open_ended | closed));
  }
  const std::uint8_t closed = sign == TokenKind::greater_equal ? flag_low_closed : std::uint8_t{0};
  return reading_.add(Op::range, span, {{end, open}}, 0, type,
                      static_cast<std::uint8_t>(flag_high_open_ended | closed));
}

// A list, or a range: `[` closed, `]` open.
NodeId Parser::bracketed() {
  const std::uint32_t start = begin();
  const bool is_open = at(TokenKind::right_bracket);
  advance();
  std::vector<NodeId> elements;
  {
    const Restore guard(in_range_end_, false);
    if (!is_open && take(TokenKind::right_bracket)) {
      return reading_.add(Op::list, from(start), {}, 0, Type::list(Type::of(TypeKind::any)));
    }
    elements.push_back(expression());
  }
  if (is_open && !at(TokenKind::dot_dot)) fail_expected("`..`");
  if (at(TokenKind::dot_dot)) return range_rest(elements[0], start, !is_open);
  {
    const Restore guard(in_range_end_, false);
    while (take(TokenKind::comma)) elements.push_back(expression());
  }
  expect(TokenKind::right_bracket, "`,` / `]`");
  Type element = joined_type(reading_, elements);
  return reading_.add(Op::list, from(start), elements, 0, Type::list(std::move(element)));
}

NodeId Parser::range_rest(NodeId low, std::uint32_t start, bool low_closed) {
  advance();
  NodeId high{};
  {
    const Restore guard(in_range_end_, true);
    high = expression();
  }
  std::uint8_t flags = low_closed ? flag_low_closed : std::uint8_t{0};
  if (take(TokenKind::right_bracket)) {
    flags = static_cast<std::uint8_t>(flags | flag_high_closed);
  } else if (!take(TokenKind::left_bracket)) {
    expect(TokenKind::right_paren, "`]` / `)`");
  }
  return reading_.add(Op::range, from(start), {{low, high}}, 0, range_type(reading_, low, high), flags);
}

// Commas between the braces tell how many locals the entries need. Those inside lists and calls count too: ranges such
// as `]1..5[` make their brackets unreliable, and too many locals do no harm.
std::uint32_t Parser::entries_ahead() const {
  std::uint32_t count = 1;
  std::uint32_t nesting = 0;
  for (std::size_t i = position_; i < tokens_.tokens.size(); ++i) {
    const TokenKind kind = tokens_.tokens[i].kind;
    if (kind == TokenKind::left_brace) ++nesting;
    if (kind == TokenKind::right_brace && nesting-- == 0) break;
    if (kind == TokenKind::comma && nesting == 0) ++count;
  }
  return count;
}

std::string Parser::context_key(Span& span) {
  span = token().span;
  if (at(TokenKind::string)) {
    std::string key(tokens_.text(token()));
    advance();
    return key;
  }
  const auto name = defined_name({TokenKind::colon}, {});
  if (!name) return {};
  span = name->span;
  return name->name;
}

NodeId Parser::context() {
  const Restore guard(in_range_end_, false);
  const std::uint32_t start = begin();
  advance();
  const std::size_t mark = names_.mark();
  std::vector<NodeId> values;
  std::vector<std::pair<std::string, Span>> keys;
  std::vector<std::pair<std::string, Type>> fields;
  bool has_duplicate = false;
  const std::uint32_t reserved = at(TokenKind::right_brace) ? 0 : entries_ahead();
  std::uint32_t first_local = 0;
  for (std::uint32_t i = 0; i < reserved; ++i) {
    const auto local = reading_.add_local({});
    if (i == 0) first_local = local;
  }
  while (!at(TokenKind::right_brace) && !failed_) {
    Span key_span;
    std::string key = context_key(key_span);
    if (!expect(TokenKind::colon, "`:`")) break;
    const NodeId value = expression();
    for (const auto& [other, span] : keys) {
      if (other != key) continue;
      has_duplicate = true;
      if (reading_.is_pack()) reading_.report(diag::duplicate_entry, key_span, {key}, span);
    }
    const auto local = first_local + static_cast<std::uint32_t>(values.size());
    if (values.size() < reserved) reading_.name_local(local, key);
    names_.note_field(key);
    names_.declare(name_key(key), local, reading_.type(value), key_span);
    fields.emplace_back(key, reading_.type(value));
    keys.emplace_back(std::move(key), key_span);
    values.push_back(value);
    if (!take(TokenKind::comma)) break;
  }
  expect(TokenKind::right_brace, "`,` / `}`");
  names_.restore(mark);
  if (has_duplicate && !reading_.is_pack()) {
    return reading_.error_constant(diag::duplicate_entry, from(start), {keys.back().first});
  }
  std::uint32_t first_name = 0;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const auto name = reading_.add_name(keys[i].first);
    if (i == 0) first_name = name;
  }
  Type type = Type::of(TypeKind::context);
  type.fields = std::make_shared<const ContextType>(ContextType{std::move(fields)});
  const NodeId node = reading_.add(Op::context, from(start), values, first_name, std::move(type));
  reading_.set_locals(node, first_local);
  return node;
}

NodeId Parser::if_then_else() {
  const std::uint32_t start = begin();
  advance();
  const NodeId condition = expression();
  expect_boolean(reading_, condition);
  expect_word("then");
  const NodeId then = expression();
  expect_word("else");
  const NodeId otherwise = expression();
  Type type = joined_type(reading_, then, otherwise);
  return reading_.add(Op::if_then_else, from(start), {{condition, then, otherwise}}, 0, std::move(type));
}

}  // namespace weal::feel
