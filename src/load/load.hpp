// The door of the load room: the text of a pack becomes syntax::Pack.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "syntax/pack.hpp"
#include "weal/diagnostic.hpp"
#include "weal/limits.hpp"

namespace weal::loader {

/// Reads the files of one pack, `pack.yaml` first. Nothing once an error was reported.
[[nodiscard]] std::optional<syntax::Pack> load(std::span<const SourceId> files, const SourceMap& sources,
                                               const Limits& limits, Diagnostics& diagnostics);

/// Reads an overlay: `parameters:` with values, nothing else.
[[nodiscard]] std::optional<syntax::Pack> load_overlay(SourceId file, const SourceMap& sources, const Limits& limits,
                                                       Diagnostics& diagnostics);

}  // namespace weal::loader
