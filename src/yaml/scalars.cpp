#include "yaml/scalars.hpp"

#include <algorithm>

#include "diagnostics/kinds/yaml.hpp"
#include "source/text_origin.hpp"
#include "source/utf8.hpp"

namespace weal::yaml {
namespace {

/// The backslash and what belongs to it.
struct Escape {
  std::size_t length = 2;
  std::optional<char32_t> value;
};

std::size_t hex_digit_count(char letter) {
  switch (letter) {
    case 'x':
      return 2;
    case 'u':
      return 4;
    case 'U':
      return 8;
    default:
      return 0;
  }
}

std::optional<char32_t> hex_value(std::string_view digits) {
  char32_t value = 0;
  for (const char digit : digits) {
    value <<= 4U;
    if (digit >= '0' && digit <= '9')
      value |= static_cast<char32_t>(digit - '0');
    else if (digit >= 'a' && digit <= 'f')
      value |= static_cast<char32_t>(digit - 'a' + 10);
    else if (digit >= 'A' && digit <= 'F')
      value |= static_cast<char32_t>(digit - 'A' + 10);
    else
      return std::nullopt;
  }
  const bool is_control = value < 0x20 || (value >= 0x7F && value < 0xA0);
  const bool is_character = value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF) && value != 0xFEFF;
  if (is_control || !is_character) return std::nullopt;
  return value;
}

Escape escape_at(std::string_view text, std::size_t offset, std::size_t end) {
  const char letter = text[offset + 1];
  switch (letter) {
    case '\\':
    case '"':
    case '/':
    case ' ':
      return {2, static_cast<char32_t>(letter)};
    case 't':
      return {2, U'\t'};
    case 'n':
      return {2, U'\n'};
    case 'r':
      return {2, U'\r'};
    default:
      break;
  }
  const std::size_t digits = hex_digit_count(letter);
  if (digits == 0) return {1 + source::decode(text, offset + 1).length, std::nullopt};
  if (end - offset < 2 + digits) return {end - offset, std::nullopt};
  return {2 + digits, hex_value(text.substr(offset + 2, digits))};
}

/// The lines of a block after its header, and how they are indented.
class BlockReader {
 public:
  BlockReader(const LfText& text, std::size_t outer_column, Report& report)
      : lf_(text), text_(text.text()), outer_(outer_column), report_(report), builder_(text.source()) {}

  Block read(std::size_t begin) {
    block_.style = text_[begin] == '|' ? Style::literal : Style::folded;
    std::size_t at = header(begin);
    block_.end = std::max(block_.end, begin + 1);
    collect_lines(at);
    if (block_.style == Style::literal)
      join();
    else
      fold();
    end_lines();
    block_.text = builder_.finish(lf_.in_source(block_.end));
    return std::move(block_);
  }

 private:
  enum class Chomp : std::uint8_t { clip, strip, keep };
  struct Line {
    std::size_t begin = 0;  // of its text, past the indentation
    std::size_t end = 0;
  };

  /// The offset of the first line's begin.
  std::size_t header(std::size_t begin) {
    std::size_t at = begin + 1;
    for (; text_[at] == '-' || text_[at] == '+' || (text_[at] >= '1' && text_[at] <= '9'); ++at) {
      const bool is_chomp = text_[at] == '-' || text_[at] == '+';
      if (is_chomp ? chomp_ != Chomp::clip : indent_.has_value()) break;
      if (is_chomp)
        chomp_ = text_[at] == '-' ? Chomp::strip : Chomp::keep;
      else
        indent_ = outer_ + static_cast<std::size_t>(text_[at] - '0');
    }
    block_.end = at;
    const std::size_t end = line_end(text_, begin);
    std::size_t rest = at;
    while (text_[rest] == ' ' || text_[rest] == '\t') ++rest;
    const bool is_comment = text_[rest] == '#' && rest > at;
    if (rest < end && !is_comment) {
      report_.add(diag::yaml_block_header, {rest, end}, {std::string(1, text_[begin])});
    }
    return end + 1;
  }

