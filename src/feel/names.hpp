// Names: what is visible at one place of an expression, and the node that reads it.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "feel/reading.hpp"

namespace weal::feel {

class Names {
 public:
  explicit Names(Reading& reading);

  /// Makes a local visible until `restore`; the key is as name_key gives it.
  void declare(std::string key, std::uint32_t local, Type type, Span declared_at);
  /// Makes the fields of a filter's item visible, and `item`.
  void declare_item(std::uint32_t local, Type type);
  [[nodiscard]] std::size_t mark() const { return visible_.size(); }
  void restore(std::size_t mark) { visible_.resize(mark); }

  /// Whether the key is visible as a declared or local name or field (not: as a function).
  [[nodiscard]] bool knows(std::string_view key) const;
  /// Keys of contexts, wherever they were seen: candidates behind a dot and inside a filter.
  void note_field(std::string_view name);
  [[nodiscard]] bool is_field(std::string_view key) const { return fields_.contains(std::string(key)); }
  /// The type of the local or declared name; nothing where it is none.
  [[nodiscard]] const Type* type_of(std::string_view key) const;

  /// The node that reads the name; an unknown name is reported.
  NodeId read(std::string_view key, Span span);
  /// `name` of an entity or of a list of entities.
  NodeId read_attribute(NodeId owner, std::string_view name, Span name_span, Span span);
  /// The most pieces that a name or field in sight has, so that longest match knows where to stop.
  [[nodiscard]] std::size_t longest_name() const { return longest_name_; }
  [[nodiscard]] std::size_t longest_field() const { return longest_field_; }

 private:
  struct Visible {
    std::string key;  // empty for a filter's item
    std::uint32_t local = 0;
    Type type;
    Span declared_at;
  };
  struct Found {
    const Visible* local = nullptr;
    const Binding* binding = nullptr;
    std::string field;            // of the item
    bool is_current = false;      // binding of the current entity
    bool may_be_dynamic = false;  // an item between may have it
  };

  [[nodiscard]] Found find(std::string_view key) const;
  [[nodiscard]] std::string_view declared_name(std::string_view key) const;
  NodeId node_for(const Found& found, Span span);
  void report_unknown(std::string_view key, Span span);
  void note_fields(const Type& type);

  Reading& reading_;
  std::vector<Visible> visible_;
  std::unordered_map<std::string, std::string_view> keys_;  // standard mode: key to declared name
  std::unordered_map<std::string, std::string> fields_;     // key to name
  std::size_t longest_name_ = 1;
  std::size_t longest_field_ = 2;  // `time offset`, `start included`
};

}  // namespace weal::feel
