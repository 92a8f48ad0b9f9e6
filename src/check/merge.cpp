#include "check/merge.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_map>

#include "diagnostics/kinds/pack.hpp"

namespace weal::check {
namespace {

using model::Placed;

/// What happens to an item that a layer states: it is new, it replaces, it drops, it joins an inherited one, or it is
/// an error (reported).
enum class Fate : std::uint8_t { added, replaces, drops, joins, refused };

enum class Redeclared : std::uint8_t { joins, needs_override };

struct Merger {
  model::Pack& model;
  Diagnostics& diagnostics;
  std::uint16_t layer = 0;

  [[nodiscard]] std::string_view layer_id(std::uint16_t index) const { return model.layers[index]->id.text; }

  /// `present` is the form that lower layers left, or nullptr.
  Fate fate(const syntax::Item& item, const syntax::Item* present, std::uint16_t present_layer, Redeclared redeclared) {
    if (item.overrides) {
      if (present && present_layer != layer && item.overrides->text == layer_id(present_layer))
        return item.is_dropped ? Fate::drops : Fate::replaces;
      diagnostics.add(diag::nothing_to_override, item.overrides->where,
                      {item.name.text, item.overrides->text,
                       present && present_layer != layer ? std::string(layer_id(present_layer)) : ""});
      return Fate::refused;
    }
    if (!present) {
      if (!item.is_dropped) return Fate::added;
      diagnostics.add(diag::missing_key, item.name.where, {"overrides", item.name.text});
      return Fate::refused;
    }
    if (present_layer == layer) {
      diagnostics.add(diag::name_taken, item.id ? item.id->where : item.name.where,
                      {item.id ? item.id->text : item.name.text},
                      present->id ? present->id->where : present->name.where);
      return Fate::refused;
    }
    if (redeclared == Redeclared::joins) return Fate::joins;
    diagnostics.add(diag::undeclared_override, item.name.where, {item.name.text, std::string(layer_id(present_layer))},
                    present->name.where);
    return Fate::refused;
  }

  static std::string by_id(const syntax::Item& item) { return item.id ? item.id->text : ""; }

  /// Plain items with ids; `key` tells them apart.
  template <class T, class Key>
  void merge_items(std::vector<Placed<T>>& merged, const std::vector<T>& items, Key key) {
    std::unordered_map<std::string, std::size_t> places;
    for (std::size_t i = 0; i < merged.size(); ++i) places.emplace(key(*merged[i].item), i);
    for (const T& item : items) {
      const auto found = item.id ? places.find(key(item)) : places.end();
      Placed<T>* present = found == places.end() ? nullptr : &merged[found->second];
      switch (
          fate(item, present ? present->item : nullptr, present ? present->layer : layer, Redeclared::needs_override)) {
        case Fate::added:
          if (item.id) places.emplace(key(item), merged.size());
          merged.push_back({&item, layer});
          break;
        case Fate::replaces:
          *present = {&item, layer};
          break;
        case Fate::drops:
          present->item = nullptr;
          places.erase(found);
          break;
        case Fate::joins:
        case Fate::refused:
          break;
      }
    }
    std::erase_if(merged, [](const Placed<T>& placed) { return placed.item == nullptr; });
  }

  /// One optional output of a programme.
  template <class T>
  void merge_output(std::optional<Placed<T>>& merged, const std::optional<T>& output) {
    if (!output) return;
    switch (
        fate(*output, merged ? merged->item : nullptr, merged ? merged->layer : layer, Redeclared::needs_override)) {
      case Fate::added:
      case Fate::replaces:
        merged = Placed<T>{&*output, layer};
        break;
      case Fate::drops:
        merged.reset();
        break;
      case Fate::joins:
      case Fate::refused:
        break;
    }
  }

  static bool same_id(const syntax::Item& left, const syntax::Item& right) {
    return left.id && right.id && left.id->text == right.id->text;
  }

  /// An item whose parts are items: found by id, added, or joined.
  template <class Whole, class T>
  Whole* whole(std::vector<Whole>& merged, const T& item) {
    const auto present =
        std::find_if(merged.begin(), merged.end(), [&](const Whole& other) { return same_id(*other.item, item); });
    const bool exists = present != merged.end();
    switch (fate(item, exists ? present->item : nullptr, exists ? present->layer : layer, Redeclared::joins)) {
      case Fate::added: {
        Whole added;
        added.item = &item;
        added.layer = layer;
        merged.push_back(std::move(added));
        return &merged.back();
      }
      case Fate::replaces:
        // The head is replaced; its parts are items of their own. A parameter's values are its head.
        present->item = &item;
        present->layer = layer;
        if constexpr (std::is_same_v<Whole, model::Parameter>) present->values.clear();
        return &*present;
      case Fate::drops:
        merged.erase(present);
        return nullptr;
      case Fate::joins:
        return &*present;
      case Fate::refused:
        return nullptr;
    }
    return nullptr;
  }

  /// Values that are added to a parameter say nothing else about it that differs: reported where they do.
  bool changes_head(const syntax::Parameter& parameter, const model::Parameter& target) {
    using Key = std::optional<syntax::Word> syntax::Parameter::*;
    for (const Key key : {&syntax::Parameter::type, &syntax::Parameter::unit, &syntax::Parameter::renewed,
                          &syntax::Parameter::follows}) {
      const auto& stated = parameter.*key;
      const auto& present = target.item->*key;
      if (!stated || (present && present->text == stated->text)) continue;
      diagnostics.add(diag::undeclared_override, stated->where,
                      {parameter.name.text, std::string(layer_id(target.layer))}, target.item->name.where);
      return true;
    }
    return false;
  }

