// Range functions: where points and ranges stand to one another. A point stands for the range that holds it alone.
#include "feel/compare.hpp"
#include "feel/functions/families.hpp"
#include "feel/missing.hpp"

namespace weal::feel::functions {

namespace {

struct Sides {
  Range left;
  Range right;
  const CallSite& site;

  [[nodiscard]] Value less(const Value& a, const Value& b) const { return ordered(Order::less, a, b, site); }
  [[nodiscard]] Value equal(const Value& a, const Value& b) const { return equals(a, b, site); }
};

Range as_range(const Value& value) {
  return value.kind() == ValueKind::range ? value.as_range() : Range{value, value, true, true};
}

Value truth(bool value) { return Value::boolean(value); }
Value both(const Value& left, const Value& right) { return conjunction(left, right); }
Value either(const Value& left, const Value& right) { return disjunction(left, right); }

/// The left range ends before the right one starts.
Value before(const Sides& s) {
  return either(s.less(s.left.high, s.right.low),
                both(truth(!s.left.high_closed || !s.right.low_closed), s.equal(s.left.high, s.right.low)));
}

Value meets(const Sides& s) {
  return both(truth(s.left.high_closed && s.right.low_closed), s.equal(s.left.high, s.right.low));
}

/// The left one's start lies before the right one's, or is the same and included only there.
Value starts_before(const Sides& s) {
  return either(s.less(s.left.low, s.right.low),
                both(s.equal(s.left.low, s.right.low), truth(s.left.low_closed && !s.right.low_closed)));
}
Value starts_same(const Sides& s) {
  return both(s.equal(s.left.low, s.right.low), truth(s.left.low_closed == s.right.low_closed));
}
Value ends_before(const Sides& s) {
  return either(s.less(s.left.high, s.right.high),
                both(s.equal(s.left.high, s.right.high), truth(!s.left.high_closed && s.right.high_closed)));
}
Value ends_same(const Sides& s) {
  return both(s.equal(s.left.high, s.right.high), truth(s.left.high_closed == s.right.high_closed));
}

Sides turned(const Sides& s) { return {s.right, s.left, s.site}; }

Value overlaps(const Sides& s) { return negation(either(before(s), before(turned(s)))); }

/// Overlap where the left one starts first and ends inside the right one or with it.
Value overlaps_before(const Sides& s) {
  const Value ends_inside = either(ends_before(s), ends_same(s));
  return both(both(starts_before(s), overlaps(s)), ends_inside);
}

Value finishes(const Sides& s) { return both(ends_same(s), either(starts_before(turned(s)), starts_same(s))); }

Value starts(const Sides& s) { return both(starts_same(s), either(ends_before(s), ends_same(s))); }

Value includes(const Sides& s) {
  return both(either(starts_before(s), starts_same(s)), either(ends_before(turned(s)), ends_same(s)));
}

Value coincides(const Sides& s) { return both(starts_same(s), ends_same(s)); }

using Relation = Value (*)(const Sides&);

template <Relation relation>
Value call(const CallSite& site, Arguments arguments) {
  return relation({as_range(arguments[0]), as_range(arguments[1]), site});
}

template <Relation relation>
Value call_turned(const CallSite& site, Arguments arguments) {
  return relation({as_range(arguments[1]), as_range(arguments[0]), site});
}

Builtin row(std::string_view name, std::string_view first, std::string_view second,
            Value (*function)(const CallSite&, Arguments)) {
  return {.name = name, .parameters = {{first, any()}, {second, any()}}, .result = boolean(), .call = function};
}

/// One row for each pair of names that the standard gives the parameters.
void add_rows(Family& family, std::string_view name, Value (*function)(const CallSite&, Arguments)) {
  family.push_back(row(name, "range1", "range2", function));
  family.push_back(row(name, "point", "range", function));
  family.push_back(row(name, "range", "point", function));
  family.push_back(row(name, "point1", "point2", function));
}

}  // namespace

Family range_family() {
  Family family;
  add_rows(family, "before", call<before>);
  add_rows(family, "after", call_turned<before>);
  add_rows(family, "meets", call<meets>);
  add_rows(family, "met by", call_turned<meets>);
  add_rows(family, "overlaps", call<overlaps>);
  add_rows(family, "overlaps before", call<overlaps_before>);
  add_rows(family, "overlaps after", call_turned<overlaps_before>);
  add_rows(family, "finishes", call<finishes>);
  add_rows(family, "finished by", call_turned<finishes>);
  add_rows(family, "includes", call<includes>);
  add_rows(family, "during", call_turned<includes>);
  add_rows(family, "starts", call<starts>);
  add_rows(family, "started by", call_turned<starts>);
  add_rows(family, "coincides", call<coincides>);
  return family;
}

}  // namespace weal::feel::functions
