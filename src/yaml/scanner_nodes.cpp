#include <algorithm>

#include "diagnostics/kinds/yaml.hpp"
#include "source/text_origin.hpp"
#include "source/utf8.hpp"
#include "yaml/scanner.hpp"

namespace weal::yaml {

void Scanner::skip_blanks() {
  while (sign() == ' ' || sign() == '\t') ++at_;
}

bool Scanner::at_indicator(char wanted) const { return sign() == wanted && is_space_at(text_, at_ + 1); }

std::size_t Scanner::word_end(std::size_t from) const {
  std::size_t end = from;
  while (!is_space_at(text_, end)) ++end;
  return std::max(end, from + 1);
}

std::optional<std::size_t> Scanner::outer_column() const {
  if (levels_.empty()) return std::nullopt;
  return levels_.back().column;
}

void Scanner::push(TokenKind kind, std::size_t length) {
  tokens_.push_back({kind, Style::plain, !brackets_.empty(), false, at_, at_ + length, {}});
  at_ += length;
}

/// Whether a colon follows, blanks before it allowed. In a flow mapping a quoted key needs no blank behind it.
bool Scanner::at_colon(Context context, const Token& after) const {
  const std::size_t at = std::min(text_.find_first_not_of(" \t", at_), text_.size());
  if (at >= text_.size() || text_[at] != ':') return false;
  if (is_space_at(text_, at + 1)) return true;
  if (context == Context::block) return false;
  const bool is_quoted = after.style == Style::single_quoted || after.style == Style::double_quoted;
  return (is_quoted && at == at_) || is_flow_sign(text_[at + 1]);
}

/// Reports anchors, aliases and tags and goes past them. False where one was found.
bool Scanner::skip_properties() {
  bool found = false;
  while (!at_end() && (sign() == '&' || sign() == '*' || sign() == '!')) {
    property(sign() == '&' ? diag::yaml_anchor : sign() == '*' ? diag::yaml_alias : diag::yaml_tag);
    found = true;
  }
  return !found;
}

void Scanner::property(const DiagnosticKind& kind) {
  std::size_t end = at_ + 1;
  const bool is_verbatim = text_.substr(at_, 2) == "!<";
  while (!is_space_at(text_, end) && (is_verbatim || brackets_.empty() || !is_flow_sign(text_[end]))) ++end;
  report_.add(kind, {at_, end}, {std::string(text_.substr(at_, end - at_))});
  at_ = end;
  skip_blanks();
}

/// One scalar, or a flow collection whole.
void Scanner::scalar(Context context) {
  if (node_count_ >= limits_.max_nodes) {
    report_.add(diag::yaml_too_many_nodes, {at_, at_ + 1}, {std::to_string(limits_.max_nodes)});
    stop();
    return;
  }
  ++node_count_;
  if (sign() == '"' || sign() == '\'') {
    quoted(context);
  } else if (context == Context::block && (sign() == '[' || sign() == '{')) {
    flow();
  } else {
    plain(context);
  }
}

void Scanner::quoted(Context context) {
  const std::size_t begin = at_;
  const auto close = closing_quote(text_, begin, outer_column());
  if (!close) {
    report_.add(diag::yaml_unclosed_quote, {begin, begin + 1}, {std::string(1, sign())});
    stop();
    return;
  }
  at_ = *close + 1;
  const Span where{begin, at_};
  Token token{TokenKind::scalar, Style::single_quoted, context == Context::flow, false, begin, at_, {}};
  if (text_[begin] == '"') token.style = Style::double_quoted;
  if (line_end(text_, begin) < *close) {
    report_.add(diag::yaml_multi_line_quoted, {begin, line_end(text_, begin)});
    line_begin_ = text_.rfind('\n', at_) + 1;
  } else if (token.style == Style::double_quoted) {
    token.text = double_quoted_value(lf_, where, report_);
  } else {
    token.text = single_quoted_value(lf_, where);
  }
  tokens_.push_back(std::move(token));
}

void Scanner::plain(Context context) {
  const std::size_t begin = at_;
  check_plain_start(context);
  const std::size_t end = std::max(plain_end(text_, begin, context), begin + 1);
  // yaml-cpp ends a plain scalar in a flow collection at `?`; YAML does not.
  if (const auto mark = text_.substr(begin, end - begin).find('?');
      context == Context::flow && mark != std::string_view::npos) {
    report_.add(diag::yaml_ambiguous, {begin + mark, begin + mark + 1});
  }
  source::OriginBuilder builder(lf_.source());
  builder.verbatim(text_.substr(begin, end - begin), lf_.in_source(begin));
  tokens_.push_back({TokenKind::scalar, Style::plain, context == Context::flow, false, begin, end,
                     builder.finish(lf_.in_source(end))});
  at_ = end;
}

void Scanner::check_plain_start(Context context) {
  constexpr std::string_view reserved = "@`%,[]{}#&*!|>'\"";
  const char first = sign();
  const bool is_indicator = first == '-' || first == '?' || first == ':';
  const bool stands_alone = is_space_at(text_, at_ + 1) || (context == Context::flow && is_flow_sign(text_[at_ + 1]));
  if (reserved.find(first) == std::string_view::npos && !(is_indicator && stands_alone)) return;
  report_.add(diag::yaml_reserved_sign, {at_, at_ + 1}, {std::string(1, first)});
}

/// A `[…]` or `{…}` with all that is in it. Iterative: depth costs no stack.
void Scanner::flow() {
  open_bracket();
  while (!at_end() && !brackets_.empty()) {
    if (skip_in_flow() == Advance::ready) flow_step();
  }
}

void Scanner::flow_step() {
  Bracket& top = brackets_.back();
  if (sign() == ']' || sign() == '}') {
    close_bracket();
  } else if (sign() == ',') {
    flow_comma();
  } else if (top.is_after_item) {
    misplaced_in_flow();
  } else if (top.is_mapping) {
    flow_key();
  } else {
    flow_item();
  }
}

/// Goes past blanks, line breaks and comments; ended where the collection cannot go on.
Scanner::Advance Scanner::skip_in_flow() {
  for (;;) {
    const std::size_t begin = at_;
    skip_blanks();
    if (sign() == '#') {
      if (at_ == begin && !is_space_at(text_, at_ - 1)) report_.add(diag::yaml_comment_without_space, {at_, at_ + 1});
      if (tokens_.back().kind == TokenKind::scalar) tokens_.back().has_comment_after = true;
      at_ = line_end(text_, at_);
    }
    if (sign() != '\n') return Advance::ready;
    ++at_;
    line_begin_ = at_;
    const std::size_t spaces = spaces_at(text_, at_);
    const bool has_tab = at_ + spaces < text_.size() && text_[at_ + spaces] == '\t';
    const std::size_t content = std::min(text_.find_first_not_of(" \t", at_), text_.size());
    if (content >= text_.size() || marker_at(at_, "---") || marker_at(at_, "...")) {
      unclosed(std::min(at_, text_.size() - 1));
      return Advance::ended;
    }
    if (has_tab && text_[content] != '\n' && text_[content] != '#') {
      report_.add(diag::yaml_tab_indentation, {at_ + spaces, content});
      stop();
      return Advance::ended;
    }
  }
}

void Scanner::open_bracket() {
  if (levels_.size() + brackets_.size() >= limits_.max_depth) {
    report_.add(diag::yaml_too_deep, {at_, at_ + 1}, {std::to_string(limits_.max_depth)});
    stop();
    return;
  }
  const bool is_mapping = sign() == '{';
  brackets_.push_back({at_, is_mapping, false, false});
  push(is_mapping ? TokenKind::mapping_begin : TokenKind::sequence_begin, 1);
}

void Scanner::close_bracket() {
  const Bracket top = brackets_.back();
  const bool is_mapping = sign() == '}';
  if (is_mapping != top.is_mapping) {
    report_.add(diag::yaml_stray_bracket, {at_, at_ + 1}, {std::string(1, sign())}, Span{top.begin, top.begin + 1});
    stop();
    return;
  }
  push(is_mapping ? TokenKind::mapping_end : TokenKind::sequence_end, 1);
  tokens_.back().begin = top.begin;  // the whole collection, for what is said about it
  brackets_.pop_back();
  if (brackets_.empty()) return;
  brackets_.back().is_after_item = true;
  brackets_.back().is_after_comma = false;
  // `[[a]: b]`
  if (!brackets_.back().is_mapping && at_colon(Context::flow, tokens_.back())) {
    report_.add(diag::yaml_collection_key, {top.begin, at_});
    stop();
  }
}

void Scanner::flow_comma() {
  Bracket& top = brackets_.back();
  if (!top.is_after_item) {
    report_.add(diag::yaml_stray_comma, {at_, at_ + 1});
    stop();
    return;
  }
  top.is_after_item = false;
  top.is_after_comma = true;
  push(TokenKind::comma, 1);
}

/// An element of a list, or the value of a pair.
void Scanner::flow_item() {
  if (at_indicator('?')) {
    report_.add(diag::yaml_explicit_key, {at_, at_ + 1});
    stop();
    return;
  }
  if (!skip_properties()) {
    brackets_.back().is_after_item = true;
    if (sign() == '\n' || sign() == ',' || sign() == ']' || sign() == '}') return;
  }
  if (sign() == '[' || sign() == '{') {
    if (node_count_++ >= limits_.max_nodes) {
      report_.add(diag::yaml_too_many_nodes, {at_, at_ + 1}, {std::to_string(limits_.max_nodes)});
      stop();
      return;
    }
    open_bracket();
    return;
  }
  const bool is_in_list = !brackets_.back().is_mapping;
  scalar(Context::flow);
  if (at_end()) return;
  brackets_.back().is_after_item = true;
  const Token& token = tokens_.back();
  if (!at_colon(Context::flow, token)) return;
  skip_blanks();
  const Span key{token.begin, token.end};
  report_.add(is_in_list ? diag::yaml_pair_in_list : diag::yaml_colon_in_value, {at_, at_ + 1}, {}, key);
  stop();
}

void Scanner::flow_key() {
  if (at_indicator('?') || sign() == '[' || sign() == '{') {
    report_.add(sign() == '?' ? diag::yaml_explicit_key : diag::yaml_collection_key, {at_, at_ + 1});
    stop();
    return;
  }
  if (sign() == ':' && (is_space_at(text_, at_ + 1) || is_flow_sign(text_[at_ + 1]))) {
    report_.add(diag::yaml_empty_key, {at_, at_ + 1});
    stop();
    return;
  }
  if (!skip_properties()) {
    brackets_.back().is_after_item = true;
    if (sign() == '\n' || sign() == ',' || sign() == '}' || sign() == '[' || sign() == '{' || sign() == ':') {
      stop();
      return;
    }
  }
  scalar(Context::flow);
  if (at_end()) return;
  const Token& key = tokens_.back();
  brackets_.back().is_after_item = true;
  if (!at_colon(Context::flow, key)) {
    key_without_colon(key);
    return;
  }
  check_key(key);
  flow_pair(key);
}

void Scanner::flow_pair(const Token& key) {
  const Span where{key.begin, key.end};
  skip_blanks();
  push(TokenKind::colon, 1);
  if (skip_in_flow() == Advance::ended) return;
  // `{a: }` and `{a: , b: 1}`: nothing stands there, as in a block.
  if (sign() == ',' || sign() == '}' || sign() == ']') return;
  if (at_indicator(':') || at_indicator('-')) {
    report_.add(diag::yaml_reserved_sign, {at_, at_ + 1}, {std::string(1, sign())}, where);
    stop();
    return;
  }
  flow_item();
}

/// Neither a comma nor the end: a bracket that was never closed, a text over several lines, or a missing comma.
void Scanner::misplaced_in_flow() {
  const Bracket& top = brackets_.back();
  const Token& last = tokens_.back();
  const bool is_new_line = line_begin_ > last.end;
  const auto outer = outer_column();
  if (is_new_line && outer && at_ - line_begin_ <= *outer) {
    unclosed(at_);
    return;
  }
  if (is_new_line && last.kind == TokenKind::scalar && last.style == Style::plain) {
    report_.add(diag::yaml_multi_line_plain, {at_, word_end(at_)}, {}, Span{last.begin, last.end});
  } else {
    report_.add(diag::yaml_missing_comma, {at_, at_ + source::decode(text_, at_).length}, {top.is_mapping ? "}" : "]"},
                Span{top.begin, top.begin + 1});
  }
  stop();
}

void Scanner::unclosed(std::size_t found) {
  const Bracket& top = brackets_.back();
  report_.add(diag::yaml_unclosed_bracket, {top.begin, top.begin + 1},
              {top.is_mapping ? "{" : "[", top.is_mapping ? "}" : "]"}, Span{found, found});
  stop();
}

}  // namespace weal::yaml
