// Events of a case: type, moment, person, programme and attributes, in the order of their moments.
#pragma once

#include <string>
#include <vector>

#include "case/case_data.hpp"
#include "case/reading.hpp"

namespace weal::casefile {

/// Reads `events`; `member_ids` are those of the household, sorted. Events of a programme that is not the pack's are
/// left out.
[[nodiscard]] std::vector<Event> read_events(Reading& reading, const Place& place,
                                             const std::vector<std::string>& member_ids);

/// A programme id: the pack's index; `is_foreign` where Weal knows it and the pack does not have it. Reported and
/// neither where nobody knows it.
struct ProgrammeName {
  std::optional<std::uint32_t> index;
  bool is_foreign = false;
};
[[nodiscard]] ProgrammeName read_programme(Reading& reading, const Place& place);

/// Reports where the text names no member.
void expect_member(Reading& reading, const Place& place, const std::vector<std::string>& member_ids);

}  // namespace weal::casefile
