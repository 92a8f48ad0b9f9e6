// Fields: one mapping of a pack read key by key, each by the type its key expects. Unknown keys, wrong shapes and bad
// values are reported where they stand.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "syntax/pack.hpp"
#include "weal/diagnostic.hpp"
#include "yaml/yaml.hpp"

namespace weal::loader {

/// One document being read, and where its faults go.
struct Reader {
  const yaml::Document& document;
  const SourceMap& sources;
  Diagnostics& diagnostics;
};

/// What a mapping is, for messages: "a rule", "规则".
struct What {
  std::string_view en;
  std::string_view zh;
};

class Fields {
 public:
  /// Reports keys that are not `known`, and a node that is no mapping (all fields are then absent).
  Fields(Reader& reader, yaml::NodeId node, What what, std::initializer_list<std::string_view> known);

  [[nodiscard]] SourceRange where() const { return where_; }
  [[nodiscard]] Reader& reader() const { return reader_; }
  [[nodiscard]] std::optional<yaml::NodeId> node(std::string_view key) const;
  [[nodiscard]] std::optional<SourceRange> key_where(std::string_view key) const;

  [[nodiscard]] std::optional<syntax::Word> word(std::string_view key) const;
  /// The same, reported where it is absent; `owner` is named in the message, its range marked.
  [[nodiscard]] std::optional<syntax::Word> required(std::string_view key, const syntax::Word& owner) const;
  /// A scalar or a list of scalars.
  [[nodiscard]] std::vector<syntax::Word> words(std::string_view key) const;
  [[nodiscard]] std::optional<syntax::DateWord> date(std::string_view key) const;
  [[nodiscard]] std::optional<syntax::NumberWord> number(std::string_view key) const;
  [[nodiscard]] bool flag(std::string_view key) const;
  /// A scalar (taken as Chinese, and as English too where it has no Chinese) or `{zh, en}`.
  [[nodiscard]] LocalText text(std::string_view key) const;
  [[nodiscard]] std::optional<syntax::Formula> formula(std::string_view key) const;
  [[nodiscard]] std::optional<syntax::Formula> table(std::string_view key) const;
  /// `is:` or `table:`.
  [[nodiscard]] std::optional<syntax::Formula> formula_or_table() const;
  [[nodiscard]] syntax::Grounds grounds() const;
  [[nodiscard]] syntax::Dates dates() const;

 private:
  void wrong_shape(std::string_view key, yaml::NodeId node, What expected) const;

  Reader& reader_;
  yaml::NodeId node_;
  SourceRange where_;
  bool is_mapping_ = false;
};

/// The entries of a mapping that declares items: name and value node. Reports a node that is no mapping.
struct NamedNode {
  syntax::Word name;
  yaml::NodeId node;
};
[[nodiscard]] std::vector<NamedNode> named_nodes(Reader& reader, std::optional<yaml::NodeId> node, What what);
/// The elements of a list. Reports a node that is no list.
[[nodiscard]] std::vector<yaml::NodeId> elements(Reader& reader, std::optional<yaml::NodeId> node,
                                                 std::string_view key);
/// The keys that every item may have, in front of its own.
void read_item(const Fields& fields, const syntax::Word& name, syntax::Item& item);

}  // namespace weal::loader
