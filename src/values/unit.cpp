/// Units as text and in products.
#include "weal/unit.hpp"

#include <algorithm>
#include <limits>

namespace weal {

namespace {

struct UnitName {
  std::string_view text;
  BaseUnit unit;
};

/// The names a pack may write; the first of each unit is the one that is printed.
constexpr std::array unit_names{
    UnitName{"元", BaseUnit::yuan},
    UnitName{"人", BaseUnit::person},
    UnitName{"平方米", BaseUnit::square_metre},
    UnitName{"㎡", BaseUnit::square_metre},
    UnitName{"日", BaseUnit::day},
    UnitName{"天", BaseUnit::day},
    UnitName{"工作日", BaseUnit::working_day},
    UnitName{"小时", BaseUnit::hour},
    UnitName{"月", BaseUnit::month},
    UnitName{"年", BaseUnit::year},
    UnitName{"岁", BaseUnit::age},
    UnitName{"%", BaseUnit::percent},
};

constexpr std::string_view product_sign = "·";
constexpr std::string_view times_name = "倍";

std::string_view name_of(std::size_t index) {
  for (const auto& name : unit_names) {
    if (static_cast<std::size_t>(name.unit) == index) return name.text;
  }
  return {};
}

std::int8_t clamped(int power) {
  return static_cast<std::int8_t>(
      std::clamp<int>(power, std::numeric_limits<std::int8_t>::min() + 1, std::numeric_limits<std::int8_t>::max()));
}

/// Adds `sign` to the powers for every unit of a product such as `人·月`; false for other text.
bool take_product(std::string_view text, int sign, Unit& unit) {
  while (true) {
    const std::size_t end = text.find(product_sign);
    const auto factor = text.substr(0, end);
    const auto found =
        std::find_if(unit_names.begin(), unit_names.end(), [&](const auto& name) { return name.text == factor; });
    if (found == unit_names.end()) return false;
    auto& power = unit.powers[static_cast<std::size_t>(found->unit)];
    power = clamped(power + sign);
    if (end == std::string_view::npos) return true;
    text.remove_prefix(end + product_sign.size());
  }
}

std::string product_text(const Unit& unit, int sign) {
  std::string text;
  for (std::size_t index = 0; index < unit.powers.size(); ++index) {
    for (int count = unit.powers[index] * sign; count > 0; --count) {
      if (!text.empty()) text += product_sign;
      text += name_of(index);
    }
  }
  return text;
}

bool has_powers(const Unit& unit) {
  return std::any_of(unit.powers.begin(), unit.powers.end(), [](auto power) { return power != 0; });
}

/// left x right^sign.
Unit combined(const Unit& left, const Unit& right, int sign) {
  Unit result;
  for (std::size_t index = 0; index < result.powers.size(); ++index) {
    result.powers[index] = clamped(left.powers[index] + sign * right.powers[index]);
  }
  result.bare = left.bare && right.bare;
  // What cancels out is a ratio, and a ratio is so many times something.
  result.times = !result.bare && !has_powers(result);
  return result;
}

}  // namespace

std::optional<Unit> Unit::parse(std::string_view text) {
  Unit unit;
  unit.bare = false;
  if (text == times_name) {
    unit.times = true;
    return unit;
  }
  const std::size_t slash = text.find('/');
  const auto above = text.substr(0, slash);
  if (above != "1" && !take_product(above, 1, unit)) return std::nullopt;
  if (slash == std::string_view::npos) return above == "1" ? std::nullopt : std::optional(unit);
  if (!take_product(text.substr(slash + 1), -1, unit)) return std::nullopt;
  unit.times = !has_powers(unit);
  return unit;
}

std::string Unit::to_string() const {
  if (bare) return {};
  if (times) return std::string(times_name);
  const std::string above = product_text(*this, 1);
  const std::string below = product_text(*this, -1);
  return below.empty() ? above : (above.empty() ? "1" : above) + '/' + below;
}

bool agree(const Unit& left, const Unit& right) { return left.bare || right.bare || left == right; }

Unit common(const Unit& left, const Unit& right) { return left.bare ? right : left; }

Unit product(const Unit& left, const Unit& right) { return combined(left, right, 1); }

Unit quotient(const Unit& left, const Unit& right) { return combined(left, right, -1); }

}  // namespace weal
