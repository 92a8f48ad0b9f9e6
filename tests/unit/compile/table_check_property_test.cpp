// Random tables over small domains, checked against their evaluation for every input and every value of the names.
#include <chrono>
#include <cstdio>
#include <random>
#include <set>

#include "compile/table_check.hpp"
#include "support/catch.hpp"
#include "unit/feel/evaluation_support.hpp"

using namespace weal;
using namespace weal::feel;
using namespace weal::feel::testing;

namespace {

using Random = std::mt19937;

std::size_t below(Random& random, std::size_t count) { return random() % count; }
std::string any_of(Random& random, const std::vector<std::string>& choices) {
  return choices[below(random, choices.size())];
}

std::string number_cell(Random& random, const std::vector<std::string>& ends, int depth = 0) {
  const auto end = [&] { return any_of(random, ends); };
  switch (below(random, depth == 0 ? 9 : 6)) {
    case 0:
      return end();
    case 1:
    case 2:
      return any_of(random, {"< ", "<= ", "> ", ">= "}) + end();
    case 3:
      return any_of(random, {"[", "("}) + end() + ".." + end() + any_of(random, {"]", ")"});
    case 4:
      return any_of(random, {"= ", "!= "}) + end();
    case 5:
      return "? >= " + end() + " and ? != " + end();
    case 6:
      return "not(" + number_cell(random, ends, 1) + ")";
    case 7:
      return number_cell(random, ends, 1) + ", " + number_cell(random, ends, 1);
    default:
      return "-";
  }
}

Type kinds() {
  Type type = Type::of(TypeKind::string);
  type.one_of = std::make_shared<const std::vector<std::string>>(std::vector<std::string>{"a", "b", "c"});
  return type;
}

struct Input {
  std::string name;
  std::vector<Value> domain;
};

/// Every combination, one value of each.
template <class Visit>
void each_choice(const std::vector<Input>& inputs, std::vector<Value>& chosen, Visit visit) {
  if (chosen.size() == inputs.size()) return visit(chosen);
  for (const Value& value : inputs[chosen.size()].domain) {
    chosen.push_back(value);
    each_choice(inputs, chosen, visit);
    chosen.pop_back();
  }
}

struct Names final : Environment {
  std::vector<Value> values;
  Budget limits;
  WorkingCalendar none;
  Value read(std::uint32_t slot, Entity) override { return values[slot]; }
  Value today() override { return Value::null(); }
  Value now() override { return Value::null(); }
  const WorkingCalendar& calendar() override { return none; }
  MissingKey calendar_key() override { return {}; }
  Budget& budget() override {
    limits = {};
    return limits;
  }
};

struct Sample {
  std::string text;
  std::vector<Input> inputs;
  std::vector<Input> names;  // endpoints whose values the table does not tell
  Scope scope;
};

std::vector<Value> numbers(int from, int to, int parts) {
  std::vector<Value> result;
  for (int i = from * parts; i <= to * parts; ++i) result.push_back(Value::number(*divide(Decimal(i), Decimal(parts))));
  return result;
}

/// Two within each stretch between constants, so that two names come in either order.
std::vector<Value> name_values() {
  std::vector<Value> result;
  for (const char* text : {"-0.75", "-0.5", "0", "0.25", "0.5", "1", "1.25", "1.5", "2", "2.5", "2.75"})
    result.push_back(number(text));
  return result;
}

Sample sample(Random& random, const std::string& policy, std::size_t name_count) {
  Sample result;
  const auto add = [&](std::vector<Input>& to, std::string name, Type type, std::vector<Value> domain) {
    result.scope.add(name, {static_cast<std::uint32_t>(result.inputs.size() + result.names.size()), type, {}});
    to.push_back({std::move(name), std::move(domain)});
  };
  // With names, values between any two of constants and names must be among those tried.
  const int parts = name_count == 0 ? 2 : 8;
  std::vector<std::size_t> columns;
  for (std::size_t i = 0, count = 1 + below(random, name_count == 0 ? 3 : 2); i < count; ++i)
    columns.push_back(below(random, 3));
  std::string header = "| " + policy + " |";
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const std::string name = "i" + std::to_string(i);
    header += " " + name + " |";
    if (columns[i] == 0) add(result.inputs, name, Type::of(TypeKind::number), numbers(-1, 3, parts));
    if (columns[i] == 1) {
      add(result.inputs, name, Type::of(TypeKind::boolean), {Value::boolean(false), Value::boolean(true)});
    }
    if (columns[i] == 2) {
      add(result.inputs, name, kinds(), {Value::string("a"), Value::string("b"), Value::string("c")});
    }
  }
  std::vector<std::string> ends{"0", "1", "2"};
  for (std::size_t i = 0; i < name_count; ++i) {
    const std::string name = "s" + std::to_string(i);
    add(result.names, name, Type::of(TypeKind::number), name_values());
    ends.push_back(name);
    ends.push_back(name);
  }
  result.text = header + " → x |\n";
  const std::size_t row_count = 1 + below(random, 5);
  for (std::size_t row = 0; row < row_count; ++row) {
    result.text += "| |";
    for (const std::size_t column : columns) {
      result.text += " ";
      if (column == 0) result.text += number_cell(random, ends);
      if (column == 1) result.text += any_of(random, {"true", "false", "-", "not(true)"});
      if (column == 2) result.text += any_of(random, {"\"a\"", "\"b\"", "\"a\", \"c\"", "not(\"b\")", "-"});
      result.text += " |";
    }
    result.text += " " + std::to_string(row + 1) + " |\n";
  }
  return result;
}

