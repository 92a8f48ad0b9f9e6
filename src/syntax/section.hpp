// The places of a case that facts stand in.
#pragma once

#include <cstdint>

namespace weal::syntax {

/// The places of a case. The last four are lists.
enum class Section : std::uint8_t { application, household, facts, members, obligors, awards, prior_grants };

inline constexpr std::uint32_t list_count = 4;
inline constexpr std::uint32_t no_list = 0xFFFFFFFF;

/// Index of a list section among the lists (feel's entity list), or no_list.
[[nodiscard]] constexpr std::uint32_t list_of(Section section) {
  return section < Section::members
             ? no_list
             : static_cast<std::uint32_t>(section) - static_cast<std::uint32_t>(Section::members);
}

}  // namespace weal::syntax
