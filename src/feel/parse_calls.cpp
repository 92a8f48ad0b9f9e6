// Names by longest match, calls of built-in functions and of function values, function literals.
#include <algorithm>

#include "diagnostics/kinds/feel.hpp"
#include "feel/lexer.hpp"
#include "feel/literals.hpp"
#include "feel/parser.hpp"
#include "feel/typecheck.hpp"

namespace weal::feel {

namespace {

constexpr std::size_t longest_name = 24;     // tokens of a name that is not known
constexpr std::size_t longest_function = 5;  // words of a built-in function

bool is_name_sign(TokenKind kind) {
  return kind == TokenKind::dot || kind == TokenKind::slash || kind == TokenKind::minus ||
         kind == TokenKind::apostrophe || kind == TokenKind::plus || kind == TokenKind::star ||
         kind == TokenKind::star_star;
}

bool is_name_piece(TokenKind kind) { return kind == TokenKind::word || kind == TokenKind::number; }

std::string signature(const Builtin& row) {
  std::string text{row.name};
  text += '(';
  for (std::size_t i = 0; i < row.parameters.size(); ++i) {
    if (i > 0) text += ", ";
    text += row.parameters[i].name;
    if (row.parameters[i].optional) text += '?';
  }
  return text + (row.variadic ? ", …)" : ")");
}

std::string count_text(const Builtin& row) {
  const auto most = row.parameters.size();
  const auto least = static_cast<std::size_t>(
      std::count_if(row.parameters.begin(), row.parameters.end(), [](const Parameter& p) { return !p.optional; }));
  if (row.variadic) return std::to_string(least) + "+";
  return least == most ? std::to_string(most) : std::to_string(least) + "-" + std::to_string(most);
}

bool takes_count(const Builtin& row, std::size_t count) {
  const auto least = static_cast<std::size_t>(
      std::count_if(row.parameters.begin(), row.parameters.end(), [](const Parameter& p) { return !p.optional; }));
  return count >= least && (row.variadic || count <= row.parameters.size());
}

const Parameter& parameter_at(const Builtin& row, std::size_t i) {
  return row.parameters[std::min(i, row.parameters.size() - 1)];
}

std::vector<std::string_view> function_names() {
  std::vector<std::string_view> names;
  for (const auto& row : builtins()) names.push_back(row.name);
  return names;
}

}  // namespace

std::string Parser::key_of(std::size_t token_count) const {
  std::string key;
  for (std::size_t i = 0; i < token_count; ++i) {
    if (i > 0) key += ' ';
    const Token& piece = token(i);
    key += is_name_piece(piece.kind) ? tokens_.text(piece) : reading_.text(piece.span);
  }
  return key;
}

// As it is written, blanks made single: the name that a definition gives.
std::string Parser::source_name(std::size_t token_count) const {
  std::string name;
  for (std::size_t i = 0; i < token_count; ++i) {
    const Token& piece = token(i);
    if (i > 0 && piece.span.begin > token(i - 1).span.end) name += ' ';
    name += is_name_piece(piece.kind) ? tokens_.text(piece) : reading_.text(piece.span);
  }
  return name;
}

// The longest run of tokens that is a name in scope or a built-in function's.
Parser::Match Parser::longest_match() const {
  Match match;
  std::string key;
  const std::size_t most = std::max(names_.longest_name(), longest_function) + 1;
  // `string lengh(…)` is one unknown function, not `string` and something after it.
  const auto goes_on = [&](std::size_t i) {
    return at(TokenKind::word, i + 1) && at(TokenKind::left_paren, juxtaposed_words());
  };
  for (std::size_t i = 0; i < most; ++i) {
    const Token& piece = token(i);
    const bool may_stand = is_name_piece(piece.kind) || (i > 0 && !reading_.is_pack() && is_name_sign(piece.kind));
    if (!may_stand) break;
    if (i > 0) key += ' ';
    key += is_name_piece(piece.kind) ? tokens_.text(piece) : reading_.text(piece.span);
    if (!is_name_piece(piece.kind)) continue;
    const bool is_called = at(TokenKind::left_paren, i + 1);
    const bool is_variable = (i == 0 || !reading_.is_pack()) && names_.knows(key);
    const bool is_function = (is_called || (!is_variable && !goes_on(i))) && !find_builtins(key).empty();
    if (!is_variable && !is_function) continue;
    if (is_function && !is_called && i > 0 && match.tokens > 0) continue;
    const Type* type = is_variable ? names_.type_of(key) : nullptr;
    const bool calls_variable = type != nullptr && type->kind == TypeKind::function;
    match = {i + 1, key, is_function && !calls_variable};
  }
  return match;
}

// Words in a row that no operator word interrupts: how an undeclared name of several words is read.
std::size_t Parser::juxtaposed_words() const {
  std::size_t count = 0;
  while (count < longest_name && is_name_piece(token(count).kind)) {
    if (count > 0 && token(count).kind == TokenKind::word) {
      const auto word = tokens_.text(token(count));
      constexpr std::array<std::string_view, 10> stops{"and",  "or",   "between", "in",        "instance",
                                                       "then", "else", "return",  "satisfies", "external"};
      if (std::find(stops.begin(), stops.end(), word) != stops.end()) break;
    }
    ++count;
  }
  return count;
}

NodeId Parser::name_or_call() {
  const Match match = longest_match();
  const Span span{token().span.begin, token(match.tokens == 0 ? 0 : match.tokens - 1).span.end};
  if (match.tokens <= 1) {  // a keyword alone is never a name, declared or not
    if (at_word("if")) return if_then_else();
    if (at_word("for")) return for_or_quantifier(Op::for_return);
    if (at_word("some")) return for_or_quantifier(Op::some_satisfies);
    if (at_word("every")) return for_or_quantifier(Op::every_satisfies);
    if (at_word("function")) return function_literal();
    const bool is_true = at_word("true");
    if (is_true || at_word("false")) {
      advance();
      return reading_.constant(Value::boolean(is_true), span, Type::of(TypeKind::boolean));
    }
    if (at_word("null")) {
      advance();
      return reading_.constant(Value::null(), span, Type::of(TypeKind::null));
    }
    if (at_word("?")) {
      advance();
      if (!subject_) {
        reading_.report(diag::no_value_under_test, span);
        return reading_.invalid(span);
      }
      mentions_input_ = true;
      return reading_.add(Op::local, span, {}, subject_->local, subject_->type);
    }
    if (match.tokens == 0 && at_keyword()) return fail_value();
  }
  if (match.tokens == 0) return unknown_name_or_call();
  for (std::size_t i = 0; i < match.tokens; ++i) advance();
  if (match.is_function) {
    return at(TokenKind::left_paren) ? call_builtin(match.key, span) : builtin_value(match.key, span);
  }
  const NodeId node = names_.read(match.key, span);
  if (match.key == "partial" && reading_.node(node).op == Op::local) {
    const auto local = reading_.node(node).payload;
    mentions_partial_ = mentions_partial_ || std::find(partials_.begin(), partials_.end(), local) != partials_.end();
  }
  return node;
}

NodeId Parser::unknown_name_or_call() {
  std::size_t count = 1;
  const std::size_t words = juxtaposed_words();
  if (!reading_.is_pack() || at(TokenKind::left_paren, words)) count = std::max<std::size_t>(words, 1);
  const std::string key = key_of(count);
  const Span span{token().span.begin, token(count - 1).span.end};
  for (std::size_t i = 0; i < count; ++i) advance();
  if (!at(TokenKind::left_paren)) return names_.read(key, span);
  const std::uint32_t start = span.begin;
  const auto similar = reading_.is_silent() ? std::optional<std::string>{} : did_you_mean(key, function_names());
  std::vector<std::string> texts{key, similar ? *similar : std::string()};
  arguments();
  if (!reading_.is_pack()) return reading_.error_constant(diag::unknown_function, from(start), std::move(texts));
  reading_.report(diag::unknown_function, span, std::move(texts));
  return reading_.invalid(from(start));
}

// `name:` in front of an argument: how many tokens the name has, 0 where there is none.
std::size_t Parser::argument_name_tokens() const {
  for (std::size_t i = 0; i < longest_name; ++i) {
    const TokenKind kind = token(i).kind;
    if (kind == TokenKind::colon) return i;
    if (!is_name_piece(kind) && !is_name_sign(kind)) return 0;
  }
  return 0;
}

std::vector<Parser::Argument> Parser::arguments() {
  const bool outer_range_end = std::exchange(in_range_end_, false);
  const Type outer_hint = std::exchange(parameter_hint_, Type{});
  std::vector<Argument> result;
  advance();
  if (!at(TokenKind::right_paren)) {
    do {
      Argument argument;
      if (const auto count = argument_name_tokens(); count > 0) {
        argument.name = source_name(count);
        argument.name_span = {token().span.begin, token(count - 1).span.end};
        for (std::size_t i = 0; i <= count; ++i) advance();
      }
      argument.value = expression();
      const Type& type = reading_.type(argument.value);
      if (type.kind == TypeKind::list && type.element && result.empty()) parameter_hint_ = *type.element;
      result.push_back(std::move(argument));
    } while (take(TokenKind::comma));
  }
  expect(TokenKind::right_paren, "`,` / `)`");
  in_range_end_ = outer_range_end;
  parameter_hint_ = outer_hint;
  return result;
}

// date("2025-03-31") and its kin are constants in packs, where a wrong one must be found when the pack is read.
NodeId Parser::literal_call(const std::string& name, const std::vector<Argument>& arguments, Span span) {
  const NodeId none{static_cast<std::uint32_t>(reading_.node_count())};
  const bool is_literal = name == "date" || name == "time" || name == "date and time" || name == "duration";
  if (!reading_.is_pack() || !is_literal || arguments.size() != 1) return none;
  const Value* text = reading_.constant_of(arguments[0].value);
  if (text == nullptr || text->kind() != ValueKind::string) return none;
  if (auto literal = called_literal(name, text->as_string())) {
    return reading_.constant(std::move(literal->value), span, Type::of(literal->type));
  }
  constexpr std::array<std::array<std::string_view, 2>, 4> samples{{{"date", "\"2025-03-31\""},
                                                                    {"time", "\"09:30:00\""},
                                                                    {"date and time", "\"2025-03-31T09:30:00\""},
                                                                    {"duration", "\"P10D\""}}};
  const auto sample = std::find_if(samples.begin(), samples.end(), [&](const auto& row) { return row[0] == name; });
  reading_.report(diag::invalid_literal, reading_.span(arguments[0].value),
                  {text->as_string(), name, std::string((*sample)[1])});
  return reading_.invalid(span);
}

NodeId Parser::call_builtin(const std::string& name, Span name_span) {
  const auto given = arguments();
  const Span span = from(name_span.begin);
  if (failed_) return reading_.invalid(span);
  if (const NodeId literal = literal_call(name, given, span); literal.index < reading_.node_count()) return literal;
  const auto rows = find_builtins(name);
  const auto fits = [&](const Builtin& row, bool with_types) {
    if (!takes_count(row, given.size())) return false;
    for (std::size_t i = 0; i < given.size(); ++i) {
      const Parameter* parameter = given[i].name.empty() ? &parameter_at(row, i) : nullptr;
      for (const auto& candidate : row.parameters) {
        if (!given[i].name.empty() && candidate.name == given[i].name) parameter = &candidate;
      }
      if (parameter == nullptr) return false;
      if (with_types && !assignable(reading_.type(given[i].value), parameter->type)) return false;
    }
    return true;
  };
  for (const bool with_types : {true, false}) {
    for (const auto row : rows) {
      if (fits(builtins()[row], with_types)) return call_row(row, given, name_span, span);
    }
  }
  // No row takes these: tell what is wrong against the first one.
  const Builtin& row = builtins()[rows.front()];
  for (const auto& argument : given) {
    if (argument.name.empty()) continue;
    const bool is_known = std::any_of(rows.begin(), rows.end(), [&](std::uint32_t candidate) {
      const auto& parameters = builtins()[candidate].parameters;
      return std::any_of(parameters.begin(), parameters.end(),
                         [&](const Parameter& parameter) { return parameter.name == argument.name; });
    });
    if (is_known) continue;
    std::vector<std::string> texts{name, argument.name, signature(row)};
    if (!reading_.is_pack()) return reading_.error_constant(diag::unknown_argument, span, std::move(texts));
    reading_.report(diag::unknown_argument, argument.name_span, std::move(texts));
    return reading_.invalid(span);
  }
  std::string counts;
  std::string forms;
  for (const auto candidate : rows) {
    counts += (counts.empty() ? "" : " / ") + count_text(builtins()[candidate]);
    forms += (forms.empty() ? "`" : ", `") + signature(builtins()[candidate]) + "`";
  }
  std::vector<std::string> texts{name, counts, std::to_string(given.size()), forms};
  if (!reading_.is_pack()) return reading_.error_constant(diag::wrong_argument_count, span, std::move(texts));
  reading_.report(diag::wrong_argument_count, name_span, std::move(texts));
  return reading_.invalid(span);
}

NodeId Parser::call_row(std::uint32_t row_index, const std::vector<Argument>& given, Span name_span, Span span) {
  const Builtin& row = builtins()[row_index];
  std::vector<NodeId> children;
  for (std::size_t i = 0; i < given.size(); ++i) {
    std::size_t place = i;
    if (!given[i].name.empty()) {
      const auto found = std::find_if(row.parameters.begin(), row.parameters.end(),
                                      [&](const Parameter& parameter) { return parameter.name == given[i].name; });
      place = static_cast<std::size_t>(found - row.parameters.begin());
    }
    while (children.size() <= place) {
      children.push_back(reading_.constant(Value::null(), {span.end, span.end}, Type::of(TypeKind::null)));
    }
    children[place] = given[i].value;
  }
  if (reading_.is_pack() && row.standard_only) {
    reading_.report(diag::standard_only_function, name_span,
                    {std::string(row.name), row.name == "now" ? "today()" : ""});
    return reading_.invalid(span);
  }
  std::vector<Type> types;
  bool is_silent = false;
  for (std::size_t i = 0; i < children.size(); ++i) {
    const Type& type = reading_.type(children[i]);
    types.push_back(type);
    is_silent = is_silent || type.kind == TypeKind::invalid;
    const Parameter& parameter = parameter_at(row, i);
    if (!reading_.is_pack() || assignable(type, parameter.type)) continue;
    reading_.report(diag::wrong_argument_type, reading_.span(children[i]),
                    {std::string(row.name), to_string(parameter.type), std::string(parameter.name), to_string(type)});
    is_silent = true;
  }
  Type type = is_silent                    ? Type::of(TypeKind::invalid)
              : row.result_type != nullptr ? row.result_type(types)
                                           : row.result;
  if (type.kind == TypeKind::invalid && !is_silent) {
    std::string shown;
    for (const auto& argument : types) shown += (shown.empty() ? "`" : ", `") + to_string(argument) + "`";
    if (reading_.is_pack()) {
      reading_.report(diag::arguments_disagree, span, {std::string(row.name), shown});
    } else {
      type = Type::of(TypeKind::any);
    }
  }
  return reading_.add(Op::call, span, children, row_index, std::move(type));
}

// A built-in function named as a value: a function that calls it.
NodeId Parser::builtin_value(const std::string& name, Span span) {
  const auto row_index = find_builtins(name).front();
  const Builtin& row = builtins()[row_index];
  Lambda lambda;
  std::vector<NodeId> children;
  for (const auto& parameter : row.parameters) {
    if (parameter.optional) break;
    const auto local = reading_.add_local(std::string(parameter.name));
    if (lambda.parameters.empty()) lambda.first_local = local;
    lambda.parameters.emplace_back(parameter.name);
    lambda.parameter_types.push_back(parameter.type);
    children.push_back(reading_.add(Op::local, span, {}, local, parameter.type));
  }
  const NodeId body = reading_.add(Op::call, span, children, row_index, row.result);
  Type type = Type::of(TypeKind::function);
  type.element = std::make_shared<const Type>(row.result);
  return reading_.add(Op::function, span, {{body}}, reading_.add_lambda(std::move(lambda)), std::move(type));
}

NodeId Parser::call_value_rest(NodeId callee, std::uint32_t start) {
  const Type type = reading_.type(callee);
  const auto given = arguments();
  const Span span = from(start);
  if (failed_) return reading_.invalid(span);
  if (!is_open(type) && type.kind != TypeKind::function) {
    if (!reading_.is_pack()) return reading_.error_constant(diag::not_a_function, span, {to_string(type)});
    reading_.report(diag::not_a_function, reading_.span(callee), {to_string(type)});
    return reading_.invalid(span);
  }
  std::vector<NodeId> children{callee};
  for (const auto& argument : given) children.push_back(argument.value);
  const Type result = type.kind == TypeKind::function && type.element ? *type.element : Type::of(TypeKind::any);
  if (given.empty() || given.front().name.empty()) {
    return reading_.add(Op::call_value, span, children, 0, result);
  }
  std::uint32_t first_name = 0;
  for (std::size_t i = 0; i < given.size(); ++i) {
    const auto name = reading_.add_name(given[i].name);
    if (i == 0) first_name = name;
  }
  return reading_.add(Op::call_named, span, children, first_name, result);
}

NodeId Parser::function_literal() {
  const std::uint32_t start = begin();
  const Type hint = parameter_hint_;
  advance();
  if (!expect(TokenKind::left_paren, "`(`")) return reading_.invalid(from(start));
  const std::size_t mark = names_.mark();
  Lambda lambda;
  std::vector<std::pair<std::string, Type>> parameters;
  while (!at(TokenKind::right_paren) && !failed_) {
    const auto name = defined_name({TokenKind::colon, TokenKind::comma, TokenKind::right_paren}, {});
    if (!name) break;
    Type type = take(TokenKind::colon) ? type_reference() : hint;
    const auto local = reading_.add_local(name->name);
    if (lambda.parameters.empty()) lambda.first_local = local;
    names_.declare(name->key, local, type, name->span);
    lambda.parameters.push_back(name->name);
    lambda.parameter_types.push_back(type);
    parameters.emplace_back(name->name, std::move(type));
    if (!take(TokenKind::comma)) break;
  }
  expect(TokenKind::right_paren, "`,` / `)`");
  if (at_word("external")) {
    const Span span = token().span;
    fail(diag::external_function, span);
    names_.restore(mark);
    return reading_.invalid(from(start));
  }
  const bool outer_range_end = std::exchange(in_range_end_, false);
  const NodeId body = expression();
  in_range_end_ = outer_range_end;
  names_.restore(mark);
  Type type = Type::of(TypeKind::function);
  type.element = std::make_shared<const Type>(reading_.type(body));
  type.fields = std::make_shared<const ContextType>(ContextType{std::move(parameters)});
  return reading_.add(Op::function, from(start), {{body}}, reading_.add_lambda(std::move(lambda)), std::move(type));
}

}  // namespace weal::feel
