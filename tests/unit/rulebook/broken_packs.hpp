// A hundred broken packs and more: what is wrong, the text, the code that is expected. `»` marks the start of the line
// that the diagnostic has to name; it is taken out before the text is loaded.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace weal::testing {

struct BrokenPack {
  std::string what;
  std::string text;
  int code = 0;
};

inline std::string repeated(std::string_view piece, std::size_t count) {
  std::string text;
  text.reserve(piece.size() * count);
  for (std::size_t index = 0; index < count; ++index) text += piece;
  return text;
}

inline std::string with_head(std::string_view rest) { return "weal: 1\npack: demo\n" + std::string(rest); }

/// A pack with a document and a clause `A-1`.
inline std::string with_law(std::string_view rest) {
  return with_head("documents:\n  A: {number: 甲发〔2024〕1号}\nclauses:\n  A-1: {document: A, place: 一}\n" +
                   std::string(rest));
}

inline std::string with_facts(std::string_view rest) {
  return with_law(
      "lists:\n"
      "  家庭成员: {id: members}\n"
      "facts:\n"
      "  facts:\n"
      "    收入: {id: income, type: money, unit: 元/月}\n"
      "    人数: {id: persons, type: integer, unit: 人}\n"
      "    类别: {id: category, type: text, one_of: [one, two]}\n"
      "    申请日: {id: applied, type: date}\n"
      "  members:\n"
      "    年龄: {id: age, type: integer, unit: 岁}\n" +
      std::string(rest));
}

inline std::string with_rule(std::string_view expression) {
  return with_facts("rules:\n  结果:\n    id: result\n    clause: A-1\n    is: |\n»      " + std::string(expression) +
                    "\n");
}

inline std::string with_parameter(std::string_view keys) {
  return with_law("parameters:\n»  标准: {id: standard, clause: A-1, " + std::string(keys) + "}\n");
}

inline std::string with_fact(std::string_view keys) {
  return with_law("facts:\n  facts:\n»    某项: {id: something, " + std::string(keys) + "}\n");
}

inline std::string with_programme(std::string_view rest) {
  return with_facts("programmes:\n  低保:\n    id: dibao\n    for: household\n" + std::string(rest));
}

inline std::string with_procedure(std::string_view rest) {
  return with_law(
      "events:\n  受理: {id: accepted}\n  决定: {id: approved}\n"
      "procedures:\n  办理:\n    id: handling\n    clause: A-1\n    clock: accepted\n" +
      std::string(rest));
}

inline std::string with_limit(std::string_view keys) {
  return with_procedure(
      "    steps:\n      受理: {id: accept, done_by: [accepted], clause: A-1}\n"
      "    limits:\n»      时限: {id: total, clause: A-1, " +
      std::string(keys) + "}\n");
}

inline std::string with_step(std::string_view keys) {
  return with_procedure("    steps:\n»      受理: {id: accept, clause: A-1, " + std::string(keys) + "}\n");
}

inline std::string with_table(std::string_view rows) {
  return with_facts("rules:\n  结果:\n    id: result\n    clause: A-1\n    table: |\n" + std::string(rows));
}

inline std::string with_years(std::string_view rest) { return with_head("years:\n" + std::string(rest)); }

/// `count` rules, each needing the next; the last needs `last`.
inline std::string chain(std::size_t count, std::string_view last) {
  std::string text = "rules:\n";
  for (std::size_t index = 0; index < count; ++index) {
    const bool is_last = index + 1 == count;
    text += is_last && last != "r0" ? "" : (index == 0 && last == "r0" ? "»" : "");
    text += "  r" + std::to_string(index) + ":\n    id: i" + std::to_string(index) + "\n    clause: A-1\n";
    text += (is_last && last != "r0" ? "»" : "") + std::string("    is: ") +
            (is_last ? std::string(last) : "r" + std::to_string(index + 1)) + " + 1\n";
  }
  return with_law(text);
}

