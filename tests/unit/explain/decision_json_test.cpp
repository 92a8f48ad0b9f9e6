#include <string>
#include <string_view>

#include "json/json.hpp"
#include "tiny_pack.hpp"

using namespace weal;
using namespace weal::testing;

namespace {

Decision decided(std::string_view json, std::string_view day = "2025-03-04") {
  return decide(tiny_rulebook(), tiny_case(json), on(day));
}

/// The value under a path of keys, as JSON text; array rows by number.
std::string at(const Decision& decision, std::vector<std::string> path) {
  SourceMap sources;
  Diagnostics diagnostics;
  const SourceId source = sources.add("decision", to_json(decision, Language::en));
  const auto document = json::read(source, sources, {}, diagnostics);
  REQUIRE(document);
  json::NodeId node = document->root();
  for (const std::string& key : path) {
    const json::Node& here = (*document)[node];
    if (here.kind == json::Kind::array) {
      REQUIRE(std::stoul(key) < here.items.size());
      node = here.items[std::stoul(key)];
    } else {
      const auto next = document->find(node, key);
      INFO(key);
      REQUIRE(next);
      node = *next;
    }
  }
  return json::canonical_text(*document, node);
}

constexpr std::string_view poor = R"({"case_id": "T-2", "application": {"programme": "dibao"},
  "household": {"members": [{"id": "m1", "name": "王五", "monthly_income": "100.005"}]},
  "facts": {"property_compliant": true}, "parameters": {"standard": "1175"},
  "events": [{"type": "accepted", "at": "2025-03-03"}]})";

}  // namespace

TEST_CASE("money is text with two decimals, what stood before rounding is kept, dates are ISO 8601") {
  const Decision decision = decided(poor);
  const std::vector<std::string> amount{"programmes", "dibao", "amount"};
  CHECK(at(decision, {"programmes", "dibao", "status"}) == R"("eligible")");
  CHECK(at(decision, {"programmes", "dibao", "amount", "value"}) == R"("1075.00")");
  CHECK(at(decision, {"programmes", "dibao", "amount", "unrounded"}) == R"("1074.995")");
  CHECK(at(decision, {"programmes", "dibao", "amount", "limit"}) == "null");
  CHECK(at(decision, {"programmes", "dibao", "amount", "unit"}) == R"("元")");
  CHECK(at(decision, {"programmes", "dibao", "amount", "period"}) == R"("month")");
  CHECK(at(decision, {"programmes", "dibao", "steps", "1", "due"}) == R"("2025-03-17")");
  CHECK(at(decision, {"programmes", "dibao", "steps", "1", "limits", "0", "clause"}) == R"("D-2")");
  CHECK(at(decision, {"programmes", "dibao", "reasons", "0", "holds"}) == "true");
  CHECK(at(decision, {"programmes", "dibao", "reasons", "0", "basis"}) ==
        R"([{"clause":"D-1","document":"示〔2025〕1号","place":"一"}])");
}

TEST_CASE("every key of a programme stands there, also where there is nothing to say") {
  const Decision decision = decided(poor);
  for (const char* key : {"status", "amount", "authority", "missing", "reasons", "steps", "papers", "payments",
                          "notices", "publications", "findings"}) {
    CHECK_FALSE(at(decision, {"programmes", "dibao", key}).empty());
  }
  CHECK(at(decision, {"programmes", "dibao", "notices"}) == "[]");
  CHECK(at(decision, {"programmes", "dibao", "papers"}) == R"({"missing":[],"not_to_be_demanded":[],"required":[]})");
  CHECK(to_json(decision, Language::en).find("\"persons\":[") == std::string::npos);
}

TEST_CASE("what cannot be computed is null, and missing says why, what it affects and how to ask") {
  const Decision decision =
      decided(R"({"household": {"members": [{"id": "m1"}]}, "facts": {"property_compliant": true}})");
  CHECK(at(decision, {"programmes", "dibao", "status"}) == R"("undetermined")");
  CHECK(at(decision, {"programmes", "dibao", "amount"}) == "null");
  CHECK(at(decision, {"programmes", "dibao", "reasons", "0", "holds"}) == "null");
  CHECK(at(decision, {"programmes", "dibao", "missing", "0", "kind"}) == R"("fact")");
  CHECK(at(decision, {"programmes", "dibao", "missing", "0", "id"}) == R"("monthly_income")");
  CHECK(at(decision, {"programmes", "dibao", "missing", "0", "path"}) == R"("$.household.members[0].monthly_income")");
  CHECK(at(decision, {"programmes", "dibao", "missing", "0", "member"}) == R"("m1")");
  CHECK(at(decision, {"programmes", "dibao", "missing", "0", "question"}) == R"("monthly income")");
}

TEST_CASE("the receipt names the case, the days, each parameter read and where its value comes from") {
  const Decision decision = decided(poor);
  CHECK(at(decision, {"receipt", "case", "id"}) == R"("T-2")");
  CHECK(at(decision, {"receipt", "case", "digest"}).size() == 66);
  CHECK(at(decision, {"receipt", "as_of"}) == R"("2025-03-04")");
  CHECK(at(decision, {"receipt", "language"}) == R"("en")");
  CHECK(at(decision, {"receipt", "layers", "0", "id"}) == R"("tiny")");
  CHECK(at(decision, {"receipt", "parameters", "0", "value"}) == R"("1175")");
  CHECK(at(decision, {"receipt", "parameters", "0", "origin"}) == R"("case")");
}

TEST_CASE("a name never appears in what is said of a decision") {
  const Decision decision = decided(poor);
  for (const Language language : {Language::zh, Language::en}) {
    CHECK(to_json(decision, language).find("王五") == std::string::npos);
    CHECK(to_text(decision, language).find("王五") == std::string::npos);
  }
}

TEST_CASE("the text marks a value that the case supplied, in both languages") {
  const Decision decision = decided(poor);
  CHECK(to_text(decision, Language::zh).find("标准 1175 元/人·月  案件自带") != std::string::npos);
  CHECK(to_text(decision, Language::en).find("standard 1175 yuan/person·month  supplied by the case") !=
        std::string::npos);
  CHECK(to_text(decision, Language::zh).find("每月 1075.00 元") != std::string::npos);
}

TEST_CASE("colour adds escapes and nothing else") {
  const Decision decision = decided(poor);
  std::string text = to_text(decision, Language::zh, Colour::on);
  CHECK(text.find("\x1b[1m") != std::string::npos);
  for (std::size_t begin = text.find('\x1b'); begin != std::string::npos; begin = text.find('\x1b')) {
    text.erase(begin, text.find('m', begin) + 1 - begin);
  }
  CHECK(text == to_text(decision, Language::zh));
}
