/// Bytes → tokens. The strict subset is enforced here, before yaml-cpp sees a byte: it recurses, drops and merges.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "yaml/lf_text.hpp"
#include "yaml/report.hpp"
#include "yaml/scalars.hpp"
#include "yaml/token.hpp"
#include "yaml/yaml.hpp"

namespace weal::yaml {

class Scanner {
 public:
  Scanner(const LfText& text, const Limits& limits, Report& report)
      : text_(text.text()), lf_(text), limits_(limits), report_(report) {}

  /// The tokens in order; meaningful only where nothing was reported. Every byte that is in no token is a blank, a
  /// line break, a comment or a document marker.
  [[nodiscard]] std::vector<Token> scan();

 private:
  /// An open block collection.
  struct Level {
    std::size_t column = 0;
    bool is_sequence = false;
    bool awaits_value = false;
    std::size_t begin = 0;
  };
  /// An open bracket.
  struct Bracket {
    std::size_t begin = 0;
    bool is_mapping = false;
    bool is_after_item = false;  // a comma or the end must follow
    bool is_after_comma = false;
  };
  /// A scalar value that a deeper line would continue.
  struct LastValue {
    std::size_t token = 0;
    std::optional<std::size_t> outer_column;
  };
  enum class Advance : std::uint8_t { ready, ended };

  // scanner.cpp: lines, levels, document markers
  [[nodiscard]] bool at_end() const { return has_stopped_ || report_.is_full() || at_ >= text_.size(); }
  void stop() { has_stopped_ = true; }
  void next_line();
  [[nodiscard]] bool skip_to_content();
  [[nodiscard]] bool marker_at(std::size_t offset, std::string_view sign) const;
  [[nodiscard]] bool document_line();
  void marker_line();
  void content_line();
  void misfit(std::size_t column);
  [[nodiscard]] bool continues_plain(std::size_t column);
  [[nodiscard]] bool makes_room(std::size_t column, bool is_dash);
  void push_level(std::size_t column, bool is_sequence);
  void item(std::size_t column);
  void dash();
  void key_or_value(std::size_t column);
  void key_without_colon(const Token& token);
  void colon_and_value();
  void value();
  void block_value();
  void rest_of_line();
  void finish_document();

  // scanner_nodes.cpp: scalars and flow collections
  [[nodiscard]] bool skip_properties();
  void property(const DiagnosticKind& kind);
  void skip_blanks();
  [[nodiscard]] bool at_indicator(char sign) const;
  [[nodiscard]] bool at_colon(Context context, const Token& after) const;
  void scalar(Context context);
  void quoted(Context context);
  void plain(Context context);
  void check_plain_start(Context context);
  void check_key(const Token& key);
  void flow();
  void flow_step();
  [[nodiscard]] Advance skip_in_flow();
  void open_bracket();
  void close_bracket();
  void flow_comma();
  void flow_item();
  void flow_key();
  void flow_pair(const Token& key);
  void misplaced_in_flow();
  void unclosed(std::size_t found);
  void push(TokenKind kind, std::size_t length);
  [[nodiscard]] std::optional<std::size_t> outer_column() const;

  [[nodiscard]] char sign() const { return at_ < text_.size() ? text_[at_] : '\n'; }
  [[nodiscard]] std::size_t word_end(std::size_t from) const;

  std::string_view text_;
  const LfText& lf_;
  const Limits& limits_;
  Report& report_;
  std::vector<Token> tokens_;
  std::vector<Level> levels_;
  std::vector<Bracket> brackets_;
  std::size_t at_ = 0;
  std::size_t line_begin_ = 0;
  std::size_t node_count_ = 0;
  std::optional<LastValue> last_value_;
  std::optional<Span> marker_;  // the `---`
  std::optional<Span> end_;     // the `...`
  bool has_root_ = false;
  bool has_stopped_ = false;
};

}  // namespace weal::yaml
