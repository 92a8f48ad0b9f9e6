// Reasons and missing items: what the computed rules say about an answer, with their legal basis.
#pragma once

#include "decide/answer.hpp"

namespace weal::deciding {

/// One reason for each condition, the limit where the amount was cut to it, the amount, and the authority.
void add_reasons(const program::Program& program, std::uint32_t programme, Evaluation& evaluation, Entity entity,
                 std::string_view member, const Answer& answer, std::vector<Reason>& reasons);

/// Adds what is lacking to `missing`, each thing once, with all that it affects.
void add_missing(const program::Program& program, const Evaluation& evaluation, const std::vector<MissingKey>& keys,
                 std::string_view affects, std::vector<MissingItem>& missing);

}  // namespace weal::deciding
