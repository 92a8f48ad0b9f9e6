#include "yaml/tree.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/null.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <array>
#include <sstream>
#include <string_view>

#include "diagnostics/kinds/yaml.hpp"

namespace weal::yaml {
namespace {

/// yaml-cpp turns `null` and `~` into an event without text; x's in their place keep them scalars.
bool is_null_word(const Token& token) {
  return token.kind == TokenKind::scalar && token.style == Style::plain && YAML::IsNullString(token.text.text);
}

/// Tabs between tokens, which the scanner has judged, become blanks: yaml-cpp takes some on empty lines amiss.
std::string masked(const LfText& text, const std::vector<Token>& tokens) {
  std::string result = text.text();
  const auto at = [&result](std::size_t offset) { return result.begin() + static_cast<std::ptrdiff_t>(offset); };
  std::size_t gap = 0;
  for (const Token& token : tokens) {
    if (token.kind != TokenKind::scalar) continue;
    std::replace(at(gap), at(token.begin), '\t', ' ');
    if (is_null_word(token)) std::fill(at(token.begin), at(token.end), 'x');
    gap = token.end;
  }
  std::replace(at(gap), result.end(), '\t', ' ');
  return result;
}

class TreeBuilder : public YAML::EventHandler {
 public:
  TreeBuilder(const LfText& text, std::vector<Token> tokens, Report& report)
      : text_(text), tokens_(std::move(tokens)), report_(report) {}

  std::optional<Document> finish() {
    if (!has_failed_ && (cursor_ != tokens_.size() || nodes_.empty() || !open_.empty())) fail();
    if (has_failed_) report_ambiguous();
    if (report_.has_any()) return std::nullopt;
    return Document(NodeId{0}, std::move(nodes_));
  }

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override { fail(); }
  void OnAnchor(const YAML::Mark&, const std::string&) override { fail(); }

  void OnNull(const YAML::Mark&, YAML::anchor_t) override {
    if (!begin_node(Kind::null_)) return;
    const std::size_t at = cursor_ == 0 ? 0 : tokens_[cursor_ - 1].end;
    nodes_.back().where = text_.range(at, at);
    nodes_.back().text.origin = {text_.source(), {{0, text_.in_source(at)}}, text_.in_source(at)};
  }

  void OnScalar(const YAML::Mark&, const std::string& tag, YAML::anchor_t, const std::string& value) override {
    if (!begin_node(Kind::scalar)) return;
    if (!expect(TokenKind::scalar)) return;
    Token& token = tokens_[cursor_ - 1];
    const bool is_same = is_null_word(token) ? value == std::string(value.size(), 'x') : value == token.text.text;
    if (!is_same || (tag == "?") != (token.style == Style::plain)) {
      --cursor_;
      fail();
      return;
    }
    Node& node = nodes_.back();
    node.style = token.style;
    node.is_in_flow = token.is_in_flow;
    node.has_comment_after = token.has_comment_after;
    node.where = text_.range(token.begin, token.end);
    node.text = std::move(token.text);
  }

  void OnSequenceStart(const YAML::Mark&, const std::string& tag, YAML::anchor_t,
                       YAML::EmitterStyle::value style) override {
    begin_collection(Kind::sequence, tag, style);
  }
  void OnMapStart(const YAML::Mark&, const std::string& tag, YAML::anchor_t, YAML::EmitterStyle::value style) override {
    begin_collection(Kind::mapping, tag, style);
  }
  void OnSequenceEnd() override { end_collection(TokenKind::sequence_end); }
  void OnMapEnd() override {
    if (!has_failed_ && !open_.empty()) check_keys(open_.back().id);
    end_collection(TokenKind::mapping_end);
  }

 private:
  struct Open {
    NodeId id;
    bool is_flow = false;
    bool has_key = false;
    NodeId key;
  };

  void fail() { has_failed_ = true; }

  [[nodiscard]] bool next_is(TokenKind kind) const { return cursor_ < tokens_.size() && tokens_[cursor_].kind == kind; }

  bool expect(TokenKind kind) {
    if (!next_is(kind)) {
      fail();
      return false;
    }
    ++cursor_;
    return true;
  }

  /// Adds a node under the open collection, past the sign that introduces it. False once the readings differ.
  bool begin_node(Kind kind) {
    if (has_failed_) return false;
    const NodeId id{static_cast<std::uint32_t>(nodes_.size())};
    if (open_.empty() ? !nodes_.empty() : !attach(id, kind)) fail();
    if (has_failed_) return false;
    nodes_.emplace_back().kind = kind;
    return true;
  }

