// weal test PACK…: runs the cases beside packs.
#include <string>
#include <vector>

#include "commands.hpp"
#include "files.hpp"
#include "json/json.hpp"
#include "json/writer.hpp"
#include "terminal.hpp"
#include "test_cases.hpp"
#include "test_compare.hpp"
#include "weal/case.hpp"
#include "weal/decide.hpp"
#include "weal/explain.hpp"

namespace weal::tool {
namespace {

/// What running one case gave.
struct Outcome {
  std::vector<Mismatch> mismatches;
  std::vector<std::string> troubles;  // the case could not even be decided
  std::vector<std::string> left_out;
  std::vector<std::string> why;  // the reasons of the programmes that differ
  [[nodiscard]] bool is_passed() const { return mismatches.empty() && troubles.empty(); }
};

struct Count {
  std::size_t passed = 0;
  std::size_t failed = 0;
};

std::string text_at(const json::Document& document, json::NodeId object, std::string_view key) {
  const auto id = document.find(object, key);
  return id ? document[*id].text : std::string();
}

/// `✗ income below the standard: …` of the programmes that a mismatch names.
std::vector<std::string> reasons_of(const json::Document& decision, const std::vector<Mismatch>& mismatches) {
  std::vector<std::string> result;
  const auto programmes = decision.find(decision.root(), "programmes");
  if (!programmes) return result;
  for (const json::Entry& programme : decision[*programmes].entries) {
    bool is_named = false;
    for (const Mismatch& it : mismatches) is_named = is_named || it.path.starts_with(programme.key + ".");
    const auto reasons = decision.find(programme.value, "reasons");
    if (!is_named || !reasons) continue;
    for (const json::NodeId reason : decision[*reasons].items) {
      const auto holds = decision.find(reason, "holds");
      const bool is_known = holds && decision[*holds].kind == json::Kind::boolean;
      const char* mark = !is_known ? "? " : decision[*holds].truth ? "✓ " : "✗ ";
      result.push_back(mark + text_at(decision, reason, "text"));
    }
    if (const auto missing = decision.find(programme.value, "missing")) {
      for (const json::NodeId item : decision[*missing].items) {
        result.push_back("? " + text_at(decision, item, "kind") + " " + text_at(decision, item, "id") + " " +
                         text_at(decision, item, "path"));
      }
    }
  }
  return result;
}

class PackRun {
 public:
  PackRun(const std::string& pack, Strictness strictness, const Options& options, json::Writer& writer)
      : name_(pack), strictness_(strictness), options_(options), writer_(writer) {}

  Count run() {
    const auto folder = pack_folder(name_, options_);
    const auto loaded = folder ? load_pack(*folder, options_) : std::nullopt;
    if (!loaded || !loaded->rulebook) {
      if (loaded) fail("", pictures(loaded->diagnostics, loaded->sources));
      ++count_.failed;
      return count_;
    }
    name_ = loaded->rulebook->pack_id();
    const TestCases tests = read_test_cases(*folder, options_.language);
    if (!tests.diagnostics.empty()) {
      fail("", pictures(tests.diagnostics, tests.sources));
      ++count_.failed;
    }
    for (const CaseTrouble& it : tests.troubles) {
      fail("", place(tests, it.where) + ": " + it.text + "\n");
      ++count_.failed;
    }
    for (const TestCase& it : tests.cases) tell(tests, it, outcome(*loaded->rulebook, it));
    if (options_.output == Output::text) {
      print(name_ + ": " + std::to_string(count_.passed) + in(options_.language, " passed, ", " 通过，") +
            std::to_string(count_.failed) + in(options_.language, " failed\n", " 未通过\n"));
    }
    return count_;
  }

 private:
  [[nodiscard]] std::string pictures(const Diagnostics& diagnostics, const SourceMap& sources) const {
    return render(diagnostics, sources, options_.language, answer_colour(options_));
  }

  [[nodiscard]] static std::string place(const TestCases& tests, SourceRange where) {
    const Position at = tests.sources.position(where.source, where.begin);
    return std::string(tests.sources.name(where.source)) + ":" + std::to_string(at.line);
  }

