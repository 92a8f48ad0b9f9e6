// weal feel EXPR: one FEEL expression on its own.
#include "weal/feel.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "commands.hpp"
#include "contract/contract.hpp"
#include "files.hpp"
#include "json/json.hpp"
#include "json/writer.hpp"
#include "terminal.hpp"

namespace weal::tool {
namespace {

/// Exact: a number keeps its digits.
Value value_of(const json::Document& document, json::NodeId id) {
  const json::Node& node = document[id];
  switch (node.kind) {
    case json::Kind::null_:
      return Value::null();
    case json::Kind::boolean:
      return Value::boolean(node.truth);
    case json::Kind::number: {
      const auto number = Decimal::parse(node.text);
      return number ? Value::number(*number) : Value::null();
    }
    case json::Kind::string:
      return Value::string(node.text);
    case json::Kind::array: {
      std::vector<Value> elements;
      for (const json::NodeId item : node.items) elements.push_back(value_of(document, item));
      return Value::list(std::move(elements));
    }
    case json::Kind::object: {
      Context context;
      for (const json::Entry& entry : node.entries) {
        context.entries.emplace_back(entry.key, value_of(document, entry.value));
      }
      return Value::context(std::move(context));
    }
  }
  unreachable();
}

void write_value(json::Writer& writer, const Value& value) {
  if (value.kind() == ValueKind::boolean) {
    writer.boolean(value.as_boolean());
  } else if (value.kind() == ValueKind::number) {
    writer.number(json::canonical_number(value.as_number().to_string()));
  } else if (value.kind() == ValueKind::string) {
    writer.string(value.as_string());
  } else if (value.kind() == ValueKind::list) {
    writer.begin_array();
    for (const Value& element : value.as_list()) write_value(writer, element);
    writer.end_array();
  } else if (value.kind() == ValueKind::context) {
    writer.begin_object();
    for (const auto& [key, entry] : value.as_context().entries) write_value(writer.key(key), entry);
    writer.end_object();
  } else if (value.is_known()) {
    writer.string(to_feel_text(value));
  } else {
    writer.null();
  }
}

using Inputs = std::vector<std::pair<std::string, Value>>;

std::optional<Inputs> read_inputs(const std::string& path, const Options& options) {
  if (path.empty()) return Inputs{};
  const std::optional<std::string> text = read_file(path, options);
  if (!text) return std::nullopt;
  SourceMap sources;
  Diagnostics diagnostics;
  const SourceId source = sources.add(path, *text);
  const auto document = json::read(source, sources, {}, diagnostics);
  if (!document) {
    print(diagnostics, sources, options);
    return std::nullopt;
  }
  if ((*document)[document->root()].kind != json::Kind::object) {
    complain(path + in(options.language, " is no JSON object of names and values", " 不是由名称和值组成的 JSON 对象"));
    return std::nullopt;
  }
  return value_of(*document, document->root()).as_context().entries;
}

}  // namespace

int feel(const std::string& expression, const std::string& context_path, const Options& options) {
  const std::optional<std::string> text = expression == "-" ? read_file("-", options) : expression;
  const std::optional<Inputs> inputs = read_inputs(context_path, options);
  if (!text || !inputs) return wrong_input;
  const FeelResult result = evaluate_feel(*text, *inputs);
  if (!result.value) {
    print(result.diagnostics, result.sources, options);
    return wrong_input;
  }
  if (options.output == Output::json) {
    json::Writer writer;
    writer.begin_object();
    write_value(writer.key("value"), *result.value);
    writer.key("diagnostics").raw(to_json(result.diagnostics, result.sources, options.language)).end_object();
    print(writer.finish() + "\n");
  } else {
    print(result.diagnostics, result.sources, options);
    print(to_feel_text(*result.value) + "\n");
  }
  return done;
}

}  // namespace weal::tool
