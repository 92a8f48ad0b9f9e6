// The door of the procedure room: a procedure and a case's events give the state of every step, its days, and findings.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "case/case_data.hpp"
#include "feel/evaluate.hpp"
#include "program/program.hpp"
#include "weal/step.hpp"

namespace weal::procedure {

/// The events of one programme up to the day of asking, in order of time. What lies after it has not happened yet.
class EventLog {
 public:
  EventLog(const casefile::CaseData& data, std::uint32_t programme, const Moment& as_of);
  [[nodiscard]] const casefile::Event* first(std::uint32_t type) const;
  [[nodiscard]] const casefile::Event* last(std::uint32_t type) const;

 private:
  std::vector<const casefile::Event*> events_;
};

/// What a procedure says on one day.
struct Progress {
  std::vector<Step> steps;
  std::vector<Finding> findings;
  std::vector<Publication> publications;
  std::vector<MissingKey> missing;             // what the days depend on and is not known; events by their slot
  std::vector<const program::Item*> rests_on;  // limits and steps that gave a day
  std::vector<std::uint16_t> limit_layers;     // the layers that gave a limit
  bool has_limits = false;                     // the procedure knows of a limit at all
};

/// `conditions` answers the procedure's conditions and parameters by slot.
[[nodiscard]] Progress progress(const program::Program& program, const program::Procedure& procedure,
                                const EventLog& events, const Moment& as_of, feel::Environment& conditions);

}  // namespace weal::procedure
