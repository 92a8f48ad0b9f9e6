#include <algorithm>
#include <tuple>

#include "weal/diagnostic.hpp"

namespace weal {
namespace {

/// What stands in no file comes last, in the order of addition.
std::tuple<bool, std::uint32_t, std::uint32_t> place(const Diagnostic& diagnostic) {
  if (!diagnostic.where) return {true, 0, 0};
  return {false, diagnostic.where->source.index, diagnostic.where->begin};
}

}  // namespace

Diagnostic& Diagnostics::add(const DiagnosticKind& kind, SourceRange where, std::vector<std::string> arguments,
                             std::optional<SourceRange> second) {
  return items_.emplace_back(Diagnostic{&kind, std::move(arguments), where, second, {}});
}

Diagnostic& Diagnostics::add_at(const DiagnosticKind& kind, std::string path, std::vector<std::string> arguments) {
  return items_.emplace_back(Diagnostic{&kind, std::move(arguments), std::nullopt, std::nullopt, std::move(path)});
}

void Diagnostics::append(const Diagnostics& other) {
  const std::size_t count = other.items_.size();  // fixed first: `other` may be this
  items_.reserve(items_.size() + count);
  for (std::size_t index = 0; index < count; ++index) items_.push_back(other.items_[index]);
}

bool Diagnostics::has_errors() const {
  return std::any_of(items_.begin(), items_.end(),
                     [](const Diagnostic& item) { return item.kind->severity == Severity::error; });
}

std::vector<Diagnostic> Diagnostics::sorted() const {
  std::vector<Diagnostic> result = items_;
  std::stable_sort(result.begin(), result.end(),
                   [](const Diagnostic& left, const Diagnostic& right) { return place(left) < place(right); });
  return result;
}

}  // namespace weal
