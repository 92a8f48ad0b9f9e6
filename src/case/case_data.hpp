// CaseData: a case as columns of values by slot, events in order, and what it overrides.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "program/program.hpp"
#include "weal/date.hpp"
#include "weal/value.hpp"

namespace weal::casefile {

/// One event. `attributes` keeps the rest of what was said of it.
struct Event {
  std::uint32_t type = 0;  // index into Program::events
  Moment at;
  std::string by;
  std::optional<std::uint32_t> programme;
  Context attributes;
};

/// The rows of one list (members …). A fact that a row does not state is empty; one stated as null is Null.
struct Rows {
  bool is_given = false;
  std::vector<std::string> ids;                          // of members and obligors; empty strings elsewhere
  std::vector<std::vector<std::optional<Value>>> facts;  // [row][index of the fact within Program::facts]
};

struct CaseData {
  std::string id;
  std::string digest;
  std::vector<std::optional<Value>> facts;  // by index into Program::facts; those of lists stay empty
  std::array<Rows, program::list_count> lists;
  std::vector<Event> events;                            // in order of their moments, stable
  std::optional<std::uint32_t> programme;               // applied for
  std::optional<std::string> uncovered_programme;       // applied for, known to Weal, not in this pack
  std::vector<std::string> applies_for;                 // member ids of application.for
  std::unordered_map<std::uint32_t, Value> parameters;  // by index into Program::parameters
};

}  // namespace weal::casefile
