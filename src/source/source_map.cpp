#include "source/source_map.hpp"

#include <algorithm>
#include <limits>

#include "contract/contract.hpp"
#include "source/utf8.hpp"
#include "weal/source.hpp"

namespace weal {

SourceId SourceMap::add(std::string name, std::string text) {
  expects(text.size() < std::numeric_limits<std::uint32_t>::max(), "a source of less than 4 GiB");
  std::vector<std::uint32_t> starts = source::line_starts(text);
  entries_.push_back({std::move(name), std::move(text), std::move(starts)});
  return SourceId{static_cast<std::uint32_t>(entries_.size() - 1)};
}

std::string_view SourceMap::name(SourceId source) const { return entries_.at(source.index).name; }

std::string_view SourceMap::text(SourceId source) const { return entries_.at(source.index).text; }

std::string_view SourceMap::text(SourceRange range) const {
  const std::string_view whole = text(range.source);
  const std::size_t begin = std::min<std::size_t>(range.begin, whole.size());
  const std::size_t end = std::min<std::size_t>(std::max(range.begin, range.end), whole.size());
  return whole.substr(begin, end - begin);
}

Position SourceMap::position(SourceId source, std::uint32_t offset) const {
  const std::vector<std::uint32_t>& starts = entries_.at(source.index).line_starts;
  const auto after = std::upper_bound(starts.begin(), starts.end(), offset);
  const auto line_number = static_cast<std::uint32_t>(std::max<std::ptrdiff_t>(after - starts.begin(), 1));
  const auto [bytes, start] = line(source, line_number);
  const std::size_t length = offset > start ? std::min<std::size_t>(offset - start, bytes.size()) : 0;
  return {line_number, static_cast<std::uint32_t>(source::code_point_count(bytes.substr(0, length))) + 1};
}

std::pair<std::string_view, std::uint32_t> SourceMap::line(SourceId source, std::uint32_t line) const {
  const Entry& entry = entries_.at(source.index);
  expects(line >= 1 && line <= entry.line_starts.size(), "a line of the source");
  const std::uint32_t begin = entry.line_starts[line - 1];
  const std::size_t end = line < entry.line_starts.size() ? entry.line_starts[line] : entry.text.size();
  std::string_view bytes = std::string_view(entry.text).substr(begin, end - begin);
  if (bytes.ends_with('\n')) bytes.remove_suffix(1);
  if (bytes.ends_with('\r')) bytes.remove_suffix(1);
  return {bytes, begin};
}

namespace source {

std::vector<std::uint32_t> line_starts(std::string_view text) {
  std::vector<std::uint32_t> starts{text.starts_with(byte_order_mark) ? 3U : 0U};
  for (std::size_t offset = 0; offset < text.size(); ++offset) {
    const bool is_crlf = text[offset] == '\r' && offset + 1 < text.size() && text[offset + 1] == '\n';
    if (is_crlf || (text[offset] != '\n' && text[offset] != '\r')) continue;
    starts.push_back(static_cast<std::uint32_t>(offset + 1));
  }
  return starts;
}

}  // namespace source
}  // namespace weal
