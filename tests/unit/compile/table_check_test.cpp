#include "support/catch.hpp"
#include "unit/compile/table_check_support.hpp"

using namespace weal;
using namespace weal::compile::test;

namespace {

/// A table of one input with the result in the row's number.
std::string column(const std::string& policy, const std::string& input, const std::vector<std::string>& cells) {
  std::string text = "| " + policy + " | " + input + " | → x |\n";
  for (std::size_t i = 0; i < cells.size(); ++i) text += "| | " + cells[i] + " | " + std::to_string(i + 1) + " |\n";
  return text;
}

struct Row {
  const char* input;
  std::vector<std::string> cells;
  const char* said;
};

}  // namespace

TEST_CASE("a table whose rows split an input leaves nothing to say") {
  const auto row = GENERATE(values<Row>({
      {"n", {"-"}, ""},
      {"n", {"< 5", ">= 5"}, ""},
      {"n", {"<= 5", "> 5"}, ""},
      {"n", {"< 0", "[0..5]", "(5..10)", "[10..20[", ">= 20"}, ""},
      {"n", {"5", "not(5)"}, ""},
      {"n", {"1, 2, 3", "not(1, 2, 3)"}, ""},
      {"n", {"< 1, > 2", "[1..2]"}, ""},
      {"n", {"-5", "< -5", "> -5"}, ""},
      {"n", {"= 5", "!= 5"}, ""},
      {"n", {"? > 1 and ? < 3", "? <= 1 or 3 <= ?"}, ""},
      {"n", {"? between 1 and 3", "not([1..3])"}, ""},
      {"n", {"? in (1, [2..3])", "not(1, [2..3])"}, ""},
      {"n", {"< limit", ">= limit"}, ""},
      {"n", {"<= limit", "> limit"}, ""},
      {"n", {"limit", "not(limit)"}, ""},
      {"n", {"< limit", "limit", "> limit"}, ""},
      {"n", {"<= limit", "(limit..limit + 100]", "> limit + 100"}, ""},
      {"n", {"< limit - 5", "[limit - 5..limit)", ">= limit"}, ""},
      {"n", {"<= limit * floor", "> limit * floor"}, ""},
      {"flag", {"true", "false"}, ""},
      {"flag", {"not(true)", "true"}, ""},
      {"flag", {"ready", "not(ready)"}, ""},
      {"kind", {"\"a\"", "\"b\"", "\"c\""}, ""},
      {"kind", {"\"a\", \"b\"", "\"c\""}, ""},
      {"kind", {"not(\"a\")", "\"a\""}, ""},
      {"kind", {"other_kind", "not(other_kind)"}, ""},
      {"word", {"\"a\"", "not(\"a\")"}, ""},
      {"word", {"< \"m\"", ">= \"m\""}, ""},
      {"day", {"< @\"2025-01-01\"", ">= @\"2025-01-01\""}, ""},
      {"day", {"<= date(\"2025-01-01\")", ">= date(\"2025-01-02\")"}, ""},  // no day lies between
      {"day", {"< start", ">= start"}, ""},
      {"moment", {"< @\"2025-01-01T00:00:00\"", ">= @\"2025-01-01T00:00:00\""}, ""},
      {"hour", {"< @\"12:00:00\"", ">= @\"12:00:00\""}, ""},
      {"age", {"<= @\"P1Y\"", ">= @\"P13M\""}, ""},  // no whole month lies between
      {"wait", {"< @\"PT12H\"", ">= @\"PT12H\""}, ""},
      {"n", {"< 5", ">= 5", "null"}, ""},
  }));
  CAPTURE(row.input, row.cells);
  const Checked found = checked(column("U", row.input, row.cells));
  REQUIRE(found.is_readable);
  CHECK(found.line() == row.said);
}

