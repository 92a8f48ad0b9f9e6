#include "check/layers.hpp"

#include <algorithm>

#include "diagnostics/kinds/pack.hpp"

namespace weal::check {
namespace {

struct Walk {
  std::span<const syntax::Pack> packs;
  Diagnostics& diagnostics;
  std::vector<const syntax::Pack*> order;
  std::vector<const syntax::Pack*> path;
  std::vector<const syntax::Word*> words;  // that led to each pack of the path

  const syntax::Pack* find(const syntax::Word& id) {
    const auto found =
        std::find_if(packs.begin(), packs.end(), [&](const auto& pack) { return pack.id.text == id.text; });
    if (found != packs.end()) return &*found;
    std::vector<std::string_view> names;
    for (const auto& pack : packs) names.push_back(pack.id.text);
    diagnostics.add(diag::pack_not_found, id.where, {id.text, did_you_mean(id.text, names).value_or("")});
    return nullptr;
  }

  /// Reports a circle at the word that closes it; true where there is one.
  bool closes_circle(const syntax::Pack* target, const syntax::Word& word) {
    const auto begin = std::find(path.begin(), path.end(), target);
    if (begin == path.end()) return false;
    std::string en, zh;
    std::optional<SourceRange> second;
    if (path.end() - begin > 1) {
      en = " by way of";
      zh = "，经过";
      for (auto at = begin + 1; at != path.end(); ++at) {
        const bool is_first = at == begin + 1;
        en += (is_first ? " `" : ", `") + (*at)->id.text + "`";
        zh += (is_first ? " `" : "、`") + (*at)->id.text + "`";
      }
      second = words[static_cast<std::size_t>(begin - path.begin()) + 1]->where;
    }
    diagnostics.add(diag::extends_itself, word.where, {target->id.text, en, zh}, second);
    return true;
  }

  void visit(const syntax::Pack* pack, const syntax::Word* by) {
    if (std::find(order.begin(), order.end(), pack) != order.end()) return;
    path.push_back(pack);
    words.push_back(by);
    for (const syntax::Word& word : pack->extends)
      if (const syntax::Pack* below = find(word); below && !closes_circle(below, word)) visit(below, &word);
    path.pop_back();
    words.pop_back();
    // After all that it extends: reversed at the end, so that the nearest layer stands first.
    order.push_back(pack);
  }
};

}  // namespace

std::vector<const syntax::Pack*> layer_order(std::span<const syntax::Pack> packs, Diagnostics& diagnostics) {
  for (std::size_t i = 0; i < packs.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      if (packs[i].id.text == packs[j].id.text)
        diagnostics.add(diag::name_taken, packs[i].id.where, {packs[i].id.text}, packs[j].id.where);
  Walk walk{packs, diagnostics, {}, {}, {}};
  walk.visit(&packs.front(), nullptr);
  std::reverse(walk.order.begin(), walk.order.end());
  // The calendar is a layer of its own, at the very bottom, named by the nearest layer that names one.
  const auto named =
      std::find_if(walk.order.begin(), walk.order.end(), [](const auto* pack) { return pack->calendar.has_value(); });
  if (named != walk.order.end())
    if (const syntax::Pack* calendar = walk.find(*(*named)->calendar);
        calendar && std::find(walk.order.begin(), walk.order.end(), calendar) == walk.order.end())
      walk.order.push_back(calendar);
  return walk.order;
}

}  // namespace weal::check
