#include "test_cases.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <system_error>
#include <utility>

#include "options.hpp"

namespace weal::tool {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;
using yaml::NodeId;

/// A case as it is written, before `like` and `change`.
struct Written {
  const yaml::Document* document = nullptr;
  NodeId node{};
  std::string id;
  SourceRange where;
};

std::string text_of(const yaml::Document& document, NodeId id) { return std::string(document.text(id)); }

/// Numbers and dates become strings: the case's reader knows by the fact what they are.
Json json_of(const yaml::Document& document, NodeId id) {
  const yaml::Node& node = document[id];
  switch (node.kind) {
    case yaml::Kind::null_:
      return nullptr;
    case yaml::Kind::scalar: {
      const std::string text = text_of(document, id);
      if (node.style != yaml::Style::plain) return text;
      if (text == "null" || text == "~") return nullptr;
      if (text == "true" || text == "false") return text == "true";
      return text;
    }
    case yaml::Kind::sequence: {
      Json list = Json::array();
      for (const NodeId item : node.items) list.push_back(json_of(document, item));
      return list;
    }
    case yaml::Kind::mapping: {
      Json object = Json::object();
      for (const yaml::Entry& entry : node.entries)
        object[text_of(document, entry.key)] = json_of(document, entry.value);
      return object;
    }
  }
  return nullptr;
}

/// The place that one word of a dotted path names: a key, a row by its id, a row by its number.
Json* step_into(Json& at, const std::string& word) {
  if (at.is_null()) at = Json::object();
  if (at.is_object()) return &at[word];
  if (!at.is_array()) return nullptr;
  for (Json& row : at) {
    if (row.is_object() && row.contains("id") && row["id"] == word) return &row;
  }
  const bool is_number = !word.empty() && word.size() < 6 && word.find_first_not_of("0123456789") == std::string::npos;
  const std::size_t index = is_number ? std::stoul(word) : at.size();
  return index < at.size() ? &at[index] : nullptr;
}

bool change(Json& root, std::string_view path, Json value) {
  Json* at = &root;
  while (at != nullptr) {
    const std::size_t dot = path.find('.');
    at = step_into(*at, std::string(path.substr(0, dot)));
    if (dot == std::string_view::npos) break;
    path.remove_prefix(dot + 1);
  }
  if (at == nullptr) return false;
  *at = std::move(value);
  return true;
}

class Resolver {
 public:
  Resolver(TestCases& result, const std::vector<Written>& written, Language language)
      : result_(result), language_(language) {
    for (const Written& it : written) {
      if (!by_id_.emplace(it.id, &it).second)
        trouble(it.where, in(language_, "two cases are called ", "有两个案例同名：") + it.id);
    }
    for (const Written& it : written) resolve(it);
  }

 private:
  struct Given {
    Json json = Json::object();
    std::string as_of;
  };

  void trouble(SourceRange where, std::string text) { result_.troubles.push_back({where, std::move(text)}); }

  void resolve(const Written& it) {
    const std::optional<Given> given = given_of(it, {});
    if (!given) return;
    if (given->as_of.empty()) return trouble(it.where, it.id + in(language_, ": no `as_of`", "：缺少 `as_of`"));
    TestCase result;
    result.id = it.id;
    result.where = it.where;
    result.as_of = given->as_of;
    result.json = given->json.dump(-1, ' ', false, Json::error_handler_t::replace);
    result.document = it.document;
    result.expect = it.document->find(it.node, "expect");
    result_.cases.push_back(std::move(result));
  }

  std::optional<Given> given_of(const Written& it, std::vector<std::string> trail) {
    const yaml::Document& document = *it.document;
    Given result;
    if (std::find(trail.begin(), trail.end(), it.id) != trail.end()) {
      trouble(it.where, it.id + in(language_, " is like itself", " 的 like 形成循环"));
      return std::nullopt;
    }
    trail.push_back(it.id);
    if (const auto like = document.find(it.node, "like")) {
      const auto found = by_id_.find(text_of(document, *like));
      if (found == by_id_.end()) {
        trouble(document.where(*like),
                in(language_, "no case is called ", "没有名为此的案例：") + text_of(document, *like));
        return std::nullopt;
      }
      std::optional<Given> model = given_of(*found->second, std::move(trail));
      if (!model) return std::nullopt;
      result = std::move(*model);
    }
    if (const auto given = document.find(it.node, "given")) result.json = json_of(document, *given);
    if (const auto as_of = document.find(it.node, "as_of")) result.as_of = text_of(document, *as_of);
    if (const auto changes = document.find(it.node, "change")) apply(document, *changes, result);
    return result;
  }

  void apply(const yaml::Document& document, NodeId changes, Given& given) {
    for (const yaml::Entry& entry : document[changes].entries) {
      if (change(given.json, document.text(entry.key), json_of(document, entry.value))) continue;
      trouble(document.where(entry.key),
              in(language_, "there is no place ", "案例中没有此处：") + text_of(document, entry.key));
    }
  }

  TestCases& result_;
  Language language_;
  std::map<std::string, const Written*> by_id_;
};

constexpr std::string_view case_keys[] = {"id", "title", "as_of", "given", "expect", "clauses", "like", "change"};

void read_cases_of(const yaml::Document& document, TestCases& result, std::vector<Written>& written,
                   Language language) {
  const auto list = document.find(document.root(), "cases");
  if (!list || document[*list].kind != yaml::Kind::sequence) {
    result.troubles.push_back({document.where(document.root()), in(language, "no list `cases`", "缺少 `cases` 列表")});
    return;
  }
  for (const NodeId node : document[*list].items) {
    for (const yaml::Entry& entry : document[node].entries) {
      const std::string_view key = document.text(entry.key);
      if (std::find(std::begin(case_keys), std::end(case_keys), key) != std::end(case_keys)) continue;
      result.troubles.push_back(
          {document.where(entry.key), in(language, "unknown key ", "未知的键 ") + std::string(key)});
    }
    const auto id = document.find(node, "id");
    if (!id || document.text(*id).empty()) {
      result.troubles.push_back({document.where(node), in(language, "a case without `id`", "案例缺少 `id`")});
      continue;
    }
    written.push_back({&document, node, text_of(document, *id), document.where(*id)});
  }
}

std::vector<fs::path> files_below(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code error;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    if (at->path().extension() == ".yaml") files.push_back(at->path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

TestCases read_test_cases(const fs::path& pack_folder, Language language) {
  TestCases result;
  std::vector<Written> written;
  for (const fs::path& path : files_below(pack_folder / "cases")) {
    std::ifstream file(path, std::ios::binary);
    const SourceId source = result.sources.add(path.string(), {std::istreambuf_iterator<char>(file), {}});
    auto document = yaml::read(source, result.sources, {}, result.diagnostics);
    if (!document) continue;
    result.documents.push_back(std::make_unique<const yaml::Document>(std::move(*document)));
    read_cases_of(*result.documents.back(), result, written, language);
  }
  Resolver(result, written, language);
  return result;
}

}  // namespace weal::tool
