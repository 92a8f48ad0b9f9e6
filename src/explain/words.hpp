// Values, reasons and legal basis as words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "program/program.hpp"
#include "weal/decide.hpp"
#include "weal/diagnostic.hpp"

namespace weal::explaining {

/// `{0}` … replaced.
[[nodiscard]] std::string filled(std::string_view pattern, const std::vector<std::string>& arguments);
[[nodiscard]] std::string money(const Decimal& value, std::string_view unit, Language language);
/// A value with its unit. `id` is that of the fact, parameter or rule, for the labels of its words.
[[nodiscard]] std::string value_words(const program::Program& program, const Value& value, std::string_view id,
                                      std::string_view unit, Language language);
/// The title, what it came to, and what was read. One line.
[[nodiscard]] std::string reason_words(const program::Program& program, const Reason& reason, Language language);
/// `〔document place clause〕`; empty where there is none.
[[nodiscard]] std::string basis_words(const std::vector<Basis>& basis);
/// `2025-03-04`, or with hours and minutes.
[[nodiscard]] std::string moment_words(const DateTime& moment);
/// Joined with the language's comma.
[[nodiscard]] std::string list_words(const std::vector<std::string>& words, Language language);
/// The title where there is one, else the id.
[[nodiscard]] std::string title_words(const LocalText* title, std::string_view id, Language language);

}  // namespace weal::explaining
