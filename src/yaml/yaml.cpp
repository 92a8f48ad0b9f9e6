#include "yaml/yaml.hpp"

#include <algorithm>

#include "diagnostics/kinds/yaml.hpp"
#include "yaml/encoding.hpp"
#include "yaml/lf_text.hpp"
#include "yaml/scanner.hpp"
#include "yaml/tree.hpp"

namespace weal::yaml {
namespace {

// yaml-cpp recurses and gives up at 500 levels of its own.
constexpr std::size_t deepest = 200;

}  // namespace

std::optional<Document> read(SourceId source, const SourceMap& sources, const Limits& limits,
                             Diagnostics& diagnostics) {
  const std::string_view bytes = sources.text(source);
  if (bytes.size() > limits.max_bytes) {
    diagnostics.add(diag::yaml_too_large, {source, 0, 0},
                    {std::to_string(bytes.size()), std::to_string(limits.max_bytes)});
    return std::nullopt;
  }
  const std::size_t before = diagnostics.size();
  check_encoding(source, bytes, limits.max_diagnostics, diagnostics);
  if (diagnostics.size() > before) return std::nullopt;
  const LfText text(source, bytes);
  Report report(text, limits.max_diagnostics, diagnostics);
  Limits bounded = limits;
  bounded.max_depth = std::min(limits.max_depth, deepest);
  std::vector<Token> tokens = Scanner(text, bounded, report).scan();
  if (report.has_any()) return std::nullopt;
  return tree(text, std::move(tokens), report);
}

const Entry* Document::entry(NodeId mapping, std::string_view key) const {
  const std::vector<Entry>& entries = (*this)[mapping].entries;
  const auto found =
      std::find_if(entries.begin(), entries.end(), [&](const Entry& item) { return text(item.key) == key; });
  return found == entries.end() ? nullptr : &*found;
}

std::optional<NodeId> Document::find(NodeId mapping, std::string_view key) const {
  const Entry* found = entry(mapping, key);
  if (!found) return std::nullopt;
  return found->value;
}

std::vector<std::string_view> Document::keys(NodeId mapping) const {
  std::vector<std::string_view> result;
  for (const Entry& item : (*this)[mapping].entries) result.push_back(text(item.key));
  return result;
}

}  // namespace weal::yaml