TEST_CASE("rows of a unique table that fire together are told with an example") {
  const auto row = GENERATE(values<Row>({
      {"n", {"<= 5", ">= 5"}, "332 rows 1 and 2 of a unique table both fire for n = 5"},
      {"n",
       {"< 5", "> 3", "[3..5]"},
       "332 rows 1 and 2 of a unique table both fire for n = 4\n"
       "332 rows 1 and 3 of a unique table both fire for n = 3\n"
       "332 rows 2 and 3 of a unique table both fire for n = 5"},
      {"n", {"< 0.02", "> 0.01"}, "332 rows 1 and 2 of a unique table both fire for n = 0.011"},
      {"n", {"-", "-"}, "332 rows 1 and 2 of a unique table both fire for n = 0"},
      {"n",
       {"not(5)", "not(6)", "-"},
       "332 rows 1 and 2 of a unique table both fire for n = 7\n"
       "332 rows 1 and 3 of a unique table both fire for n = 6\n"
       "332 rows 2 and 3 of a unique table both fire for n = 5"},
      {"n", {"<= limit", ">= limit"}, "332 rows 1 and 2 of a unique table both fire for n = limit"},
      {"n", {"<= limit", "< limit", "> limit"}, "332 rows 1 and 2 of a unique table both fire for n < limit"},
      {"n", {"< limit + 5", ">= limit"}, "332 rows 1 and 2 of a unique table both fire for n = limit"},
      {"n", {"<= limit + 5", "> limit"}, "332 rows 1 and 2 of a unique table both fire for n = limit + 5"},
      {"n",
       {"<= limit", "<= 5", "> 5"},
       "332 rows 1 and 2 of a unique table both fire for n < 5, n < limit\n"
       "335 rows 1 and 3 both fire for n = limit if 5 < limit"},
      {"flag",
       {"true", "-", "false"},
       "332 rows 1 and 2 of a unique table both fire for flag = true\n"
       "332 rows 2 and 3 of a unique table both fire for flag = false"},
      {"kind", {"\"a\", \"b\"", "\"b\", \"c\""}, "332 rows 1 and 2 of a unique table both fire for kind = \"b\""},
      {"word",
       {"not(\"a\")", "not(\"b\")", "null"},
       "332 rows 1 and 2 of a unique table both fire for word ≠ \"a\", \"b\"\n"
       "332 rows 1 and 3 of a unique table both fire for word = null\n"
       "332 rows 2 and 3 of a unique table both fire for word = null"},
      {"day",
       {"<= @\"2025-01-01\"", ">= @\"2025-01-01\""},
       "332 rows 1 and 2 of a unique table both fire for day = 2025-01-01"},
      {"day", {"-", "> @\"2025-01-01\""}, "332 rows 1 and 2 of a unique table both fire for day = 2025-01-02"},
      {"day", {"<= start", ">= start"}, "332 rows 1 and 2 of a unique table both fire for day = start"},
      {"wait", {"> @\"PT1H\"", "<= @\"PT2H\""}, "332 rows 1 and 2 of a unique table both fire for wait = PT2H"},
      {"hour",
       {"> @\"08:00:00\"", "< @\"09:00:00\""},
       "332 rows 1 and 2 of a unique table both fire for 08:00:00 < hour < 09:00:00"},
  }));
  CAPTURE(row.input, row.cells);
  const Checked found = checked(column("U", row.input, row.cells));
  REQUIRE(found.is_readable);
  CHECK(found.line() == row.said);
}

