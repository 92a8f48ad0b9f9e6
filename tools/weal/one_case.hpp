// A pack, a case and a day from the command line: what decide and explain begin with.
#pragma once

#include <optional>
#include <string>

#include "options.hpp"
#include "weal/case.hpp"
#include "weal/date.hpp"
#include "weal/rulebook.hpp"

namespace weal::tool {

struct OneCase {
  Rulebook rulebook;
  Case a_case;
  Moment as_of;
};

/// Nothing, with `code` set, where something was wrong; it has been printed. An `as_of` that is left out is today at
/// +08:00, and that is said.
[[nodiscard]] std::optional<OneCase> one_case(const std::string& pack, const std::string& case_path,
                                              const std::string& as_of, const Options& options, int& code);

}  // namespace weal::tool
