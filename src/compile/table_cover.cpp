#include "compile/table_cover.hpp"

#include <algorithm>
#include <numeric>
#include <unordered_set>
#include <utility>

namespace weal::compile {

namespace {

struct Hash {
  std::size_t operator()(const Bits& bits) const { return bits.hash(); }
};

/// Places of an axis that lie in the same boxes.
struct Class {
  Bits boxes;
  std::size_t place = 0;
};

/// Goes from axis to axis with the boxes that are still open; what was found covered once is not asked again.
class Search {
 public:
  Search(const Box& region, const std::vector<Box>& boxes, WorkLimit& limit) : limit_(limit) {
    for (std::size_t axis = 0; axis < region.size(); ++axis) axes_.push_back(classes(*region[axis], boxes, axis));
    order_.resize(axes_.size());
    std::iota(order_.begin(), order_.end(), std::size_t{0});
    std::stable_sort(order_.begin(), order_.end(),
                     [&](std::size_t left, std::size_t right) { return axes_[left].size() < axes_[right].size(); });
    covering_.assign(axes_.size() + 1, Bits::full(boxes.size()));
    for (std::size_t depth = axes_.size(); depth > 0; --depth) {
      covering_[depth - 1] = covering_[depth];
      for (const Class& one : axes_[order_[depth - 1]]) covering_[depth - 1] &= one.boxes;
    }
    known_.resize(axes_.size());
    chosen_.resize(axes_.size());
  }

  Uncovered answer(std::size_t box_count) {
    const Answer found = go(0, Bits::full(box_count));
    return {found, found == Answer::yes ? chosen_ : std::vector<std::size_t>{}};
  }

 private:
  std::vector<Class> classes(const Bits& region, const std::vector<Box>& boxes, std::size_t axis) {
    std::vector<std::size_t> places;
    region.each([&](std::size_t place) { places.push_back(place); });
    std::vector<Bits> at(places.size(), Bits(boxes.size()));
    std::vector<std::size_t> index(region.size());
    for (std::size_t i = 0; i < places.size(); ++i) index[places[i]] = i;
    if (!limit_.take(places.size() * (at.empty() ? 1 : at.front().word_count() + 1))) return {};
    for (std::size_t box = 0; box < boxes.size(); ++box) {
      const Bits shared = region & *boxes[box][axis];
      if (!limit_.take(shared.word_count() + shared.count())) return {};
      shared.each([&](std::size_t place) { at[index[place]].set(box); });
    }
    std::vector<Class> result;
    std::unordered_set<Bits, Hash> seen;
    for (std::size_t i = 0; i < places.size(); ++i)
      if (seen.insert(at[i]).second) result.push_back({at[i], places[i]});
    return result;
  }

  Answer go(std::size_t depth, const Bits& open) {
    if (limit_.left == 0) return Answer::not_decided;
    if (!open.any()) {
      for (std::size_t i = depth; i < order_.size(); ++i) chosen_[order_[i]] = axes_[order_[i]].front().place;
      return Answer::yes;
    }
    if (open.intersects(covering_[depth])) return Answer::no;
    if (known_[depth].contains(open)) return Answer::no;
    Answer answer = Answer::no;
    for (const Class& one : axes_[order_[depth]]) {
      if (!limit_.take(open.word_count() + 4)) return Answer::not_decided;
      chosen_[order_[depth]] = one.place;
      answer = go(depth + 1, open & one.boxes);
      if (answer != Answer::no) return answer;
    }
    // What is remembered is dear, so that memory stays bounded too.
    if (!limit_.take(32 * open.word_count())) return Answer::not_decided;
    known_[depth].insert(open);
    return answer;
  }

  WorkLimit& limit_;
  std::vector<std::vector<Class>> axes_;
  std::vector<std::size_t> order_;  // axes of few classes first
  std::vector<Bits> covering_;      // at each depth: boxes that cover all that follows
  std::vector<std::unordered_set<Bits, Hash>> known_;
  std::vector<std::size_t> chosen_;
};

}  // namespace

Uncovered uncovered(const Box& region, const std::vector<Box>& boxes, WorkLimit& limit) {
  for (const Bits* places : region)
    if (!places->any()) return {};
  Search search(region, boxes, limit);
  if (limit.left == 0) return {Answer::not_decided, {}};
  return search.answer(boxes.size());
}

}  // namespace weal::compile