TEST_CASE("inputs for which no row fires are told with an example") {
  const auto row = GENERATE(values<Row>({
      {"n", {"< 5", "> 5"}, "333 no row of this table fires for n = 5"},
      {"n", {"< 5", ">= 6"}, "333 no row of this table fires for n = 5"},
      {"n", {"<= 5", ">= 6"}, "333 no row of this table fires for n = 5.1"},
      {"n", {"<= 10000"}, "333 no row of this table fires for n = 10001"},
      {"n", {">= 0"}, "333 no row of this table fires for n = -1"},
      {"n", {"1", "2", "3"}, "333 no row of this table fires for n = 4"},
      {"n", {"<= 0.01", ">= 0.02"}, "333 no row of this table fires for n = 0.011"},
      {"n", {"< limit", "> limit"}, "333 no row of this table fires for n = limit"},
      {"n", {"< limit"}, "333 no row of this table fires for n = limit"},
      {"n", {"<= limit"}, "333 no row of this table fires for n > limit"},
      {"n", {"<= limit", "> limit + 5"}, "333 no row of this table fires for n = limit + 5"},
      {"n", {"<= limit", ">= limit + 5"}, "333 no row of this table fires for n > limit, n < limit + 5"},
      {"flag", {"true"}, "333 no row of this table fires for flag = false"},
      {"kind", {"\"a\""}, "333 no row of this table fires for kind = \"b\""},
      {"kind", {"other_kind"}, "333 no row of this table fires for kind ≠ other_kind"},
      {"word", {"\"a\"", "\"b\""}, "333 no row of this table fires for word ≠ \"a\", \"b\""},
      {"word", {"\"a\"", "\"b\"", "\"c\", \"d\""}, "333 no row of this table fires for word ≠ \"a\", \"b\", \"c\", …"},
      {"word", {"< \"m\"", "> \"m\""}, "333 no row of this table fires for word = \"m\""},
      {"day", {"< @\"2025-02-28\"", "> @\"2025-02-28\""}, "333 no row of this table fires for day = 2025-02-28"},
      {"day", {"<= @\"2025-02-28\""}, "333 no row of this table fires for day = 2025-03-01"},
      {"day",
       {"< @\"2025-03-01\"", "> start"},
       "336 no row of this table fires for day = 2025-03-01 if 2025-03-01 < start"},
  }));
  CAPTURE(row.input, row.cells);
  const auto policy = GENERATE(as<std::string>(), "U", "F", "A");
  const Checked found = checked(column(policy, row.input, row.cells));
  REQUIRE(found.is_readable);
  std::string gaps;
  for (const std::string& line : found.lines())
    if (line.starts_with("333") || line.starts_with("336")) gaps += (gaps.empty() ? "" : "\n") + line;
  CHECK(gaps == row.said);
}

TEST_CASE("a default row leaves no gap, and what collects may find nothing") {
  CHECK(checked("| U | n | → x |\n| | < 5 | 1 |\n| default | | 2 |\n").line().empty());
  const auto policy = GENERATE(as<std::string>(), "R", "C", "C+", "C#", "C<", "C>");
  CHECK(checked(column(policy, "n", {"< 5", "< 3"})).line().empty());
}

TEST_CASE("a cell that no value passes makes its row idle") {
  const auto row = GENERATE(values<Row>({
      {"n", {"[5..3]", "-"}, "331 row 1 of this table never fires"},
      {"n", {"(5..5]", "-"}, "331 row 1 of this table never fires"},
      {"n", {"? < 1 and ? > 2", "-"}, "331 row 1 of this table never fires"},
      {"n", {"not(< 5, >= 5)", "-"}, "331 row 1 of this table never fires"},
      {"n", {"(limit..limit)", "-"}, "331 row 1 of this table never fires"},
      {"n", {"[limit..limit - 1]", "-"}, "331 row 1 of this table never fires"},
      {"n", {"(1..1.000000000000000000000000000000001]", "-"}, ""},
      {"kind", {"not(\"a\", \"b\", \"c\")", "-"}, "331 row 1 of this table never fires"},
      {"day", {"(@\"2025-02-28\"..@\"2025-03-01\")", "-"}, "331 row 1 of this table never fires"},
      {"n", {"[limit..floor]", "-"}, ""},  // empty for some values of the names only
  }));
  CAPTURE(row.input, row.cells);
  const auto policy = GENERATE(as<std::string>(), "C", "R");
  const Checked found = checked(column(policy, row.input, row.cells));
  REQUIRE(found.is_readable);
  CHECK(found.line() == row.said);
}