struct Found {
  bool overlap = false;
  bool gap = false;
  std::set<std::string> fired;  // rows that answer for some input
};

Found tried(const Sample& table, const Expression& expression, const std::vector<Value>& names) {
  Found found;
  Names world;
  std::vector<Value> chosen;
  each_choice(table.inputs, chosen, [&](const std::vector<Value>& values) {
    world.values = values;
    world.values.insert(world.values.end(), names.begin(), names.end());
    const Value value = evaluate(expression, world);
    if (value.is_null() && value.as_null().fault) {
      found.overlap = true;
    } else if (value.is_null()) {
      found.gap = true;
    } else {
      found.fired.insert(weal::to_feel_text(value));
    }
  });
  return found;
}

struct Told {
  std::set<std::uint16_t> codes;
  std::set<std::string> idle;
  std::vector<std::pair<std::uint16_t, std::string>> examples;
};

Told told(const Diagnostics& diagnostics) {
  Told result;
  for (const Diagnostic& one : diagnostics.items()) {
    result.codes.insert(one.kind->code);
    if (one.kind->code == 331) result.idle.insert(one.arguments[0]);
    if (one.kind->code == 332) result.examples.emplace_back(one.kind->code, one.arguments[2]);
    if (one.kind->code == 333) result.examples.emplace_back(one.kind->code, one.arguments[0]);
  }
  return result;
}

/// The inputs of `i0 = 1.5, i1 = true`; what it leaves out may be anything.
std::vector<Input> inputs_of(const Sample& table, const std::string& example) {
  std::vector<Input> inputs = table.inputs;
  for (std::size_t at = 0; at < example.size();) {
    const std::size_t end = std::min(example.find(", ", at), example.size());
    const std::string part = example.substr(at, end - at);
    at = end + 2;
    const std::size_t sign = part.find(" = ");
    REQUIRE(sign != std::string::npos);
    for (Input& input : inputs) {
      if (input.name != part.substr(0, sign)) continue;
      const std::string text = part.substr(sign + 3);
      if (text == "true" || text == "false") {
        input.domain = {Value::boolean(text == "true")};
      } else if (text.front() == '"') {
        input.domain = {Value::string(text.substr(1, text.size() - 2))};
      } else {
        input.domain = {number(text)};
      }
    }
  }
  return inputs;
}

/// Evaluates exactly the inputs that an example names.
void check_example(const Sample& table, const Expression& expression, std::uint16_t code, const std::string& example) {
  CAPTURE(code, example);
  Sample named = table;
  named.inputs = inputs_of(table, example);
  const Found found = tried(named, expression, {});
  CHECK(found.fired.empty());
  CHECK(found.overlap == (code == 332));
  CHECK(found.gap == (code == 333));
}

