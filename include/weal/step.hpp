/// Steps of a procedure: where each stands, its days, and what was kept or broken.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "weal/basis.hpp"
#include "weal/date.hpp"
#include "weal/deadline.hpp"
#include "weal/text.hpp"

namespace weal {

// String views point into the Rulebook, which the Decision keeps alive.

enum class StepStatus : std::uint8_t { upcoming, blocked, open, overdue, done, late, waived };
[[nodiscard]] std::string_view to_string(StepStatus status);

/// One limit on a step.
struct StepLimit {
  std::string_view id;
  std::string_view clause;
  const LocalText* title = nullptr;
  DutySeverity severity = DutySeverity::must;
  Period period{};
  bool is_extended = false;
  std::optional<Date> due;
  std::optional<DateTime> due_moment;  ///< for hours
};

/// One step of a procedure: where it stands and when.
struct Step {
  std::string_view step;
  const LocalText* name = nullptr;
  std::string_view actor;
  std::string_view procedure;
  StepStatus status = StepStatus::blocked;
  std::optional<Date> done;
  std::optional<Date> earliest;   ///< first lawful day by what has happened
  std::optional<Date> projected;  ///< the same by the predecessors' due days while one is open
  std::optional<Date> due;
  std::optional<DateTime> due_moment;
  std::optional<Date> until;  ///< last day of a minimum exposure that this step starts
  bool conflict = false;      ///< earliest (or projected) falls after due
  std::vector<StepLimit> limits;
  std::vector<std::string_view> papers;
  std::string_view to;
  std::vector<Basis> basis;
};

/// A clause kept, broken, due or unknown.
struct Finding {
  std::string_view clause;
  DutySeverity severity = DutySeverity::must;
  std::string_view status;  ///< kept, broken, due, unknown
  std::string limit;
  std::string actual;
  std::string_view step;
  const LocalText* title = nullptr;
  std::vector<std::string> evidence;
};

struct Publication {
  std::string_view place;
  std::vector<std::string_view> fields;
  std::vector<std::string_view> forbidden;
  std::optional<Date> from;
  std::optional<Date> until;
};

}  // namespace weal
