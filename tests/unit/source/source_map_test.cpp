#include "source/source_map.hpp"

#include <string>

#include "support/catch.hpp"
#include "weal/source.hpp"

using weal::Position;
using weal::SourceMap;

TEST_CASE("LF, CRLF and a lone CR each end one line") {
  SourceMap sources;
  const auto id = sources.add("a", "one\ntwo\r\nthree\rfour\r\r\n");
  struct Row {
    std::uint32_t line;
    std::string_view text;
    std::uint32_t begin;
  };
  const auto row =
      GENERATE(values<Row>({{1, "one", 0}, {2, "two", 4}, {3, "three", 9}, {4, "four", 15}, {5, "", 20}, {6, "", 22}}));
  CAPTURE(row.line);
  CHECK(sources.line(id, row.line).first == row.text);
  CHECK(sources.line(id, row.line).second == row.begin);
  CHECK(sources.position(id, row.begin) == Position{row.line, 1});
}

TEST_CASE("columns count characters, not bytes, and not a leading byte order mark") {
  SourceMap sources;
  const auto id = sources.add("a", "\xEF\xBB\xBF低保: x\r\n\tb\n");
  struct Row {
    std::uint32_t offset;
    Position position;
  };
  const auto row = GENERATE(values<Row>({
      {0, {1, 1}},
      {3, {1, 1}},
      {6, {1, 2}},
      {9, {1, 3}},
      {11, {1, 5}},
      {12, {1, 6}},  // the CR
      {13, {1, 6}},  // the LF of the same break
      {14, {2, 1}},
      {15, {2, 2}},
      {17, {3, 1}},
      {999, {3, 1}},
  }));
  CAPTURE(row.offset);
  CHECK(sources.position(id, row.offset) == row.position);
}

TEST_CASE("a range is clipped to its source, and unknown lines and sources throw") {
  SourceMap sources;
  const auto id = sources.add("pack.yaml", "abc");
  CHECK(sources.name(id) == "pack.yaml");
  CHECK(sources.text({id, 1, 2}) == "b");
  CHECK(sources.text({id, 2, 99}) == "c");
  CHECK(sources.text({id, 50, 99}).empty());
  CHECK(sources.text({id, 2, 1}).empty());
  CHECK_THROWS_AS(sources.line(id, 2), std::logic_error);
  CHECK_THROWS_AS(sources.line(id, 0), std::logic_error);
  CHECK_THROWS_AS(sources.text(weal::SourceId{7}), std::logic_error);
}
