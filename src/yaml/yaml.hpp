/// The door of the YAML room: text in, a flat tree with exact ranges out, everything outside the strict subset refused.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "weal/diagnostic.hpp"
#include "weal/source.hpp"

namespace weal::yaml {

struct NodeId {
  std::uint32_t index = 0;
  friend constexpr bool operator==(NodeId, NodeId) = default;
};

/// `null_`: nothing stands there (`key:`). The words `null` and `~` are plain scalars: who reads them knows better.
enum class Kind : std::uint8_t { null_, scalar, sequence, mapping };

/// How a scalar is written; plain for what is no scalar.
enum class Style : std::uint8_t { plain, single_quoted, double_quoted, literal, folded };

/// One `key: value`.
struct Entry {
  NodeId key;  // always a scalar with text
  NodeId value;
};

struct Node {
  Kind kind = Kind::null_;
  Style style = Style::plain;
  bool is_in_flow = false;         ///< inside {} or [], or such a collection itself
  bool has_comment_after = false;  ///< a scalar with a ` # comment` behind it on its line
  /// A scalar with its quotes or its `|`; a collection from its first to its last byte; for null_ empty, where the
  /// value would stand.
  SourceRange where;
  SourceText text;             ///< a scalar's value
  std::vector<NodeId> items;   ///< a sequence's, in order
  std::vector<Entry> entries;  ///< a mapping's, in order, no key twice
};

/// The tree of one document. Children stand after their parents.
class Document {
 public:
  Document(NodeId root, std::vector<Node> nodes) : root_(root), nodes_(std::move(nodes)) {}

  [[nodiscard]] NodeId root() const { return root_; }
  [[nodiscard]] const Node& operator[](NodeId id) const { return nodes_.at(id.index); }
  [[nodiscard]] std::size_t size() const { return nodes_.size(); }

  /// The value under `key`; nothing where it is absent or `mapping` is no mapping.
  [[nodiscard]] std::optional<NodeId> find(NodeId mapping, std::string_view key) const;
  /// The entry itself, for the range of the key.
  [[nodiscard]] const Entry* entry(NodeId mapping, std::string_view key) const;
  /// A mapping's keys in order; views into the document.
  [[nodiscard]] std::vector<std::string_view> keys(NodeId mapping) const;
  /// A scalar's value; empty for anything else.
  [[nodiscard]] std::string_view text(NodeId id) const { return (*this)[id].text.text; }
  [[nodiscard]] SourceRange where(NodeId id) const { return (*this)[id].where; }

 private:
  NodeId root_;
  std::vector<Node> nodes_;
};

/// Bounds for input that nobody vouches for. Each is named in its diagnostic.
struct Limits {
  std::size_t max_bytes = std::size_t{4} * 1024 * 1024;
  std::size_t max_depth = 64;
  std::size_t max_nodes = 200'000;
  std::size_t max_diagnostics = 100;  ///< reading stops there: a hostile text has no more to tell
};

/// Reads one document. Nothing once an error was reported.
[[nodiscard]] std::optional<Document> read(SourceId source, const SourceMap& sources, const Limits& limits,
                                           Diagnostics& diagnostics);

}  // namespace weal::yaml
