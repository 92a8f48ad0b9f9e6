// The door: one text becomes one Expression, or diagnostics.
#include "feel/feel.hpp"
#include "feel/names.hpp"
#include "feel/parser.hpp"
#include "feel/reading.hpp"

namespace weal::feel {

std::optional<Expression> read_expression(const SourceText& text, const Scope& scope, Mode mode, const Limits& limits,
                                          Diagnostics& diagnostics) {
  Reading reading(text, scope, mode, limits, diagnostics);
  Names names(reading);
  Parser parser(reading, names, {0, static_cast<std::uint32_t>(text.text.size())});
  return reading.finish(parser.whole_expression());
}

}  // namespace weal::feel
