#include "facts_schema.hpp"

#include <map>
#include <vector>

#include "case/event_attributes.hpp"
#include "contract/contract.hpp"
#include "json/writer.hpp"

namespace weal::tool {
namespace {

using program::Fact;
using program::FactType;
using program::Section;

constexpr std::string_view number_pattern = "^-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?$";
constexpr std::string_view date_pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
constexpr std::string_view moment_pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T.+)?$";

/// Facts below one object: a fact, or an object of its own.
struct Level {
  const Fact* fact = nullptr;
  std::map<std::string, Level> below;
};

Level level_of(const program::Program& program, Section section) {
  Level root;
  for (const Fact& fact : program.facts) {
    if (fact.section != section) continue;
    Level* level = &root;
    std::string_view rest = fact.id;
    while (!rest.empty()) {
      const std::size_t dot = rest.find('.');
      level = &level->below[std::string(rest.substr(0, dot))];
      rest = dot == std::string_view::npos ? std::string_view{} : rest.substr(dot + 1);
    }
    level->fact = &fact;
  }
  return root;
}

class SchemaWriter {
 public:
  SchemaWriter(const program::Program& program, Language language) : program_(program), language_(language) {}

  std::string write() {
    out_.begin_object();
    word("$schema", "https://json-schema.org/draft/2020-12/schema");
    word("title", program_.layers.front().id);
    begin_properties();
    out_.key("case_id").begin_object();
    word("type", "string");
    out_.end_object();
    out_.key("application");
    section(Section::application, {});
    out_.key("household");
    section(Section::household,
            {{"members", Section::members}, {"obligors", Section::obligors}, {"awards", Section::awards}});
    out_.key("facts");
    section(Section::facts, {{"prior_grants", Section::prior_grants}});
    out_.key("parameters");
    parameters();
    out_.key("events");
    events();
    end_properties();
    out_.end_object();
    return out_.finish();
  }

 private:
  struct ListKey {
    std::string_view key;
    Section section;
  };

  void word(std::string_view key, std::string_view value) { out_.key(key).string(value); }

  /// Opens `type: object` and its properties in the object that is open.
  void begin_properties() {
    word("type", "object");
    out_.key("additionalProperties").boolean(false).key("properties").begin_object();
  }
  void end_properties() { out_.end_object(); }

  void types(std::initializer_list<std::string_view> names) {
    out_.key("type").begin_array();
    for (const std::string_view name : names) out_.string(name);
    out_.end_array();
  }

  void section(Section section, const std::vector<ListKey>& lists) {
    out_.begin_object();
    begin_properties();
    const Level level = level_of(program_, section);
    properties(level);
    if (section == Section::application) application(level);
    for (const ListKey& list : lists) {
      out_.key(list.key).begin_object();
      types({"array", "null"});
      out_.key("items").begin_object();
      rows(list.section);
      out_.end_object().end_object();
    }
    end_properties();
    out_.end_object();
  }

  /// What every case may say of its application, also where the pack declares no fact for it.
  void application(const Level& level) {
    if (!level.below.contains("programme")) {
      out_.key("programme").begin_object();
      types({"string", "null"});
      out_.end_object();
    }
    if (!level.below.contains("for")) {
      out_.key("for").begin_object();
      types({"array", "null"});
      out_.key("items").begin_object();
      word("type", "string");
      out_.end_object().end_object();
    }
  }

  void rows(Section section) {
    begin_properties();
    const Level level = level_of(program_, section);
    const bool has_ids = section == Section::members || section == Section::obligors;
    if (has_ids) {
      out_.key("id").begin_object();
      word("type", "string");
      out_.end_object();
    }
    for (const auto& [key, below] : level.below) {
      if (!has_ids || key != "id") property(key, below);
    }
    end_properties();
    if (section == Section::members) out_.key("required").begin_array().string("id").end_array();
  }

  void properties(const Level& level) {
    for (const auto& [key, below] : level.below) property(key, below);
  }

