#include "case/reading.hpp"

#include <algorithm>

#include "contract/contract.hpp"
#include "diagnostics/kinds/case.hpp"

namespace weal::casefile {
namespace {

// Nobody reads further; a hostile case has a message for every other byte.
constexpr std::size_t most_errors = 1000;
constexpr std::string_view mask = "•••";
// Bank cards have 16 digits and more, ID numbers 18 (15 once), telephones 11.
constexpr std::ptrdiff_t digits_of_a_number_of_a_person = 11;

}  // namespace

void Reading::report(const DiagnosticKind& kind, const Place& place, std::vector<std::string> arguments) {
  if (reported_ > most_errors) return;
  if (++reported_ > most_errors) {
    diagnostics_.add_at(diag::case_too_many_errors, "$", {std::to_string(most_errors)});
    return;
  }
  diagnostics_.add_at(kind, place.path, std::move(arguments)).where = node(place).where;
}

bool Reading::is_full() const { return reported_ > most_errors; }

std::string Reading::suggestion(std::string_view word, const std::vector<std::string_view>& candidates) const {
  return is_full() ? std::string() : did_you_mean(word, candidates).value_or("");
}

bool looks_personal(std::string_view text) {
  return std::count_if(text.begin(), text.end(), [](char letter) { return letter >= '0' && letter <= '9'; }) >=
         digits_of_a_number_of_a_person;
}

std::string shown(std::string_view text, Privacy privacy) {
  return std::string(privacy == Privacy::personal || looks_personal(text) ? mask : text);
}

std::string Reading::found(const Place& place, Privacy privacy) const {
  const json::Node& it = node(place);
  switch (it.kind) {
    case json::Kind::null_:
      return "null";
    case json::Kind::boolean:
      return privacy == Privacy::personal ? std::string(mask) : it.truth ? "true" : "false";
    case json::Kind::number:
      return privacy == Privacy::personal ? std::string(mask) : it.text;
    case json::Kind::string:
      return it.text.empty() ? "\"\"" : shown(it.text, privacy);
    case json::Kind::array:
      return "[ … ]";
    case json::Kind::object:
      return "{ … }";
  }
  unreachable();
}

bool Reading::is_object(const Place& place, std::string_view name) {
  if (node(place).kind == json::Kind::object) return true;
  report(diag::case_not_an_object, place, {found(place, Privacy::personal), std::string(name)});
  return false;
}

bool Reading::is_list(const Place& place, std::string_view name, std::size_t most) {
  if (node(place).kind != json::Kind::array) {
    report(diag::case_not_a_list, place, {found(place, Privacy::personal), std::string(name)});
    return false;
  }
  if (node(place).items.size() <= most) return true;
  report(diag::case_list_too_long, place, {std::string(name), std::to_string(most)});
  return false;
}

std::optional<std::string> Reading::text(const Place& place, std::string_view name, Privacy privacy) {
  const json::Node& it = node(place);
  if (it.kind != json::Kind::string) {
    report(diag::case_not_a_text, place, {found(place, privacy), std::string(name)});
    return std::nullopt;
  }
  if (it.text.size() > limits.string_size) {
    report(diag::case_text_too_long, place, {std::string(name), std::to_string(limits.string_size)});
    return std::nullopt;
  }
  if (it.text.empty()) {
    report(diag::case_empty_text, place, {std::string(name)});
    return std::nullopt;
  }
  return it.text;
}

Place entry_place(const Place& object, const json::Entry& entry) {
  return {entry.value, json::path_with_key(object.path, shown(entry.key))};
}

Place item_place(const Place& list, json::NodeId item, std::size_t index) {
  return {item, json::path_with_index(list.path, index)};
}

}  // namespace weal::casefile