TEST_CASE("rows that earlier rows leave nothing are told with these rows") {
  struct Masked {
    const char* policy;
    std::vector<std::string> cells;
    const char* rows;  // `row: those before`
  };
  const auto row = GENERATE(values<Masked>({
      {"F", {"<= 10", "> 10", "-"}, "3: 1, 2"},
      {"F", {"<= 10", "5", "-"}, "2: 1"},
      {"F", {"-", "5"}, "2: 1"},
      {"F", {"< 5", "> 5", "[4..6]", "-"}, "4: 1, 2, 3"},
      {"F", {"< limit", "> limit", "limit", "-"}, "4: 1, 2, 3"},
      {"F", {"<= limit + 5", "<= limit", "-"}, "2: 1"},
      {"F", {"<= limit", "<= 5", "-"}, ""},  // the second fires where limit < 5
      {"F", {"< 1", "< 2", "< 3", "-"}, ""},
  }));
  CAPTURE(row.policy, row.cells);
  const Checked found = checked(column(row.policy, "n", row.cells));
  REQUIRE(found.is_readable);
  std::string rows;
  for (const Diagnostic& one : found.diagnostics.items())
    if (one.kind->code == 331) rows += one.arguments[0] + ": " + one.arguments[3];
  CHECK(rows == row.rows);
}

TEST_CASE("in a table of priorities the better result comes first") {
  const auto found =
      checked("| P | n | → x |\n| values | | \"best\", \"good\" |\n| | < 5 | \"good\" |\n| | - | \"best\" |\n");
  REQUIRE(found.is_readable);
  REQUIRE(found.diagnostics.size() == 1);
  CHECK(found.diagnostics.items()[0].kind->code == 331);
  CHECK(found.diagnostics.items()[0].arguments[0] == "1");
  CHECK(found.diagnostics.items()[0].arguments[3] == "2");
  CHECK(checked("| P | n | → x |\n| values | | \"good\", \"best\" |\n| | < 5 | \"good\" |\n| | - | \"best\" |\n")
            .line()
            .empty());
}

TEST_CASE("rows that fire together and differ are a warning where any of them may answer") {
  CHECK(checked(column("A", "n", {"<= 5", ">= 5"})).line() ==
        "337 rows 1 and 2 both fire for n = 5 and give different results");
  CHECK(checked("| A | n | → x |\n| | <= 5 | 1 |\n| | >= 5 | 1.0 |\n").line().empty());
  CHECK(checked("| A | n | → x |\n| | <= 5 | limit |\n| | >= 5 | limit |\n").line().empty());
  const auto unknown = checked("| A | n | → x |\n| | <= 5 | limit |\n| | >= 5 | floor |\n");
  CHECK(unknown.line() == "334 whether this table has gaps or rows that clash is not fully decided");
}

TEST_CASE("inputs are looked at together") {
  struct Product {
    const char* table;
    const char* said;
  };
  const auto row = GENERATE(values<Product>({
      {"| U | flag | n | → x |\n| | true | <= limit | 1 |\n| | true | > limit | 2 |\n"
       "| | false | <= floor | 3 |\n| | false | > floor | 4 |\n",
       ""},
      {"| U | flag | n | → x |\n| | true | <= limit | 1 |\n| | true | > limit | 2 |\n| | false | <= floor | 3 |\n",
       "333 no row of this table fires for flag = false, n > floor"},
      {"| U | flag | n | → x |\n| | true | < 5 | 1 |\n| | false | >= 5 | 2 |\n| | true | >= 5 | 3 |\n",
       "333 no row of this table fires for flag = false, n = 4"},
      {"| U | flag | n | → x |\n| | true | < 5 | 1 |\n| | - | >= 5 | 2 |\n| | false | <= 5 | 3 |\n",
       "332 rows 2 and 3 of a unique table both fire for flag = false, n = 5"},
      {"| U | n | m | → x |\n| | < 5 | - | 1 |\n| | >= 5 | < 5 | 2 |\n| | >= 5 | >= 5 | 3 |\n", ""},
      {"| U | n | m | → x |\n| | < 5 | - | 1 |\n| | - | < 5 | 2 |\n| | >= 5 | >= 5 | 3 |\n",
       "332 rows 1 and 2 of a unique table both fire for n = 4, m = 4"},
      {"| U | kind | flag | n | → x |\n| | \"a\" | - | - | 1 |\n| | \"b\", \"c\" | true | - | 2 |\n"
       "| | \"b\" | false | < 1 | 3 |\n| | \"b\" | false | >= 1 | 4 |\n",
       "333 no row of this table fires for kind = \"c\", flag = false"},
      // The same input twice is one input.
      {"| U | n | n | → x |\n| | > 1 | < 5 | 1 |\n| | <= 1 | - | 2 |\n| | - | >= 5 | 3 |\n", ""},
      {"| U | n | n | → x |\n| | > 5 | < 5 | 1 |\n| | - | - | 2 |\n", "331 row 1 of this table never fires"},
      // Two axes with a name in common: their conditions are met together or not at all.
      {"| U | n | m | → x |\n| | <= limit | > limit | 1 |\n| | > 5 | <= 5 | 2 |\n| default | | | 3 |\n", ""},
  }));
  CAPTURE(row.table);
  const Checked found = checked(row.table);
  REQUIRE(found.is_readable);
  CHECK(found.line() == row.said);
}

