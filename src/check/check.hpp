// The door of the check room: the syntax of a pack and its layers becomes one model.
#pragma once

#include <optional>
#include <span>

#include "model/pack.hpp"
#include "weal/diagnostic.hpp"

namespace weal::check {

/// Orders the layers, lays them over each other, and checks what needs no expression: ids, overrides, grounds, dates.
/// `packs` are all packs at hand, the one asked for first; they must outlive the result. Nothing once an error was
/// reported.
[[nodiscard]] std::optional<model::Pack> check(std::span<const syntax::Pack> packs,
                                               std::span<const syntax::Pack> overlays, Diagnostics& diagnostics);

}  // namespace weal::check
