#include "support/catch.hpp"
#include "weal/diagnostic.hpp"

TEST_CASE("the nearest candidate is suggested where it is near enough") {
  struct Row {
    std::string_view word;
    std::vector<std::string_view> candidates;
    std::optional<std::string> nearest;
  };
  const auto row = GENERATE(values<Row>({
      {"monthly_incom", {"monthly_income", "yearly_income"}, "monthly_income"},
      {"mnothly_income", {"monthly_income"}, "monthly_income"},  // neighbours swapped: one step
      {"月收人", {"年收入", "月收入"}, "月收入"},
      {"收人", {"收入"}, "收入"},
      {"低保标准", {"特困标准"}, std::nullopt},  // two of four characters
      {"When", {"when", "then"}, "when"},        // a wrong case is no distance
      {"a", {"b"}, std::nullopt},
      {"ab", {"xy"}, std::nullopt},
      {"income", {"outcome"}, std::nullopt},
      {"income", {"household"}, std::nullopt},
      {"facts", {"fact", "facets"}, "fact"},  // equal distance: the first
      {"x", {}, std::nullopt},
      {"when", {"when"}, std::nullopt},
  }));
  CAPTURE(row.word);
  CHECK(weal::did_you_mean(row.word, row.candidates) == row.nearest);
}

TEST_CASE("very long words are not compared") {
  const std::string word(100'000, 'a');
  const std::string other = word + "b";
  CHECK_FALSE(weal::did_you_mean(word, {other}));
  CHECK_FALSE(weal::did_you_mean("abcdef", {word}));
}
