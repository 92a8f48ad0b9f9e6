// The door of the compile room: a checked model becomes a Program.
#pragma once

#include <memory>

#include "model/pack.hpp"
#include "program/program.hpp"
#include "weal/diagnostic.hpp"
#include "weal/limits.hpp"

namespace weal::compile {

/// Gives every item a slot, reads and types every expression, resolves procedures. Null once an error was reported.
[[nodiscard]] std::shared_ptr<const program::Program> compile(const model::Pack& model, const Limits& limits,
                                                              Diagnostics& diagnostics);

}  // namespace weal::compile
