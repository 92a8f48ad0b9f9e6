// The caret picture and the JSON of diagnostics.
#include <string>

#include "support/catch.hpp"
#include "weal/diagnostic.hpp"

using namespace weal;

namespace {

constexpr DiagnosticKind unknown_fact{104,
                                      Severity::error,
                                      "unknown_fact",
                                      {"unknown fact `{0}`", "未知的事实 `{0}`"},
                                      {"not listed under `facts`", "`facts` 中没有"},
                                      {"similar fact declared here", "此处声明了相近的事实"},
                                      {"did you mean `{1}`?", "是不是 `{1}`？"}};
constexpr DiagnosticKind stale{105, Severity::warning, "stale", {"stale", "过期"}, {}, {}, {"{0}", "{0}"}};

constexpr std::string_view pack =
    "facts:\n"
    "\n"
    "  # what is known\n"
    "    monthly_income: money\n"
    "\n\n\n\n\n\n\n"
    "    when: monthly_incom <= income_limit\n";

SourceRange range_of(const SourceMap& sources, SourceId source, std::string_view part) {
  const auto begin = static_cast<std::uint32_t>(sources.text(source).find(part));
  return {source, begin, begin + static_cast<std::uint32_t>(part.size())};
}

/// One diagnostic on `part` of `text`.
std::string picture(std::string_view text, std::string_view part, Language language = Language::en) {
  SourceMap sources;
  const auto source = sources.add("a.yaml", std::string(text));
  Diagnostics diagnostics;
  diagnostics.add(stale, range_of(sources, source, part), {""});
  return render(diagnostics, sources, language);
}

}  // namespace

TEST_CASE("a diagnostic is drawn with its line, its carets, the other place and the help") {
  SourceMap sources;
  const auto source = sources.add("rules/cn/example/pack.yaml", std::string(pack));
  Diagnostics diagnostics;
  diagnostics.add(unknown_fact,
                  range_of(sources, source, "monthly_incom <").source == source
                      ? SourceRange{source, static_cast<std::uint32_t>(pack.find("monthly_incom <")),
                                    static_cast<std::uint32_t>(pack.find(" <="))}
                      : SourceRange{},
                  {"monthly_incom", "monthly_income"}, range_of(sources, source, "monthly_income"));
  CHECK(render(diagnostics, sources, Language::en) ==
        "error[WEAL-0104]: unknown fact `monthly_incom`\n"
        "  --> rules/cn/example/pack.yaml:12:11\n"
        "   |\n"
        "12 |     when: monthly_incom <= income_limit\n"
        "   |           ^^^^^^^^^^^^^ not listed under `facts`\n"
        "  ::: rules/cn/example/pack.yaml:4:5\n"
        "   |\n"
        " 4 |     monthly_income: money\n"
        "   |     -------------- similar fact declared here\n"
        "   = help: did you mean `monthly_income`?\n");
  CHECK(render(diagnostics, sources, Language::zh) ==
        "错误[WEAL-0104]：未知的事实 `monthly_incom`\n"
        "  --> rules/cn/example/pack.yaml:12:11\n"
        "   |\n"
        "12 |     when: monthly_incom <= income_limit\n"
        "   |           ^^^^^^^^^^^^^ `facts` 中没有\n"
        "  ::: rules/cn/example/pack.yaml:4:5\n"
        "   |\n"
        " 4 |     monthly_income: money\n"
        "   |     -------------- 此处声明了相近的事实\n"
        "   = 提示：是不是 `monthly_income`？\n");
}

TEST_CASE("a second range on the same line is drawn under the first") {
  SourceMap sources;
  const auto source = sources.add("a.yaml", "x: {k: 1, j: 2}");
  Diagnostics diagnostics;
  diagnostics.add(unknown_fact, range_of(sources, source, "j"), {"j", ""}, range_of(sources, source, "k"));
  CHECK(render(diagnostics, sources, Language::en) ==
        "error[WEAL-0104]: unknown fact `j`\n"
        " --> a.yaml:1:11\n"
        "  |\n"
        "1 | x: {k: 1, j: 2}\n"
        "  |           ^ not listed under `facts`\n"
        "  |     - similar fact declared here\n");
}

