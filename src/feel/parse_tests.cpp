// Unary tests: what a table's cell and the right side of `in` hold.
#include "diagnostics/kinds/feel.hpp"
#include "feel/parser.hpp"
#include "feel/typecheck.hpp"

namespace weal::feel {

NodeId Parser::whole_tests(const Subject& subject) {
  subject_ = subject;
  is_cell_ = true;
  const std::uint32_t start = begin();
  const Type boolean = Type::of(TypeKind::boolean);
  NodeId root{};
  if (at(TokenKind::minus) && at(TokenKind::end, 1)) {
    advance();
    root = reading_.add(Op::test_any, from(start), {}, subject.local, boolean);
  } else if (at_word("not") && at(TokenKind::left_paren, 1)) {
    advance();
    advance();
    const NodeId inner = tests(TokenKind::right_paren);
    expect(TokenKind::right_paren, "`,` / `)`");
    root = reading_.add(Op::test_not, from(start), {{inner}}, subject.local, boolean);
  } else {
    root = tests(TokenKind::end);
  }
  finish();
  return root;
}

NodeId Parser::tests(TokenKind stop) {
  const std::uint32_t start = begin();
  std::vector<NodeId> children;
  do children.push_back(test());
  while (!at(stop) && take(TokenKind::comma));
  if (children.size() == 1) return children.front();
  return reading_.add(Op::test_list, from(start), children, subject_->local, Type::of(TypeKind::boolean));
}

NodeId Parser::test() {
  struct Row {
    TokenKind kind;
    Op test;
    Op comparison;
  };
  constexpr std::array rows{Row{TokenKind::less, Op::test_less, Op::less},
                            Row{TokenKind::less_equal, Op::test_less_equal, Op::less_equal},
                            Row{TokenKind::greater, Op::test_greater, Op::greater},
                            Row{TokenKind::greater_equal, Op::test_greater_equal, Op::greater_equal},
                            Row{TokenKind::equal, Op::test_value, Op::equal},
                            Row{TokenKind::not_equal, Op::test_value, Op::not_equal}};
  const std::uint32_t start = begin();
  const Span sign = token().span;
  const Type boolean = Type::of(TypeKind::boolean);
  for (const auto& row : rows) {
    if (!take(row.kind)) continue;
    const NodeId value = binary(4);
    check_test_value(reading_, row.comparison, subject_->type, subject_->span, value);
    if (row.test != Op::test_value) {
      return reading_.add(row.test, from(start), {{value}}, subject_->local, boolean);
    }
    const NodeId input = reading_.add(Op::local, sign, {}, subject_->local, subject_->type);
    const NodeId compared = reading_.add(row.comparison, from(start), {{input, value}}, 0, boolean);
    return reading_.add(Op::test_value, from(start), {{compared}}, subject_->local, boolean, flag_mentions_input);
  }
  const bool outer_mentions = std::exchange(mentions_input_, false);
  const NodeId value = at(TokenKind::end) ? fail_value() : expression_of_test();
  const NodeId node = value_test(start, value);
  mentions_input_ = outer_mentions || mentions_input_;
  return node;
}

// `in` binds like a comparison, so its operand is a sum; a cell is a whole expression.
NodeId Parser::expression_of_test() {
  if (!is_cell_) return binary(4);
  return expression();
}

NodeId Parser::value_test(std::uint32_t start, NodeId value) {
  if (!mentions_input_) check_test_value(reading_, Op::equal, subject_->type, subject_->span, value);
  return reading_.add(Op::test_value, from(start), {{value}}, subject_->local, Type::of(TypeKind::boolean),
                      mentions_input_ ? flag_mentions_input : std::uint8_t{0});
}

}  // namespace weal::feel
