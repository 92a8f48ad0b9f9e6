// What one reading of a case carries along: the tree, the findings, and which strings are numbers.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "json/json.hpp"
#include "program/program.hpp"
#include "weal/diagnostic.hpp"
#include "weal/limits.hpp"

namespace weal::casefile {

/// Whether a message may show what was found.
enum class Privacy : std::uint8_t { open, personal };

/// A node and its JSON path.
struct Place {
  json::NodeId node{};
  std::string path;
};

class Reading {
 public:
  Reading(const program::Program& rules, const json::Document& tree, const Limits& bounds, Diagnostics& findings)
      : program(rules), document(tree), limits(bounds), diagnostics_(findings) {}

  const program::Program& program;
  const json::Document& document;
  const Limits& limits;

  [[nodiscard]] const json::Node& node(const Place& place) const { return document[place.node]; }
  void report(const DiagnosticKind& kind, const Place& place, std::vector<std::string> arguments);
  /// No further message is kept: there is no point in looking for suggestions.
  [[nodiscard]] bool is_full() const;
  /// The nearest candidate, or nothing.
  [[nodiscard]] std::string suggestion(std::string_view word, const std::vector<std::string_view>& candidates) const;
  /// What stands there, for a message; masked where it is personal or looks like the number of a person or account.
  [[nodiscard]] std::string found(const Place& place, Privacy privacy) const;

  /// Objects and lists by their form; reported and false where the form is another.
  [[nodiscard]] bool is_object(const Place& place, std::string_view name);
  [[nodiscard]] bool is_list(const Place& place, std::string_view name, std::size_t most);
  /// A text that is not empty; reported and nothing where it is none.
  [[nodiscard]] std::optional<std::string> text(const Place& place, std::string_view name, Privacy privacy);

  /// A string that was read as a number: the digest takes it as one.
  void note_numeral(json::NodeId node) { numerals_.push_back(node); }
  [[nodiscard]] const std::vector<json::NodeId>& numerals() const { return numerals_; }

 private:
  Diagnostics& diagnostics_;
  std::vector<json::NodeId> numerals_;
  std::size_t reported_ = 0;
};

[[nodiscard]] Place entry_place(const Place& object, const json::Entry& entry);
[[nodiscard]] Place item_place(const Place& list, json::NodeId item, std::size_t index);
/// Whether a text may be the number of a person, a card or an account: such a text is never shown.
[[nodiscard]] bool looks_personal(std::string_view text);
/// The text where it may be shown, else a mask.
[[nodiscard]] std::string shown(std::string_view text, Privacy privacy = Privacy::open);

}  // namespace weal::casefile
