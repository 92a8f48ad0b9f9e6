// The command line of Weal: design and help; the work is in one file for each subcommand.
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <csignal>
#include <cstdlib>
#include <exception>
#include <string>
#include <string_view>
#include <vector>

#include "commands.hpp"
#include "options.hpp"
#include "terminal.hpp"
#include "weal/version.hpp"

namespace {

using namespace weal;
using namespace weal::tool;

extern "C" void stop(int) { _exit(interrupted); }

/// --lang decides the language of the help too, so it is looked for before the rest is understood.
Language language_of(int count, char** arguments) {
  for (int at = 1; at < count; ++at) {
    const std::string_view word = arguments[at];
    if (word == "--") break;
    if (word == "--lang=zh" || (word == "--lang" && at + 1 < count && std::string_view(arguments[at + 1]) == "zh")) {
      return Language::zh;
    }
    if (word == "--lang=en" || (word == "--lang" && at + 1 < count)) return Language::en;
  }
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value == nullptr || *value == '\0') continue;
    return std::string_view(value).starts_with("zh") ? Language::zh : Language::en;
  }
  return Language::en;
}

struct Call {
  Options options;
  std::vector<std::string> packs;
  std::string pack;
  std::string case_path;
  std::string as_of;
  std::string expression;
  std::string context;
  bool is_strict = false;
  bool wants_schema = false;
  bool wants_json = false;
};

/// The application with its subcommands, its texts in one language.
class CommandLine {
 public:
  explicit CommandLine(Language language)
      : language_(language),
        app_(text("Rules of social assistance: what a household is entitled to, who decides, and what happens next.",
                  "社会救助规则：谁符合条件、救助多少、由谁审批、下一步何时办。"),
             "weal") {
    call_.options.language = language;
    app_.set_version_flag("--version", std::string(engine_version()), text("Print the version", "显示版本"));
    app_.set_help_flag("-h,--help", text("Print this help", "显示帮助"));
    app_.option_defaults()->group(text("Options", "选项"));
    app_.get_help_ptr()->group(text("Options", "选项"));
    app_.require_subcommand(1);
    app_.get_formatter()->column_width(28);
    labels();
    everywhere();
    commands();
    app_.footer(text(general_en, general_zh));
  }

  int run(int count, char** arguments) {
    try {
      app_.parse(count, arguments);
    } catch (const CLI::Success& wanted) {
      return app_.exit(wanted);
    } catch (const CLI::ParseError& error) {
      complain(error.what());
      complain(text("`weal --help` and `weal COMMAND --help` show how it is called",
                    "用法见 `weal --help` 与 `weal 子命令 --help`"));
      return wrong_usage;
    }
    return dispatch();
  }

 private:
  static constexpr const char* general_en =
      "PACK is a folder, or the id of an installed pack (zj-shangyu). A name with `/` is a path.\n"
      "Exit codes: 0 done, whatever was decided; 1 the input is wrong or a test failed; 2 usage; 3 internal; 130 "
      "interrupted.\n"
      "\nExamples:\n"
      "  weal check rules/cn/zhejiang/zj-shangyu      is the pack right?\n"
      "  weal facts zj-shangyu                        what a case may hold\n"
      "  weal decide zj-shangyu case.json --as-of 2025-03-03\n"
      "  weal explain zj-shangyu case.json            why not, and what would change it\n"
      "  weal test zj-shangyu                         run the cases beside the pack\n"
      "  weal feel 'sum([1, 2, 3]) / 2'               one expression\n"
      "  weal COMMAND --help                          more on each; --lang zh 显示中文帮助";
  static constexpr const char* general_zh =
      "PACK 是规则包目录，或已安装规则包的 id（如 zj-shangyu）；带 `/` 的一律视为路径。\n"
      "退出码：0 完成（不论结论）；1 输入有误或测试未通过；2 用法错误；3 内部错误；130 中断。\n"
      "\n示例：\n"
      "  weal check rules/cn/zhejiang/zj-shangyu      规则包是否正确\n"
      "  weal facts zj-shangyu                        案件可以写哪些内容\n"
      "  weal decide zj-shangyu case.json --as-of 2025-03-03\n"
      "  weal explain zj-shangyu case.json            为什么不符合、怎样会不同\n"
      "  weal test zj-shangyu                         运行规则包旁的测试案例\n"
      "  weal feel 'sum([1, 2, 3]) / 2'               计算一个表达式\n"
      "  weal 子命令 --help                           各子命令的说明；--lang en shows English help";

