/// The version of the engine, as receipts carry it.
#pragma once

#include <string_view>

namespace weal {

/// `weal 0.1.0`.
[[nodiscard]] std::string_view engine_version();

}  // namespace weal
