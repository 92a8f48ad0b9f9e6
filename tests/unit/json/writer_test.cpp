#include "json/writer.hpp"

#include "json/sha256.hpp"
#include "support/catch.hpp"

using namespace weal::json;

namespace {

std::string example(Layout layout) {
  Writer writer(layout);
  writer.begin_object().key("b").begin_array().integer(-1).number("2025.00").string("元\"\\\n\x01\x7F").end_array();
  writer.key("a").begin_object().end_object().key("t").boolean(true).key("n").null().key("e").begin_array().end_array();
  return writer.key("r").raw("[1]").end_object().finish();
}

}  // namespace

TEST_CASE("JSON is written compactly, in the order given") {
  CHECK(example(Layout::compact) ==
        "{\"b\":[-1,2025.00,\"元\\\"\\\\\\n\\u0001\x7F\"],\"a\":{},\"t\":true,\"n\":null,\"e\":[],\"r\":[1]}");
}

TEST_CASE("JSON is written in lines, indented by two") {
  CHECK(example(Layout::pretty) ==
        "{\n  \"b\": [\n    -1,\n    2025.00,\n    \"元\\\"\\\\\\n\\u0001\x7F\"\n  ],\n  \"a\": {},\n  \"t\": true,\n"
        "  \"n\": null,\n  \"e\": [],\n  \"r\": [1]\n}");
}

TEST_CASE("bytes that are not UTF-8 never reach JSON text") {
  CHECK(Writer().string("a\xFF").finish() == "\"a\xEF\xBF\xBD\"");
}

TEST_CASE("calls that break the form throw") {
  CHECK_THROWS_AS(Writer().begin_object().integer(1), std::logic_error);
  CHECK_THROWS_AS(Writer().key("a"), std::logic_error);
  CHECK_THROWS_AS(Writer().begin_object().key("a").key("b"), std::logic_error);
  CHECK_THROWS_AS(Writer().begin_object().key("a").end_object(), std::logic_error);
  CHECK_THROWS_AS(Writer().begin_array().end_object(), std::logic_error);
  CHECK_THROWS_AS(Writer().begin_array().finish(), std::logic_error);
  CHECK_THROWS_AS(Writer().finish(), std::logic_error);
  CHECK_THROWS_AS(Writer().integer(1).integer(2), std::logic_error);
}

TEST_CASE("digests are those of FIPS 180-4") {
  CHECK(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(sha256_hex(std::string(1'000'000, 'a')) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}
