#include "support/decided.hpp"

namespace weal::test {

std::filesystem::path source_folder() { return WEAL_SOURCE_DIR; }

}  // namespace weal::test
