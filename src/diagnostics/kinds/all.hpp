/// Every kind of diagnostic, by the file that declares it. A new file of kinds: one include, one line of the table.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "diagnostics/kinds/case.hpp"
#include "diagnostics/kinds/evaluation.hpp"
#include "diagnostics/kinds/feel.hpp"
#include "diagnostics/kinds/json.hpp"
#include "diagnostics/kinds/pack.hpp"
#include "diagnostics/kinds/tables.hpp"
#include "diagnostics/kinds/yaml.hpp"
#include "weal/diagnostic_kind.hpp"

namespace weal::diag {

/// The kinds of one file and the codes that it may use.
struct KindBlock {
  std::string_view file;
  std::uint16_t first_code = 0;
  std::uint16_t last_code = 0;
  std::span<const DiagnosticKind* const> kinds;
};

inline constexpr std::array kind_blocks{
    KindBlock{"yaml", 1, 99, yaml_kinds},
    KindBlock{"feel", 100, 149, feel_kinds},
    KindBlock{"evaluation", 150, 199, evaluation_kinds},
    KindBlock{"tables", 200, 249, tables_kinds},
    KindBlock{"pack", 300, 399, pack_kinds},
    KindBlock{"json", 400, 419, json_kinds},
    KindBlock{"case", 420, 459, case_kinds},
};

}  // namespace weal::diag
