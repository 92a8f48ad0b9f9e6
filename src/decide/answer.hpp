// The numbers of one programme's answer: status, amount, authority of the household or of one person.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "decide/evaluation.hpp"

namespace weal::deciding {

/// What is missing, by what depends on it.
struct Lacking {
  std::vector<MissingKey> status;
  std::vector<MissingKey> amount;
  std::vector<MissingKey> authority;
};

struct Answer {
  Status status = Status::undetermined;
  std::optional<Amount> amount;
  std::optional<std::string> authority;
  bool is_cut = false;  // the amount was cut to its limit
  Lacking lacking;
};

/// The answer for the household, or for one member (`entity`).
[[nodiscard]] Answer answer(const program::Program& program, std::uint32_t programme, Evaluation& evaluation,
                            Entity entity);

}  // namespace weal::deciding
