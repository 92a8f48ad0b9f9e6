#include "json/json.hpp"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "diagnostics/kinds/json.hpp"
#include "source/source_map.hpp"
#include "source/utf8.hpp"

namespace weal::json {
namespace {

using namespace std::string_view_literals;

// The widest float, so that no number of allowed length overflows; its value is never used.
using Library =
    nlohmann::basic_json<std::map, std::vector, std::string, bool, std::int64_t, std::uint64_t, long double>;

constexpr std::size_t longest_number = 1000;

bool is_digit(char sign) { return sign >= '0' && sign <= '9'; }
bool is_number_sign(char sign) {
  return is_digit(sign) || sign == '-' || sign == '+' || sign == '.' || sign == 'e' || sign == 'E';
}
bool is_word_sign(char sign) {
  return is_number_sign(sign) || (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || sign == '_';
}
bool is_blank(char sign) { return sign == ' ' || sign == '\t' || sign == '\n' || sign == '\r'; }

std::size_t string_end(std::string_view text, std::size_t begin) {
  std::size_t at = begin + 1;
  while (at < text.size() && text[at] != '"') at += text[at] == '\\' ? 2 : 1;
  return std::min(at + 1, text.size());
}

std::size_t number_end(std::string_view text, std::size_t begin) {
  std::size_t at = begin;
  while (at < text.size() && is_number_sign(text[at])) ++at;
  return at;
}

/// The text with the digits of exponents zeroed: the library refuses what its float cannot hold, we keep the text.
std::string without_exponents(std::string_view text) {
  std::string result(text);
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '"') {
      at = string_end(text, at);
    } else if (is_digit(text[at])) {
      const std::size_t end = number_end(text, at);
      const std::size_t exponent = std::min(text.find_first_of("eE", at), end);
      std::replace_if(result.begin() + static_cast<std::ptrdiff_t>(exponent),
                      result.begin() + static_cast<std::ptrdiff_t>(end), is_digit, '0');
      at = end;
    } else {
      ++at;
    }
  }
  return result;
}

class Reader : public nlohmann::json_sax<Library> {
 public:
  Reader(SourceId source, std::string_view text, const Limits& limits, Diagnostics& diagnostics)
      : source_(source), text_(text), limits_(limits), diagnostics_(diagnostics) {
    if (text.starts_with(source::byte_order_mark)) at_ = source::byte_order_mark.size();
  }

  std::vector<Node> nodes() { return std::move(nodes_); }

  bool null() override { return literal(Kind::null_, 4); }
  bool boolean(bool value) override {
    if (!literal(Kind::boolean, value ? 4 : 5)) return false;
    nodes_.back().truth = value;
    return true;
  }
  bool number_integer(number_integer_t) override { return number(); }
  bool number_unsigned(number_unsigned_t) override { return number(); }
  bool number_float(number_float_t, const string_t&) override { return number(); }
  bool string(string_t& value) override {
    skip_signs();
    if (!add(Kind::string, string_end(text_, at_))) return false;
    nodes_.back().text = std::move(value);
    return true;
  }
  bool binary(binary_t&) override { return false; }

  bool start_object(std::size_t) override { return open(Kind::object); }
  bool start_array(std::size_t) override { return open(Kind::array); }
  bool end_object() override { return keys_are_unique() && close('}'); }
  bool end_array() override { return close(']'); }

  bool key(string_t& name) override {
    skip_signs();
    const std::size_t end = string_end(text_, at_);
    open_.back().keys.push_back(range(at_, end));
    open_.back().has_key = true;
    nodes_[open_.back().id.index].entries.push_back({std::move(name), {}});
    at_ = end;
    return true;
  }

  bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception& error) override {
    const std::string_view message = error.what();
    if (message.find("unexpected end of input") != std::string_view::npos ||
        message.find("missing closing quote") != std::string_view::npos) {
      return unfinished();
    }
    const auto says = [&](std::string_view words) { return message.find(words) != std::string_view::npos; };
    const std::size_t last = std::max<std::size_t>(std::min(position, text_.size()), 1) - 1;
    if (says("invalid string")) return report(diag::json_bad_string, last, last + source::decode(text_, last).length);
    // A bad word or number ends one sign before the one at which the library gave up.
    const bool is_bad_word = says("invalid literal") || says("invalid number");
    const auto [begin, end] = offender(is_bad_word && last > at_ && is_word_sign(text_[last - 1]) ? last - 1 : last);
    if (says("invalid number")) return report(diag::json_bad_number, begin, end);
    if (says("expected end of input")) return trailing_content();
    return unexpected(message, begin, end);
  }