std::optional<Expression> read(const Sample& table, Diagnostics& diagnostics) {
  auto expression = read_table(SourceText{table.text, {}}, table.scope, Mode::pack, {}, diagnostics);
  if (expression) compile::check_table(*expression, diagnostics);
  return expression;
}

}  // namespace

TEST_CASE("without names, what is told of a unique table is what its evaluation shows") {
  Random random(20250303);
  std::size_t clean = 0;
  for (int i = 0; i < 600; ++i) {
    const Sample table = sample(random, "U", 0);
    CAPTURE(table.text);
    Diagnostics diagnostics;
    const auto expression = read(table, diagnostics);
    REQUIRE(expression);
    const Found found = tried(table, *expression, {});
    const Told what = told(diagnostics);
    CHECK(what.codes.contains(332) == found.overlap);
    CHECK(what.codes.contains(333) == found.gap);
    CHECK_FALSE(what.codes.contains(334));
    CHECK_FALSE(what.codes.contains(335));
    CHECK_FALSE(what.codes.contains(336));
    clean += what.codes.empty() ? 1U : 0U;
    for (const auto& [code, example] : what.examples) check_example(table, *expression, code, example);
  }
  CHECK(clean > 5);  // else the tables are too wild to show anything
}

TEST_CASE("without names, the rows said never to fire are those that never answer") {
  Random random(20250304);
  std::size_t idle = 0;
  for (int i = 0; i < 600; ++i) {
    const Sample table = sample(random, "F", 0);
    CAPTURE(table.text);
    Diagnostics diagnostics;
    const auto expression = read(table, diagnostics);
    REQUIRE(expression);
    const Found found = tried(table, *expression, {});
    const Told what = told(diagnostics);
    CHECK(what.codes.contains(333) == found.gap);
    std::set<std::string> silent;
    const auto row_count = expression->tables.front().rows.size();
    for (std::size_t row = 1; row <= row_count; ++row)
      if (!found.fired.contains(std::to_string(row))) silent.insert(std::to_string(row));
    idle += silent.size();
    if (silent.size() <= 3) CHECK(what.idle == silent);
  }
  CHECK(idle > 200);
}

TEST_CASE("with names, certain is what every value of theirs shows, silence what none does") {
  Random random(20250305);
  std::size_t certain = 0;
  std::size_t open = 0;
  for (int i = 0; i < 120; ++i) {
    const std::string policy = i % 3 == 0 ? "F" : "U";
    const Sample table = sample(random, policy, below(random, 4) == 0 ? 2 : 1);
    CAPTURE(table.text);
    Diagnostics diagnostics;
    const auto expression = read(table, diagnostics);
    REQUIRE(expression);
    Found always{true, true, {}};
    Found ever;
    std::vector<Value> chosen;
    each_choice(table.names, chosen, [&](const std::vector<Value>& names) {
      const Found found = tried(table, *expression, names);
      always.overlap = always.overlap && found.overlap;
      always.gap = always.gap && found.gap;
      ever.overlap = ever.overlap || found.overlap;
      ever.gap = ever.gap || found.gap;
      ever.fired.insert(found.fired.begin(), found.fired.end());
    });
    const Told what = told(diagnostics);
    const bool is_open = what.codes.contains(334);
    if (what.codes.contains(332)) CHECK(always.overlap);
    if (what.codes.contains(333)) CHECK(always.gap);
    if (what.codes.contains(335)) CHECK(ever.overlap);
    if (what.codes.contains(336)) CHECK(ever.gap);
    if (ever.overlap) CHECK((is_open || what.codes.contains(332) || what.codes.contains(335)));
    if (ever.gap) CHECK((is_open || what.codes.contains(333) || what.codes.contains(336)));
    for (const std::string& row : what.idle) CHECK_FALSE((policy == "F" && ever.fired.contains(row)));
    certain += what.codes.contains(332) || what.codes.contains(333) ? 1U : 0U;
    open += is_open ? 1U : 0U;
  }
  CHECK(certain > 40);
  CHECK(open < 10);
}

