// Which keys may stand where in a case: the declared facts by place, with their dotted ids as nested objects.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "program/program.hpp"

namespace weal::casefile {

/// Where a section stands in the text: `household.members[]`.
[[nodiscard]] std::string_view place_of(program::Section section);

/// The facts of a program, found by section and dotted id. Views the program.
class FactKeys {
 public:
  explicit FactKeys(const program::Program& program);

  /// Index into Program::facts.
  [[nodiscard]] std::optional<std::uint32_t> find(program::Section section, std::string_view id) const;
  /// Whether facts stand below this id: `disability` where there is a `disability.grade`.
  [[nodiscard]] bool has_below(program::Section section, std::string_view id) const;
  /// The facts whose dotted id begins with `id` and a dot.
  [[nodiscard]] std::vector<std::uint32_t> below(program::Section section, std::string_view id) const;
  /// The keys that may stand in the object at `prefix` (empty: the section itself).
  [[nodiscard]] std::vector<std::string_view> keys_at(program::Section section, std::string_view prefix) const;
  /// The place of a fact with this id, or this name, anywhere: `facts.complex`. Facts of `section` come first.
  [[nodiscard]] std::optional<std::string> place_of_fact(program::Section section, std::string_view word) const;

 private:
  struct Key {
    program::Section section{};
    std::string_view id;
    std::uint32_t fact = 0;
  };
  [[nodiscard]] std::vector<Key>::const_iterator lower(program::Section section, std::string_view id) const;

  const program::Program& program_;
  std::vector<Key> keys_;  // sorted
};

}  // namespace weal::casefile
