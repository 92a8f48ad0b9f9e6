// Laying layers over each other, item by item.
#pragma once

#include "model/pack.hpp"
#include "weal/diagnostic.hpp"

namespace weal::check {

/// Fills every list of `model` from `model.layers`, from the lowest layer up.
void merge(model::Pack& model, Diagnostics& diagnostics);

}  // namespace weal::check
