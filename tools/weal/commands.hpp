// One function for each subcommand; each returns the exit code.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "options.hpp"

namespace weal::tool {

enum class Strictness : std::uint8_t { as_written, strict };
enum class FactsForm : std::uint8_t { list, json_schema };

[[nodiscard]] int check(const std::vector<std::string>& packs, const Options& options);
[[nodiscard]] int facts(const std::string& pack, FactsForm form, const Options& options);
[[nodiscard]] int decide(const std::string& pack, const std::string& case_path, const std::string& as_of,
                         const Options& options);
[[nodiscard]] int explain(const std::string& pack, const std::string& case_path, const std::string& as_of,
                          const Options& options);
[[nodiscard]] int test(const std::vector<std::string>& packs, Strictness strictness, const Options& options);
[[nodiscard]] int feel(const std::string& expression, const std::string& context_path, const Options& options);

}  // namespace weal::tool
