#include "terminal.hpp"

#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <string>

namespace weal::tool {
namespace {

Colour colour_of(const Options& options, std::FILE* stream) {
  if (options.color == "always") return Colour::on;
  if (options.color == "never") return Colour::off;
  const char* refused = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  const bool is_refused = refused != nullptr && *refused != '\0';
  const bool is_dumb = terminal == nullptr || std::string_view(terminal) == "dumb";
  return !is_refused && !is_dumb && isatty(fileno(stream)) == 1 ? Colour::on : Colour::off;
}

void write(std::string_view text, std::FILE* stream) { std::fwrite(text.data(), 1, text.size(), stream); }

}  // namespace

Colour answer_colour(const Options& options) { return colour_of(options, stdout); }
Colour trouble_colour(const Options& options) { return colour_of(options, stderr); }

void print(std::string_view text) { write(text, stdout); }

void complain(std::string_view text) { write("weal: " + std::string(text) + "\n", stderr); }

void print(const Diagnostics& diagnostics, const SourceMap& sources, const Options& options) {
  if (options.output == Output::json) {
    print("{\"diagnostics\":" + to_json(diagnostics, sources, options.language) + "}\n");
  } else {
    write(render(diagnostics, sources, options.language, trouble_colour(options)), stderr);
  }
}

bool is_printed() { return std::fflush(stdout) == 0 && std::ferror(stdout) == 0; }

}  // namespace weal::tool