TEST_CASE("what cannot be decided is said") {
  struct Undecided {
    const char* table;
    const char* label;
  };
  const auto row = GENERATE(values<Undecided>({
      {"| U | word | → x |\n| | starts with(?, \"a\") | 1 |\n| | \"b\" | 2 |\n| default | | 3 |\n",
       "this test cannot be compared with other tests"},
      {"| U | n | → x |\n| | < 5 | 1 |\n| | modulo(?, 2) = 0 | 2 |\n| default | | 3 |\n",
       "this test cannot be compared with other tests"},
      {"| F | word | → x |\n| | starts with(?, \"a\") | 1 |\n", "this test cannot be compared with other tests"},
      {"| U | n | n + 1 | → x |\n| | < 5 | > 8 | 1 |\n| | < 3 | - | 2 |\n| default | | | 3 |\n",
       "rows 1, 2 fire for n = 2, n + 1 = 9, which `n` and `n + 1` may exclude: they read the same fact"},
      {"| U | n | m | → x |\n| | > m | - | 1 |\n| | <= m | < 5 | 2 |\n",
       "no row fires for n = m, m = 5, which `m` and `> m` may exclude: they read the same fact"},
      {"| P | n | → x |\n| values | | 1, 2 |\n| | < 5 | limit |\n| | - | 2 |\n",
       "which row comes first is known only from its results"},
  }));
  CAPTURE(row.table);
  const Checked found = checked(row.table);
  REQUIRE(found.is_readable);
  CHECK(found.line() == "334 whether this table has gaps or rows that clash is not fully decided");
  REQUIRE(found.diagnostics.size() == 1);
  CHECK(found.diagnostics.items()[0].arguments[0] == row.label);
}

TEST_CASE("a column of many names still has its pairs of rows decided") {
  std::vector<std::string> cells;
  for (int i = 0; i < 14; ++i) cells.push_back("p" + std::to_string(i));
  cells.push_back("<= limit");
  cells.push_back("> limit");
  const Checked found = checked(column("U", "n", cells));
  REQUIRE(found.is_readable);
  const auto lines = found.lines();
  REQUIRE_FALSE(lines.empty());
  CHECK(lines.back().starts_with("335 rows 1 and "));
  const Checked clean = checked(column("U", "n", {"< p0", ">= p0 + 1", "[p0..p0 + 1)"}));
  CHECK(clean.line().empty());
}

TEST_CASE("at most a few reports stand for one table") {
  CHECK(checked(column("U", "n", std::vector<std::string>(20, "-"))).diagnostics.size() == 3);
  std::vector<std::string> holes;
  for (int i = 0; i < 20; ++i) holes.push_back("(" + std::to_string(i) + ".." + std::to_string(i + 1) + ")");
  const Checked found = checked(column("U", "n", holes));
  CHECK(found.diagnostics.size() <= 3);
  CHECK(found.lines().front().starts_with("333"));
}

