#include "load/fields.hpp"

#include <algorithm>
#include <utility>

#include "diagnostics/kinds/pack.hpp"

namespace weal::loader {
namespace {

constexpr What a_word{"a single value", "单个值"};
constexpr What a_list{"a value or a list of values", "单个值或列表"};
constexpr What a_text{"a text or {zh, en}", "一段文字或 {zh, en}"};
constexpr What a_mapping{"a mapping", "映射"};

What found(yaml::Kind kind) {
  switch (kind) {
    case yaml::Kind::null_:
      return {"nothing", "空"};
    case yaml::Kind::scalar:
      return {"a single value", "单个值"};
    case yaml::Kind::sequence:
      return {"a list", "列表"};
    case yaml::Kind::mapping:
      return {"a mapping", "映射"};
  }
  return {};
}

bool has_han(std::string_view text) {
  // U+4E00..U+9FFF are E4 B8 80 .. E9 BF BF in UTF-8.
  return std::any_of(text.begin(), text.end(), [](char byte) {
    const auto value = static_cast<unsigned char>(byte);
    return value >= 0xE3 && value <= 0xE9;
  });
}

/// The rest of the line from a scalar's start: what the author meant, comment mark and all.
std::string line_from(const SourceMap& sources, SourceRange where) {
  const std::string_view text = sources.text(where.source);
  const std::size_t end = std::min(text.find('\n', where.begin), text.size());
  std::string_view line = text.substr(where.begin, end - where.begin);
  while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.remove_suffix(1);
  return std::string(line);
}

}  // namespace

Fields::Fields(Reader& reader, yaml::NodeId node, What what, std::initializer_list<std::string_view> known)
    : reader_(reader), node_(node), where_(reader.document.where(node)) {
  const yaml::Node& mapping = reader.document[node];
  is_mapping_ = mapping.kind == yaml::Kind::mapping;
  if (!is_mapping_) {
    if (mapping.kind != yaml::Kind::null_)
      reader.diagnostics.add(diag::wrong_shape, mapping.where,
                             {std::string(what.en), std::string(a_mapping.en), std::string(a_mapping.zh),
                              std::string(found(mapping.kind).en), std::string(found(mapping.kind).zh)});
    return;
  }
  for (const yaml::Entry& entry : mapping.entries) {
    const std::string_view key = reader.document.text(entry.key);
    if (std::find(known.begin(), known.end(), key) != known.end()) continue;
    reader.diagnostics.add(
        diag::unknown_key, reader.document.where(entry.key),
        {std::string(key), std::string(what.en), did_you_mean(key, known).value_or(""), std::string(what.zh)});
  }
}

std::optional<yaml::NodeId> Fields::node(std::string_view key) const {
  if (!is_mapping_) return std::nullopt;
  return reader_.document.find(node_, key);
}

std::optional<SourceRange> Fields::key_where(std::string_view key) const {
  if (!is_mapping_) return std::nullopt;
  const yaml::Entry* entry = reader_.document.entry(node_, key);
  if (!entry) return std::nullopt;
  return reader_.document.where(entry->key);
}

void Fields::wrong_shape(std::string_view key, yaml::NodeId node, What expected) const {
  const yaml::Node& value = reader_.document[node];
  reader_.diagnostics.add(diag::wrong_shape, value.where,
                          {std::string(key), std::string(expected.en), std::string(expected.zh),
                           std::string(found(value.kind).en), std::string(found(value.kind).zh)});
}

std::optional<syntax::Word> Fields::word(std::string_view key) const {
  const auto found_node = node(key);
  if (!found_node) return std::nullopt;
  const yaml::Node& value = reader_.document[*found_node];
  if (value.kind != yaml::Kind::scalar) {
    wrong_shape(key, *found_node, a_word);
    return std::nullopt;
  }
  return syntax::Word{value.text.text, value.where};
}

std::optional<syntax::Word> Fields::required(std::string_view key, const syntax::Word& owner) const {
  if (node(key)) return word(key);
  reader_.diagnostics.add(diag::missing_key, owner.where, {std::string(key), owner.text});
  return std::nullopt;
}

std::vector<syntax::Word> Fields::words(std::string_view key) const {
  const auto found_node = node(key);
  if (!found_node) return {};
  const yaml::Node& value = reader_.document[*found_node];
  if (value.kind == yaml::Kind::scalar) return {{value.text.text, value.where}};
  std::vector<syntax::Word> result;
  if (value.kind == yaml::Kind::sequence) {
    for (const yaml::NodeId item : value.items) {
      const yaml::Node& element = reader_.document[item];
      if (element.kind == yaml::Kind::scalar)
        result.push_back({element.text.text, element.where});
      else
        wrong_shape(key, item, a_word);
    }
    return result;
  }
  wrong_shape(key, *found_node, a_list);
  return result;
}

std::optional<syntax::DateWord> Fields::date(std::string_view key) const {
  const auto text = word(key);
  if (!text) return std::nullopt;
  if (const auto date = Date::parse(text->text)) return syntax::DateWord{*date, text->where};
  reader_.diagnostics.add(diag::bad_value, text->where,
                          {text->text, "a day such as 2023-01-01", "日期（例如 2023-01-01）", ""});
  return std::nullopt;
}

std::optional<syntax::NumberWord> Fields::number(std::string_view key) const {
  const auto text = word(key);
  if (!text) return std::nullopt;
  if (const auto number = Decimal::parse(text->text)) return syntax::NumberWord{*number, text->where};
  reader_.diagnostics.add(diag::bad_value, text->where, {text->text, "a number", "数字", ""});
  return std::nullopt;
}

bool Fields::flag(std::string_view key) const {
  const auto text = word(key);
  if (!text) return false;
  if (text->text == "true") return true;
  if (text->text != "false")
    reader_.diagnostics.add(diag::bad_value, text->where, {text->text, "true or false", " true 或 false", ""});
  return false;
}

LocalText Fields::text(std::string_view key) const {
  const auto found_node = node(key);
  if (!found_node) return {};
  const yaml::Node& value = reader_.document[*found_node];
  if (value.kind == yaml::Kind::scalar) {
    LocalText result;
    (has_han(value.text.text) ? result.zh : result.en) = value.text.text;
    return result;
  }
  if (value.kind != yaml::Kind::mapping) {
    wrong_shape(key, *found_node, a_text);
    return {};
  }
  const Fields both(reader_, *found_node, {"a text for people", "说明文字"}, {"zh", "en"});
  LocalText result;
  if (auto zh = both.word("zh")) result.zh = std::move(zh->text);
  if (auto en = both.word("en")) result.en = std::move(en->text);
  return result;
}

std::optional<syntax::Formula> Fields::formula(std::string_view key) const {
  const auto found_node = node(key);
  if (!found_node) return std::nullopt;
  const yaml::Node& value = reader_.document[*found_node];
  const auto refuse = [&](std::string_view en, std::string_view zh, std::string text) {
    text.erase(text.find_last_not_of('\n') + 1);
    reader_.diagnostics.add(diag::formula_changed_by_yaml, value.where,
                            {std::string(en), std::string(zh), std::string(key), std::move(text)});
    return std::nullopt;
  };
  if (value.kind == yaml::Kind::mapping && !value.is_in_flow)
    return refuse("with `: ` in it, which makes it a mapping", "带有 `: ` 的行里，会被当成映射",
                  line_from(reader_.sources, value.where));
  if (value.kind != yaml::Kind::scalar) {
    if (value.is_in_flow) return refuse("inside {} or []", " {} 或 [] 里", line_from(reader_.sources, value.where));
    wrong_shape(key, *found_node, {"a FEEL expression", "FEEL 表达式"});
    return std::nullopt;
  }
  if (value.is_in_flow) return refuse("inside {} or []", " {} 或 [] 里", value.text.text);
  switch (value.style) {
    case yaml::Style::single_quoted:
    case yaml::Style::double_quoted:
      return refuse("in quotes", "引号里", value.text.text);
    case yaml::Style::folded:
      return refuse("in a folded `>` block", "折叠块 `>` 里", value.text.text);
    case yaml::Style::plain:
      if (value.has_comment_after)
        return refuse("before ` #`, which begins a comment", " ` #` 之前，后面会被当成注释",
                      line_from(reader_.sources, value.where));
      break;
    case yaml::Style::literal:
      break;
  }
  return syntax::Formula{value.text, value.where, false};
}

std::optional<syntax::Formula> Fields::table(std::string_view key) const {
  const auto found_node = node(key);
  if (!found_node) return std::nullopt;
  const yaml::Node& value = reader_.document[*found_node];
  if (value.kind != yaml::Kind::scalar || value.style != yaml::Style::literal) {
    reader_.diagnostics.add(diag::table_not_block, value.where);
    return std::nullopt;
  }
  return syntax::Formula{value.text, value.where, true};
}

std::optional<syntax::Formula> Fields::formula_or_table() const {
  if (node("table")) return table("table");
  return formula("is");
}

syntax::Grounds Fields::grounds() const { return {words("clause"), words("basis")}; }

syntax::Dates Fields::dates() const {
  syntax::Dates dates{date("from"), date("until"), where_};
  if (dates.from && dates.until && dates.until->date < dates.from->date)
    reader_.diagnostics.add(diag::reversed_dates, dates.until->where,
                            {dates.from->date.to_string(), dates.until->date.to_string()}, dates.from->where);
  return dates;
}

std::vector<NamedNode> named_nodes(Reader& reader, std::optional<yaml::NodeId> node, What what) {
  std::vector<NamedNode> result;
  if (!node) return result;
  const yaml::Node& mapping = reader.document[*node];
  if (mapping.kind == yaml::Kind::null_) return result;
  if (mapping.kind != yaml::Kind::mapping) {
    reader.diagnostics.add(diag::wrong_shape, mapping.where,
                           {std::string(what.en), std::string(a_mapping.en), std::string(a_mapping.zh),
                            std::string(found(mapping.kind).en), std::string(found(mapping.kind).zh)});
    return result;
  }
  for (const yaml::Entry& entry : mapping.entries)
    result.push_back({{std::string(reader.document.text(entry.key)), reader.document.where(entry.key)}, entry.value});
  return result;
}

std::vector<yaml::NodeId> elements(Reader& reader, std::optional<yaml::NodeId> node, std::string_view key) {
  if (!node) return {};
  const yaml::Node& list = reader.document[*node];
  if (list.kind == yaml::Kind::sequence) return list.items;
  if (list.kind != yaml::Kind::null_)
    reader.diagnostics.add(
        diag::wrong_shape, list.where,
        {std::string(key), "a list", "列表", std::string(found(list.kind).en), std::string(found(list.kind).zh)});
  return {};
}

void read_item(const Fields& fields, const syntax::Word& name, syntax::Item& item) {
  item.name = name;
  item.body = fields.where();
  item.id = fields.word("id");
  item.title = fields.text("title");
  if (item.title.zh.empty()) item.title.zh = name.text;
  if (item.title.en.empty() && item.id) {
    item.title.en = item.id->text;
    std::replace(item.title.en.begin(), item.title.en.end(), '_', ' ');
  }
  item.grounds = fields.grounds();
  item.overrides = fields.word("overrides");
  item.is_dropped = fields.flag("dropped");
  Reader& reader = fields.reader();
  for (const yaml::NodeId element : elements(reader, fields.node("contested_by"), "contested_by")) {
    const Fields contest(reader, element, {"an entry of `contested_by`", " `contested_by` 的条目"},
                         {"clause", "basis", "since", "until", "text"});
    item.contested_by.push_back(
        {contest.grounds(), contest.date("since"), contest.date("until"), contest.text("text"), contest.where()});
  }
  if (const auto node = fields.node("reading")) {
    const Fields reading(reader, *node, {"a reading", "解读（`reading`）"}, {"why", "alternative"});
    item.reading = syntax::Reading{reading.text("why"), reading.word("alternative"), reading.where()};
  }
}

}  // namespace weal::loader
