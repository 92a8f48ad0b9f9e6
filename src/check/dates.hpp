// No two versions of one thing are in force on the same day.
#pragma once

#include "model/pack.hpp"
#include "weal/diagnostic.hpp"

namespace weal::check {

void check_dates(const model::Pack& model, Diagnostics& diagnostics);

}  // namespace weal::check