  void collect_lines(std::size_t at) {
    std::size_t deepest_blank = 0;
    std::size_t deepest_begin = 0;
    for (; at < text_.size(); at = line_end(text_, at) + 1) {
      const std::size_t end = line_end(text_, at);
      const std::size_t spaces = spaces_at(text_, at);
      const bool is_blank = at + spaces == end;
      if (is_blank && (!indent_ || spaces <= *indent_)) {
        if (!indent_ && spaces > deepest_blank) deepest_blank = spaces, deepest_begin = at;
        lines_.push_back({end, end});
        continue;
      }
      if (!indent_ && spaces > outer_) {
        indent_ = spaces;
        if (deepest_blank > spaces)
          report_.add(diag::yaml_block_indentation, {deepest_begin, deepest_begin + deepest_blank});
      }
      if (!indent_ || spaces < *indent_) {
        less_indented(at, spaces);
        break;
      }
      lines_.push_back({at + *indent_, end});
      used_ = lines_.size();
      block_.end = end;
    }
    block_.next = at;
  }

  /// A tab in front of less-indented text would be taken for indentation by the author, not by YAML.
  void less_indented(std::size_t at, std::size_t spaces) {
    std::size_t end = at + spaces;
    while (text_[end] == '\t' || text_[end] == ' ') ++end;
    block_.is_broken = end > at + spaces || (indent_ && spaces > outer_);
    if (!block_.is_broken) return;
    if (end > at + spaces) {
      report_.add(diag::yaml_tab_indentation, {at + spaces, end});
    } else {
      report_.add(diag::yaml_block_indentation, {at, end});
    }
  }

  void line_break(const Line& line) { builder_.verbatim("\n", lf_.in_source(line.end)); }
  void put(const Line& line, std::size_t index) {
    if (line.begin >= line.end) return;
    // The indentation belongs to no text: a range that ends with the line before must not reach into it.
    if (index > 0) builder_.replaced("", lf_.in_source(line.begin - *indent_), lf_.in_source(line.begin));
    builder_.verbatim(text_.substr(line.begin, line.end - line.begin), lf_.in_source(line.begin));
  }

  void join() {
    for (std::size_t index = 0; index < used_; ++index) {
      if (index > 0) line_break(lines_[index - 1]);
      put(lines_[index], index);
    }
  }

  [[nodiscard]] bool is_more_indented(const Line& line) const {
    return text_[line.begin] == ' ' || text_[line.begin] == '\t';
  }

  /// Lines become one text; blank lines and deeper lines keep their breaks.
  void fold() {
    std::optional<std::size_t> previous;
    for (std::size_t index = 0; index < used_; ++index) {
      if (lines_[index].begin == lines_[index].end) continue;
      fold_between(previous, index);
      put(lines_[index], index);
      previous = index;
    }
  }

  void fold_between(std::optional<std::size_t> previous, std::size_t index) {
    if (!previous) {
      for (std::size_t blank = 0; blank < index; ++blank) line_break(lines_[blank]);
      return;
    }
    const bool keeps = is_more_indented(lines_[*previous]) || is_more_indented(lines_[index]);
    const bool is_next = *previous + 1 == index;
    if (is_next && !keeps) builder_.verbatim(" ", lf_.in_source(lines_[*previous].end));
    if (keeps) line_break(lines_[*previous]);
    for (std::size_t blank = *previous + 1; blank < index; ++blank) line_break(lines_[blank]);
  }

  void end_lines() {
    if (used_ > 0 && chomp_ != Chomp::strip) line_break(lines_[used_ - 1]);
    if (chomp_ != Chomp::keep) return;
    for (std::size_t index = used_; index < lines_.size(); ++index) line_break(lines_[index]);
  }

  const LfText& lf_;
  std::string_view text_;
  std::size_t outer_;
  Report& report_;
  source::OriginBuilder builder_;
  Block block_;
  Chomp chomp_ = Chomp::clip;
  std::optional<std::size_t> indent_;
  std::vector<Line> lines_;
  std::size_t used_ = 0;  // lines up to the last with text
};

}  // namespace

