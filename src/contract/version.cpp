#include "weal/version.hpp"

namespace weal {

std::string_view engine_version() { return "weal 0.1.0"; }

}  // namespace weal
