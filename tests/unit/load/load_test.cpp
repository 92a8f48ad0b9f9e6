// From text to syntax: what a scalar means is decided by its key, and nothing that stands in a pack is lost unseen.
#include "load/load.hpp"

#include "support/catch.hpp"

using weal::Diagnostics;
using weal::SourceMap;

namespace {

struct Loaded {
  std::optional<weal::syntax::Pack> pack;
  Diagnostics diagnostics;
  SourceMap sources;
};

Loaded loaded(std::vector<std::string> texts) {
  Loaded result;
  std::vector<weal::SourceId> files;
  for (std::string& text : texts)
    files.push_back(result.sources.add(files.empty() ? "pack.yaml" : "more.yaml", std::move(text)));
  result.pack = weal::loader::load(files, result.sources, {}, result.diagnostics);
  INFO(render(result.diagnostics, result.sources, weal::Language::en));
  REQUIRE(result.pack);
  return result;
}

const std::string head = "weal: 1\npack: demo\n";

}  // namespace

TEST_CASE("a scalar is read by the type that its key expects") {
  const auto result = loaded({head + "jurisdiction: 010203\n"
                                     "parameters:\n"
                                     "  开关: {id: switch, one_of: [no, yes], value: no}\n"
                                     "  比例: {id: share, unit: none, value: 1e3}\n"
                                     "  空: {id: nothing, one_of: [null], value: null}\n"});
  CHECK(result.pack->jurisdiction == "010203");
  const auto& parameters = result.pack->parameters;
  REQUIRE(parameters.size() == 3);
  CHECK(parameters[0].values.front().value->text == "no");
  CHECK(parameters[1].values.front().value->text == "1e3");
  CHECK(parameters[2].values.front().value->text == "null");
}

TEST_CASE("a text for people is one language or both") {
  const auto result = loaded({head + "title: 示例\n"
                                     "documents:\n"
                                     "  A: {title: an example}\n"
                                     "  B: {title: {zh: 例, en: example}}\n"});
  CHECK(result.pack->title.zh == "示例");
  CHECK(result.pack->title.en.empty());
  REQUIRE(result.pack->documents.size() == 2);
  CHECK(result.pack->documents[0].title.en == "an example");
  CHECK(result.pack->documents[0].title.zh.empty());
  CHECK(result.pack->documents[1].title.zh == "例");
  CHECK(result.pack->documents[1].title.en == "example");
}

TEST_CASE("the files of a pack join their sections") {
  const auto result = loaded({head + "files: [more.yaml]\nrules:\n  a:\n    id: a\n    is: 1\n",
                              "rules:\n  b:\n    id: b\n    is: 2\nevents:\n  受理: {id: accepted}\n"});
  CHECK(result.pack->rules.size() == 2);
  CHECK(result.pack->events.size() == 1);
}

TEST_CASE("where a list of words may stand, one word is a list of one") {
  const auto result = loaded({head + "extends: base\nrules:\n  a:\n    id: a\n    is: 1\n    clause: [A, B]\n"});
  REQUIRE(result.pack->extends.size() == 1);
  CHECK(result.pack->extends[0].text == "base");
  CHECK(result.pack->rules[0].grounds.clauses.size() == 2);
}

TEST_CASE("an item without a title is called by its name, and in English by its id") {
  const auto result = loaded({head + "rules:\n  人均月收入:\n    id: income_per_head\n    is: 1\n"});
  CHECK(result.pack->rules[0].title.zh == "人均月收入");
  CHECK(result.pack->rules[0].title.en == "income per head");
}

TEST_CASE("the values of a parameter rest on what the parameter rests on, unless they say otherwise") {
  const auto result = loaded({head + "parameters:\n"
                                     "  标准:\n"
                                     "    id: standard\n"
                                     "    unit: 元\n"
                                     "    clause: A\n"
                                     "    values:\n"
                                     "      - {from: 2023-01-01, value: 1}\n"
                                     "      - {from: 2024-01-01, value: 2, clause: B}\n"});
  const auto& values = result.pack->parameters[0].values;
  REQUIRE(values.size() == 2);
  CHECK(values[0].grounds.clauses.front().text == "A");
  CHECK(values[1].grounds.clauses.front().text == "B");
}

TEST_CASE("an expression keeps its way back to the file") {
  const auto result = loaded({head + "rules:\n  a:\n    id: a\n    is: |\n      1 +\n      2\n"});
  const auto& text = result.pack->rules[0].versions[0].formula->text;
  CHECK(text.text == "1 +\n2\n");
  const auto two = static_cast<std::uint32_t>(text.text.find('2'));
  const auto where = text.origin.range(two, two + 1);
  CHECK(result.sources.text(where) == "2");
  CHECK(result.sources.position(where.source, where.begin).line == 8);
}

TEST_CASE("the digest of a pack changes with every byte of every file") {
  const std::string one = loaded({head, "title: a\n"}).pack->digest;
  CHECK(one.size() == 64);
  CHECK(loaded({head, "title: a\n"}).pack->digest == one);
  CHECK(loaded({head, "title: b\n"}).pack->digest != one);
  CHECK(loaded({head + "title: a\n"}).pack->digest != one);
}