TEST_CASE("carets stand under the characters as a terminal shows them") {
  struct Row {
    std::string_view text, part, lines;
  };
  const auto row = GENERATE(values<Row>({
      {"低保标准: 人均月收入 < 1", "人均月收入", "1 | 低保标准: 人均月收入 < 1\n  |           ^^^^^^^^^^\n"},
      {"a\tb: c", "b", "1 | a   b: c\n  |     ^\n"},
      {"\ta\tb", "\tb", "1 |     a   b\n  |      ^^^^\n"},
      {"e\xCC\x81x", "x", "1 | e\xCC\x81x\n  |  ^\n"},
      {"ab\ncd", "b\nc", "1 | ab\n  |  ^\n"},                        // over two lines: shown on the first
      {"ab", "", "1 | ab\n  | ^\n"},                                 // empty: one caret
      {"ab\ncd", "\n", "1 | ab\n  |   ^\n"},                         // the line's end
      {"a\x1B[31mb", "b", "1 | a\xEF\xBF\xBD[31mb\n  |       ^\n"},  // a terminal must not obey the text
      {"a\xFF"
       "b",
       "b",
       "1 | a\xEF\xBF\xBD"
       "b\n  |   ^\n"},
      {"\xEF\xBB\xBFx: y", "x", "1 | x: y\n  | ^\n"},
      {"a: b\r\nc: d\r\n", "d", "2 | c: d\n  |    ^\n"},
  }));
  CAPTURE(row.text);
  const std::string drawn = picture(row.text, row.part);
  CHECK(drawn.substr(drawn.find("  |\n") + 4) == row.lines);
}

TEST_CASE("a long line is cut around the carets") {
  const std::string dots(300, '.');
  const std::string drawn = picture(dots + "here" + dots, "here");
  CHECK(drawn.find("1 | …" + std::string(40, '.') + "here" + std::string(66, '.') + "…\n") != std::string::npos);
  CHECK(drawn.find("\n  | " + std::string(41, ' ') + "^^^^\n") != std::string::npos);
  const std::string start = picture("here" + dots, "here");
  CHECK(start.find("1 | here" + std::string(106, '.') + "…\n  | ^^^^\n") != std::string::npos);
  const std::string end = picture(dots + "here", "here");
  CHECK(end.find("1 | …" + std::string(40, '.') + "here\n  | " + std::string(41, ' ') + "^^^^\n") != std::string::npos);
  std::string wide;
  for (int count = 0; count < 300; ++count) wide += "宽";
  const std::string cut = picture(wide + "here" + wide, "here");
  CHECK(cut.find("\n  | " + std::string(41, ' ') + "^^^^\n") != std::string::npos);
  CHECK(picture(dots, dots).find(std::string(110, '^') + "\n") != std::string::npos);
}

TEST_CASE("a line of megabytes is drawn as fast as a short one") {
  const std::string text(3'000'000, 'x');
  SourceMap sources;
  const auto source = sources.add("a", text);
  Diagnostics diagnostics;
  diagnostics.add(stale, {source, 2'000'000, 2'000'001}, {""});
  CHECK(render(diagnostics, sources, Language::en).size() < 400);
}

TEST_CASE("a place in a case is named by its path and nothing of it is quoted") {
  SourceMap sources;
  const auto source = sources.add("case.json", R"({"id_number": "330604"})");
  Diagnostics diagnostics;
  diagnostics.add_at(unknown_fact, "$.household.members[0].id", {"id", ""});
  CHECK(render(diagnostics, sources, Language::en) ==
        "error[WEAL-0104]: unknown fact `id`\n"
        " --> $.household.members[0].id\n");
  Diagnostics placed;
  placed.add(unknown_fact, {source, 1, 12}, {"id_number", ""}).path = "$.id_number";
  CHECK(render(placed, sources, Language::en) ==
        "error[WEAL-0104]: unknown fact `id_number`\n"
        " --> case.json:1:2 ($.id_number)\n");
}

