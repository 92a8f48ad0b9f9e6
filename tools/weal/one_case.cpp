#include "one_case.hpp"

#include <chrono>

#include "files.hpp"
#include "terminal.hpp"

namespace weal::tool {
namespace {

/// The only clock of Weal.
Moment today() {
  constexpr std::int64_t seconds_of_day = 86'400;
  const auto now =
      std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch());
  Moment moment;
  moment.date = Date::from_day_number((now.count() + beijing_offset_seconds) / seconds_of_day);
  return moment;
}

std::optional<Moment> day_of_asking(const std::string& as_of, const Options& options) {
  if (as_of.empty()) {
    const Moment now = today();
    complain(in(options.language, "no --as-of: asking as of today, ", "未给出 --as-of：以今天为准，") +
             now.to_string());
    return now;
  }
  std::optional<Moment> moment = Moment::parse(as_of);
  if (!moment) {
    complain("--as-of " + as_of +
             in(options.language, ": write a day as 2025-03-03 or a moment as 2025-03-03T09:30:00+08:00",
                "：应写成 2025-03-03，或 2025-03-03T09:30:00+08:00"));
  }
  return moment;
}

}  // namespace

std::optional<OneCase> one_case(const std::string& pack, const std::string& case_path, const std::string& as_of,
                                const Options& options, int& code) {
  code = wrong_usage;
  const std::optional<Moment> moment = day_of_asking(as_of, options);
  if (!moment) return std::nullopt;
  code = wrong_input;
  const std::optional<Rulebook> rulebook = good_rulebook(pack, options);
  if (!rulebook) return std::nullopt;
  const std::optional<std::string> text = read_file(case_path, options);
  if (!text) return std::nullopt;
  const CaseResult read = read_case(*rulebook, *text, {}, case_path == "-" ? "<stdin>" : case_path);
  if (!read.value) {
    print(read.diagnostics, read.sources, options);
    return std::nullopt;
  }
  code = done;
  return OneCase{*rulebook, *read.value, *moment};
}

}  // namespace weal::tool
