#include <algorithm>

#include "procedure/procedure.hpp"

namespace weal::procedure {

EventLog::EventLog(const casefile::CaseData& data, std::uint32_t programme, const Moment& as_of) {
  for (const casefile::Event& event : data.events)
    if ((!event.programme || *event.programme == programme) && event.at.date <= as_of.date) events_.push_back(&event);
}

const casefile::Event* EventLog::first(std::uint32_t type) const {
  const auto found =
      std::find_if(events_.begin(), events_.end(), [&](const auto* event) { return event->type == type; });
  return found == events_.end() ? nullptr : *found;
}

const casefile::Event* EventLog::last(std::uint32_t type) const {
  const auto found =
      std::find_if(events_.rbegin(), events_.rend(), [&](const auto* event) { return event->type == type; });
  return found == events_.rend() ? nullptr : *found;
}

}  // namespace weal::procedure
