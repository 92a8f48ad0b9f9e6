#include "source/text_origin.hpp"

#include <algorithm>

namespace weal {
namespace {

using Segment = TextOrigin::Segment;

std::uint32_t interpolated(const Segment& segment, std::uint32_t offset) {
  return segment.source + (offset - segment.text);
}

std::uint32_t begin_in_source(const TextOrigin& origin, std::uint32_t offset) {
  const auto& segments = origin.segments;
  const auto after = std::upper_bound(segments.begin(), segments.end(), offset,
                                      [](std::uint32_t wanted, const Segment& item) { return wanted < item.text; });
  if (after == segments.begin()) return origin.end;
  std::uint32_t result = std::min(interpolated(*std::prev(after), offset), origin.end);
  if (after != segments.end()) result = std::min(result, after->source);
  return result;
}

std::uint32_t end_in_source(const TextOrigin& origin, std::uint32_t offset) {
  const auto& segments = origin.segments;
  const auto at = std::lower_bound(segments.begin(), segments.end(), offset,
                                   [](const Segment& item, std::uint32_t wanted) { return item.text < wanted; });
  if (at != segments.end() && at->text == offset) return std::min(at->source, origin.end);
  if (at == segments.begin()) return origin.end;
  std::uint32_t result = std::min(interpolated(*std::prev(at), offset), origin.end);
  if (at != segments.end()) result = std::min(result, at->source);
  return result;
}

}  // namespace

SourceRange TextOrigin::range(std::uint32_t begin, std::uint32_t end_in_text) const {
  const std::uint32_t first = begin_in_source(*this, begin);
  if (end_in_text <= begin) return {source, first, first};
  return {source, first, std::max(first, end_in_source(*this, end_in_text))};
}

SourceText slice(const SourceText& whole, std::uint32_t begin, std::uint32_t end) {
  const auto size = static_cast<std::uint32_t>(whole.text.size());
  begin = std::min(begin, size);
  end = std::clamp(end, begin, size);
  const SourceRange where = whole.origin.range(begin, end);
  SourceText result{whole.text.substr(begin, end - begin), {whole.origin.source, {{0, where.begin}}, where.end}};
  for (const Segment& segment : whole.origin.segments) {
    if (segment.text > begin && segment.text <= end)
      result.origin.segments.push_back({segment.text - begin, segment.source});
  }
  return result;
}

namespace source {

OriginBuilder::OriginBuilder(SourceId source) { result_.origin.source = source; }

void OriginBuilder::verbatim(std::string_view bytes, std::uint32_t offset) {
  const auto size = static_cast<std::uint32_t>(result_.text.size());
  auto& segments = result_.origin.segments;
  const bool goes_on = !segments.empty() && interpolated(segments.back(), size) == offset;
  if (!goes_on) segments.push_back({size, offset});
  result_.text += bytes;
}

void OriginBuilder::replaced(std::string_view bytes, std::uint32_t begin, std::uint32_t end) {
  mark(begin);
  result_.text += bytes;
  mark(end);
}

void OriginBuilder::mark(std::uint32_t offset) {
  const auto size = static_cast<std::uint32_t>(result_.text.size());
  auto& segments = result_.origin.segments;
  const bool is_there = !segments.empty() && segments.back().text == size && segments.back().source == offset;
  if (!is_there) segments.push_back({size, offset});
}

SourceText OriginBuilder::finish(std::uint32_t end) {
  if (result_.origin.segments.empty()) result_.origin.segments.push_back({0, end});
  result_.origin.end = end;
  return std::move(result_);
}

}  // namespace source
}  // namespace weal
