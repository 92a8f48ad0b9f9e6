/// Rulebook: a pack with its layers, checked and compiled. Immutable; shared by threads.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "weal/diagnostic.hpp"
#include "weal/limits.hpp"
#include "weal/source.hpp"

namespace weal {

namespace program {
struct Program;
}

/// One file of a pack: the name that messages show, and its bytes.
struct PackFile {
  std::string name;
  std::string text;
};

/// A pack as text: `pack.yaml` first, then the files it names.
struct PackText {
  std::vector<PackFile> files;
};

/// What decide() works with. Copies share one compiled program.
class Rulebook {
 public:
  explicit Rulebook(std::shared_ptr<const program::Program> program) : program_(std::move(program)) {}
  [[nodiscard]] std::string_view pack_id() const;
  /// For the other rooms of this library.
  [[nodiscard]] const program::Program& program() const { return *program_; }
  [[nodiscard]] const std::shared_ptr<const program::Program>& shared() const { return program_; }

 private:
  std::shared_ptr<const program::Program> program_;
};

/// A Rulebook where no error was found; every finding either way, over `sources`.
struct LoadResult {
  std::optional<Rulebook> rulebook;
  Diagnostics diagnostics;
  SourceMap sources;
};

/// Loads, checks and compiles. The first pack is the one asked for; the others are the layers and the calendar that it
/// extends, in any order. An overlay is a bureau's own parameter values, laid over the pack. Reads no file: the texts
/// are handed over.
[[nodiscard]] LoadResult load(std::span<const PackText> packs, std::span<const PackFile> overlays = {},
                              const Limits& limits = {});

/// What a pack's head says about what else has to be read.
struct PackNeeds {
  std::string pack;
  std::vector<std::string> extends;  ///< pack ids, the calendar among them
  std::vector<std::string> files;    ///< of its own folder
};
/// Reads the head of a `pack.yaml`; empty where the text is no pack (load() then says why).
[[nodiscard]] PackNeeds pack_needs(std::string_view pack_yaml, const Limits& limits = {});

/// The convenience that does read files: the pack in `folder`, and below `rules` every layer that it extends, each in a
/// folder named like its id. What cannot be read is a diagnostic.
[[nodiscard]] LoadResult load_folder(const std::filesystem::path& folder, const std::filesystem::path& rules,
                                     std::span<const PackFile> overlays = {}, const Limits& limits = {});

}  // namespace weal
