#include "yaml/lf_text.hpp"

#include <algorithm>

#include "source/source_map.hpp"

namespace weal::yaml {

LfText::LfText(SourceId source, std::string_view bytes)
    : source_(source), source_size_(static_cast<std::uint32_t>(bytes.size())) {
  if (bytes.starts_with(source::byte_order_mark)) skipped_ = 3;
  text_.reserve(bytes.size() + 1);
  for (std::size_t offset = skipped_; offset < bytes.size(); ++offset) {
    const bool is_crlf = bytes[offset] == '\r' && offset + 1 < bytes.size() && bytes[offset + 1] == '\n';
    if (is_crlf) {
      crlf_.push_back(static_cast<std::uint32_t>(text_.size()));
      ++offset;
    }
    text_ += bytes[offset] == '\r' ? '\n' : bytes[offset];
  }
  if (!text_.ends_with('\n')) text_ += '\n';
}

std::uint32_t LfText::in_source(std::size_t offset) const {
  const auto before = std::lower_bound(crlf_.begin(), crlf_.end(), offset) - crlf_.begin();
  const std::size_t result = offset + skipped_ + static_cast<std::size_t>(before);
  return static_cast<std::uint32_t>(std::min<std::size_t>(result, source_size_));
}

SourceRange LfText::range(std::size_t begin, std::size_t end) const {
  return {source_, in_source(begin), in_source(end)};
}

}  // namespace weal::yaml
