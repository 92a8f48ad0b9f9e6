/// A decision for programs (JSON) and for people (text).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "weal/decide.hpp"
#include "weal/diagnostic.hpp"

namespace weal {

/// JSON on one line, or in lines indented by two.
enum class JsonLayout : std::uint8_t { compact, pretty };

/// The decision as JSON: the keys of docs, money as strings with two decimals, dates ISO 8601, null for what cannot be
/// computed. Same decision, same bytes. `language` is that of the texts; keys and codes have none.
[[nodiscard]] std::string to_json(const Decision& decision, Language language, JsonLayout layout = JsonLayout::compact);

/// The decision as text for people: what is granted and by whom, why, what is missing, what has to happen by when.
[[nodiscard]] std::string to_text(const Decision& decision, Language language, Colour colour = Colour::off);

/// Where a value that would flip a condition stands.
enum class FlipKind : std::uint8_t { fact, parameter };

/// One change that would meet a condition that failed: the nearest such value, found by search and proved by deciding
/// again with it. Money moves by 0.01, whole numbers by 1, dates by a day.
struct Flip {
  std::string_view programme;
  std::string_view rule;  ///< the condition that failed
  const LocalText* rule_title = nullptr;
  std::string_view rule_member;  ///< for whom, in a programme for persons
  FlipKind kind = FlipKind::fact;
  std::string_view id;  ///< the fact or parameter
  const LocalText* title = nullptr;
  std::string_view unit;
  std::string path;         ///< of the fact in the case
  std::string_view member;  ///< whose fact it is
  Value now;
  Value then;
  Status status = Status::undetermined;  ///< the decision with that value
  std::optional<Amount> amount;
};

/// A decision, and what would change it. Personal facts are not searched.
struct Explanation {
  Decision decision;
  std::vector<Flip> flips;
};

[[nodiscard]] Explanation explain(const Rulebook& rulebook, const Case& a_case, const Moment& as_of,
                                  const Limits& limits = {});
/// The decision's JSON with one more key, `flips`.
[[nodiscard]] std::string to_json(const Explanation& explanation, Language language,
                                  JsonLayout layout = JsonLayout::compact);
[[nodiscard]] std::string to_text(const Explanation& explanation, Language language, Colour colour = Colour::off);

}  // namespace weal
