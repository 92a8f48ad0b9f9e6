// The names an expression may use, and what stands behind each.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "feel/type.hpp"
#include "weal/source.hpp"

namespace weal::feel {

/// What a declared name stands for: a slot that the evaluation's Environment answers.
struct Binding {
  std::uint32_t slot = 0;
  Type type;
  std::optional<SourceRange> declared_at;
};

/// Declared names. Global names, and the attributes of each entity list (members, obligors …). Both the Chinese name
/// and the ASCII id of an item are added, each with the same binding.
class Scope {
 public:
  void add(std::string name, Binding binding);
  void add_attribute(std::uint32_t entity_list, std::string name, Binding binding);
  /// In the rules of a person the attributes of that list are names too (global names come second).
  void set_current(std::optional<std::uint32_t> entity_list) { current_ = entity_list; }

  [[nodiscard]] const Binding* find(std::string_view name) const;
  [[nodiscard]] const Binding* find_attribute(std::uint32_t entity_list, std::string_view name) const;
  [[nodiscard]] std::optional<std::uint32_t> current() const { return current_; }
  /// Every name that could stand here, for "did you mean" and for longest match in standard mode.
  [[nodiscard]] std::vector<std::string_view> names() const;
  [[nodiscard]] std::vector<std::string_view> attribute_names(std::uint32_t entity_list) const;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  using Names = std::unordered_map<std::string, Binding, Hash, std::equal_to<>>;
  Names globals_;
  std::vector<Names> attributes_;  // by entity list
  std::optional<std::uint32_t> current_;
};

}  // namespace weal::feel
