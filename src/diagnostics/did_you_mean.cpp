#include <algorithm>
#include <array>
#include <vector>

#include "source/utf8.hpp"
#include "weal/diagnostic.hpp"

namespace weal {
namespace {

// A longer word is no name that anybody mistyped, and the distance costs its square.
constexpr std::size_t longest_word = 64;

std::size_t furthest(std::size_t length) {
  if (length < 2) return 0;
  return length < 6 ? 1 : std::min<std::size_t>(length / 3, 4);
}

/// Code points with ASCII letters in lower case: a wrong case is no distance.
std::u32string folded(std::string_view word) {
  std::u32string result = source::to_code_points(word);
  for (char32_t& letter : result) {
    if (letter >= U'A' && letter <= U'Z') letter += U'a' - U'A';
  }
  return result;
}

/// Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).
std::size_t distance(std::u32string_view left, std::u32string_view right) {
  using Row = std::array<std::size_t, longest_word + 1>;
  Row before_previous{};
  Row previous{};
  Row current{};
  for (std::size_t column = 0; column <= right.size(); ++column) previous[column] = column;
  for (std::size_t row = 1; row <= left.size(); ++row) {
    current[0] = row;
    for (std::size_t column = 1; column <= right.size(); ++column) {
      const std::size_t cost = left[row - 1] == right[column - 1] ? 0 : 1;
      std::size_t best = std::min({previous[column] + 1, current[column - 1] + 1, previous[column - 1] + cost});
      const bool is_swap =
          row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1];
      if (is_swap) best = std::min(best, before_previous[column - 2] + 1);
      current[column] = best;
    }
    before_previous = previous;
    previous = current;
  }
  return previous[right.size()];
}

}  // namespace

std::optional<std::string> did_you_mean(std::string_view word, const std::vector<std::string_view>& candidates) {
  if (word.size() > 4 * longest_word) return std::nullopt;
  const std::u32string wanted = folded(word);
  if (wanted.size() > longest_word) return std::nullopt;
  std::optional<std::string> nearest;
  std::size_t least = furthest(wanted.size()) + 1;
  for (const std::string_view candidate : candidates) {
    if (candidate == word || candidate.size() > 4 * longest_word) continue;
    const std::u32string letters = folded(candidate);
    const std::size_t gap = std::max(letters.size(), wanted.size()) - std::min(letters.size(), wanted.size());
    if (letters.size() > longest_word || gap >= least) continue;
    const std::size_t found = distance(wanted, letters);
    if (found >= least) continue;
    least = found;
    nearest = std::string(candidate);
  }
  return nearest;
}

}  // namespace weal
