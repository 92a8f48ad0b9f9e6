// weal decide PACK CASE.json: one case.
#include "weal/decide.hpp"

#include "commands.hpp"
#include "one_case.hpp"
#include "terminal.hpp"
#include "weal/explain.hpp"

namespace weal::tool {

int decide(const std::string& pack, const std::string& case_path, const std::string& as_of, const Options& options) {
  int code = done;
  const auto it = one_case(pack, case_path, as_of, options, code);
  if (!it) return code;
  const Decision decision = weal::decide(it->rulebook, it->a_case, it->as_of);
  print(options.output == Output::json ? to_json(decision, options.language, JsonLayout::pretty) + "\n"
                                       : to_text(decision, options.language, answer_colour(options)));
  return done;
}

}  // namespace weal::tool
