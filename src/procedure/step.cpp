#include "weal/step.hpp"

namespace weal {

std::string_view to_string(StepStatus status) {
  switch (status) {
    case StepStatus::upcoming:
      return "upcoming";
    case StepStatus::blocked:
      return "blocked";
    case StepStatus::open:
      return "open";
    case StepStatus::overdue:
      return "overdue";
    case StepStatus::done:
      return "done";
    case StepStatus::late:
      return "late";
    case StepStatus::waived:
      return "waived";
  }
  return {};
}

}  // namespace weal
