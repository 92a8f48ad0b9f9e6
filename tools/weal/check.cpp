// weal check PACK…: is it right?
#include <string>

#include "commands.hpp"
#include "files.hpp"
#include "json/writer.hpp"
#include "terminal.hpp"
#include "weal/rulebook.hpp"

namespace weal::tool {
namespace {

void print_verdict(const std::string& pack, const LoadResult& loaded, const Options& options) {
  const std::string found =
      loaded.diagnostics.empty() ? std::string() : " (" + std::to_string(loaded.diagnostics.size()) + ")";
  if (loaded.rulebook) {
    print(std::string(loaded.rulebook->pack_id()) +
          (found.empty() ? in(options.language, ": right", "：正确")
                         : in(options.language, ": right, with warnings", "：正确，有提醒") + found) +
          "\n");
  } else {
    print(pack + in(options.language, ": not usable", "：不可用") + found + "\n");
  }
}

}  // namespace

int check(const std::vector<std::string>& packs, const Options& options) {
  int code = done;
  json::Writer writer;
  writer.begin_object().key("packs").begin_array();
  for (const std::string& pack : packs) {
    const auto folder = pack_folder(pack, options);
    const auto loaded = folder ? load_pack(*folder, options) : std::nullopt;
    if (!loaded) {
      code = wrong_input;
      continue;
    }
    if (!loaded->rulebook) code = wrong_input;
    if (options.output == Output::json) {
      writer.begin_object().key("pack").string(loaded->rulebook ? loaded->rulebook->pack_id() : pack);
      writer.key("usable").boolean(loaded->rulebook.has_value());
      writer.key("diagnostics").raw(to_json(loaded->diagnostics, loaded->sources, options.language)).end_object();
    } else {
      print(loaded->diagnostics, loaded->sources, options);
      print_verdict(pack, *loaded, options);
    }
  }
  if (options.output == Output::json) print(writer.end_array().end_object().finish() + "\n");
  return code;
}

}  // namespace weal::tool