  [[nodiscard]] std::string text(const char* en, const char* zh) const { return in(language_, en, zh); }

  void labels() {
    if (language_ != Language::zh) return;
    const auto& formatter = app_.get_formatter();
    formatter->label("Usage", "用法");
    formatter->label("OPTIONS", "选项");
    formatter->label("SUBCOMMAND", "子命令");
    formatter->label("SUBCOMMANDS", "子命令");
    formatter->label("Subcommands", "子命令");
    formatter->label("Options", "选项");
    formatter->label("Positionals", "参数");
    formatter->label("REQUIRED", "必填");
  }

  void everywhere() {
    Options& options = call_.options;
    app_.add_option("--overlay", options.overlays,
                    text("A bureau's own parameter values, laid over the pack (may be repeated)",
                         "叠加在规则包上的本地参数文件（可重复）"))
        ->type_name("FILE")
        ->allow_extra_args(false);
    app_.add_option("--rules", options.rules,
                    text("Where installed packs stand (else WEAL_RULES, else beside the tool)",
                         "规则包所在目录（否则取 WEAL_RULES，再否则取程序旁的目录）"))
        ->type_name("DIR");
    app_.add_option("--lang", language_word_,
                    text("Language of texts and help: zh or en", "文字与帮助的语言：zh 或 en"))
        ->type_name("zh|en")
        ->check(CLI::IsMember({"zh", "en"}).description(""));
    app_.add_flag("--json", call_.wants_json,
                  text("JSON for programs instead of text for people", "输出供程序使用的 JSON"));
    app_.add_option("--color", options.color,
                    text("Colour: auto (on a terminal), always, never", "颜色：auto（仅终端）、always、never"))
        ->type_name("WHEN")
        ->check(CLI::IsMember({"auto", "always", "never"}).description(""));
    app_.fallthrough();
  }

  CLI::App* command(const char* name, const std::string& description, const std::string& footer) {
    CLI::App* sub = app_.add_subcommand(name, description);
    sub->fallthrough();
    sub->group(text("Subcommands", "子命令"));
    sub->option_defaults()->group(text("Options", "选项"));
    sub->set_help_flag("-h,--help", text("Print this help", "显示帮助"));
    sub->footer(footer +
                text("\nEverywhere: --overlay FILE, --rules DIR, --lang zh|en, --json, --color auto|always|never",
                     "\n通用选项：--overlay FILE、--rules DIR、--lang zh|en、--json、--color auto|always|never"));
    return sub;
  }

  void pack_of(CLI::App* sub) {
    sub->add_option("PACK", call_.pack, text("A pack's folder or id", "规则包目录或 id"))->required()->type_name("");
  }
  void packs_of(CLI::App* sub) {
    sub->add_option("PACK", call_.packs, text("Folders or ids of packs", "规则包目录或 id"))->required()->type_name("");
  }
  void case_of(CLI::App* sub) {
    pack_of(sub);
    sub->add_option("CASE", call_.case_path,
                    text("The case as JSON; - is standard input", "案件 JSON 文件；- 表示标准输入"))
        ->required()
        ->type_name("");
    sub->add_option("--as-of", call_.as_of,
                    text("Day or moment of asking (else today at +08:00, which is printed)",
                         "询问的日期或时刻（省略时取北京时间今天，并予以显示）"))
        ->type_name("T");
  }

