#include "compile/table_check.hpp"

namespace weal::compile {

void check_table(const feel::Expression&, Diagnostics&) {}

}  // namespace weal::compile
