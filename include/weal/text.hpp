/// A text for people in both languages.
#pragma once

#include <string>

#include "weal/diagnostic.hpp"

namespace weal {

/// Chinese and English of one text, as a pack gives it. Where one is empty the other stands for it.
struct LocalText {
  std::string zh;
  std::string en;
  [[nodiscard]] const std::string& in(Language language) const {
    const std::string& wanted = language == Language::zh ? zh : en;
    return wanted.empty() ? (language == Language::zh ? en : zh) : wanted;
  }
  [[nodiscard]] bool empty() const { return zh.empty() && en.empty(); }
};

}  // namespace weal
