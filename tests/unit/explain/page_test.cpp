#include "explain/page.hpp"

#include "explain/phrases.hpp"
#include "support/catch.hpp"

using namespace weal;
using namespace weal::explaining;

TEST_CASE("columns of a section stand under each other as a terminal shows them, and no line ends in spaces") {
  Page page(6, Colour::off);
  page.line("题");
  page.section("理由",
               {{{"✓"}, {"收入"}, {"a"}}, {{"✗"}, {"x"}, {"b"}}, {{"a line of its own"}}, {{"?"}, {"long"}, {""}}});
  CHECK(page.finish() ==
        "题\n"
        "  理由  ✓ 收入  a\n"
        "        ✗ x     b\n"
        "        a line of its own\n"
        "        ? long\n");
}

TEST_CASE("a phrase speaks both languages, a word that the table lacks speaks for itself") {
  CHECK(phrase("status.eligible", Language::zh) == "符合条件");
  CHECK(phrase("status.eligible", Language::en) == "eligible");
  CHECK(word("actor", "town_clerk", Language::en) == "town clerk");
  CHECK(word("actor", "ferryman", Language::zh) == "ferryman");
  CHECK(unit_words("元/人·月", Language::en) == "yuan/person·month");
  CHECK(unit_words("工作日", Language::en) == "working days");
  CHECK(unit_words("none", Language::zh).empty());
}
