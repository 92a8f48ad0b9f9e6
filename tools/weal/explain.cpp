// weal explain PACK CASE.json: why, why not, and what would change it.
#include "weal/explain.hpp"

#include "commands.hpp"
#include "one_case.hpp"
#include "terminal.hpp"

namespace weal::tool {

int explain(const std::string& pack, const std::string& case_path, const std::string& as_of, const Options& options) {
  int code = done;
  const auto it = one_case(pack, case_path, as_of, options, code);
  if (!it) return code;
  const Explanation explanation = weal::explain(it->rulebook, it->a_case, it->as_of);
  print(options.output == Output::json ? to_json(explanation, options.language, JsonLayout::pretty) + "\n"
                                       : to_text(explanation, options.language, answer_colour(options)));
  return done;
}

}  // namespace weal::tool
