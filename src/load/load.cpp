#include "load/load.hpp"

#include <algorithm>

#include "diagnostics/kinds/pack.hpp"
#include "json/sha256.hpp"
#include "load/sections.hpp"

namespace weal::loader {
namespace {

yaml::Limits yaml_limits(const Limits& limits) {
  yaml::Limits result;
  result.max_bytes = limits.pack_bytes;
  result.max_depth = limits.yaml_depth;
  return result;
}

constexpr What a_pack{"a pack", "规则包"};

void read_file(Reader& reader, bool is_first, syntax::Pack& pack) {
  const Fields fields(
      reader, reader.document.root(), a_pack,
      {"weal", "pack", "title", "jurisdiction", "extends", "calendar", "files", "in_force", "documents", "clauses",
       "years", "lists", "facts", "events", "parameters", "rules", "programmes", "procedures"});
  if (is_first) read_head(fields, pack);
  read_documents(reader, fields.node("documents"), pack);
  read_clauses(reader, fields.node("clauses"), pack);
  read_years(reader, fields.node("years"), pack);
  read_names(reader, fields.node("lists"), pack.lists, {"lists", "lists"});
  read_facts(reader, fields.node("facts"), pack);
  read_names(reader, fields.node("events"), pack.events, {"events", "events"});
  read_parameters(reader, fields.node("parameters"), pack);
  read_rules(reader, fields.node("rules"), pack.rules, {"rules", "rules"});
  read_programmes(reader, fields.node("programmes"), pack);
  read_procedures(reader, fields.node("procedures"), pack);
}

/// Every file that the pack lists was handed over, under its own name or in the folder of the pack.
void check_files(const syntax::Pack& pack, std::span<const SourceId> files, const SourceMap& sources,
                 Diagnostics& diagnostics) {
  for (const syntax::Word& word : pack.files) {
    const bool is_given = std::any_of(files.begin(), files.end(), [&](SourceId file) {
      const std::string_view name = sources.name(file);
      return name == word.text || name.ends_with("/" + word.text) || name.ends_with("\\" + word.text);
    });
    if (!is_given) diagnostics.add(diag::file_not_given, word.where, {word.text});
  }
}

}  // namespace

std::optional<syntax::Pack> load(std::span<const SourceId> files, const SourceMap& sources, const Limits& limits,
                                 Diagnostics& diagnostics) {
  syntax::Pack pack;
  Diagnostics found;
  std::string digested;
  for (const SourceId file : files) {
    const auto document = yaml::read(file, sources, yaml_limits(limits), found);
    digested += json::sha256_hex(sources.text(file));
    if (!document) continue;
    Reader reader{*document, sources, found};
    read_file(reader, file == files.front(), pack);
  }
  check_files(pack, files, sources, found);
  pack.digest = json::sha256_hex(digested);
  diagnostics.append(found);
  if (found.has_errors()) return std::nullopt;
  return pack;
}

std::optional<syntax::Pack> load_overlay(SourceId file, const SourceMap& sources, const Limits& limits,
                                         Diagnostics& diagnostics) {
  Diagnostics found;
  syntax::Pack pack;
  if (const auto document = yaml::read(file, sources, yaml_limits(limits), found)) {
    Reader reader{*document, sources, found};
    const Fields fields(reader, document->root(), {"an overlay", "覆盖文件"},
                        {"weal", "overlay", "title", "parameters"});
    if (const auto version = fields.word("weal"); version && version->text != "1")
      found.add(diag::format_version, version->where, {version->text});
    pack.id = fields.word("overlay").value_or(syntax::Word{std::string(sources.name(file)), {file, 0, 0}});
    pack.title = fields.text("title");
    read_parameters(reader, fields.node("parameters"), pack);
  }
  pack.digest = json::sha256_hex(sources.text(file));
  diagnostics.append(found);
  if (found.has_errors()) return std::nullopt;
  return pack;
}

}  // namespace weal::loader