  bool attach(NodeId id, Kind kind) {
    Open& top = open_.back();
    if (nodes_[top.id.index].kind == Kind::sequence) {
      nodes_[top.id.index].items.push_back(id);
      return top.is_flow ? skip_comma() : expect(TokenKind::dash);
    }
    if (!top.has_key) {
      top.has_key = true;
      top.key = id;
      return kind == Kind::scalar && (!top.is_flow || skip_comma());
    }
    top.has_key = false;
    nodes_[top.id.index].entries.push_back({top.key, id});
    return expect(TokenKind::colon);
  }

  bool skip_comma() {
    if (next_is(TokenKind::comma)) ++cursor_;
    return true;
  }

  void begin_collection(Kind kind, const std::string& tag, YAML::EmitterStyle::value style) {
    if (!begin_node(kind)) return;
    const bool is_flow = style == YAML::EmitterStyle::Flow;
    if (cursor_ == tokens_.size() || tag != "?") {
      fail();
      return;
    }
    Node& node = nodes_.back();
    node.is_in_flow = is_flow;
    node.where = text_.range(tokens_[cursor_].begin, tokens_[cursor_].end);
    open_.push_back({NodeId{static_cast<std::uint32_t>(nodes_.size() - 1)}, is_flow, false, {}});
    if (is_flow) expect(kind == Kind::mapping ? TokenKind::mapping_begin : TokenKind::sequence_begin);
  }

  void end_collection(TokenKind end) {
    if (has_failed_) return;
    if (open_.empty() || open_.back().has_key) {
      fail();
      return;
    }
    const Open top = open_.back();
    open_.pop_back();
    if (top.is_flow && skip_comma() && !expect(end)) return;
    nodes_[top.id.index].where.end = text_.in_source(tokens_[cursor_ - 1].end);
  }

  void check_keys(NodeId mapping) {
    std::vector<NodeId> keys;
    for (const Entry& entry : nodes_[mapping.index].entries) keys.push_back(entry.key);
    const auto text = [this](NodeId id) -> const std::string& { return nodes_[id.index].text.text; };
    std::stable_sort(keys.begin(), keys.end(), [&](NodeId left, NodeId right) { return text(left) < text(right); });
    NodeId first;
    for (std::size_t index = 0; index < keys.size() && !report_.is_full(); ++index) {
      if (index == 0 || text(keys[index]) != text(first))
        first = keys[index];
      else
        report_.add_ranges(diag::duplicate_key, nodes_[keys[index].index].where, {text(first)},
                           nodes_[first.index].where);
    }
  }

  void report_ambiguous() {
    const std::size_t size = text_.text().size();
    Span where{size, size};
    if (cursor_ < tokens_.size()) where = {tokens_[cursor_].begin, tokens_[cursor_].end};
    report_.add(diag::yaml_ambiguous, where);
  }

  const LfText& text_;
  std::vector<Token> tokens_;
  Report& report_;
  std::vector<Node> nodes_;
  std::vector<Open> open_;
  std::size_t cursor_ = 0;
  bool has_failed_ = false;
};

/// yaml-cpp's messages for a structure that does not fit together; the rest is unreadable.
bool is_about_structure(std::string_view message) {
  constexpr std::array words{"end of map",    "end of sequence", "illegal map",
                             "illegal block", "illegal flow",    "illegal EOF"};
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return message.find(word) != std::string_view::npos; });
}

void report_exception(const LfText& text, const YAML::Exception& error, Report& report) {
  const std::size_t size = text.text().size();
  const std::size_t at =
      error.mark.is_null() ? 0 : std::min<std::size_t>(static_cast<std::size_t>(std::max(error.mark.pos, 0)), size);
  report.add(is_about_structure(error.msg) ? diag::yaml_structure : diag::yaml_unreadable, {at, std::min(at + 1, size)},
             {error.msg});
}

}  // namespace

std::optional<Document> tree(const LfText& text, std::vector<Token> tokens, Report& report) {
  std::istringstream input(masked(text, tokens));
  TreeBuilder builder(text, std::move(tokens), report);
  try {
    YAML::Parser parser(input);
    parser.HandleNextDocument(builder);
  } catch (const YAML::Exception& error) {
    report_exception(text, error, report);
    return std::nullopt;
  }
  return builder.finish();
}

}  // namespace weal::yaml
