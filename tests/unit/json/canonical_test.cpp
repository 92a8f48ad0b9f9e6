#include <string>

#include "json/json.hpp"
#include "support/catch.hpp"

using namespace weal;

namespace {

std::string canonical(std::string_view text) {
  SourceMap sources;
  const auto source = sources.add("c", std::string(text));
  Diagnostics diagnostics;
  const auto document = json::read(source, sources, {}, diagnostics);
  REQUIRE(document);
  return json::canonical_text(*document);
}

}  // namespace

TEST_CASE("a number's canonical text is its shortest exact decimal") {
  struct Row {
    std::string_view number, text;
  };
  const auto row = GENERATE(values<Row>({
      {"0", "0"},
      {"-0", "0"},
      {"0.000", "0"},
      {"-0.0e9", "0"},
      {"1.50", "1.5"},
      {"2025.00", "2025"},
      {"1e3", "1000"},
      {"1E+3", "1000"},
      {"12.5e1", "125"},
      {"125e-1", "12.5"},
      {"-0.001", "-0.001"},
      {"1e-3", "0.001"},
      {"0.1", "0.1"},
      {"100", "100"},
      {"9007199254740993", "9007199254740993"},
      {"1e39", "1000000000000000000000000000000000000000"},
      {"1e40", "1e+40"},
      {"12e40", "1.2e+41"},
      {"1e-38", "0.00000000000000000000000000000000000001"},
      {"1e-39", "1e-39"},
      {"-1.20e-50", "-1.2e-50"},
      {"1e99999999999999999999", "1e+1000000000000"},
  }));
  CAPTURE(row.number);
  CHECK(json::canonical_number(row.number) == row.text);
}

TEST_CASE("canonical text sorts keys by UTF-16, drops spaces, and keeps the order of arrays") {
  CHECK(canonical(R"( { "b" : [3, 1.0, {} , []], "a" : "x\u0041\/\u001f\n", "" : null, "é":true } )") ==
        R"({"":null,"a":"xA/\u001f\n","b":[3,1,{},[]],"é":true})");
  // U+FB33 sorts behind U+1F600, whose first UTF-16 unit is D83D.
  CHECK(canonical("{\"\xEF\xAC\xB3\":1,\"\xF0\x9F\x98\x80\":2}") == "{\"\xF0\x9F\x98\x80\":2,\"\xEF\xAC\xB3\":1}");
  CHECK(canonical("{\"a\":1,\"b\":2.0}") == canonical("{ \"b\" : 2, \"a\" : 1e0 }"));
}