  void property(const std::string& key, const Level& level) {
    out_.key(key).begin_object();
    if (!level.below.empty()) {
      types({"object", "null"});
      out_.key("additionalProperties").boolean(false).key("properties").begin_object();
      properties(level);
      out_.end_object();
    } else {
      fact(*level.fact);
    }
    out_.end_object();
  }

  void fact(const Fact& it) {
    word("title", it.name);
    if (const std::string& question = it.ask.in(language_); !question.empty()) word("description", question);
    if (!it.unit_text.empty() && it.unit_text != "none") word("x-unit", it.unit_text);
    if (it.is_personal) out_.key("x-personal").boolean(true);
    switch (it.type) {
      case FactType::money:
      case FactType::number:
        types({"number", "string", "null"});
        word("pattern", number_pattern);
        bounds(it);
        return;
      case FactType::integer:
        types({"integer", "string", "null"});
        word("pattern", number_pattern);
        bounds(it);
        return;
      case FactType::boolean:
        return types({"boolean", "null"});
      case FactType::text:
        types({"string", "null"});
        return one_of(it, true);
      case FactType::date:
        types({"string", "null"});
        return word("pattern", date_pattern);
      case FactType::moment:
        types({"string", "null"});
        return word("pattern", moment_pattern);
      case FactType::texts:
        types({"array", "null"});
        out_.key("items").begin_object();
        word("type", "string");
        one_of(it, false);
        out_.end_object();
        return;
      case FactType::map:
        return types({"object", "null"});
    }
    unreachable();
  }

  void bounds(const Fact& it) {
    if (it.min) out_.key("minimum").number(it.min->to_shortest());
    if (it.max) out_.key("maximum").number(it.max->to_shortest());
  }

  void one_of(const Fact& it, bool with_null) {
    if (it.one_of.empty()) return;
    out_.key("enum").begin_array();
    for (const std::string& allowed : it.one_of) out_.string(allowed);
    if (with_null) out_.null();
    out_.end_array();
  }

  void parameters() {
    out_.begin_object();
    begin_properties();
    for (const program::Parameter& it : program_.parameters) {
      out_.key(it.id).begin_object();
      word("title", it.name);
      if (!it.unit_text.empty() && it.unit_text != "none") word("x-unit", it.unit_text);
      if (!it.one_of.empty()) {
        out_.key("enum").begin_array();
        for (const std::string& allowed : it.one_of) out_.string(allowed);
        out_.end_array();
      }
      out_.end_object();
    }
    end_properties();
    out_.end_object();
  }

  void events() {
    out_.begin_object();
    types({"array", "null"});
    out_.key("items").begin_object();
    begin_properties();
    out_.key("type").begin_object().key("enum").begin_array();
    for (const program::EventType& it : program_.events) out_.string(it.id);
    out_.end_array().end_object();
    out_.key("at").begin_object();
    word("type", "string");
    word("pattern", moment_pattern);
    out_.end_object();
    for (const char* key : {"by", "programme"}) {
      out_.key(key).begin_object();
      types({"string", "null"});
      out_.end_object();
    }
    for (const casefile::EventAttribute& it : casefile::event_attributes) out_.key(it.id).begin_object().end_object();
    end_properties();
    out_.key("required").begin_array().string("type").string("at").end_array();
    out_.end_object().end_object();
  }

  const program::Program& program_;
  Language language_;
  json::Writer out_{json::Layout::pretty};
};

}  // namespace

std::string_view type_word(FactType type) {
  switch (type) {
    case FactType::money:
      return "money";
    case FactType::number:
      return "number";
    case FactType::integer:
      return "integer";
    case FactType::boolean:
      return "boolean";
    case FactType::text:
      return "text";
    case FactType::date:
      return "date";
    case FactType::moment:
      return "moment";
    case FactType::texts:
      return "texts";
    case FactType::map:
      return "map";
  }
  unreachable();
}

std::string json_schema(const program::Program& program, Language language) {
  return SchemaWriter(program, language).write();
}

}  // namespace weal::tool
