/// Units of numbers (元 人 日 工作日 小时 月 年 岁 倍 %) and how they combine.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace weal {

/// The base units, in the order in which products are written.
enum class BaseUnit : std::uint8_t { yuan, person, square_metre, day, working_day, hour, month, year, age, percent };
inline constexpr std::size_t base_unit_count = 10;

/// A product of powers of base units, or *bare*: a number that takes the other side's unit. 倍 is a pure factor: a
/// unit of its own in sums and comparisons, 1 in products.
struct Unit {
  std::array<std::int8_t, base_unit_count> powers{};
  bool bare = true;    ///< no unit stated: agrees with any
  bool times = false;  ///< 倍

  /// `元`, `元/人·月`, `工作日`, `%`, `倍`. Nothing for text that is no unit.
  [[nodiscard]] static std::optional<Unit> parse(std::string_view text);
  [[nodiscard]] std::string to_string() const;
  friend constexpr bool operator==(const Unit&, const Unit&) = default;
};

/// Whether two sides of + - or a comparison agree.
[[nodiscard]] bool agree(const Unit& left, const Unit& right);
/// The common unit of two sides that agree: the one that is not bare.
[[nodiscard]] Unit common(const Unit& left, const Unit& right);
[[nodiscard]] Unit product(const Unit& left, const Unit& right);
[[nodiscard]] Unit quotient(const Unit& left, const Unit& right);

}  // namespace weal