inline std::vector<BrokenPack> broken_yaml() {
  using namespace std::string_literals;
  return {
      {"nothing at all", "", 26},
      {"only blanks", "\n\n   \n", 26},
      {"a key twice", with_head("title: a\n»title: b\n"), 1},
      {"a rule twice", with_law("rules:\n  a: {}\n»  a: {}\n"), 1},
      {"an anchor that holds itself", with_head("»title: &a [*a]\n"), 2},
      {"an alias bomb", with_head("»a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: &d [*c, *c]\ne: [*d, *d]\n"), 2},
      {"a merge key", with_head("in_force:\n»  <<: 1\n"), 4},
      {"a tag", with_head("»title: !!binary aGk=\n"), 5},
      {"a tag of Python", with_head("»title: !!python/object:os.system x\n"), 5},
      {"a directive", "»%YAML 1.1\n---\nweal: 1\n", 6},
      {"a second document", with_head("»---\npack: other\n"), 7},
      {"text behind the end", with_head("...\n»title: x\n"), 8},
      {"an unclosed quote", with_head("»title: \"x\n"), 9},
      {"an unclosed bracket", with_head("»extends: [a, b\n"), 10},
      {"an unclosed brace over many lines", with_head("»in_force: {from: 2024-01-01,\n\n\n\n"), 10},
      {"a hundred thousand opening brackets", "»" + repeated("[", 100'000), 23},
      {"a hundred thousand opening braces", "»" + repeated("{a: ", 100'000), 23},
      {"a hundred thousand dashes", "»" + repeated("- ", 100'000), 23},
      {"a hundred thousand question marks", "»" + repeated("? ", 100'000), 19},
      {"a broken byte in UTF-8", with_head("»title: 最低生活保障\xC3(\n"), 11},
      {"UTF-16", "»\xFF\xFEw\0e\0a\0l\0:\0 \0"s, 12},
      {"UTF-16, the other way round", "»\xFE\xFF\0w\0e\0a\0l\0:"s, 12},
      {"UTF-32", "»\xFF\xFE\0\0w\0\0\0"s, 12},
      {"GB18030", with_head("»title: \xB5\xCD\xB1\xA3\xB1\xEA\xD7\xBC\n"), 13},
      {"a control character", with_head("»title: a\x07\n"), 14},
      {"an escape sequence of terminals", with_head("»title: \x1B[31mred\n"), 14},
      {"a NUL", with_head("»title: a\0b\n"s), 15},
      {"a byte order mark inside", with_head("»title: \xEF\xBB\xBFx\n"), 16},
      {"a tab for indentation", with_head("rules:\n»\ta: 1\n"), 17},
      {"a list for a key", with_head("»[a]: 1\n"), 18},
      {"an explicit key", with_head("»? a\n: 1\n"), 19},
      {"an empty key", with_head("»: 1\n"), 20},
      {"a line that YAML would join", with_head("title: a\n»  b\n"), 21},
      {"a quote over two lines", with_head("»title: \"a\n  b\"\n"), 22},
      {"four million and one bytes", "»" + with_head("title: " + std::string(4'000'000, 'x') + "\n"), 24},
      {"more values than a pack may have", with_head("»title: [" + repeated("1, ", 200'001) + "1]\n"), 25},
      {"text behind a quote", with_head("»title: \"a\" b\n"), 27},
      {"`> 10` without quotes", with_law("rules:\n  a:\n    id: a\n»    is: > 10\n    clause: A-1\n"), 28},
      {"a reserved sign", with_head("»title: @x\n"), 29},
      {"a second colon", with_head("»title: a: b\n"), 30},
      {"indentation that fits nothing", with_head("in_force:\n    from: 2024-01-01\n»  until: 2024-12-31\n"), 32},
      {"the wrong bracket", with_head("»extends: [a}\n"), 33},
      {"a comma too many", with_head("»extends: [a,,b]\n"), 35},
      {"a full-width colon", with_head("»title：x\n"), 37},
      {"an escape that makes NUL", with_head("»title: \"\\0\"\n"), 38},
      {"a key of two thousand bytes", with_head("»" + std::string(2000, 'k') + ": 1\n"), 39},
      {"a list on its key's line", with_head("»extends: - a\n"), 40},
      {"a megabyte of opening quotes", with_head("»title: " + repeated("\"", 1'000'001)), 27},
      {"a megabyte of colons", with_head("»title: " + repeated(": ", 500'000)), 29},
      {"a megabyte of commas", with_head("»title: [" + repeated(",", 1'000'000)), 35},
  };
}

inline std::vector<BrokenPack> broken_formulas() {
  return {
      {"a full-width less", with_rule("收入 ＜ 3000"), 102},
      {"full-width brackets", with_rule("（收入 + 1） * 2"), 102},
      {"Chinese quotes", with_rule("类别 = “one”"), 102},
      {"a full-width space", with_rule("收入　< 3000"), 136},
      {"a string that does not end", with_rule("类别 = \"one"), 103},
      {"an unknown name", with_rule("收人 < 3000"), 104},
      {"a name of ten thousand characters", with_rule(repeated("长", 10'000) + " < 3"), 104},
      {"an unknown attribute", with_rule("sum(家庭成员.年令)"), 105},
      {"an unknown function", with_rule("summe(家庭成员.年龄)"), 106},
      {"too many arguments", with_rule("abs(1, 2, 3)"), 107},
      {"an unknown parameter of a function", with_rule("decimal(n: 1, skale: 2)"), 108},
      {"units in a comparison", with_rule("收入 < 人数"), 110},
      {"units in a sum", with_rule("收入 + 人数"), 110},
      {"units of the branches", with_rule("if 人数 > 1 then 收入 else 人数"), 110},
      {"a number and a text", with_rule("收入 + 类别"), 111},
      {"a number for a condition", with_rule("if 收入 then 1 else 2"), 112},
      {"branches of two types", with_rule("if 人数 > 1 then 1 else \"x\""), 113},
      {"a value that the fact never has", with_rule("类别 = \"three\""), 114},
      {"a date and a number", with_rule("申请日 < 3"), 115},
      {"brackets a hundred thousand deep", with_rule(repeated("(", 100'000)), 116},
      {"ifs ten thousand deep", with_rule(repeated("if 人数 > 1 then 1 else ", 10'000) + "1"), 116},
      {"ten thousand signs", with_rule(repeated("-", 10'000) + "1"), 116},
      {"lists ten thousand deep", with_rule(repeated("[", 10'000)), 116},
      {"a number of ten thousand digits", with_rule("人数 < x" + repeated("9", 10'000)), 104},
      {"a day that does not exist", with_rule("申请日 > date(\"2023-02-29\")"), 119},
      {"the time of asking", with_rule("now()"), 120},
      {"a sign without meaning", with_rule("收入 ; 3"), 121},
      {"a comment without end", with_rule("收入 /* x"), 122},
      {"an entry twice", with_rule("{a: 1, a: 2}"), 123},
      {"an unknown type", with_rule("收入 instance of zahl"), 124},
      {"a fact that is called", with_rule("收入(1)"), 125},
      {"nothing under test", with_rule("? > 1"), 126},
      {"a loop over a number", with_rule("for x in 收入 return x"), 127},
      {"two operators", with_rule("收入 + * 3"), 128},
      {"an operator at the end", with_rule("收入 <"), 129},
      {"two values", with_rule("收入 3000"), 130},
      {"a number with its unit", with_rule("收入 < 3000元"), 132},
      {"a function of Java", with_rule("function(x) external {java: 1}"), 134},
      {"a megabyte of one sum that ends amiss", with_rule("1" + repeated(" + 1", 250'000) + " +"), 129},
      {"a megabyte of brackets", with_rule(repeated("()", 500'000)), 128},
      {"an expression in quotes", with_law("rules:\n  a:\n    id: a\n»    is: \"1 + 1\"\n    clause: A-1\n"), 304},
      {"an expression in braces", with_law("rules:\n»  a: {id: a, is: 1 + 1, clause: A-1}\n"), 304},
      {"an expression before a comment", with_law("rules:\n  a:\n    id: a\n»    is: 1 # 2\n    clause: A-1\n"), 304},
      {"a folded expression", with_law("rules:\n  a:\n    id: a\n»    is: >\n      1\n    clause: A-1\n"), 304},
  };
}

inline std::vector<BrokenPack> broken_tables() {
  return {
      {"a table in quotes", with_facts("rules:\n  a:\n    id: a\n»    table: \"| U |\"\n    clause: A-1\n"), 305},
      {"a header alone", with_table("»      | U | 人数 | → x |\n"), 200},
      {"a row without its bar", with_table("      | U | 人数 | → x |\n»      |   | < 3 | 1\n"), 201},
      {"an unknown hit policy", with_table("»      | Z | 人数 | → x |\n      |   | < 3 | 1 |\n"), 202},
      {"a cell too many", with_table("      | U | 人数 | → x |\n»      |   | < 3 | 1 | 2 |\n"), 203},
      {"no output", with_table("»      | U | 人数 |\n      |   | < 3 |\n"), 204},
      {"an empty output", with_table("      | U | 人数 | → x |\n»      |   | < 3 |   |\n"), 205},
      {"a table of full-width bars", with_table("»      ｜ U ｜ 人数 ｜ → x ｜\n      | | - | 1 |\n"), 102},
      {"a cell of another type", with_table("      | U | 人数 | → x |\n»      |   | \"a\" | 1 |\n"), 115},
      {"a cell of another unit", with_table("      | U | 人数 | → x |\n»      |   | < 收入 | 1 |\n"), 110},
      {"a table of ten thousand rows and an unknown name",
       with_table("      | F | 人数 | → x |\n" + repeated("      |   | < 3 | 1 |\n", 10'000) +
                  "»      |   | < 3 | 收人 |\n"),
       104},
      {"a table of two thousand columns and an unknown name",
       with_table("      | F |" + repeated(" 人数 |", 2'000) + " → x |\n»      |   |" + repeated(" - |", 2'000) +
                  " 收人 |\n"),
       104},
  };
}

inline std::vector<BrokenPack> broken_keys() {
  return {
      {"a list for a pack", "»- weal\n- pack\n", 302},
      {"a word for a pack", "»weal\n", 302},
      {"an unknown key", with_head("»titel: x\n"), 300},
      {"an unknown key of a rule", with_law("rules:\n  a:\n    id: a\n»    when: 1\n    is: 1\n    clause: A-1\n"),
       300},
      {"an unknown place of facts", with_law("facts:\n»  member:\n    a: {id: a, type: text}\n"), 300},
      {"another format", "»weal: 2\npack: demo\n", 306},
      {"a format of words", "»weal: one\npack: demo\n", 306},
      {"no name", "»weal: 1\n", 301},
      {"no format", "»pack: demo\n", 301},
      {"a list of rules", with_law("rules:\n»  - a\n"), 302},
      {"a rule that is a number", with_law("rules:\n»  a: 3\n"), 302},
      {"a rule without an id", with_law("rules:\n»  a:\n    is: 1\n    clause: A-1\n"), 301},
      {"a rule without an expression", with_law("rules:\n»  a:\n    id: a\n    clause: A-1\n"), 301},
      {"a rule without versions", with_law("rules:\n»  a:\n    id: a\n    versions: []\n    clause: A-1\n"), 301},
      {"a version without an expression",
       with_law("rules:\n  a:\n    id: a\n    clause: A-1\n    versions:\n»      - from: 2024-01-01\n"), 301},
      {"a clause without a place", with_head("documents:\n  A: {number: x}\nclauses:\n»  A-1: {document: A}\n"), 301},
      {"a document without a number", with_head("documents:\n»  A: {}\n"), 301},
      {"a file that is not there", with_head("»files: [facts.yaml]\n"), 310},
      {"a file outside of the folder", with_head("»files: [../../etc/passwd]\n"), 310},
      {"a pack that is not there", with_head("»extends: [nowhere]\n"), 307},
      {"a calendar that is not there", with_head("»calendar: nowhere\n"), 307},
      {"a pack that extends itself", with_head("»extends: [demo]\n"), 308},
      {"an override of nothing",
       with_law("rules:\n  a:\n    id: a\n»    overrides: base\n    is: 1\n    clause: A-1\n"), 313},
      {"a drop of nothing", with_law("rules:\n»  a: {id: a, dropped: true, clause: A-1}\n"), 301},
      {"two rules of one id",
       with_law("rules:\n  a:\n    id: a\n    is: 1\n    clause: A-1\n  b:\n»    id: a\n    is: 1\n    clause: A-1\n"),
       311},
      {"a rule with the name of a fact", with_facts("rules:\n»  收入:\n    id: other\n    is: 1\n    clause: A-1\n"),
       311},
      {"no basis", with_law("rules:\n»  a:\n    id: a\n    is: 1\n"), 314},
      {"an unknown clause", with_law("rules:\n  a:\n    id: a\n    is: 1\n»    clause: A-9\n"), 315},
      {"an unknown document", with_law("rules:\n  a:\n    id: a\n    is: 1\n»    basis: B 一\n"), 316},
      {"a clause of an unknown document", with_head("clauses:\n»  A-1: {document: A, place: 一}\n"), 316},
      {"ten thousand unknown clauses",
       with_law("rules:\n  a:\n    id: a\n    is: 1\n»    clause: [" + repeated("A-12345, ", 10'000) + "A-1]\n"), 315},
  };
}

inline std::vector<BrokenPack> broken_values() {
  return {
      {"a day that does not exist", with_head("»in_force: {from: 2023-02-29}\n"), 303},
      {"a day of words", with_head("»in_force: {from: 二〇二四年一月一日}\n"), 303},
      {"a day with a time", with_head("»in_force: {from: 2024-01-01T00:00:00}\n"), 303},
      {"a year of ten digits", with_head("»in_force: {from: 9999999999-01-01}\n"), 303},
      {"an end before the start", with_head("»in_force: {from: 2024-12-31, until: 2024-01-01}\n"), 318},
      {"years that reach to the end of time, reversed",
       with_head("»in_force: {from: 999999999-12-31, until: -999999999-01-01}\n"), 318},
      {"another word for acceptance", with_head("»in_force: {from: 2024-01-01, procedure_by: accepted}\n"), 303},
      {"a parameter without a unit", with_parameter("value: 6"), 319},
      {"an unknown unit", with_parameter("unit: 斤, value: 6"), 320},
      {"a unit of a thousand factors", with_parameter("unit: 元/" + repeated("人·", 1000) + "斤, value: 6"), 320},
      {"a number of words", with_parameter("unit: 元, value: 九百"), 303},
      {"a number with its unit", with_parameter("unit: 元, value: 900元"), 303},
      {"a full-width number", with_parameter("unit: 元, value: ９００"), 303},
      {"not a number", with_parameter("unit: 元, value: .nan"), 303},
      {"infinity", with_parameter("unit: 元, value: .inf"), 303},
      {"a hexadecimal number", with_parameter("unit: 元, value: 0x10"), 303},
      {"a number past every exponent", with_parameter("unit: 元, value: 1e999999999999"), 303},
      {"a boolean of another language", with_parameter("type: boolean, value: yes"), 303},
      {"a day for a parameter of days", with_parameter("type: date, value: 2024-13-01"), 303},
      {"a value outside of its choices", with_parameter("one_of: [a, b], value: c"), 303},
      {"an unknown type of parameter", with_parameter("type: decimal, unit: 元, value: 1"), 303},
      {"an unknown renewal", with_parameter("unit: 元, renewed: monthly, value: 1"), 303},
      {"an unknown law day", with_parameter("unit: 元, follows: today, value: 1"), 303},
      {"no value", with_parameter("unit: 元"), 301},
      {"a reading that cannot be", with_parameter("one_of: [a, b], value: a, reading: {why: x, alternative: c}"), 303},
      {"two values at all times", with_parameter("unit: 元, values: [{value: 1}, {value: 2}]"), 317},
      {"two values on one day",
       with_parameter("unit: 元, values: [{from: 2024-01-01, value: 1}, {from: 2024-01-01, value: 2}]"), 317},
      {"a value that runs into the next",
       with_parameter(
           "unit: 元, values: [{from: 2024-01-01, until: 2024-12-31, value: 1}, {from: 2024-06-01, value: 2}]"),
       317},
      {"an unknown type of fact", with_fact("type: string"), 303},
      {"a fact without a type", with_fact("personal: true"), 301},
      {"an unknown unit of a fact", with_fact("type: number, unit: 里"), 320},
      {"a least above the most", with_fact("type: integer, unit: none, min: 5, max: 1"), 303},
      {"a least that is no number", with_fact("type: integer, unit: none, min: many"), 303},
      {"a presumption outside of the choices", with_fact("type: text, one_of: [a], presumed: {value: b, why: x}"), 303},
      {"a presumption without its value", with_fact("type: boolean, presumed: {why: x}"), 301},
      {"a flag of another language", with_fact("type: text, personal: ja"), 303},
      {"a list with an unknown id", with_law("lists:\n»  邻居: {id: neighbours}\n"), 321},
  };
}

inline std::vector<BrokenPack> broken_rules() {
  return {
      {"a rule that needs itself", with_law("rules:\n»  a:\n    id: i\n    is: a + 1\n    clause: A-1\n"), 322},
      {"ten thousand rules in a circle", chain(10'000, "r0"), 322},
      {"ten thousand rules in a chain that ends nowhere", chain(10'000, "nothing"), 104},
      {"versions of two types",
       with_law("rules:\n  a:\n    id: a\n    clause: A-1\n    versions:\n      - from: 2024-01-01\n        is: 1\n"
                "      - from: 2025-01-01\n»        is: true\n"),
       328},
      {"versions on one day",
       with_law("rules:\n  a:\n    id: a\n    clause: A-1\n    versions:\n      - from: 2024-01-01\n        is: 1\n"
                "»      - from: 2024-01-01\n        is: 2\n"),
       317},
      {"a text in yuan", with_law("rules:\n  a:\n    id: a\n    is: true\n»    as: 元\n    clause: A-1\n"), 323},
      {"a rule for an unknown list",
       with_law("rules:\n  a:\n    id: a\n»    for: neighbours\n    is: 1\n    clause: A-1\n"), 321},
      {"an unknown programme", with_law("programmes:\n  x:\n»    id: bafoeg\n"), 303},
      {"a programme for a dog", with_law("programmes:\n  x:\n    id: dibao\n»    for: dog\n"), 303},
      {"a condition that is a number",
       with_programme("    conditions:\n      a:\n        id: a\n»        is: 收入\n        clause: A-1\n"), 323},
      {"an amount in persons", with_programme("    amount:\n»      is: 人数\n      clause: A-1\n"), 324},
      {"an amount that is a text", with_programme("    amount:\n»      is: 类别\n      clause: A-1\n"), 323},
      {"an amount of an unknown part",
       with_programme("    amount:\n      is: 3\n»      parts: [other]\n      clause: A-1\n"), 321},
      {"an amount under an unknown limit",
       with_programme("    amount:\n      is: 3\n»      limit: other\n      clause: A-1\n"), 321},
      {"an amount rounded to a million places",
       with_programme("    amount:\n      is: 3\n»      round: {decimals: 1000000}\n      clause: A-1\n"), 303},
      {"an amount rounded past int64",
       with_programme("    amount:\n      is: 3\n»      round: {decimals: 9223372036854775808}\n      clause: A-1\n"),
       303},
      {"an amount rounded sideways",
       with_programme("    amount:\n      is: 3\n»      round: {decimals: 2, mode: sideways}\n      clause: A-1\n"),
       303},
      {"an amount a week", with_programme("    amount:\n      is: 3\n»      period: week\n      clause: A-1\n"), 303},
      {"an authority that is a number", with_programme("    authority:\n»      is: 人数\n      clause: A-1\n"), 323},
      {"an authority that does not exist",
       with_programme("    authority:\n      is: |\n»        \"village\"\n      clause: A-1\n"), 303},
      {"an authority that does not exist, in a table",
       with_programme("    authority:\n      table: |\n        | U | 人数 | → x |\n        |   | < 3 | \"town\" |\n"
                      "»        |   | >= 3 | \"twon\" |\n      clause: A-1\n"),
       303},
      {"a programme that an unknown one excludes", with_programme("»    excluded_by: [bafoeg]\n"), 321},
      {"a payment after an unknown event", with_programme("»    payment: {after: agreed, clause: A-1}\n"), 321},
      {"a payment on the 31st", with_programme("»    payment: {by_day: 31, clause: A-1}\n"), 303},
      {"a payment within days of words", with_programme("»    payment: {within: 三日, clause: A-1}\n"), 303},
  };
}

inline std::vector<BrokenPack> broken_procedures() {
  return {
      {"steps in a circle",
       with_procedure("    steps:\n»      a: {id: a, done_by: [accepted], after: [b], clause: A-1}\n"
                      "      b: {id: b, done_by: [approved], after: [a], clause: A-1}\n"),
       325},
      {"a step after itself", with_step("done_by: [accepted], after: [accept]"), 325},
      {"a step after nothing known", with_step("done_by: [accepted], after: [other]"), 321},
      {"a step done by an unknown event", with_step("done_by: [received]"), 321},
      {"a step that nothing ends", with_step("actor: town"), 301},
      {"a step on day zero", with_step("done_by: [accepted], by_day: 0"), 303},
      {"a step on a day past int64", with_step("done_by: [accepted], by_day: 99999999999999999999"), 303},
      {"a step that lasts words", with_step("done_by: [accepted], lasts: 七日"), 303},
      {"a step of the next month, in another language", with_step("done_by: [accepted], from_next_month: ja"), 303},
      {"a period of ten digits", with_limit("covers: [accept], from: accepted, period: 9999999999 工作日"), 303},
      {"a period of fewer than no days", with_limit("covers: [accept], from: accepted, period: -3 工作日"), 303},
      {"a period of half a day", with_limit("covers: [accept], from: accepted, period: 0.5 日"), 303},
      {"a period in an unknown unit", with_limit("covers: [accept], from: accepted, period: 3 周"), 303},
      {"a limit without a period", with_limit("covers: [accept], from: accepted"), 301},
      {"a limit from an unknown event", with_limit("covers: [accept], from: receipt, period: 3 日"), 321},
      {"a limit of an unknown step", with_limit("covers: [decide], from: accepted, period: 3 日"), 321},
      {"a limit of an unknown weight", with_limit("covers: [accept], from: accepted, period: 3 日, severity: hard"),
       303},
      {"a procedure without a clock",
       with_law("events:\n  受理: {id: accepted}\nprocedures:\n»  办理:\n    id: handling\n    clause: A-1\n"), 301},
      {"a procedure with an unknown clock",
       with_law("procedures:\n  办理:\n    id: handling\n    clause: A-1\n»    clock: accepted\n"), 321},
      {"a procedure of an unknown programme", with_procedure("»    for: [dibao]\n"), 321},
      {"a condition that is a number", with_procedure("»    when: 1 + 1\n"), 323},
      {"a step without basis", with_procedure("    steps:\n»      a: {id: a, done_by: [accepted]}\n"), 314},
  };
}

inline std::vector<BrokenPack> broken_calendars() {
  return {
      {"a day twice", with_years("  - year: 2025\n»    off: [2025-01-01, 2025-01-01]\n"), 326},
      {"a year twice", with_years("  - year: 2025\n»  - year: 2025\n"), 326},
      {"a missing year", with_years("  - year: 2024\n»  - year: 2026\n"), 327},
      {"a year far in the future", with_years("»  - year: 999999999\n"), 303},
      {"a year past int64", with_years("»  - year: 99999999999999999999\n"), 303},
      {"a negative year", with_years("»  - year: -1\n"), 303},
      {"a year and a half", with_years("»  - year: 2025.5\n"), 303},
      {"no year", with_years("»  - off: [2025-01-01]\n"), 301},
      {"a day of another century", with_years("  - year: 2025\n»    off: [2125-01-01]\n"), 303},
      {"the last day of time", with_years("  - year: 2025\n»    off: [999999999-12-31]\n"), 303},
      {"a span of ages", with_years("  - year: 2025\n»    off: [0001-01-01..9999-12-31]\n"), 303},
      {"a span backwards", with_years("  - year: 2025\n»    off: [2025-02-04..2025-01-28]\n"), 303},
      {"a Monday that is worked", with_years("  - year: 2025\n»    work: [2025-01-27]\n"), 329},
  };
}

}  // namespace weal::testing
