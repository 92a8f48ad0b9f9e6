// Static types of operators, branches, lists and tests. In pack mode what does not fit is reported and becomes
// invalid; in standard mode types only guide, and what does not fit is any.
#pragma once

#include <span>

#include "feel/reading.hpp"

namespace weal::feel {

/// One side of a comparison: its type, where it stands, and its value where it is written out.
struct Side {
  const Type* type = nullptr;
  Span span;
  const Value* constant = nullptr;
};

[[nodiscard]] Type arithmetic_type(Reading& reading, Op op, NodeId left, NodeId right);
[[nodiscard]] Type negated_type(Reading& reading, NodeId value);
/// boolean, or invalid; checks that both sides can be compared, in one unit and with one set of values.
Type comparison_type(Reading& reading, Op op, NodeId left, NodeId right);
Type comparison_type(Reading& reading, Op op, const Side& left, const Side& right);
[[nodiscard]] Type logic_type(Reading& reading, NodeId left, NodeId right);
/// Checks that `node` is a boolean.
void expect_boolean(Reading& reading, NodeId node);
/// The common type of branches, list elements or a table's outputs.
[[nodiscard]] Type joined_type(Reading& reading, NodeId first, NodeId second);
[[nodiscard]] Type joined_type(Reading& reading, std::span<const NodeId> nodes);
/// What an iterator over `domain` takes: elements of a list or range.
[[nodiscard]] Type iterated_type(Reading& reading, NodeId domain);
[[nodiscard]] Type range_type(Reading& reading, NodeId low, NodeId high);
/// Checks a unary test's value against the value under test, which has type `subject` and stands at `subject_span`.
void check_test_value(Reading& reading, Op op, const Type& subject, Span subject_span, NodeId value);
/// Field of a context, property of a date, time, duration or range; element by element over lists.
[[nodiscard]] Type path_type(Reading& reading, NodeId value, std::string_view name, Span name_span);

/// any or invalid: nothing can be said.
[[nodiscard]] bool is_open(const Type& type);
/// The operator as it is written.
[[nodiscard]] std::string_view sign_of(Op op);

}  // namespace weal::feel
