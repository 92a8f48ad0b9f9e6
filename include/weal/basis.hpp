/// What something rests on in law, and how strictly it binds.
#pragma once

#include <cstdint>
#include <string>

namespace weal {

/// Document, place and clause that something rests on.
struct Basis {
  std::string document;  ///< its number, or its title where it has none
  std::string place;
  std::string clause;  ///< the clause's id; may be empty
  friend bool operator==(const Basis&, const Basis&) = default;
};

/// `must` alone makes a violation.
enum class DutySeverity : std::uint8_t { must, soft, info };

}  // namespace weal