  [[nodiscard]] Outcome outcome(const Rulebook& rulebook, const TestCase& test) const {
    Outcome result;
    const auto as_of = Moment::parse(test.as_of);
    if (!as_of) {
      result.troubles.push_back("as_of: " + test.as_of);
      return result;
    }
    const CaseResult read = read_case(rulebook, test.json);
    if (!read.value) {
      for (const Diagnostic& it : read.diagnostics.items()) {
        result.troubles.push_back(it.path + ": " + message(it, options_.language));
      }
      return result;
    }
    const Decision decision = weal::decide(rulebook, *read.value, *as_of);
    SourceMap sources;
    Diagnostics diagnostics;
    const SourceId source = sources.add("decision", to_json(decision, options_.language));
    const auto document = json::read(source, sources, {}, diagnostics);
    if (!document) {
      result.troubles.push_back(pictures(diagnostics, sources));
      return result;
    }
    result.mismatches = compare(test, *document);
    if (strictness_ == Strictness::strict) result.left_out = left_out(test, *document);
    if (!result.mismatches.empty()) result.why = reasons_of(*document, result.mismatches);
    return result;
  }

  /// Trouble that belongs to no case.
  void fail(const std::string& id, const std::string& text) {
    if (options_.output == Output::json) {
      writer_.begin_object().key("pack").string(name_).key("id").string(id).key("passed").boolean(false);
      writer_.key("troubles").begin_array().string(text).end_array().end_object();
    } else {
      print(in(options_.language, "FAILED ", "未通过 ") + name_ + "\n" + text);
    }
  }

  void tell(const TestCases& tests, const TestCase& test, const Outcome& outcome) {
    ++(outcome.is_passed() ? count_.passed : count_.failed);
    if (options_.output == Output::json) {
      tell_json(tests, test, outcome);
    } else {
      tell_text(tests, test, outcome);
    }
  }

  void tell_text(const TestCases& tests, const TestCase& test, const Outcome& outcome) const {
    const Language language = options_.language;
    if (!outcome.is_passed()) {
      print(in(language, "FAILED ", "未通过 ") + name_ + " " + test.id + "  " + place(tests, test.where) + "\n");
    }
    for (const std::string& it : outcome.troubles) print("  " + it + "\n");
    for (const Mismatch& it : outcome.mismatches) {
      print("  " + it.path + in(language, ": expected ", "：期望 ") + it.expected + in(language, ", got ", "，实为 ") +
            it.actual + "\n");
    }
    for (const std::string& it : outcome.why) print("    " + it + "\n");
    if (outcome.left_out.empty()) return;
    std::string list;
    for (const std::string& it : outcome.left_out) list += (list.empty() ? "" : ", ") + it;
    print(name_ + " " + test.id + in(language, ": not compared: ", "：未比对：") + list + "\n");
  }

  void tell_json(const TestCases& tests, const TestCase& test, const Outcome& outcome) {
    writer_.begin_object().key("pack").string(name_).key("id").string(test.id);
    writer_.key("place").string(place(tests, test.where)).key("passed").boolean(outcome.is_passed());
    writer_.key("mismatches").begin_array();
    for (const Mismatch& it : outcome.mismatches) {
      writer_.begin_object().key("path").string(it.path).key("expected").string(it.expected);
      writer_.key("actual").string(it.actual).key("place").string(place(tests, it.where)).end_object();
    }
    writer_.end_array().key("troubles").begin_array();
    for (const std::string& it : outcome.troubles) writer_.string(it);
    writer_.end_array();
    if (strictness_ == Strictness::strict) {
      writer_.key("not_compared").begin_array();
      for (const std::string& it : outcome.left_out) writer_.string(it);
      writer_.end_array();
    }
    writer_.end_object();
  }

  std::string name_;
  Strictness strictness_;
  const Options& options_;
  json::Writer& writer_;
  Count count_;
};

}  // namespace

int test(const std::vector<std::string>& packs, Strictness strictness, const Options& options) {
  json::Writer writer(json::Layout::pretty);
  writer.begin_object().key("cases").begin_array();
  Count total;
  for (const std::string& pack : packs) {
    const Count count = PackRun(pack, strictness, options, writer).run();
    total.passed += count.passed;
    total.failed += count.failed;
  }
  writer.end_array().key("passed").integer(static_cast<std::int64_t>(total.passed));
  writer.key("failed").integer(static_cast<std::int64_t>(total.failed)).end_object();
  if (options.output == Output::json) {
    print(writer.finish() + "\n");
  } else if (packs.size() > 1) {
    print(std::to_string(total.passed) + in(options.language, " passed, ", " 通过，") + std::to_string(total.failed) +
          in(options.language, " failed\n", " 未通过\n"));
  }
  return total.failed == 0 ? done : wrong_input;
}

}  // namespace weal::tool