  bool trailing_content() {
    skip_blanks();
    return report(diag::json_trailing_content, at_,
                  at_ + source::decode(text_, std::min(at_, text_.size() - 1)).length);
  }

  bool unfinished() {
    const bool is_empty = nodes_.empty() && text_.find_first_not_of(" \t\r\n", at_) == std::string_view::npos;
    return report(is_empty ? diag::json_empty : diag::json_unfinished, text_.size(), text_.size());
  }

 private:
  struct Open {
    NodeId id;
    bool has_key = false;
    std::vector<SourceRange> keys;
  };

  [[nodiscard]] SourceRange range(std::size_t begin, std::size_t end) const {
    return {source_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }

  void skip_blanks() {
    while (at_ < text_.size() && is_blank(text_[at_])) ++at_;
  }
  /// To the token that an event was made of; the library has checked what stands between.
  void skip_signs() {
    while (at_ < text_.size() && (is_blank(text_[at_]) || text_[at_] == ',' || text_[at_] == ':')) ++at_;
  }

  bool literal(Kind kind, std::size_t length) {
    skip_signs();
    return add(kind, at_ + length);
  }

  bool number() {
    skip_signs();
    const std::size_t begin = at_;
    const std::size_t end = number_end(text_, at_);
    if (end - begin > longest_number)
      return report(diag::json_long_number, begin, end, {std::to_string(longest_number)});
    if (!add(Kind::number, end)) return false;
    nodes_.back().text = text_.substr(begin, end - begin);
    return true;
  }

  bool add(Kind kind, std::size_t end) {
    if (nodes_.size() >= limits_.max_nodes) {
      return report(diag::json_too_many_nodes, at_, end, {std::to_string(limits_.max_nodes)});
    }
    const NodeId id{static_cast<std::uint32_t>(nodes_.size())};
    if (!open_.empty()) {
      Node& parent = nodes_[open_.back().id.index];
      if (parent.kind == Kind::object)
        parent.entries.back().value = id;
      else
        parent.items.push_back(id);
      open_.back().has_key = false;
    }
    Node& node = nodes_.emplace_back();
    node.kind = kind;
    node.where = range(at_, end);
    at_ = end;
    return true;
  }

  bool open(Kind kind) {
    skip_signs();
    if (open_.size() >= limits_.max_depth)
      return report(diag::json_too_deep, at_, at_ + 1, {std::to_string(limits_.max_depth)});
    if (!add(kind, at_ + 1)) return false;
    open_.push_back({NodeId{static_cast<std::uint32_t>(nodes_.size() - 1)}, false, {}});
    return true;
  }

  bool close(char sign) {
    at_ = std::min(text_.find(sign, at_), text_.size() - 1) + 1;
    nodes_[open_.back().id.index].where.end = static_cast<std::uint32_t>(at_);
    open_.pop_back();
    return true;
  }

  bool keys_are_unique() {
    const std::vector<Entry>& entries = nodes_[open_.back().id.index].entries;
    std::vector<std::size_t> order(entries.size());
    for (std::size_t index = 0; index < order.size(); ++index) order[index] = index;
    std::stable_sort(order.begin(), order.end(),
                     [&](auto left, auto right) { return entries[left].key < entries[right].key; });
    const auto same = std::adjacent_find(
        order.begin(), order.end(), [&](auto left, auto right) { return entries[left].key == entries[right].key; });
    if (same == order.end()) return true;
    const std::string& key = entries[*same].key;
    Diagnostic& item = diagnostics_.add(diag::json_duplicate_key, open_.back().keys[*std::next(same)], {key},
                                        open_.back().keys[*same]);
    item.path = path_with_key(path(open_.size() - 1), key);
    return false;
  }

  /// The word, the sign or the text whose last byte is at `last`.
  [[nodiscard]] std::pair<std::size_t, std::size_t> offender(std::size_t last) const {
    std::size_t begin = last;
    if (is_word_sign(text_[begin])) {
      std::size_t end = begin;
      while (end < text_.size() && is_word_sign(text_[end])) ++end;
      while (begin > at_ && is_word_sign(text_[begin - 1])) --begin;
      return {begin, end};
    }
    if (text_[begin] == '"') return {std::min(text_.find('"', at_), begin), begin + 1};
    while (begin > at_ && (static_cast<unsigned char>(text_[begin]) & 0xC0U) == 0x80) --begin;
    return {begin, begin + source::decode(text_, begin).length};
  }

  bool unexpected(std::string_view message, std::size_t begin, std::size_t end) {
    const auto says = [&](std::string_view words) { return message.find(words) != std::string_view::npos; };
    if (says("while parsing object key")) return report(diag::json_expected_key, begin, end);
    if (says("while parsing object separator")) return report(diag::json_expected_colon, begin, end);
    if (says("while parsing array")) return report(diag::json_expected_comma, begin, end, {"]"});
    if (says("while parsing object")) return report(diag::json_expected_comma, begin, end, {"}"});
    return report(diag::json_expected_value, begin, end);
  }

  /// Answers false, which stops the library.
  bool report(const DiagnosticKind& kind, std::size_t begin, std::size_t end, std::vector<std::string> arguments = {}) {
    diagnostics_.add(kind, range(begin, end), std::move(arguments)).path = path(open_.size());
    return false;
  }

  /// The place inside the outermost `count` collections.
  [[nodiscard]] std::string path(std::size_t count) const {
    std::string result = "$";
    for (std::size_t index = 0; index < count; ++index) {
      const Node& node = nodes_[open_[index].id.index];
      const bool is_inside = index + 1 < open_.size();
      if (node.kind == Kind::array) {
        result = path_with_index(result, node.items.size() - (is_inside ? 1 : 0));
      } else if (is_inside || open_[index].has_key) {
        result = path_with_key(result, node.entries.back().key);
      }
    }
    return result;
  }

  SourceId source_;
  std::string_view text_;
  const Limits& limits_;
  Diagnostics& diagnostics_;
  std::vector<Node> nodes_;
  std::vector<Open> open_;
  std::size_t at_ = 0;
};

/// What the library would take for an end, or skip.
bool is_text(SourceId source, std::string_view text, const Limits& limits, Diagnostics& diagnostics) {
  const auto refuse = [&](const DiagnosticKind& kind, std::size_t begin, std::size_t length,
                          std::vector<std::string> arguments) {
    const auto offset = static_cast<std::uint32_t>(begin);
    const SourceRange where{source, offset, offset + static_cast<std::uint32_t>(length)};
    diagnostics.add(kind, where, std::move(arguments)).path = "$";
    return false;
  };
  if (text.size() > limits.max_bytes) {
    return refuse(diag::json_too_large, 0, 0, {std::to_string(text.size()), std::to_string(limits.max_bytes)});
  }
  const bool is_utf16 = text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF") ||
                        (text.size() > 1 && ((text[0] == '\0') != (text[1] == '\0')));
  if (is_utf16) return refuse(diag::json_utf16, 0, 1, {"UTF-16"});
  if (const auto bad = source::first_invalid_utf8(text)) return refuse(diag::json_invalid_utf8, *bad, 1, {});
  if (const auto nul = text.find('\0'); nul != std::string_view::npos) return refuse(diag::json_nul, nul, 1, {});
  return true;
}

}  // namespace

std::optional<Document> read(SourceId source, const SourceMap& sources, const Limits& limits,
                             Diagnostics& diagnostics) {
  const std::string_view text = sources.text(source);
  if (!is_text(source, text, limits, diagnostics)) return std::nullopt;
  Reader reader(source, text, limits, diagnostics);
  const std::string masked = without_exponents(text);
  if (!Library::sax_parse(masked, &reader)) return std::nullopt;
  return Document(reader.nodes());
}

std::optional<NodeId> Document::find(NodeId object, std::string_view key) const {
  const std::vector<Entry>& entries = (*this)[object].entries;
  const auto found = std::find_if(entries.begin(), entries.end(), [&](const Entry& item) { return item.key == key; });
  if (found == entries.end()) return std::nullopt;
  return found->value;
}

std::vector<std::string_view> Document::keys(NodeId object) const {
  std::vector<std::string_view> result;
  for (const Entry& item : (*this)[object].entries) result.emplace_back(item.key);
  return result;
}

}  // namespace weal::json