bool is_space_at(std::string_view text, std::size_t offset) {
  return offset >= text.size() || text[offset] == ' ' || text[offset] == '\t' || text[offset] == '\n';
}

bool is_flow_sign(char sign) { return sign == ',' || sign == '[' || sign == ']' || sign == '{' || sign == '}'; }

std::size_t line_end(std::string_view text, std::size_t offset) {
  return std::min(text.find('\n', offset), text.size());
}

std::size_t spaces_at(std::string_view text, std::size_t offset) {
  return std::min(text.find_first_not_of(' ', offset), text.size()) - offset;
}

std::size_t plain_end(std::string_view text, std::size_t begin, Context context) {
  std::size_t end = begin;
  for (std::size_t at = begin; at < text.size() && text[at] != '\n'; ++at) {
    if (context == Context::flow && is_flow_sign(text[at])) break;
    const bool ends_flow_key = context == Context::flow && at + 1 < text.size() && is_flow_sign(text[at + 1]);
    if (text[at] == ':' && (is_space_at(text, at + 1) || ends_flow_key)) break;
    const bool is_blank = is_space_at(text, at);
    if (text[at] == '#' && at > begin && is_space_at(text, at - 1)) break;
    if (!is_blank) end = at + 1;
  }
  return end;
}

std::optional<std::size_t> closing_quote(std::string_view text, std::size_t begin,
                                         std::optional<std::size_t> outer_column) {
  const char quote = text[begin];
  for (std::size_t at = begin + 1; at < text.size(); ++at) {
    if (text[at] == '\n' && at + 1 < text.size()) {
      const std::size_t spaces = spaces_at(text, at + 1);
      const bool is_blank = at + 1 + spaces >= text.size() || text[at + 1 + spaces] == '\n';
      if (!is_blank && (outer_column ? spaces <= *outer_column : false)) return std::nullopt;
    } else if (quote == '"' && text[at] == '\\') {
      if (at + 1 < text.size() && text[at + 1] != '\n') ++at;
    } else if (text[at] == quote) {
      const bool is_doubled = quote == '\'' && at + 1 < text.size() && text[at + 1] == quote;
      if (!is_doubled) return at;
      ++at;
    }
  }
  return std::nullopt;
}

SourceText single_quoted_value(const LfText& text, Span with_quotes) {
  const std::string_view bytes = text.text();
  source::OriginBuilder builder(text.source());
  for (std::size_t at = with_quotes.begin + 1; at + 1 < with_quotes.end;) {
    const std::size_t quote = std::min(bytes.find('\'', at), with_quotes.end - 1);
    if (quote > at) builder.verbatim(bytes.substr(at, quote - at), text.in_source(at));
    if (quote + 1 < with_quotes.end) builder.replaced("'", text.in_source(quote), text.in_source(quote + 2));
    at = quote + 2;
  }
  return builder.finish(text.in_source(with_quotes.end - 1));
}

SourceText double_quoted_value(const LfText& text, Span with_quotes, Report& report) {
  const std::string_view bytes = text.text();
  const std::size_t end = with_quotes.end - 1;
  source::OriginBuilder builder(text.source());
  for (std::size_t at = with_quotes.begin + 1; at < end;) {
    const std::size_t backslash = std::min(bytes.find('\\', at), end);
    if (backslash > at) builder.verbatim(bytes.substr(at, backslash - at), text.in_source(at));
    at = backslash;
    if (at == end) break;
    const Escape escape = escape_at(bytes, at, end);
    const Span where{at, at + escape.length};
    std::string value;
    if (escape.value)
      source::append_utf8(value, *escape.value);
    else
      report.add(diag::yaml_bad_escape, where, {std::string(bytes.substr(at, escape.length))});
    builder.replaced(value, text.in_source(where.begin), text.in_source(where.end));
    at = where.end;
  }
  return builder.finish(text.in_source(end));
}

Block block_scalar(const LfText& text, std::size_t begin, std::size_t outer_column, Report& report) {
  return BlockReader(text, outer_column, report).read(begin);
}

}  // namespace weal::yaml
