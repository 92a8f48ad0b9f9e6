// A pack with its layers laid over each other: every item once, in the form that counts. Points into the syntax
// packs, which outlive it.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "syntax/pack.hpp"

namespace weal::model {

/// An item and the layer that gave it its present form (index into Pack::layers).
template <class T>
struct Placed {
  const T* item = nullptr;
  std::uint16_t layer = 0;
};

struct Parameter : Placed<syntax::Parameter> {
  std::vector<Placed<syntax::ParameterValue>> values;          // of the pack and its layers, by day
  std::vector<Placed<syntax::ParameterValue>> overlay_values;  // of overlays, which come first
};

struct Programme : Placed<syntax::Programme> {
  std::vector<Placed<syntax::Rule>> conditions;
  std::optional<Placed<syntax::Amount>> amount;
  std::optional<Placed<syntax::Rule>> authority;
  std::optional<Placed<syntax::Payment>> payment;
  std::vector<syntax::Word> kinds;
  std::vector<syntax::Word> excluded_by;
};

struct Procedure : Placed<syntax::Procedure> {
  std::vector<Placed<syntax::Step>> steps;
  std::vector<Placed<syntax::Limit>> limits;
};

struct Pack {
  std::vector<const syntax::Pack*> layers;  // the pack asked for, then below it, nearest first; overlays last
  std::size_t overlay_begin = 0;            // index of the first overlay among the layers
  std::vector<Placed<syntax::Document>> documents;
  std::vector<Placed<syntax::Clause>> clauses;
  std::vector<Placed<syntax::Year>> years;
  std::optional<syntax::Word> calendar;
  std::vector<Placed<syntax::Named>> lists;
  std::vector<Placed<syntax::Fact>> facts;
  std::vector<Placed<syntax::Named>> events;
  std::vector<Parameter> parameters;
  std::vector<Placed<syntax::Rule>> rules;
  std::vector<Programme> programmes;
  std::vector<Procedure> procedures;
};

}  // namespace weal::model
