// Operators and postfixes: precedence climbing, left spines built in a loop.
#include "feel/parser.hpp"

#include <algorithm>

#include "diagnostics/kinds/feel.hpp"
#include "feel/lexer.hpp"
#include "feel/typecheck.hpp"
#include "weal/unit.hpp"

namespace weal::feel {

namespace {

constexpr int level_or = 1;
constexpr int level_comparison = 3;
constexpr int level_sum = 4;
constexpr int level_power = 6;

struct OperatorRow {
  TokenKind kind;
  Op op;
  int level;
};

constexpr std::array operator_rows{OperatorRow{TokenKind::equal, Op::equal, level_comparison},
                                   OperatorRow{TokenKind::not_equal, Op::not_equal, level_comparison},
                                   OperatorRow{TokenKind::less, Op::less, level_comparison},
                                   OperatorRow{TokenKind::less_equal, Op::less_equal, level_comparison},
                                   OperatorRow{TokenKind::greater, Op::greater, level_comparison},
                                   OperatorRow{TokenKind::greater_equal, Op::greater_equal, level_comparison},
                                   OperatorRow{TokenKind::plus, Op::add, level_sum},
                                   OperatorRow{TokenKind::minus, Op::subtract, level_sum},
                                   OperatorRow{TokenKind::star, Op::multiply, 5},
                                   OperatorRow{TokenKind::slash, Op::divide, 5},
                                   OperatorRow{TokenKind::star_star, Op::power, level_power}};

constexpr std::array<std::string_view, 12> operator_words{"and",  "or",     "between",   "in", "instance", "then",
                                                          "else", "return", "satisfies", "of", "external", "if"};

}  // namespace

Parser::Parser(Reading& reading, Names& names, Span span)
    : reading_(reading), names_(names), tokens_(lex(reading, span)), last_end_(span.begin) {}

const Token& Parser::token(std::size_t ahead) const {
  return tokens_.tokens[std::min(position_ + ahead, tokens_.tokens.size() - 1)];
}

bool Parser::at_word(std::string_view word, std::size_t ahead) const {
  return at(TokenKind::word, ahead) && tokens_.text(token(ahead)) == word;
}

// A word that ends an operand: it cannot continue a name that is not declared.
bool Parser::at_keyword() const {
  return at(TokenKind::word) &&
         std::find(operator_words.begin(), operator_words.end(), tokens_.text(token())) != operator_words.end();
}

void Parser::advance() {
  if (at(TokenKind::end)) return;
  last_end_ = token().span.end;
  ++position_;
}

bool Parser::take(TokenKind kind) {
  if (!at(kind)) return false;
  advance();
  return true;
}

bool Parser::take_word(std::string_view word) {
  if (!at_word(word)) return false;
  advance();
  return true;
}

bool Parser::expect(TokenKind kind, std::string_view shown) {
  if (take(kind)) return true;
  fail_expected(shown);
  return false;
}

bool Parser::expect_word(std::string_view word) {
  if (take_word(word)) return true;
  fail_expected("`" + std::string(word) + "`");
  return false;
}

std::string Parser::found_text() const { return std::string(reading_.text(token().span)); }

void Parser::fail(const DiagnosticKind& kind, Span span, std::vector<std::string> arguments) {
  if (!failed_) reading_.report(kind, span, std::move(arguments));
  stop();
}

void Parser::stop() {
  failed_ = true;
  reading_.mute();
  position_ = tokens_.tokens.size() - 1;
}

void Parser::fail_expected(std::string_view shown) {
  if (at(TokenKind::end)) return fail(diag::unexpected_end, token().span, {std::string(shown)});
  fail(diag::unexpected_token, token().span, {std::string(shown), found_text()});
}

NodeId Parser::fail_value() {
  const Span span = token().span;
  if (at(TokenKind::end)) {
    fail(diag::value_missing_at_end, span);
  } else {
    fail(diag::expected_value, span, {found_text()});
  }
  return reading_.invalid(span);
}

// Nothing may follow. The next run of the text, a table's cell, is read for itself.
void Parser::finish() {
  if (!at(TokenKind::end)) fail_rest();
  reading_.unmute();
}

// A unit behind a number is told as what it is.
void Parser::fail_rest() {
  const bool follows_number = position_ > 0 && tokens_.tokens[position_ - 1].kind == TokenKind::number;
  if (follows_number && at(TokenKind::word) && Unit::parse(tokens_.text(token()))) {
    return fail(diag::number_with_unit, token().span, {found_text()});
  }
  fail(diag::expected_operator, token().span, {found_text()});
}

NodeId Parser::whole_expression() {
  const NodeId root = expression();
  finish();
  return root;
}

std::vector<NodeId> Parser::whole_list() {
  std::vector<NodeId> nodes;
  do nodes.push_back(expression());
  while (take(TokenKind::comma));
  finish();
  return nodes;
}

NodeId Parser::expression() {
  const DepthGuard guard(*this);
  if (guard.is_too_deep()) {
    fail(diag::too_deep, token().span, {std::to_string(reading_.limits().depth)});
    return reading_.invalid(token().span);
  }
  return binary(level_or);
}

NodeId Parser::binary(int lowest_level) {
  const std::uint32_t start = begin();
  NodeId left = unary();
  // Each turn takes one operator; what binds tighter on its right is read by the recursive call.
  for (;;) {
    const Token& sign = token();
    if (sign.kind == TokenKind::word) {
      const auto word = tokens_.text(sign);
      if (word == "and" && lowest_level <= 2) {
        left = binary_rest(left, start, 2);
      } else if (word == "or" && lowest_level <= level_or) {
        left = binary_rest(left, start, level_or);
      } else if (word == "between" && lowest_level <= level_comparison) {
        left = between_rest(left, start);
      } else if (word == "in" && lowest_level <= level_comparison) {
        left = in_rest(left, start);
      } else {
        return left;
      }
      continue;
    }
    const auto row = std::find_if(operator_rows.begin(), operator_rows.end(),
                                  [&](const OperatorRow& candidate) { return candidate.kind == sign.kind; });
    if (row == operator_rows.end() || row->level < lowest_level) return left;
    left = binary_rest(left, start, row->level);
  }
}

NodeId Parser::binary_rest(NodeId left, std::uint32_t begin, int level) {
  const Token sign = token();
  advance();
  const NodeId right = level == level_power ? unary() : binary(level + 1);
  const Span span = from(begin);
  if (level <= 2) {
    const Op op = level == level_or ? Op::disjunction : Op::conjunction;
    return reading_.add(op, span, {{left, right}}, 0, logic_type(reading_, left, right));
  }
  const auto row = std::find_if(operator_rows.begin(), operator_rows.end(),
                                [&](const OperatorRow& candidate) { return candidate.kind == sign.kind; });
  Type type = level == level_comparison ? comparison_type(reading_, row->op, left, right)
                                        : arithmetic_type(reading_, row->op, left, right);
  return reading_.add(row->op, span, {{left, right}}, 0, std::move(type));
}

NodeId Parser::between_rest(NodeId value, std::uint32_t begin) {
  advance();
  const NodeId low = binary(level_sum);
  expect_word("and");
  const NodeId high = binary(level_sum);
  comparison_type(reading_, Op::greater_equal, value, low);
  comparison_type(reading_, Op::less_equal, value, high);
  return reading_.add(Op::between, from(begin), {{value, low, high}}, 0, Type::of(TypeKind::boolean));
}

NodeId Parser::in_rest(NodeId value, std::uint32_t begin) {
  advance();
  const auto outer_subject = subject_;
  const bool outer_mentions = mentions_input_;
  const bool outer_cell = std::exchange(is_cell_, false);
  subject_ = Subject{reading_.add_local("?"), reading_.type(value), reading_.span(value)};
  std::vector<NodeId> children{value};
  const std::uint32_t local = subject_->local;
  if (at(TokenKind::left_paren)) {
    const std::uint32_t open = this->begin();
    advance();
    const bool outer_range_end = std::exchange(in_range_end_, false);
    is_cell_ = true;  // within parentheses each test is a whole expression
    children.push_back(test());
    if (at(TokenKind::dot_dot) && reading_.node(children.back()).op == Op::test_value) {
      const NodeId low = reading_.child_of(children.back(), 0);
      in_range_end_ = outer_range_end;
      children.back() = value_test(open, range_rest(low, open, false));
    } else {
      while (take(TokenKind::comma)) children.push_back(test());
      in_range_end_ = outer_range_end;
      expect(TokenKind::right_paren, "`)`");
    }
  } else {
    children.push_back(test());
  }
  subject_ = outer_subject;
  is_cell_ = outer_cell;
  mentions_input_ = outer_mentions;
  return reading_.add(Op::in, from(begin), children, local, Type::of(TypeKind::boolean));
}

NodeId Parser::unary() {
  if (!at(TokenKind::minus)) return postfix();
  const DepthGuard guard(*this);
  const std::uint32_t start = begin();
  if (guard.is_too_deep()) {
    fail(diag::too_deep, token().span, {std::to_string(reading_.limits().depth)});
    return reading_.invalid(token().span);
  }
  advance();
  const NodeId value = unary();
  const Span span = from(start);
  const Value* constant = reading_.constant_of(value);
  if (constant != nullptr && constant->kind() == ValueKind::number) {
    return reading_.constant(Value::number(negated(constant->as_number())), span, reading_.type(value));
  }
  return reading_.add(Op::negate, span, {{value}}, 0, negated_type(reading_, value));
}

NodeId Parser::postfix() {
  const std::uint32_t start = begin();
  NodeId value = primary();
  for (;;) {
    if (reading_.is_too_deep()) stop();
    if (at(TokenKind::dot)) {
      value = path_rest(value, start);
    } else if (at(TokenKind::left_bracket) && !closes_range()) {
      value = filter_rest(value, start);
    } else if (at(TokenKind::left_paren)) {
      value = call_value_rest(value, start);
    } else if (at_word("instance") && at_word("of", 1)) {
      value = instance_rest(value, start);
    } else {
      return value;
    }
  }
}

// In `[1..2[` the last bracket closes: nothing that could stand in a filter follows it.
bool Parser::closes_range() const {
  if (!in_range_end_) return false;
  switch (token(1).kind) {
    case TokenKind::number:
    case TokenKind::string:
    case TokenKind::at_string:
    case TokenKind::left_paren:
    case TokenKind::left_bracket:
    case TokenKind::left_brace:
    case TokenKind::minus:
      return false;
    case TokenKind::word: {
      const auto word = tokens_.text(token(1));
      return std::find(operator_words.begin(), operator_words.end() - 1, word) != operator_words.end() - 1;
    }
    default:
      return true;
  }
}

NodeId Parser::path_rest(NodeId value, std::uint32_t begin) {
  advance();
  if (!at(TokenKind::word)) {
    fail(diag::expected_name, token().span, {found_text()});
    return reading_.invalid(token().span);
  }
  // Longest match against the keys seen anywhere and the properties of two words; else the words in a row.
  std::size_t count = 1;
  std::size_t known = 0;
  const std::size_t most = reading_.is_pack() ? 2 : names_.longest_field();
  for (std::size_t i = 1; i <= most; ++i) {
    const auto key = key_of(i);
    if (names_.is_field(key) || key == "time offset" || key == "start included" || key == "end included") known = i;
    const auto next = token(i).kind;
    if (next == TokenKind::end || next == TokenKind::right_paren || next == TokenKind::comma) break;
    if (reading_.is_pack() && next != TokenKind::word) break;
  }
  if (known > 0) {
    count = known;
  } else if (!reading_.is_pack()) {
    count = std::max<std::size_t>(juxtaposed_words(), 1);
  }
  std::string name = source_name(count);
  const Span name_span{token().span.begin, token(count - 1).span.end};
  for (std::size_t i = 0; i < count; ++i) advance();
  const Type type = reading_.type(value);
  const bool is_entity_list = type.kind == TypeKind::list && type.element && type.element->kind == TypeKind::entity;
  if (type.kind == TypeKind::entity || is_entity_list) {
    return names_.read_attribute(value, name, name_span, from(begin));
  }
  Type result = path_type(reading_, value, name, name_span);
  return reading_.add(Op::path, from(begin), {{value}}, reading_.add_name(std::move(name)), std::move(result));
}

NodeId Parser::instance_rest(NodeId value, std::uint32_t begin) {
  advance();
  advance();
  Type type = type_reference();
  const std::uint32_t index = reading_.add_named_type(std::move(type));
  return reading_.add(Op::instance_of, from(begin), {{value}}, index, Type::of(TypeKind::boolean));
}

}  // namespace weal::feel
