// Whether boxes of a product of axes cover a region of it.
#pragma once

#include <cstdint>
#include <vector>

#include "compile/bits.hpp"

namespace weal::compile {

/// What is left of the work that one table may cost.
struct WorkLimit {
  std::uint64_t left = 0;
  /// Takes the steps; no where they are not left.
  [[nodiscard]] bool take(std::uint64_t steps) {
    left = steps < left ? left - steps : 0;
    return left != 0;
  }
};

/// A box: its places on each axis.
using Box = std::vector<const Bits*>;

enum class Answer : std::uint8_t { no, yes, not_decided };

struct Uncovered {
  Answer answer = Answer::no;
  std::vector<std::size_t> places;  // of one point in no box, one for each axis
};

/// A point of `region` that lies in none of the boxes.
[[nodiscard]] Uncovered uncovered(const Box& region, const std::vector<Box>& boxes, WorkLimit& limit);

}  // namespace weal::compile