  void parameters(const syntax::Pack& pack) {
    for (const syntax::Parameter& parameter : pack.parameters) {
      // A layer that only fills names the parameter by id or by name.
      model::Parameter* target = nullptr;
      if (!parameter.id || !parameter.overrides) {
        const auto present = std::find_if(model.parameters.begin(), model.parameters.end(), [&](const auto& other) {
          return same_id(*other.item, parameter) || (!parameter.id && other.item->name.text == parameter.name.text);
        });
        if (present != model.parameters.end() && present->layer != layer && !parameter.overrides) target = &*present;
      }
      if (target && changes_head(parameter, *target)) continue;
      if (!target) {
        if (!parameter.id) {
          diagnostics.add(diag::missing_key, parameter.name.where, {"id", parameter.name.text});
          continue;
        }
        target = whole(model.parameters, parameter);
      }
      if (!target) continue;
      for (const syntax::ParameterValue& value : parameter.values) target->values.push_back({&value, layer});
    }
  }

  void programmes(const syntax::Pack& pack) {
    for (const syntax::Programme& programme : pack.programmes) {
      model::Programme* target = whole(model.programmes, programme);
      if (!target) continue;
      const auto& for_whom = target->item->for_whom;
      if (target->item != &programme && programme.for_whom &&
          (!for_whom || for_whom->text != programme.for_whom->text)) {
        diagnostics.add(diag::undeclared_override, programme.for_whom->where,
                        {programme.name.text, std::string(layer_id(target->layer))}, target->item->name.where);
        continue;
      }
      merge_items(target->conditions, programme.conditions, by_id);
      merge_output(target->amount, programme.amount);
      merge_output(target->authority, programme.authority);
      merge_output(target->payment, programme.payment);
      target->kinds.insert(target->kinds.end(), programme.kinds.begin(), programme.kinds.end());
      target->excluded_by.insert(target->excluded_by.end(), programme.excluded_by.begin(), programme.excluded_by.end());
    }
  }

  void procedures(const syntax::Pack& pack) {
    for (const syntax::Procedure& procedure : pack.procedures) {
      model::Procedure* target = whole(model.procedures, procedure);
      if (!target) continue;
      const bool states_head = !procedure.programmes.empty() || procedure.when || procedure.clock;
      if (target->item != &procedure && states_head) {
        diagnostics.add(diag::undeclared_override, procedure.name.where,
                        {procedure.name.text, std::string(layer_id(target->layer))}, target->item->name.where);
        continue;
      }
      merge_items(target->steps, procedure.steps, by_id);
      merge_items(target->limits, procedure.limits, by_id);
    }
  }

  template <class T>
  void unique(std::vector<Placed<T>>& merged, const std::vector<T>& items) {
    std::unordered_map<std::string_view, SourceRange> taken;
    for (const auto& placed : merged) taken.emplace(placed.item->id.text, placed.item->id.where);
    for (const T& item : items) {
      const auto [present, is_new] = taken.emplace(item.id.text, item.id.where);
      if (is_new)
        merged.push_back({&item, layer});
      else
        diagnostics.add(diag::name_taken, item.id.where, {item.id.text}, present->second);
    }
  }

  void pack(const syntax::Pack& pack) {
    unique(model.documents, pack.documents);
    unique(model.clauses, pack.clauses);
    for (const syntax::Year& year : pack.years) model.years.push_back({&year, layer});
    merge_items(model.lists, pack.lists, by_id);
    merge_items(model.facts, pack.facts, [](const syntax::Fact& fact) {
      return std::to_string(static_cast<int>(fact.section)) + "." + by_id(fact);
    });
    merge_items(model.events, pack.events, by_id);
    parameters(pack);
    merge_items(model.rules, pack.rules, by_id);
    programmes(pack);
    procedures(pack);
  }

  void overlay(const syntax::Pack& pack) {
    for (const syntax::Parameter& parameter : pack.parameters) {
      const auto present = std::find_if(model.parameters.begin(), model.parameters.end(), [&](const auto& other) {
        return other.item->name.text == parameter.name.text ||
               (other.item->id && other.item->id->text == parameter.name.text);
      });
      if (present == model.parameters.end()) {
        std::vector<std::string_view> names;
        for (const auto& other : model.parameters) {
          names.push_back(other.item->name.text);
          if (other.item->id) names.push_back(other.item->id->text);
        }
        diagnostics.add(diag::unknown_overlay_parameter, parameter.name.where,
                        {parameter.name.text, did_you_mean(parameter.name.text, names).value_or("")});
        continue;
      }
      if (changes_head(parameter, *present)) continue;
      for (const syntax::ParameterValue& value : parameter.values) present->overlay_values.push_back({&value, layer});
    }
  }
};

}  // namespace

void merge(model::Pack& model, Diagnostics& diagnostics) {
  Merger merger{model, diagnostics};
  for (std::size_t i = model.overlay_begin; i-- > 0;) {
    merger.layer = static_cast<std::uint16_t>(i);
    merger.pack(*model.layers[i]);
  }
  for (std::size_t i = model.overlay_begin; i < model.layers.size(); ++i) {
    merger.layer = static_cast<std::uint16_t>(i);
    merger.overlay(*model.layers[i]);
  }
}

}  // namespace weal::check