TEST_CASE("a long chain of operators in a cell is no deep recursion") {
  std::string sum = "> limit";
  for (int i = 0; i < 200'000; ++i) sum += "+1";
  const Checked found = checked(column("U", "n", {sum, "<" + std::string("= 5")}));
  REQUIRE(found.is_readable);
  CHECK_FALSE(found.diagnostics.empty());
}

TEST_CASE("a row that never fires is shown in both languages") {
  const Checked found = checked(
      "| F | 情形 | 金额 | → 机关 |\n"
      "|   | - | <= 上限 | \"town\" |\n"
      "|   | \"emergency\" | 上限 | \"county\" |\n"
      "|   | - | > 上限 | \"county\" |\n"
      "|   | - | [20000..10000] | \"town\" |\n");
  REQUIRE(found.is_readable);
  CHECK(render(found.diagnostics, found.sources, Language::en) ==
        "error[WEAL-0331]: row 2 of this table never fires\n"
        " --> table:3:1\n"
        "  |\n"
        "3 | |   | \"emergency\" | 上限 | \"county\" |\n"
        "  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no case is left for it: 情形 = \"emergency\", 金额 = 上限 goes to "
        "row 1\n"
        " ::: table:2:1\n"
        "  |\n"
        "2 | |   | - | <= 上限 | \"town\" |\n"
        "  | ---------------------------- every case of it goes first to row 1\n"
        "\n"
        "error[WEAL-0331]: row 4 of this table never fires\n"
        " --> table:5:11\n"
        "  |\n"
        "5 | |   | - | [20000..10000] | \"town\" |\n"
        "  |           ^^^^^^^^^^^^^^ no value of `金额` passes\n");
  CHECK(render(found.diagnostics, found.sources, Language::zh) ==
        "错误[WEAL-0331]：这张表的第 2 行永远不会命中\n"
        " --> table:3:1\n"
        "  |\n"
        "3 | |   | \"emergency\" | 上限 | \"county\" |\n"
        "  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 没有留给它的情形：情形 = \"emergency\", 金额 = 上限 归第 1 行\n"
        " ::: table:2:1\n"
        "  |\n"
        "2 | |   | - | <= 上限 | \"town\" |\n"
        "  | ---------------------------- 它的每种情形都先由第 1 行命中\n"
        "\n"
        "错误[WEAL-0331]：这张表的第 4 行永远不会命中\n"
        " --> table:5:11\n"
        "  |\n"
        "5 | |   | - | [20000..10000] | \"town\" |\n"
        "  |           ^^^^^^^^^^^^^^ `金额` 取任何值都不符合\n");
}

TEST_CASE("rows that fire together are shown in both languages") {
  const Checked found = checked(
      "| U | 情形 | 金额 | → 机关 |\n"
      "|   | \"emergency\" | > 10000 | \"county\" |\n"
      "|   | \"emergency\" | >= 10000 | \"town\" |\n"
      "| 默认 | | | \"town\" |\n");
  REQUIRE(found.is_readable);
  CHECK(render(found.diagnostics, found.sources, Language::en) ==
        "error[WEAL-0332]: rows 1 and 2 of a unique table both fire for 情形 = \"emergency\", 金额 = 10001\n"
        " --> table:3:1\n"
        "  |\n"
        "3 | |   | \"emergency\" | >= 10000 | \"town\" |\n"
        "  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fires too\n"
        " ::: table:2:1\n"
        "  |\n"
        "2 | |   | \"emergency\" | > 10000 | \"county\" |\n"
        "  | ---------------------------------------- fires\n"
        "  = help: make the rows exclude each other, or choose another hit policy\n");
  CHECK(render(found.diagnostics, found.sources, Language::zh) ==
        "错误[WEAL-0332]：唯一命中的表中，第 1 行与第 2 行会同时命中：情形 = \"emergency\", 金额 = 10001\n"
        " --> table:3:1\n"
        "  |\n"
        "3 | |   | \"emergency\" | >= 10000 | \"town\" |\n"
        "  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 也会命中\n"
        " ::: table:2:1\n"
        "  |\n"
        "2 | |   | \"emergency\" | > 10000 | \"county\" |\n"
        "  | ---------------------------------------- 会命中\n"
        "  = 提示：让两行互斥，或改用别的命中策略\n");
}
