// The decision's JSON inside a larger text.
#pragma once

#include "json/writer.hpp"
#include "weal/decide.hpp"
#include "weal/diagnostic.hpp"

namespace weal::explaining {

/// Writes `receipt`, `programmes` and `warnings` into the object that is open.
void write_decision(json::Writer& writer, const Decision& decision, Language language);

}  // namespace weal::explaining
