// Reading: the Expression under construction, with what every step of its making shares.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "feel/expression.hpp"
#include "feel/scope.hpp"
#include "feel/token.hpp"
#include "weal/diagnostic.hpp"
#include "weal/limits.hpp"

namespace weal::feel {

class Reading {
 public:
  Reading(const SourceText& text, const Scope& scope, Mode mode, const Limits& limits, Diagnostics& diagnostics);

  [[nodiscard]] const Scope& scope() const { return scope_; }
  [[nodiscard]] Mode mode() const { return expression_.mode; }
  [[nodiscard]] bool is_pack() const { return expression_.mode == Mode::pack; }
  [[nodiscard]] const Limits& limits() const { return limits_; }
  [[nodiscard]] std::string_view text() const { return expression_.source.text; }
  [[nodiscard]] std::string_view text(Span span) const { return text().substr(span.begin, span.end - span.begin); }

  NodeId add(Op op, Span span, std::span<const NodeId> children, std::uint32_t payload, Type type,
             std::uint8_t flags = 0);
  NodeId constant(Value value, Span span, Type type);
  /// Stands for what was reported already; silent from there on.
  NodeId invalid(Span span);
  /// An error null of standard mode, which tells the diagnostic that pack mode reports.
  NodeId error_constant(const DiagnosticKind& kind, Span span, std::vector<std::string> arguments);

  [[nodiscard]] const Node& node(NodeId id) const { return expression_.nodes[id.index]; }
  [[nodiscard]] const Type& type(NodeId id) const { return expression_.types[id.index]; }
  [[nodiscard]] NodeId child_of(NodeId id, std::uint32_t i) const { return expression_.child(node(id), i); }
  [[nodiscard]] std::size_t node_count() const { return expression_.nodes.size(); }
  [[nodiscard]] Span span(NodeId id) const { return {node(id).begin, node(id).end}; }
  /// The constant behind a constant node; nothing for other nodes.
  [[nodiscard]] const Value* constant_of(NodeId id) const;
  void set_type(NodeId id, Type type) { expression_.types[id.index] = std::move(type); }
  void widen(NodeId id, Span span);
  void add_flag(NodeId id, std::uint8_t flag) { expression_.nodes[id.index].flags |= flag; }
  void set_locals(NodeId id, std::uint32_t first) { expression_.nodes[id.index].locals = first; }

  std::uint32_t add_name(std::string name);
  std::uint32_t add_local(std::string name);
  void name_local(std::uint32_t local, std::string name) { expression_.local_names[local] = std::move(name); }
  std::uint32_t add_lambda(Lambda lambda);
  std::uint32_t add_table(Table table);
  std::uint32_t add_named_type(Type type);

  void report(const DiagnosticKind& kind, Span where, std::vector<std::string> arguments = {});
  void report(const DiagnosticKind& kind, Span where, std::vector<std::string> arguments, Span second);
  void report(const DiagnosticKind& kind, Span where, std::vector<std::string> arguments,
              std::optional<SourceRange> second);
  [[nodiscard]] bool failed() const { return failed_; }
  /// Behind an error of grammar nothing is reported: what is left of the text was not read.
  void mute() { is_muted_ = true; }
  void unmute() { is_muted_ = false; }
  /// Enough was reported: what makes a further report helpful need not be computed.
  [[nodiscard]] bool is_silent() const;
  [[nodiscard]] bool is_too_deep() const { return too_deep_reported_; }

  /// The finished expression; nothing once an error was reported.
  [[nodiscard]] std::optional<Expression> finish(NodeId root);

 private:
  [[nodiscard]] std::uint32_t height_over(Op op, std::span<const NodeId> children) const;

  Expression expression_;
  const Scope& scope_;
  const Limits& limits_;
  Diagnostics& diagnostics_;
  std::vector<std::uint32_t> heights_;  // of each node, left spines not counted
  std::uint32_t report_count_ = 0;
  bool failed_ = false;
  bool is_muted_ = false;
  bool too_deep_reported_ = false;
};

/// Whether a chain of this operator is evaluated without recursion along its left operand.
[[nodiscard]] bool has_left_spine(Op op);

}  // namespace weal::feel