TEST_CASE("two thousand rows of six inputs are checked in little time") {
  Scope scope;
  std::uint32_t slot = 0;
  for (const char* name : {"a", "b", "c", "d"}) scope.add(name, {slot++, Type::of(TypeKind::number), {}});
  scope.add("flag", {slot++, Type::of(TypeKind::boolean), {}});
  scope.add("kind", {slot++, kinds(), {}});
  scope.add("limit", {slot++, Type::of(TypeKind::number), {}});
  const auto stretch = [](std::size_t i, std::size_t count) {
    if (i == 0) return std::string("< 10");
    if (i + 1 == count) return ">= " + std::to_string(10 * i);
    return "[" + std::to_string(10 * i) + ".." + std::to_string(10 * (i + 1)) + ")";
  };
  const auto timed = [&](const char* what, const std::string& text, bool is_clean) {
    Diagnostics diagnostics;
    const auto expression = read_table(SourceText{text, {}}, scope, Mode::pack, {}, diagnostics);
    REQUIRE(expression);
    const auto start = std::chrono::steady_clock::now();
    compile::check_table(*expression, diagnostics);
    const std::chrono::duration<double, std::milli> time = std::chrono::steady_clock::now() - start;
    std::printf("%-44s %5zu rows: %7.1f ms, %zu reports\n", what, expression->tables.front().rows.size(), time.count(),
                diagnostics.size());
    CHECK(diagnostics.empty() == is_clean);
  };
  const std::string header = " | a | b | c | d | flag | kind | → x |\n";
  for (const bool is_whole : {true, false}) {
    std::string grid;
    std::size_t row = 0;
    for (std::size_t i = 0; i < 7 * 4 * 4 * 3 * 2 * 3; ++i) {
      std::size_t left = i;
      const auto next = [&](std::size_t count) { return std::exchange(left, left / count) % count; };
      grid += "| | " + stretch(next(7), 7) + " | " + stretch(next(4), 4) + " | " + stretch(next(4), 4) + " | " +
              stretch(next(3), 3) + " | " + (next(2) == 0 ? "true" : "false") + " | ";
      grid += std::string("\"") + "abc"[next(3)] + "\" | 1 |\n";
      ++row;
      if (!is_whole && row == 1500) break;
    }
    timed(is_whole ? "a whole grid, unique" : "a grid with a gap, unique", "| U" + header + grid, is_whole);
    timed(is_whole ? "a whole grid, first" : "a grid with a gap, first", "| F" + header + grid, is_whole);
  }
  std::string lookup;
  for (std::size_t i = 0; i < 1999; ++i) {
    lookup += "| | " + stretch(i, 2000) + " | - | - | - | - | - | 1 |\n";
  }
  timed("one long column, unique", "| U" + header + lookup + "| | >= 19990 | - | - | - | - | - | 1 |\n", true);
  timed("one long column, first", "| F" + header + lookup + "| | - | - | - | - | - | - | 1 |\n", true);
  Random random(1);
  std::string wild;
  for (int i = 0; i < 2000; ++i) {
    wild += "| |";
    for (int j = 0; j < 4; ++j) {
      const std::size_t low = below(random, 900);
      wild += " [" + std::to_string(low) + ".." + std::to_string(low + 1 + below(random, 40)) + ") |";
    }
    wild += any_of(random, {" true | ", " false | "}) + any_of(random, {"\"a\"", "\"b\"", "\"c\""}) + " | 1 |\n";
  }
  timed("random boxes, unique", "| U" + header + wild, false);
  timed("random boxes, first", "| F" + header + wild, false);
  std::string broad;
  for (int i = 0; i < 2000; ++i) {
    broad += "| |";
    for (int j = 0; j < 4; ++j) {
      broad +=
          below(random, 2) == 0 ? " - |" : any_of(random, {" < ", " >= "}) + std::to_string(below(random, 900)) + " |";
    }
    broad += any_of(random, {" true | ", " - | "}) + any_of(random, {"\"a\"", "\"b\"", "-"}) + " | 1 |\n";
  }
  timed("broad random rows, first", "| F" + header + broad, false);
}
