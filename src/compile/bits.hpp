// Bits: a set of small numbers of a fixed range, a machine word at a time.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace weal::compile {

/// A set of numbers below `size()`. Precondition of what takes two sets: equal sizes.
class Bits {
 public:
  Bits() = default;
  explicit Bits(std::size_t size) : size_(size), words_((size + 63) / 64) {}
  [[nodiscard]] static Bits full(std::size_t size) {
    Bits bits(size);
    bits.set_range(0, size);
    return bits;
  }

  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] std::size_t word_count() const { return words_.size(); }
  [[nodiscard]] bool has(std::size_t i) const { return (words_[i / 64] >> (i % 64) & 1U) != 0; }
  void set(std::size_t i) { words_[i / 64] |= std::uint64_t{1} << (i % 64); }
  void set_range(std::size_t begin, std::size_t end) {
    for (std::size_t word = begin / 64; begin < end; ++word) {
      const std::size_t stop = end < (word + 1) * 64 ? end : (word + 1) * 64;
      const std::uint64_t ones = ~std::uint64_t{0} >> (64 - (stop - begin));
      words_[word] |= ones << (begin % 64);
      begin = stop;
    }
  }

  [[nodiscard]] bool any() const {
    for (const std::uint64_t word : words_)
      if (word != 0) return true;
    return false;
  }
  [[nodiscard]] std::size_t count() const {
    std::size_t sum = 0;
    for (const std::uint64_t word : words_) sum += static_cast<std::size_t>(std::popcount(word));
    return sum;
  }
  [[nodiscard]] bool intersects(const Bits& other) const {
    for (std::size_t i = 0; i < words_.size(); ++i)
      if ((words_[i] & other.words_[i]) != 0) return true;
    return false;
  }
  [[nodiscard]] bool contains(const Bits& other) const {
    for (std::size_t i = 0; i < words_.size(); ++i)
      if ((other.words_[i] & ~words_[i]) != 0) return false;
    return true;
  }

  Bits& operator&=(const Bits& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= other.words_[i];
    return *this;
  }
  Bits& operator|=(const Bits& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] |= other.words_[i];
    return *this;
  }
  /// Takes the other's numbers away.
  Bits& operator-=(const Bits& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= ~other.words_[i];
    return *this;
  }
  friend Bits operator&(Bits left, const Bits& right) { return left &= right; }
  friend Bits operator|(Bits left, const Bits& right) { return left |= right; }
  friend Bits operator-(Bits left, const Bits& right) { return left -= right; }
  friend bool operator==(const Bits&, const Bits&) = default;

  /// Visits each number in order.
  template <class Visit>
  void each(Visit visit) const {
    for (std::size_t i = 0; i < words_.size(); ++i)
      for (std::uint64_t word = words_[i]; word != 0; word &= word - 1)
        visit(i * 64 + static_cast<std::size_t>(std::countr_zero(word)));
  }
  /// The smallest number, or size() where there is none.
  [[nodiscard]] std::size_t first() const {
    for (std::size_t i = 0; i < words_.size(); ++i)
      if (words_[i] != 0) return i * 64 + static_cast<std::size_t>(std::countr_zero(words_[i]));
    return size_;
  }
  [[nodiscard]] std::size_t hash() const {
    std::uint64_t hash = 0x9E3779B97F4A7C15U;
    for (const std::uint64_t word : words_) hash = (std::rotl(hash, 23) ^ word) * 0xBF58476D1CE4E5B9U;
    return static_cast<std::size_t>(hash ^ (hash >> 31));
  }

 private:
  std::size_t size_ = 0;
  std::vector<std::uint64_t> words_;
};

}  // namespace weal::compile
