// What every subcommand is told: overlays, rules, language, JSON, colour.
#pragma once

#include <string>
#include <vector>

#include "weal/diagnostic.hpp"

namespace weal::tool {

// Exit codes.
inline constexpr int done = 0;
inline constexpr int wrong_input = 1;
inline constexpr int wrong_usage = 2;
inline constexpr int internal_fault = 3;
inline constexpr int interrupted = 130;

enum class Output : std::uint8_t { text, json };

struct Options {
  std::vector<std::string> overlays;
  std::string rules;
  Language language = Language::en;
  Output output = Output::text;
  std::string color = "auto";
};

/// The text in the language of the call.
[[nodiscard]] inline std::string in(Language language, const char* en, const char* zh) {
  return language == Language::zh ? zh : en;
}

}  // namespace weal::tool
