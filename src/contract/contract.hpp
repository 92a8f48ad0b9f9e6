/// Broken promises of the calling code: they throw, they never abort.
#pragma once

#include <stdexcept>
#include <string>

namespace weal {

/// Throws std::logic_error where a precondition does not hold. For mistakes of programs, never for data.
inline void expects(bool holds, const char* what) {
  if (!holds) throw std::logic_error(std::string("weal: expected: ") + what);
}

/// The end of a switch that names every enumerator.
[[noreturn]] inline void unreachable() { throw std::logic_error("weal: a value outside its enumeration"); }

}  // namespace weal
