#include "yaml/scanner.hpp"

#include "diagnostics/kinds/yaml.hpp"

namespace weal::yaml {
namespace {

// yaml-cpp takes no longer text for a key.
constexpr std::size_t longest_key = 1000;

struct Advice {
  std::string en;
  std::string zh;
};

/// What people type for a `: `: a colon without its space, or a full-width one.
Advice colon_advice(std::string_view text) {
  if (text.find("：") != std::string_view::npos)
    return {"write `: ` instead of the full-width `：`", "请把全角的 `：` 改成 `: `"};
  if (text.find(":　") != std::string_view::npos) {
    return {"the space after `:` is a full-width one (U+3000)", "`:` 之后的空格是全角空格（U+3000），请改成半角"};
  }
  if (text.find(':') != std::string_view::npos) return {"write a space after `:`", "请在 `:` 之后加一个空格"};
  return {};
}

}  // namespace

std::vector<Token> Scanner::scan() {
  while (!at_end()) {
    if (skip_to_content() && !document_line()) content_line();
  }
  if (!report_.has_any()) finish_document();
  return std::move(tokens_);
}

void Scanner::finish_document() {
  if (!has_root_) report_.add(diag::yaml_empty_document, marker_.value_or(Span{}));
}

void Scanner::next_line() {
  at_ = line_end(text_, at_) + 1;
  line_begin_ = at_;
}

/// Skips one line and answers false where it has nothing but blanks and a comment.
bool Scanner::skip_to_content() {
  line_begin_ = at_;
  at_ += spaces_at(text_, at_);
  const std::size_t begin = at_;
  skip_blanks();
  if (sign() == '\n' || sign() == '#') {
    next_line();
    return false;
  }
  if (at_ == begin) return true;
  report_.add(diag::yaml_tab_indentation, {begin, at_});
  stop();
  return false;
}

bool Scanner::marker_at(std::size_t offset, std::string_view sign) const {
  return text_.substr(offset, sign.size()) == sign && is_space_at(text_, offset + sign.size());
}

/// Directives, document markers, and whatever follows the end.
bool Scanner::document_line() {
  const std::size_t end = line_end(text_, at_);
  if (end_) {
    report_.add(diag::yaml_content_after_end, {at_, end}, {}, end_);
    stop();
    return true;
  }
  if (at_ != line_begin_) return false;
  if (sign() == '%' && !has_root_) {
    report_.add(diag::yaml_directive, {at_, end}, {std::string(text_.substr(at_, word_end(at_) - at_))});
    next_line();
    return true;
  }
  if (!marker_at(at_, "---") && !marker_at(at_, "...")) return false;
  marker_line();
  return true;
}

void Scanner::marker_line() {
  const Span where{at_, at_ + 3};
  if (sign() == '.') {
    end_ = where;
  } else if (has_root_ || marker_) {
    report_.add(diag::yaml_second_document, where);
    stop();
    return;
  } else {
    marker_ = where;
  }
  at_ += 3;
  skip_blanks();
  if (sign() != '\n' && sign() != '#') report_.add(diag::yaml_marker_in_line, {at_, line_end(text_, at_)});
  next_line();
}

void Scanner::content_line() {
  const std::size_t column = at_ - line_begin_;
  const bool is_dash = at_indicator('-');
  if (!makes_room(column, is_dash)) {
    misfit(column);
    return;
  }
  last_value_.reset();
  has_root_ = true;
  item(column);
}

/// Closes levels until the line fits one; false where it fits none.
bool Scanner::makes_room(std::size_t column, bool is_dash) {
  while (!levels_.empty() && levels_.back().column > column) levels_.pop_back();
  const auto ends_list = [&] { return levels_.back().is_sequence && levels_.back().column == column && !is_dash; };
  // A list may stand at its key's own column; the next key ends it.
  if (!levels_.empty() && ends_list()) levels_.pop_back();
  if (levels_.empty()) return !has_root_;
  const Level& top = levels_.back();
  if (top.column == column) return top.is_sequence == is_dash || top.awaits_value;
  return top.column < column && top.awaits_value;
}

void Scanner::misfit(std::size_t column) {
  if (continues_plain(column)) return;
  const Token* last = tokens_.empty() ? nullptr : &tokens_.back();
  if (levels_.empty() && last && last->kind == TokenKind::scalar && tokens_.size() == 1) {
    key_without_colon(*last);
  } else {
    std::optional<Span> above;
    if (!levels_.empty()) above = Span{levels_.back().begin, levels_.back().begin + 1};
    report_.add(diag::yaml_bad_indentation, {at_, word_end(at_)}, {std::to_string(column)}, above);
  }
  stop();
}

/// A deeper line after a plain scalar: YAML would fold it into the scalar. Reported once; its lines are skipped.
bool Scanner::continues_plain(std::size_t column) {
  if (!last_value_) return false;
  const Token& first = tokens_[last_value_->token];
  if (first.kind != TokenKind::scalar || first.style != Style::plain) return false;
  if (last_value_->outer_column && column <= *last_value_->outer_column) return false;
  if (levels_.empty() && tokens_.size() > 1) return false;
  const std::size_t end = plain_end(text_, at_, Context::block);
  const bool is_key = end < text_.size() && text_[end] == ':';
  if (is_key || (levels_.empty() && tokens_.size() == 1 && text_.find(": ", at_) != std::string_view::npos))
    return false;
  report_.add(diag::yaml_multi_line_plain, {at_, std::max(end, at_ + 1)}, {}, Span{first.begin, first.end});
  next_line();
  while (!at_end()) {
    const std::size_t spaces = spaces_at(text_, at_);
    const bool is_blank = is_space_at(text_, at_ + spaces);
    if (!is_blank && (levels_.empty() || spaces <= levels_.back().column)) break;
    next_line();
  }
  return true;
}

void Scanner::push_level(std::size_t column, bool is_sequence) {
  if (levels_.size() + brackets_.size() >= limits_.max_depth) {
    report_.add(diag::yaml_too_deep, {at_, at_ + 1}, {std::to_string(limits_.max_depth)});
    stop();
    return;
  }
  ++node_count_;
  levels_.push_back({column, is_sequence, false, at_});
}

/// A dash, a key or a value at this column; after a dash the next one on the same line.
void Scanner::item(std::size_t column) {
  while (!at_end() && at_indicator('-')) {
    if (levels_.empty() || levels_.back().column != column || !levels_.back().is_sequence) {
      if (!levels_.empty()) levels_.back().awaits_value = false;
      push_level(column, true);
      if (at_end()) return;
    }
    dash();
    if (sign() == '\n') return;
    column = at_ - line_begin_;
  }
  if (!at_end()) key_or_value(column);
}

/// Leaves the scanner at what follows on the line, or at its end.
void Scanner::dash() {
  push(TokenKind::dash, 1);
  levels_.back().awaits_value = true;
  const std::size_t begin = at_;
  at_ += spaces_at(text_, at_);
  const std::size_t tabs = at_;
  skip_blanks();
  if (sign() == '\n') return;
  if (sign() == '#') {
    at_ = line_end(text_, begin);
    return;
  }
  if (at_ == tabs) return;
  report_.add(diag::yaml_tab_indentation, {tabs, at_});
  stop();
}

void Scanner::key_or_value(std::size_t column) {
  if (at_indicator('?')) {
    report_.add(diag::yaml_explicit_key, {at_, at_ + 1});
    stop();
    return;
  }
  if (at_indicator(':')) {
    report_.add(diag::yaml_empty_key, {at_, at_ + 1});
    stop();
    return;
  }
  const bool is_entry = !levels_.empty() && levels_.back().column == column && !levels_.back().is_sequence;
  const std::size_t begin = at_;
  if (!skip_properties()) {
    if (sign() == ':') stop();
    if (levels_.empty()) has_root_ = sign() != '\n';
    if (sign() == '\n' || has_stopped_) return;
  }
  if (!is_entry && (sign() == '|' || sign() == '>')) {
    if (!levels_.empty()) levels_.back().awaits_value = false;
    block_value();
    return;
  }
  const std::size_t first = tokens_.size();
  scalar(Context::block);
  if (at_end() || tokens_.size() == first) return;
  const Token& token = tokens_.back();
  if (!at_colon(Context::block, token)) {
    if (is_entry) {
      key_without_colon(token);
    } else if (!levels_.empty()) {
      levels_.back().awaits_value = false;
    }
    last_value_ = LastValue{tokens_.size() - 1, outer_column()};
    rest_of_line();
    return;
  }
  if (token.kind != TokenKind::scalar) {
    report_.add(diag::yaml_collection_key, {begin, token.end});
    stop();
    return;
  }
  check_key(token);
  if (!is_entry) {
    if (!levels_.empty()) levels_.back().awaits_value = false;
    const std::size_t colon = at_;
    at_ = begin;
    push_level(column, false);
    at_ = colon;
  }
  if (!at_end()) colon_and_value();
}

void Scanner::check_key(const Token& key) {
  const Span where{key.begin, key.end};
  if (key.text.text.empty()) report_.add(diag::yaml_empty_key, where);
  if (key.style == Style::plain && key.text.text == "<<") report_.add(diag::yaml_merge_key, where);
  if (key.end - key.begin > longest_key) report_.add(diag::yaml_long_key, where, {std::to_string(longest_key)});
}

void Scanner::key_without_colon(const Token& token) {
  Advice advice = colon_advice(text_.substr(token.begin, token.end - token.begin));
  report_.add(diag::yaml_key_without_colon, {token.begin, token.end}, {std::move(advice.en), std::move(advice.zh)});
}

void Scanner::colon_and_value() {
  skip_blanks();
  push(TokenKind::colon, 1);
  levels_.back().awaits_value = true;
  skip_blanks();
  value();
}

/// What stands behind a colon on its line.
void Scanner::value() {
  if (!skip_properties() && sign() == '\n') return;
  if (sign() == '\n' || (sign() == '#' && is_space_at(text_, at_ - 1))) {
    next_line();
    return;
  }
  levels_.back().awaits_value = false;
  if (at_indicator('-') || at_indicator('?')) {
    report_.add(sign() == '-' ? diag::yaml_block_in_line : diag::yaml_explicit_key, {at_, at_ + 1});
    stop();
    return;
  }
  if (sign() == '|' || sign() == '>') {
    block_value();
    return;
  }
  scalar(Context::block);
  if (at_end()) return;
  last_value_ = LastValue{tokens_.size() - 1, outer_column()};
  rest_of_line();
}

void Scanner::block_value() {
  const std::size_t outer = levels_.empty() ? 0 : levels_.back().column;
  Block block = block_scalar(lf_, at_, outer, report_);
  ++node_count_;
  tokens_.push_back({TokenKind::scalar, block.style, false, false, at_, block.end, std::move(block.text)});
  at_ = block.next;
  line_begin_ = at_;
  if (block.is_broken) stop();
}

/// Behind a value only a comment may stand.
void Scanner::rest_of_line() {
  const std::size_t begin = at_;
  const std::size_t end = line_end(text_, at_);
  Token& token = tokens_.back();
  const Span value{token.begin, token.end};
  skip_blanks();
  if (sign() == '#') {
    if (at_ == begin) report_.add(diag::yaml_comment_without_space, {at_, at_ + 1});
    token.has_comment_after = true;
  } else if (at_colon(Context::block, token)) {
    report_.add(diag::yaml_colon_in_value, {at_, at_ + 1}, {}, value);
  } else if (sign() != '\n') {
    report_.add(diag::yaml_text_after_value, {at_, end}, {}, value);
  }
  next_line();
}

}  // namespace weal::yaml
