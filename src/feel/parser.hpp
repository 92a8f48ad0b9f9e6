// Parser: tokens to nodes, by recursive descent. Names are resolved and types computed as the nodes are made.
#pragma once

#include <array>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "feel/functions/builtin.hpp"
#include "feel/names.hpp"
#include "feel/reading.hpp"
#include "feel/token.hpp"

namespace weal::feel {

/// The value that unary tests are about: its local, type and place.
struct Subject {
  std::uint32_t local = 0;
  Type type;
  Span span;
};

/// Reads one run of an expression's text. Several parsers (a table's cells) may share a Reading and its Names.
class Parser {
 public:
  Parser(Reading& reading, Names& names, Span span);

  /// The whole run as an expression.
  NodeId whole_expression();
  /// The whole run as unary tests over `subject`: `-`, `not(…)`, or tests with commas between.
  NodeId whole_tests(const Subject& subject);
  /// The whole run as expressions with commas between.
  std::vector<NodeId> whole_list();

 private:
  // Tokens.
  [[nodiscard]] const Token& token(std::size_t ahead = 0) const;
  [[nodiscard]] bool at(TokenKind kind, std::size_t ahead = 0) const { return token(ahead).kind == kind; }
  [[nodiscard]] bool at_word(std::string_view word, std::size_t ahead = 0) const;
  [[nodiscard]] bool at_keyword() const;
  [[nodiscard]] std::uint32_t begin() const { return token().span.begin; }
  [[nodiscard]] Span from(std::uint32_t begin) const { return {begin, last_end_}; }
  void advance();
  bool take(TokenKind kind);
  bool take_word(std::string_view word);
  bool expect(TokenKind kind, std::string_view shown);
  bool expect_word(std::string_view word);
  [[nodiscard]] std::string found_text() const;
  void fail(const DiagnosticKind& kind, Span span, std::vector<std::string> arguments = {});
  void stop();  // reads no further; what is wrong was reported
  void fail_expected(std::string_view shown);
  NodeId fail_value();
  void finish();
  void fail_rest();

  // Expressions (parser.cpp).
  NodeId expression();
  NodeId binary(int lowest_level);
  NodeId binary_rest(NodeId left, std::uint32_t begin, int level);
  NodeId between_rest(NodeId value, std::uint32_t begin);
  NodeId in_rest(NodeId value, std::uint32_t begin);
  NodeId unary();
  NodeId postfix();
  NodeId path_rest(NodeId value, std::uint32_t begin);
  NodeId instance_rest(NodeId value, std::uint32_t begin);
  [[nodiscard]] bool closes_range() const;

  // Primaries (parse_primary.cpp).
  NodeId primary();
  NodeId number_literal();
  NodeId string_literal();
  NodeId at_literal();
  NodeId parenthesised();
  NodeId unary_range(std::uint32_t begin);
  NodeId bracketed();
  NodeId range_rest(NodeId low, std::uint32_t begin, bool low_closed);
  NodeId context();
  std::string context_key(Span& span);
  [[nodiscard]] std::uint32_t entries_ahead() const;
  NodeId if_then_else();

  // Names and calls (parse_calls.cpp).
  struct Match {
    std::size_t tokens = 0;  // 0: nothing known
    std::string key;
    bool is_function = false;
  };
  [[nodiscard]] Match longest_match() const;
  [[nodiscard]] std::size_t juxtaposed_words() const;
  [[nodiscard]] std::string key_of(std::size_t token_count) const;
  [[nodiscard]] std::string source_name(std::size_t token_count) const;
  NodeId name_or_call();
  NodeId unknown_name_or_call();
  NodeId builtin_value(const std::string& name, Span span);
  struct Argument {
    std::string name;  // empty: by position
    Span name_span;
    NodeId value;
  };
  std::vector<Argument> arguments();
  [[nodiscard]] std::size_t argument_name_tokens() const;
  NodeId call_builtin(const std::string& name, Span name_span);
  NodeId call_row(std::uint32_t row, const std::vector<Argument>& arguments, Span name_span, Span span);
  NodeId literal_call(const std::string& name, const std::vector<Argument>& arguments, Span span);
  NodeId call_value_rest(NodeId callee, std::uint32_t begin);
  NodeId function_literal();

  // Variables (parse_binders.cpp).
  struct DefinedName {
    std::string name;
    std::string key;
    Span span;
  };
  std::optional<DefinedName> defined_name(std::initializer_list<TokenKind> stops, std::string_view stop_word);
  NodeId for_or_quantifier(Op op);
  [[nodiscard]] std::uint32_t iterators_ahead() const;
  NodeId domain();
  NodeId filter_rest(NodeId list, std::uint32_t begin);

  // Unary tests (parse_tests.cpp).
  NodeId tests(TokenKind stop);
  NodeId test();
  NodeId expression_of_test();
  NodeId value_test(std::uint32_t begin, NodeId value);

  // Types (parse_types.cpp).
  Type type_reference();
  std::vector<std::pair<std::string, Type>> type_fields();
  Type function_type();

  Reading& reading_;
  Names& names_;
  Tokens tokens_;
  std::size_t position_ = 0;
  std::uint32_t last_end_ = 0;
  std::uint32_t depth_ = 0;
  bool failed_ = false;        // a grammar error: the rest is not read
  bool in_range_end_ = false;  // `[` may close the range
  bool is_cell_ = false;       // tests are a whole cell, not the right side of `in`
  std::optional<Subject> subject_;
  bool mentions_input_ = false;          // `?` was read
  std::vector<std::uint32_t> partials_;  // locals of `partial` in sight, and which of them was read
  bool mentions_partial_ = false;
  Type parameter_hint_;  // for an untyped parameter of a function literal

  friend class DepthGuard;
};

/// Counts one level of nesting for as long as it lives.
class DepthGuard {
 public:
  explicit DepthGuard(Parser& parser) : parser_(parser) { ++parser_.depth_; }
  ~DepthGuard() { --parser_.depth_; }
  DepthGuard(const DepthGuard&) = delete;
  DepthGuard& operator=(const DepthGuard&) = delete;
  [[nodiscard]] bool is_too_deep() const { return parser_.depth_ > parser_.reading_.limits().depth; }

 private:
  Parser& parser_;
};

}  // namespace weal::feel
