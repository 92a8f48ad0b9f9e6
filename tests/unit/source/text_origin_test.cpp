#include "source/text_origin.hpp"

#include "support/catch.hpp"

using weal::SourceText;
using weal::source::OriginBuilder;

namespace {

// The file: `  ab\n    c\u4e00d` with two lines of a block, then an escape; the value: "ab\nc一d".
SourceText example() {
  OriginBuilder builder(weal::SourceId{3});
  builder.verbatim("ab\n", 2);
  builder.replaced("", 5, 9);
  builder.verbatim("c", 9);
  builder.replaced("一", 10, 16);
  builder.verbatim("d", 16);
  return builder.finish(17);
}

}  // namespace

TEST_CASE("a range in a value leads to the bytes that it was read from") {
  const SourceText text = example();
  REQUIRE(text.text == "ab\nc一d");
  struct Row {
    std::uint32_t begin, end, source_begin, source_end;
  };
  const auto row = GENERATE(values<Row>({
      {0, 2, 2, 4},
      {0, 3, 2, 5},    // ends with the line break, not in the next line's indentation
      {3, 4, 9, 10},   // begins behind the indentation
      {4, 7, 10, 16},  // the whole escape
      {5, 6, 11, 12},  // inside it
      {3, 8, 9, 17},
      {7, 8, 16, 17},
      {8, 8, 17, 17},  // the end
      {2, 2, 4, 4},
      {99, 120, 17, 17},
  }));
  CAPTURE(row.begin, row.end);
  const auto range = text.origin.range(row.begin, row.end);
  CHECK(range.source == weal::SourceId{3});
  CHECK(range.begin == row.source_begin);
  CHECK(range.end == row.source_end);
}

TEST_CASE("a slice leads to the same bytes as the whole") {
  const SourceText text = example();
  for (std::uint32_t begin = 0; begin <= text.text.size(); ++begin) {
    for (std::uint32_t end = begin; end <= text.text.size(); ++end) {
      const SourceText part = slice(text, begin, end);
      CHECK(part.text == text.text.substr(begin, end - begin));
      for (std::uint32_t at = begin; at < end; ++at) {
        CAPTURE(begin, end, at);
        CHECK(part.origin.range(at - begin, at - begin + 1) == text.origin.range(at, at + 1));
      }
    }
  }
}

TEST_CASE("an empty value stands where it ends") {
  const SourceText text = OriginBuilder(weal::SourceId{0}).finish(5);
  CHECK(text.origin.range(0, 0) == weal::SourceRange{weal::SourceId{0}, 5, 5});
}
