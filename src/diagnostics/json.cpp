#include "diagnostics/message.hpp"
#include "diagnostics/text.hpp"
#include "weal/diagnostic.hpp"

namespace weal {
namespace {

using diagnostics::append_json_string;

void member(std::string& out, std::string_view name, std::string_view value) {
  if (value.empty()) return;
  out += out.ends_with('{') ? "" : ",";
  append_json_string(out, name);
  out += ':';
  append_json_string(out, value);
}

void position(std::string& out, std::string_view name, Position at) {
  append_json_string(out, name);
  out += ":{\"line\":" + std::to_string(at.line) + ",\"column\":" + std::to_string(at.column) + "}";
}

void range(std::string& out, const SourceMap& sources, SourceRange where) {
  member(out, "file", sources.name(where.source));
  out += ",\"range\":{";
  position(out, "start", sources.position(where.source, where.begin));
  out += ',';
  position(out, "end", sources.position(where.source, where.end));
  out += '}';
}

void object(std::string& out, const Diagnostic& item, const SourceMap& sources, Language language) {
  const DiagnosticKind& kind = *item.kind;
  out += '{';
  member(out, "code", diagnostics::code_text(kind));
  member(out, "id", kind.id);
  member(out, "severity", diagnostics::severity_word(kind.severity, Language::en));
  member(out, "message", message(item, language));
  member(out, "label", diagnostics::optional_text(kind.label, item, language));
  member(out, "help", diagnostics::optional_text(kind.help, item, language));
  if (item.where) range(out, sources, *item.where);
  if (item.second) {
    out += ",\"second\":{";
    range(out, sources, *item.second);
    member(out, "label", diagnostics::optional_text(kind.second, item, language));
    out += '}';
  }
  member(out, "path", item.path);
  out += '}';
}

}  // namespace

std::string to_json(const Diagnostics& diagnostics, const SourceMap& sources, Language language) {
  std::string out = "[";
  for (const Diagnostic& item : diagnostics.sorted()) {
    if (out.size() > 1) out += ',';
    object(out, item, sources, language);
  }
  return out + "]";
}

}  // namespace weal
