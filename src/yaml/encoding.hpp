/// Whether the bytes are text that may be read at all.
#pragma once

#include "weal/diagnostic.hpp"
#include "weal/source.hpp"

namespace weal::yaml {

/// Reports another encoding, broken UTF-8, control characters and stray byte order marks, at most `most` times.
void check_encoding(SourceId source, std::string_view bytes, std::size_t most, Diagnostics& diagnostics);

}  // namespace weal::yaml
