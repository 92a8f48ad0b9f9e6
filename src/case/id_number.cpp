#include "case/id_number.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "weal/date.hpp"

namespace weal::casefile {
namespace {

constexpr std::size_t length = 18;

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

int number(std::string_view digits) {
  int result = 0;
  for (const char digit : digits) result = 10 * result + (digit - '0');
  return result;
}

char check_character(std::string_view body) {
  constexpr std::array weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  constexpr std::string_view characters = "10X98765432";
  int sum = 0;
  for (std::size_t at = 0; at < weights.size(); ++at) sum += weights[at] * (body[at] - '0');
  return characters[static_cast<std::size_t>(sum % 11)];
}

}  // namespace

bool is_id_number(std::string_view text) {
  if (text.size() != length) return false;
  const std::string_view body = text.substr(0, length - 1);
  if (!std::all_of(body.begin(), body.end(), is_digit)) return false;
  if (!Date::from_parts(number(body.substr(6, 4)), number(body.substr(10, 2)), number(body.substr(12, 2))))
    return false;
  const char last = text.back() == 'x' ? 'X' : text.back();
  return last == check_character(body);
}

}  // namespace weal::casefile
