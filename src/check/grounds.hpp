// Every item rests on law: clauses and documents that are named exist, and none is left without.
#pragma once

#include "model/pack.hpp"
#include "weal/diagnostic.hpp"

namespace weal::check {

void check_grounds(const model::Pack& model, Diagnostics& diagnostics);

}  // namespace weal::check
