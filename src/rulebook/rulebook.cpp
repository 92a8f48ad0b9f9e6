#include "weal/rulebook.hpp"

#include "check/check.hpp"
#include "compile/compile.hpp"
#include "load/fields.hpp"
#include "load/load.hpp"
#include "program/program.hpp"

namespace weal {
namespace {

/// All packs as syntax, the one asked for first; nothing where one has an error.
std::optional<std::vector<syntax::Pack>> load_packs(std::span<const PackText> packs, const Limits& limits,
                                                    LoadResult& result) {
  std::vector<syntax::Pack> loaded;
  for (const PackText& pack : packs) {
    std::vector<SourceId> files;
    for (const PackFile& file : pack.files) files.push_back(result.sources.add(file.name, file.text));
    if (auto syntax = loader::load(files, result.sources, limits, result.diagnostics))
      loaded.push_back(std::move(*syntax));
  }
  if (loaded.empty() || loaded.size() != packs.size()) return std::nullopt;
  return loaded;
}

std::optional<std::vector<syntax::Pack>> load_overlays(std::span<const PackFile> overlays, const Limits& limits,
                                                       LoadResult& result) {
  std::vector<syntax::Pack> loaded;
  for (const PackFile& overlay : overlays) {
    const SourceId file = result.sources.add(overlay.name, overlay.text);
    if (auto syntax = loader::load_overlay(file, result.sources, limits, result.diagnostics))
      loaded.push_back(std::move(*syntax));
  }
  if (loaded.size() != overlays.size()) return std::nullopt;
  return loaded;
}

}  // namespace

std::string_view Rulebook::pack_id() const { return program_->layers.front().id; }

LoadResult load(std::span<const PackText> packs, std::span<const PackFile> overlays, const Limits& limits) {
  LoadResult result;
  const auto syntax = load_packs(packs, limits, result);
  const auto laid_over = load_overlays(overlays, limits, result);
  if (!syntax || !laid_over) return result;
  const auto model = check::check(*syntax, *laid_over, result.diagnostics);
  if (!model) return result;
  if (auto program = compile::compile(*model, limits, result.diagnostics)) result.rulebook.emplace(std::move(program));
  return result;
}

PackNeeds pack_needs(std::string_view pack_yaml, const Limits& limits) {
  SourceMap sources;
  Diagnostics ignored;  // load() reports the same text again, and fully
  const SourceId source = sources.add("pack.yaml", std::string(pack_yaml));
  yaml::Limits bounds;
  bounds.max_bytes = limits.pack_bytes;
  bounds.max_depth = limits.yaml_depth;
  const auto document = yaml::read(source, sources, bounds, ignored);
  if (!document || (*document)[document->root()].kind != yaml::Kind::mapping) return {};
  PackNeeds needs;
  const auto words = [&](std::string_view key) {
    std::vector<std::string> result;
    if (const auto node = document->find(document->root(), key)) {
      const yaml::Node& value = (*document)[*node];
      if (value.kind == yaml::Kind::scalar) result.push_back(value.text.text);
      for (const yaml::NodeId item : value.items) result.emplace_back(document->text(item));
    }
    return result;
  };
  if (const auto pack = words("pack"); !pack.empty()) needs.pack = pack.front();
  needs.extends = words("extends");
  for (std::string& calendar : words("calendar")) needs.extends.push_back(std::move(calendar));
  needs.files = words("files");
  return needs;
}

}  // namespace weal
