// The order of layers: the pack asked for, then what it extends, nearest first.
#pragma once

#include <span>
#include <vector>

#include "syntax/pack.hpp"
#include "weal/diagnostic.hpp"

namespace weal::check {

[[nodiscard]] std::vector<const syntax::Pack*> layer_order(std::span<const syntax::Pack> packs,
                                                           Diagnostics& diagnostics);

}  // namespace weal::check
