// What makes variables visible: `for`, `some`, `every`, filters; and how their names are read.
#include <algorithm>

#include "diagnostics/kinds/feel.hpp"
#include "feel/lexer.hpp"
#include "feel/parser.hpp"
#include "feel/typecheck.hpp"

namespace weal::feel {

namespace {

constexpr std::uint32_t most_iterators = 16;
constexpr std::array<std::string_view, 22> reserved_words{
    "if",  "then", "else",  "for",  "in",       "return",   "some", "every",   "satisfies", "and",  "or",
    "not", "true", "false", "null", "function", "external", "of",   "between", "instance",  "list", "?"};

bool is_reserved(std::string_view word) {
  // `list` and `of` may be names; the rest would be read as something else.
  return word != "list" && word != "of" &&
         std::find(reserved_words.begin(), reserved_words.end(), word) != reserved_words.end();
}

}  // namespace

// A name being defined: all tokens up to a stop in standard mode, one word in packs.
std::optional<Parser::DefinedName> Parser::defined_name(std::initializer_list<TokenKind> stops,
                                                        std::string_view stop_word) {
  std::size_t count = 0;
  while (!at(TokenKind::end, count)) {
    const TokenKind kind = token(count).kind;
    if (std::find(stops.begin(), stops.end(), kind) != stops.end()) break;
    if (count > 0 && !stop_word.empty() && at_word(stop_word, count)) break;
    ++count;
    if (reading_.is_pack() || count > 24) break;
  }
  const bool is_name =
      count > 0 && at(TokenKind::word) &&
      (!reading_.is_pack() || stops.begin()[0] == TokenKind::colon || !is_reserved(tokens_.text(token())));
  if (!is_name) {
    if (at(TokenKind::end)) {
      fail_expected("`" + std::string(stop_word.empty() ? ")" : stop_word) + "`");
    } else {
      fail(diag::expected_name, token().span, {found_text()});
    }
    return std::nullopt;
  }
  DefinedName name{source_name(count), key_of(count), {token().span.begin, token(count - 1).span.end}};
  for (std::size_t i = 0; i < count; ++i) advance();
  return name;
}

// How many iterators there can be before this loop's `return` or `satisfies`: commas on the way, nested loops passed.
std::uint32_t Parser::iterators_ahead() const {
  std::uint32_t count = 1;
  std::uint32_t open_loops = 1;
  for (std::size_t i = position_; i < tokens_.tokens.size() && count < most_iterators; ++i) {
    const Token& next = tokens_.tokens[i];
    if (next.kind == TokenKind::comma) ++count;
    if (next.kind != TokenKind::word) continue;
    const auto word = tokens_.text(next);
    if (word == "for" || word == "some" || word == "every") ++open_loops;
    if ((word == "return" || word == "satisfies") && --open_loops == 0) break;
  }
  return count;
}

NodeId Parser::for_or_quantifier(Op op) {
  const bool is_for = op == Op::for_return;
  const std::string_view end_word = is_for ? "return" : "satisfies";
  const std::uint32_t start = begin();
  advance();
  const std::size_t mark = names_.mark();
  const std::uint32_t most = iterators_ahead();
  const std::uint32_t first_local = reading_.add_local({});
  for (std::uint32_t i = 1; i <= most; ++i) reading_.add_local({});  // one more for `partial`
  std::vector<NodeId> children;
  do {
    if (children.size() == most) {
      fail_expected("`" + std::string(end_word) + "`");
      break;
    }
    const auto name = defined_name({TokenKind::comma}, "in");
    if (!name || !expect_word("in")) break;
    const NodeId from_node = domain();
    const auto local = first_local + static_cast<std::uint32_t>(children.size());
    reading_.name_local(local, name->name);
    names_.declare(name->key, local, iterated_type(reading_, from_node), name->span);
    children.push_back(from_node);
  } while (take(TokenKind::comma));
  expect_word(end_word);
  const auto partial = first_local + static_cast<std::uint32_t>(children.size());
  const bool outer_mentions = std::exchange(mentions_partial_, false);
  if (is_for) {
    reading_.name_local(partial, "partial");
    names_.declare("partial", partial, Type::list(Type::of(TypeKind::any)), {});
    partials_.push_back(partial);
  }
  const bool outer_range_end = in_range_end_;
  const NodeId body = expression();
  in_range_end_ = outer_range_end;
  if (is_for) partials_.pop_back();
  const bool uses_partial = mentions_partial_;
  mentions_partial_ = outer_mentions || (uses_partial && !partials_.empty());  // an outer one may have been meant
  names_.restore(mark);
  children.push_back(body);
  if (!is_for) expect_boolean(reading_, body);
  Type type = is_for ? Type::list(reading_.type(body)) : Type::of(TypeKind::boolean);
  return reading_.add(op, from(start), children, first_local, std::move(type),
                      is_for && uses_partial ? flag_uses_partial : std::uint8_t{0});
}

// A list, a range, or `1..n`.
NodeId Parser::domain() {
  const bool outer_range_end = std::exchange(in_range_end_, false);
  const std::uint32_t start = begin();
  NodeId node = expression();
  if (take(TokenKind::dot_dot)) {
    const NodeId high = expression();
    node = reading_.add(Op::iteration_range, from(start), {{node, high}}, 0, range_type(reading_, node, high));
  }
  in_range_end_ = outer_range_end;
  return node;
}

NodeId Parser::filter_rest(NodeId list, std::uint32_t start) {
  advance();
  const bool outer_range_end = std::exchange(in_range_end_, false);
  const Type list_type = reading_.type(list);
  const auto local = reading_.add_local("item");
  const std::size_t mark = names_.mark();
  names_.declare_item(local, iterated_type(reading_, list));
  const auto first_node = reading_.node_count();
  const NodeId condition = expression();
  bool mentions_item = false;
  for (auto i = first_node; i < reading_.node_count(); ++i) {
    const Node& node = reading_.node(NodeId{static_cast<std::uint32_t>(i)});
    mentions_item = mentions_item || node.op == Op::dynamic_name || (node.op == Op::local && node.payload == local);
  }
  names_.restore(mark);
  in_range_end_ = outer_range_end;
  expect(TokenKind::right_bracket, "`]`");
  const Type condition_type = reading_.type(condition);
  const bool is_list = list_type.kind == TypeKind::list;
  const Type element = is_list && list_type.element    ? *list_type.element
                       : is_list || is_open(list_type) ? Type::of(TypeKind::any)
                                                       : list_type;
  if (condition_type.kind == TypeKind::number && !mentions_item) {
    return reading_.add(Op::index, from(start), {{list, condition}}, 0, element);
  }
  if (reading_.is_pack() && !is_open(condition_type) && condition_type.kind != TypeKind::boolean) {
    reading_.report(diag::wrong_type, reading_.span(condition), {"boolean", to_string(condition_type)});
  }
  Type type = condition_type.kind == TypeKind::boolean ? Type::list(element) : Type::of(TypeKind::any);
  if (list_type.kind == TypeKind::invalid) type = list_type;
  return reading_.add(Op::filter, from(start), {{list, condition}}, local, std::move(type));
}

}  // namespace weal::feel
