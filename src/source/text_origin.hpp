/// Building the way back from a scalar's value to the bytes of its file.
#pragma once

#include <cstdint>
#include <string_view>

#include "weal/source.hpp"

namespace weal::source {

/// Grows a SourceText piece by piece. Two segments at one offset of the value mean: a range that ends there ends at
/// the first one's byte, a range that begins there begins at the last one's.
class OriginBuilder {
 public:
  explicit OriginBuilder(SourceId source);
  /// Bytes that stand in the file at `offset` as they stand in the value.
  void verbatim(std::string_view bytes, std::uint32_t offset);
  /// Bytes of the value that [begin, end) of the file was read as: an escape, or nothing for an indentation.
  void replaced(std::string_view bytes, std::uint32_t begin, std::uint32_t end);
  [[nodiscard]] SourceText finish(std::uint32_t end);

 private:
  void mark(std::uint32_t offset);
  SourceText result_;
};

}  // namespace weal::source
