// Finding and reading packs, overlays, cases.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "options.hpp"
#include "weal/rulebook.hpp"

namespace weal::tool {

/// The bytes of a file, of standard input for `-`; complains and nothing where it cannot be read.
[[nodiscard]] std::optional<std::string> read_file(const std::string& path, const Options& options);

/// Where installed packs stand: --rules, else WEAL_RULES, else beside the tool.
[[nodiscard]] std::filesystem::path rules_folder(const Options& options);

/// An existing path or a name with `/` is a path; otherwise an id among the installed packs. Complains and nothing
/// where there is none.
[[nodiscard]] std::optional<std::filesystem::path> pack_folder(const std::string& pack, const Options& options);

/// The pack with its layers and the overlays of the call; nothing where a file could not even be read.
[[nodiscard]] std::optional<LoadResult> load_pack(const std::filesystem::path& folder, const Options& options);

/// The same for a command that needs it right: what is wrong has been printed where there is nothing.
[[nodiscard]] std::optional<Rulebook> good_rulebook(const std::string& pack, const Options& options);

}  // namespace weal::tool
