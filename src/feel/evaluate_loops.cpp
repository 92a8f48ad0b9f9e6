// Loops of the evaluator: for, some, every, filters and indexes.
#include <algorithm>
#include <limits>

#include "diagnostics/kinds/evaluation.hpp"
#include "feel/arithmetic.hpp"
#include "feel/compare.hpp"
#include "feel/evaluator.hpp"

namespace weal::feel {

namespace {

/// The whole numbers or days that a span runs over, upwards or downwards.
struct Span {
  std::int64_t from = 0;
  std::int64_t to = 0;
  bool is_dates = false;

  [[nodiscard]] std::uint64_t size() const {
    return (from <= to ? static_cast<std::uint64_t>(to) - static_cast<std::uint64_t>(from)
                       : static_cast<std::uint64_t>(from) - static_cast<std::uint64_t>(to)) +
           1;
  }
  [[nodiscard]] Value at(std::int64_t position) const {
    return is_dates ? Value::date(Date::from_day_number(position)) : Value::number(Decimal(position));
  }
};

std::optional<Span> span(const Value& from, const Value& to) {
  if (from.kind() == ValueKind::date && to.kind() == ValueKind::date) {
    return Span{from.as_date().day_number(), to.as_date().day_number(), true};
  }
  if (from.kind() != ValueKind::number || to.kind() != ValueKind::number) return std::nullopt;
  const auto first = from.as_number().to_int64();
  const auto last = to.as_number().to_int64();
  constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max() / 2;
  if (!first || !last || *first > most || *first < -most || *last > most || *last < -most) return std::nullopt;
  return Span{*first, *last, false};
}

/// A range as a value: its ends are left out where it is open.
std::optional<Span> span(const Range& range) {
  auto result = span(range.low, range.high);
  if (!result) return result;
  const std::int64_t step = result->from <= result->to ? 1 : -1;
  if (!range.low_closed) result->from += step;
  if (!range.high_closed) result->to -= step;
  return result;
}

}  // namespace

template <class Recorder>
template <class Visit>
std::optional<Value> Evaluator<Recorder>::iterate(const Node& here, std::uint32_t iterator, MissingNames& unknown,
                                                  Visit& visit) {
  if (iterator + 1 == here.child_count) {
    visit();
    return std::nullopt;
  }
  const std::uint32_t variable = here.payload + iterator;
  const auto inner = [&](Value value) {
    locals_[variable] = std::move(value);
    return iterate(here, iterator + 1, unknown, visit);
  };
  const NodeId domain_id = expression_.child(here, iterator);
  const Node& domain_node = node(domain_id);
  const Value domain = eval(domain_id);
  if (domain.is_missing()) {
    // What the body needs beside the domain would be needed too: it is asked with an unknown element.
    unknown.add(domain);
    return inner(domain);
  }
  if (domain.is_null()) return domain;
  if (domain.kind() == ValueKind::list) {
    for (const Value& element : domain.as_list()) {
      if (auto early = inner(element)) return early;
      if (visit.is_done || is_stopped_) break;
    }
    return std::nullopt;
  }
  if (domain.kind() != ValueKind::range) return inner(domain);
  const Range& range = domain.as_range();
  if (range.low.is_missing() || range.high.is_missing()) {
    const Value ends = united(range.low, range.high);
    unknown.add(ends);
    return inner(ends);
  }
  const auto run = span(range);
  if (!run) {
    return fault(diag::bad_operands, site(domain_node),
                 {"..", std::string(kind_name(range.low.kind())), std::string(kind_name(range.high.kind()))});
  }
  const bool is_upward = range.low.is_known() && range.high.is_known() && !(*compared(range.low, range.high) > 0);
  if ((is_upward && run->from > run->to) || (!is_upward && run->from < run->to)) return std::nullopt;  // (1..2)
  if (visit.collects && run->size() > budget_.limits.list_size) {
    return stop(domain_node, "list_size", budget_.limits.list_size);
  }
  const std::int64_t step = is_upward ? 1 : -1;
  for (std::int64_t position = run->from;; position += step) {
    if (auto early = inner(run->at(position))) return early;
    if (visit.is_done || is_stopped_ || position == run->to) break;
  }
  return std::nullopt;
}

template <class Recorder>
Value Evaluator<Recorder>::for_return(const Node& here) {
  struct Collect {
    Evaluator& evaluator;
    const Node& here;
    std::vector<Value> results{};
    bool is_done = false;
    bool collects = true;
    void operator()() {
      if ((here.flags & flag_uses_partial) != 0) {
        evaluator.budget_.steps_used += results.size();
        evaluator.locals_[here.payload + here.child_count - 1] = Value::list(results);
      }
      results.push_back(evaluator.eval_child(here, here.child_count - 1));
      const std::uint32_t most = evaluator.budget_.limits.list_size;
      if (results.size() > most) (void)evaluator.stop(here, "list_size", most);
    }
  };
  Collect collect{*this, here};
  MissingNames unknown;
  const auto early = iterate(here, 0, unknown, collect);
  if (is_stopped_) return stopped_;
  if (unknown.any()) {
    for (const Value& result : collect.results) unknown.add_deep(result);
    return unknown.value();
  }
  if (early) return *early;
  return bounded(here, Value::list(std::move(collect.results)));
}

template <class Recorder>
Value Evaluator<Recorder>::quantified(const Node& here) {
  struct Fold {
    Evaluator& evaluator;
    const Node& here;
    Value so_far{};
    bool is_done = false;
    bool collects = false;
    void operator()() {
      const Value one = evaluator.eval_child(here, here.child_count - 1);
      const bool is_some = here.op == Op::some_satisfies;
      so_far = is_some ? disjunction(so_far, one) : conjunction(so_far, one);
      is_done = is_some ? is_true(so_far) : is_false(so_far);
    }
  };
  Fold fold{*this, here};
  fold.so_far = Value::boolean(here.op == Op::every_satisfies);
  MissingNames unknown;
  const auto early = iterate(here, 0, unknown, fold);
  if (is_stopped_) return stopped_;
  // A domain that is not known may be empty: what one unknown element would give decides nothing.
  if (unknown.any()) {
    unknown.add(fold.so_far);
    return unknown.value();
  }
  return early ? *early : fold.so_far;
}

template <class Recorder>
Value Evaluator<Recorder>::filter(const Node& here) {
  const Value from = eval_child(here, 0);
  if (from.is_null()) return from;
  const bool is_list = from.kind() == ValueKind::list;
  const std::vector<Value> one = is_list ? std::vector<Value>{} : std::vector<Value>{from};
  const std::vector<Value>& elements = is_list ? from.as_list() : one;
  const Value kept = std::exchange(locals_[here.payload], Value::null());
  items_.push_back(here.payload);
  std::vector<Value> results;
  MissingNames unknown;
  Value error;
  std::optional<Value> position;
  for (const Value& element : elements) {
    locals_[here.payload] = element;
    Value test = eval_child(here, 1);
    if (is_stopped_) break;
    if (test.kind() == ValueKind::number) {
      position = std::move(test);
      break;
    }
    unknown.add(test);
    if (is_true(test)) results.push_back(element);
    if (test.is_null() && test.as_null().fault && error.is_null() && !error.as_null().fault) error = test;
  }
  if (elements.empty() && !is_stopped_) {
    // An index into an empty list is null, not the empty list.
    const Op condition = node(expression_.child(here, 1)).op;
    if (condition == Op::constant) position = eval_child(here, 1);
    if (position && position->kind() != ValueKind::number) position.reset();
  }
  items_.pop_back();
  locals_[here.payload] = kept;
  if (is_stopped_) return stopped_;
  if (from.is_missing()) unknown.add(from);
  if (unknown.any()) return unknown.value();
  if (position) return member_at(elements, *position, site(here));
  // A pack is told of a test that failed; the standard leaves the element out.
  if (expression_.mode == Mode::pack && error.as_null().fault) return error;
  return Value::list(std::move(results));
}

Value member_at(const std::vector<Value>& elements, const Value& position, const CallSite& site) {
  const auto number = position.as_number().to_int64();
  const auto size = static_cast<std::int64_t>(elements.size());
  const std::int64_t at = !number ? -1 : *number > 0 ? *number - 1 : *number < 0 ? size + *number : -1;
  if (at < 0 || at >= size) {
    return fault(diag::index_out_of_range, site, {position.as_number().to_string(), std::to_string(size)});
  }
  return elements[static_cast<std::size_t>(at)];
}

template <class Recorder>
Value Evaluator<Recorder>::index(const Node& here) {
  const Value from = eval_child(here, 0);
  const Value position = eval_child(here, 1);
  if (from.is_missing() || position.is_missing()) return united(from, position);
  if (from.is_null()) return from;
  if (position.is_null()) return position;
  if (position.kind() != ValueKind::number) {
    return fault(diag::bad_operands, site(here),
                 {"[]", std::string(kind_name(from.kind())), std::string(kind_name(position.kind()))});
  }
  if (from.kind() == ValueKind::list) return member_at(from.as_list(), position, site(here));
  return member_at({from}, position, site(here));
}

template class Evaluator<NoRecord>;
template class Evaluator<Record>;

}  // namespace weal::feel
