// Warnings: what an answer rests on and has to be told.
#pragma once

#include "decide/answer.hpp"

namespace weal::deciding {

/// Contested items, stale yearly standards, and values that a case or an overlay put in place of the pack's.
void add_warnings(const program::Program& program, std::uint32_t programme, const Evaluation& evaluation,
                  const procedure::Progress& progress, std::vector<Warning>& warnings);

/// The answers that were given: for the household, or for each person.
using Answers = std::vector<std::pair<Entity, Answer>>;

/// Readings whose alternative gives another status, amount or authority for this very case (or a person of it).
void add_reading_warnings(const program::Program& program, std::uint32_t programme, const Evaluation& evaluation,
                          const Answers& taken, const procedure::EventLog& events, const Moment& as_of,
                          const Limits& limits, std::vector<Warning>& warnings);

/// The local pack has no limits of its own for this procedure.
void add_fallback_warning(const program::Program& program, std::uint32_t programme, const procedure::Progress& progress,
                          std::vector<Warning>& warnings);

}  // namespace weal::deciding