  void commands() {
    check_ = command("check",
                     text("Is a pack right? Pictures of what is wrong, with codes", "检查规则包：指出错误所在及代码"),
                     text("Examples:\n  weal check zj-shangyu\n  weal check my-pack --overlay local.yaml --json",
                          "示例：\n  weal check zj-shangyu\n  weal check my-pack --overlay local.yaml --json"));
    packs_of(check_);
    facts_ = command(
        "facts",
        text("What a case may hold: names, types, units, questions", "案件可以写哪些内容：名称、类型、单位、问题"),
        text("Examples:\n  weal facts zj-shangyu\n  weal facts zj-shangyu --json-schema > case.schema.json",
             "示例：\n  weal facts zj-shangyu\n  weal facts zj-shangyu --json-schema > case.schema.json"));
    pack_of(facts_);
    facts_->add_flag("--json-schema", call_.wants_schema, text("A JSON Schema for cases", "输出案件的 JSON Schema"));
    decide_ =
        command("decide", text("Decide one case", "对一个案件作出判断"),
                text("Examples:\n  weal decide zj-shangyu case.json --as-of 2025-03-03\n  cat case.json | weal decide "
                     "zj-shangyu - --json\n  weal decide sd-taian case.json --overlay taian-2025.yaml --lang zh",
                     "示例：\n  weal decide zj-shangyu case.json --as-of 2025-03-03\n  cat case.json | weal decide "
                     "zj-shangyu - --json\n  weal decide sd-taian case.json --overlay taian-2025.yaml --lang zh"));
    case_of(decide_);
    explain_ = command(
        "explain", text("Why, why not, and what would change it", "为什么符合或不符合，怎样会不同"),
        text("For each failed condition on a number: the nearest value of one fact or parameter that would flip "
             "it,\nproved by deciding again.\nExample:\n  weal explain zj-shangyu case.json --as-of 2025-03-03",
             "对每个未满足的数值条件，给出使结论改变的最近取值，并重新判断加以证实。\n示例：\n  weal explain "
             "zj-shangyu case.json --as-of 2025-03-03"));
    case_of(explain_);
    test_ = command("test", text("Run the cases beside packs", "运行规则包旁的测试案例"),
                    text("Runs cases/*.yaml of each pack. A failure shows what was expected, what came out, and "
                         "why.\nExamples:\n  weal test zj-shangyu\n  weal test rules/cn/*/* --strict",
                         "运行各规则包 cases/*.yaml。未通过时显示期望值、实际值和理由。\n示例：\n  weal test "
                         "zj-shangyu\n  weal test rules/cn/*/* --strict"));
    packs_of(test_);
    test_->add_flag("--strict", call_.is_strict, text("List what the cases leave out", "列出案例没有比对的内容"));
    feel_ = command("feel", text("Evaluate one FEEL expression", "计算一个 FEEL 表达式"),
                    text("- reads the expression from standard input; put -- before one that begins with a "
                         "minus.\nExamples:\n  weal feel '0.1 + 0.2'\n  weal feel 'date(\"2024-02-29\") + "
                         "duration(\"P1Y\")'\n  weal feel 'a * 2' --context names.json",
                         "- 表示从标准输入读取；以减号开头的表达式前加 --。\n示例：\n  weal feel '0.1 + 0.2'\n  weal "
                         "feel 'date(\"2024-02-29\") + duration(\"P1Y\")'\n  weal feel 'a * 2' --context names.json"));
    feel_->add_option("EXPR", call_.expression, text("The expression; - is standard input", "表达式；- 表示标准输入"))
        ->required()
        ->type_name("");
    feel_
        ->add_option("--context", call_.context,
                     text("A JSON object: the names in scope", "JSON 对象：可用的名称与取值"))
        ->type_name("C.json");
  }

  int dispatch() {
    Options& options = call_.options;
    options.output = call_.wants_json ? Output::json : Output::text;
    if (check_->parsed()) return check(call_.packs, options);
    if (facts_->parsed())
      return facts(call_.pack, call_.wants_schema ? FactsForm::json_schema : FactsForm::list, options);
    if (decide_->parsed()) return decide(call_.pack, call_.case_path, call_.as_of, options);
    if (explain_->parsed()) return tool::explain(call_.pack, call_.case_path, call_.as_of, options);
    if (test_->parsed())
      return test(call_.packs, call_.is_strict ? Strictness::strict : Strictness::as_written, options);
    return tool::feel(call_.expression, call_.context, options);
  }

  Language language_;
  CLI::App app_;
  Call call_;
  std::string language_word_;
  CLI::App* check_ = nullptr;
  CLI::App* facts_ = nullptr;
  CLI::App* decide_ = nullptr;
  CLI::App* explain_ = nullptr;
  CLI::App* test_ = nullptr;
  CLI::App* feel_ = nullptr;
};

}  // namespace

int main(int count, char** arguments) {
  std::signal(SIGINT, stop);
  try {
    const int code = CommandLine(language_of(count, arguments)).run(count, arguments);
    if (is_printed()) return code;
    complain("the output could not be written");
    return internal_fault;
  } catch (const std::exception& error) {
    complain(std::string("internal fault: ") + error.what());
    return internal_fault;
  }
}
