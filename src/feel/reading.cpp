// Nodes, names and reports of one expression under construction.
#include "feel/reading.hpp"

#include <algorithm>

#include "diagnostics/kinds/feel.hpp"

namespace weal::feel {

namespace {

constexpr std::uint32_t max_reports = 50;

}  // namespace

Reading::Reading(const SourceText& text, const Scope& scope, Mode mode, const Limits& limits, Diagnostics& diagnostics)
    : scope_(scope), limits_(limits), diagnostics_(diagnostics) {
  expression_.source = text;
  expression_.mode = mode;
}

bool has_left_spine(Op op) {
  return (op >= Op::add && op <= Op::power) || (op >= Op::equal && op <= Op::greater_equal) || op == Op::conjunction ||
         op == Op::disjunction;
}

std::uint32_t Reading::height_over(Op op, std::span<const NodeId> children) const {
  std::uint32_t height = 1;
  for (std::size_t i = 0; i < children.size(); ++i) {
    const std::uint32_t below = heights_[children[i].index];
    height = std::max(height, i == 0 && has_left_spine(op) ? below : below + 1);
  }
  return height;
}

NodeId Reading::add(Op op, Span span, std::span<const NodeId> children, std::uint32_t payload, Type type,
                    std::uint8_t flags) {
  const NodeId id{static_cast<std::uint32_t>(expression_.nodes.size())};
  Node node;
  node.op = op;
  node.flags = flags;
  node.first_child = static_cast<std::uint32_t>(expression_.children.size());
  node.child_count = static_cast<std::uint32_t>(children.size());
  node.payload = payload;
  node.begin = span.begin;
  node.end = span.end;
  const std::uint32_t height = height_over(op, children);
  if (height > limits_.depth && !too_deep_reported_) {
    too_deep_reported_ = true;
    report(diag::too_deep, span, {std::to_string(limits_.depth)});
  }
  expression_.children.insert(expression_.children.end(), children.begin(), children.end());
  expression_.nodes.push_back(node);
  expression_.types.push_back(std::move(type));
  heights_.push_back(height);
  return id;
}

NodeId Reading::constant(Value value, Span span, Type type) {
  expression_.constants.push_back(std::move(value));
  return add(Op::constant, span, {}, static_cast<std::uint32_t>(expression_.constants.size() - 1), std::move(type));
}

NodeId Reading::invalid(Span span) { return constant(Value::null(), span, Type::of(TypeKind::invalid)); }

NodeId Reading::error_constant(const DiagnosticKind& kind, Span span, std::vector<std::string> arguments) {
  return constant(Value::error(Fault{kind.code, span.begin, span.end, std::move(arguments)}), span,
                  Type::of(TypeKind::any));
}

const Value* Reading::constant_of(NodeId id) const {
  const Node& found = node(id);
  return found.op == Op::constant ? &expression_.constants[found.payload] : nullptr;
}

void Reading::widen(NodeId id, Span span) {
  expression_.nodes[id.index].begin = span.begin;
  expression_.nodes[id.index].end = span.end;
}

std::uint32_t Reading::add_name(std::string name) {
  expression_.names.push_back(std::move(name));
  return static_cast<std::uint32_t>(expression_.names.size() - 1);
}

std::uint32_t Reading::add_local(std::string name) {
  expression_.local_names.push_back(std::move(name));
  return expression_.local_count++;
}

std::uint32_t Reading::add_lambda(Lambda lambda) {
  expression_.lambdas.push_back(std::move(lambda));
  return static_cast<std::uint32_t>(expression_.lambdas.size() - 1);
}

std::uint32_t Reading::add_table(Table table) {
  expression_.tables.push_back(std::move(table));
  return static_cast<std::uint32_t>(expression_.tables.size() - 1);
}

std::uint32_t Reading::add_named_type(Type type) {
  expression_.named_types.push_back(std::move(type));
  return static_cast<std::uint32_t>(expression_.named_types.size() - 1);
}

void Reading::report(const DiagnosticKind& kind, Span where, std::vector<std::string> arguments) {
  report(kind, where, std::move(arguments), std::optional<SourceRange>{});
}

void Reading::report(const DiagnosticKind& kind, Span where, std::vector<std::string> arguments, Span second) {
  report(kind, where, std::move(arguments), expression_.source.origin.range(second.begin, second.end));
}

void Reading::report(const DiagnosticKind& kind, Span where, std::vector<std::string> arguments,
                     std::optional<SourceRange> second) {
  if (kind.severity == Severity::error) failed_ = true;
  if (is_muted_) return;
  if (++report_count_ > max_reports) return;  // a hostile text must not fill memory with reports
  diagnostics_.add(kind, expression_.source.origin.range(where.begin, where.end), std::move(arguments), second);
}

bool Reading::is_silent() const { return is_muted_ || report_count_ >= max_reports; }

std::optional<Expression> Reading::finish(NodeId root) {
  if (failed_) return std::nullopt;
  expression_.root = root;
  return std::move(expression_);
}

}  // namespace weal::feel
