/// The door of the JSON room: exact reading into a flat tree, and writing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "weal/diagnostic.hpp"
#include "weal/source.hpp"

namespace weal::json {

struct NodeId {
  std::uint32_t index = 0;
  friend constexpr bool operator==(NodeId, NodeId) = default;
};

enum class Kind : std::uint8_t { null_, boolean, number, string, array, object };

/// One `"key": value`.
struct Entry {
  std::string key;
  NodeId value;
};

struct Node {
  Kind kind = Kind::null_;
  bool truth = false;          ///< a boolean's value
  std::string text;            ///< a string's value; a number exactly as it is written
  std::vector<NodeId> items;   ///< an array's, in order
  std::vector<Entry> entries;  ///< an object's, in order, no key twice
  SourceRange where;           ///< for messages that may quote; a case's may not
};

/// The tree of one JSON text. Children stand after their parents; the root is the first node.
class Document {
 public:
  explicit Document(std::vector<Node> nodes) : nodes_(std::move(nodes)) {}

  [[nodiscard]] NodeId root() const { return {}; }
  [[nodiscard]] const Node& operator[](NodeId id) const { return nodes_.at(id.index); }
  [[nodiscard]] std::size_t size() const { return nodes_.size(); }

  /// The value under `key`; nothing where it is absent or `object` is no object.
  [[nodiscard]] std::optional<NodeId> find(NodeId object, std::string_view key) const;
  [[nodiscard]] std::vector<std::string_view> keys(NodeId object) const;

 private:
  std::vector<Node> nodes_;
};

/// Bounds for input that nobody vouches for. Each is named in its diagnostic.
struct Limits {
  std::size_t max_bytes = std::size_t{16} * 1024 * 1024;
  std::size_t max_depth = 64;
  std::size_t max_nodes = 1'000'000;
};

/// Reads one JSON text (RFC 8259). Nothing once an error was reported; reading stops at the first. Errors carry a
/// range and a path, so that pictures name the place and quote nothing of what may be personal.
[[nodiscard]] std::optional<Document> read(SourceId source, const SourceMap& sources, const Limits& limits,
                                           Diagnostics& diagnostics);

/// `$.household.members[0].id`; a key that is no plain name stands in brackets: `$["a b"]`.
[[nodiscard]] std::string path_with_key(std::string_view path, std::string_view key);
[[nodiscard]] std::string path_with_index(std::string_view path, std::size_t index);

/// The digest's form: no spaces, keys in RFC 8785's order (UTF-16 code units), minimal escapes, and each number by
/// `canonical_number`.
[[nodiscard]] std::string canonical_text(const Document& document);
[[nodiscard]] std::string canonical_text(const Document& document, NodeId node);

/// The shortest exact decimal of a JSON number's text: no trailing zeros after the point, no leading zeros, no plus
/// sign, `0` for every zero; plain notation while it needs at most 40 characters, else `d.ddde±x`.
/// `1.50` → `1.5`, `1e3` → `1000`, `-0.0` → `0`, `1E-50` → `1e-50`.
[[nodiscard]] std::string canonical_number(std::string_view number);

}  // namespace weal::json