TEST_CASE("a help of several lines keeps its indentation") {
  SourceMap sources;
  const auto source = sources.add("a", "x");
  Diagnostics diagnostics;
  diagnostics.add(stale, {source, 0, 1}, {"write\nis: |\n  x < 1"});
  CHECK(render(diagnostics, sources, Language::en).ends_with("  = help: write\n    is: |\n      x < 1\n"));
}

TEST_CASE("arguments are put in once, made printable, and cut") {
  Diagnostic item{&unknown_fact, {"{1}\x1B\n", "x"}, {}, {}, {}};
  CHECK(message(item, Language::en) == "unknown fact `{1}\xEF\xBF\xBD `");
  item.arguments = {std::string(5000, 'x'), ""};
  CHECK(message(item, Language::en).size() < 700);
  item.arguments = {};
  CHECK(message(item, Language::en) == "unknown fact ``");
}

TEST_CASE("diagnostics are shown by file and offset, those without a place last") {
  SourceMap sources;
  const auto first = sources.add("a", "ab");
  const auto second = sources.add("b", "cd");
  Diagnostics diagnostics;
  diagnostics.add_at(stale, "$.z");
  diagnostics.add(stale, {second, 0, 1});
  diagnostics.add(stale, {first, 1, 2});
  diagnostics.add(unknown_fact, {first, 0, 1}, {"x", ""});
  const auto sorted = diagnostics.sorted();
  CHECK(sorted[0].where->begin == 0);
  CHECK(sorted[1].where->begin == 1);
  CHECK(sorted[2].where->source == second);
  CHECK(sorted[3].path == "$.z");
  CHECK(diagnostics.has_errors());
  Diagnostics warnings;
  warnings.add_at(stale, "$");
  CHECK_FALSE(warnings.has_errors());
  warnings.append(warnings);
  CHECK(warnings.size() == 2);
}

TEST_CASE("colours surround the parts and change nothing else") {
  SourceMap sources;
  const auto source = sources.add("a", "x y");
  Diagnostics diagnostics;
  diagnostics.add(unknown_fact, {source, 0, 1}, {"x", "z"}, SourceRange{source, 2, 3});
  std::string coloured = render(diagnostics, sources, Language::en, Colour::on);
  CHECK(coloured.starts_with("\x1b[1;31merror[WEAL-0104]\x1b[0m: "));
  for (auto at = coloured.find('\x1b'); at != std::string::npos; at = coloured.find('\x1b')) {
    coloured.erase(at, coloured.find('m', at) - at + 1);
  }
  CHECK(coloured == render(diagnostics, sources, Language::en));
}

TEST_CASE("diagnostics as JSON carry code, texts, file, lines and characters") {
  SourceMap sources;
  const auto source = sources.add("a \"b\".yaml", "一: x\n");
  Diagnostics diagnostics;
  diagnostics.add(unknown_fact, {source, 5, 6}, {"x", "y"}, SourceRange{source, 0, 3});
  diagnostics.add_at(stale, "$.a", {""});
  CHECK(to_json(diagnostics, sources, Language::en) ==
        R"([{"code":"WEAL-0104","id":"unknown_fact","severity":"error","message":"unknown fact `x`",)"
        R"("label":"not listed under `facts`","help":"did you mean `y`?","file":"a \"b\".yaml",)"
        R"("range":{"start":{"line":1,"column":4},"end":{"line":1,"column":5}},)"
        R"("second":{"file":"a \"b\".yaml","range":{"start":{"line":1,"column":1},"end":{"line":1,"column":2}},)"
        R"("label":"similar fact declared here"}},)"
        R"({"code":"WEAL-0105","id":"stale","severity":"warning","message":"stale","path":"$.a"}])");
}
