#include "check/check.hpp"

#include "check/dates.hpp"
#include "check/grounds.hpp"
#include "check/layers.hpp"
#include "check/merge.hpp"

namespace weal::check {

std::optional<model::Pack> check(std::span<const syntax::Pack> packs, std::span<const syntax::Pack> overlays,
                                 Diagnostics& diagnostics) {
  Diagnostics found;
  model::Pack model;
  model.layers = layer_order(packs, found);
  model.overlay_begin = model.layers.size();
  for (const syntax::Pack& overlay : overlays) model.layers.push_back(&overlay);
  for (const syntax::Pack* layer : model.layers)
    if (!model.calendar && layer->calendar) model.calendar = layer->calendar;
  if (!found.has_errors()) {
    merge(model, found);
    check_grounds(model, found);
    check_dates(model, found);
  }
  diagnostics.append(found);
  if (found.has_errors()) return std::nullopt;
  return model;
}

}  // namespace weal::check
