/// Value: what an expression yields. Known, null (known to be absent, or an error), or missing with the names of what
/// is missing.
#pragma once

#include <compare>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "weal/date.hpp"
#include "weal/decimal.hpp"
#include "weal/duration.hpp"

namespace weal {

class Value;

enum class ValueKind : std::uint8_t {
  null,
  missing,
  boolean,
  number,
  string,
  date,
  time,
  date_time,
  days_duration,
  months_duration,
  list,
  context,
  range,
  function,
  entity,
};

/// Kleene's three truth values.
enum class Truth : std::uint8_t { no, yes, unknown };

/// What kind of thing a missing name stands for.
enum class MissingKind : std::uint8_t { fact, parameter, calendar, event };

/// One thing that is not known. `id` is an index that the evaluation's owner gives meaning to (a slot of a
/// Rulebook's program); `row` is the member's index for a person's fact, else -1.
struct MissingKey {
  MissingKind kind = MissingKind::fact;
  std::uint32_t id = 0;
  std::int32_t row = -1;
  friend constexpr auto operator<=>(const MissingKey&, const MissingKey&) = default;
};

/// Why a value is missing: a sorted set of keys, never empty. Cheap to copy.
class Missing {
 public:
  explicit Missing(MissingKey key);
  [[nodiscard]] const std::vector<MissingKey>& keys() const { return *keys_; }
  [[nodiscard]] static Missing united(const Missing& left, const Missing& right);

 private:
  explicit Missing(std::shared_ptr<const std::vector<MissingKey>> keys) : keys_(std::move(keys)) {}
  std::shared_ptr<const std::vector<MissingKey>> keys_;
};

/// What made an error null, and where in the expression's text it arose.
struct Fault {
  std::uint16_t code = 0;  ///< of the diagnostic kind that says it
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::vector<std::string> arguments;
};

/// Null: known to be absent, or the result of an error, which then is told.
struct Null {
  std::shared_ptr<const Fault> fault;
};

/// A person (or another repeated thing) of a case: which list, which row. Its attributes are read from the case.
struct Entity {
  std::uint32_t list = 0;
  std::int32_t row = -1;
  friend constexpr bool operator==(Entity, Entity) = default;
};

struct List {
  std::vector<Value> elements;
  std::uint32_t nesting = 1;  ///< set by Value::list
};
/// Entries keep the order in which they were written.
struct Context {
  std::vector<std::pair<std::string, Value>> entries;
  std::uint32_t nesting = 1;  ///< set by Value::context
  [[nodiscard]] const Value* find(std::string_view key) const;
};
struct Range;
/// A function as a value; what is inside belongs to the evaluator.
struct Function {
  virtual ~Function() = default;
  /// How deep the values it holds are nested.
  [[nodiscard]] virtual std::uint32_t nesting() const { return 1; }
};

/// A value of FEEL. Copies share their lists, strings and contexts, which never change.
class Value {
 public:
  using Storage = std::variant<Null, Missing, bool, Decimal, std::shared_ptr<const std::string>, Date,
                               std::shared_ptr<const Time>, std::shared_ptr<const DateTime>, DaysDuration,
                               MonthsDuration, std::shared_ptr<const List>, std::shared_ptr<const Context>,
                               std::shared_ptr<const Range>, std::shared_ptr<const Function>, Entity>;

  Value() = default;
  static Value null() { return {}; }
  static Value error(Fault fault);
  static Value missing(Missing missing) { return Value(Storage(std::move(missing))); }
  static Value boolean(bool value) { return Value(Storage(value)); }
  static Value number(Decimal value) { return Value(Storage(value)); }
  static Value string(std::string value);
  static Value date(Date value) { return Value(Storage(value)); }
  static Value time(Time value);
  static Value date_time(DateTime value);
  static Value days(DaysDuration value) { return Value(Storage(value)); }
  static Value months(MonthsDuration value) { return Value(Storage(value)); }
  static Value list(std::vector<Value> elements);
  static Value context(Context context);
  static Value range(Range range);
  static Value function(std::shared_ptr<const Function> function) { return Value(Storage(std::move(function))); }
  static Value entity(Entity value) { return Value(Storage(value)); }

  [[nodiscard]] ValueKind kind() const { return static_cast<ValueKind>(storage_.index()); }
  [[nodiscard]] bool is_null() const { return kind() == ValueKind::null; }
  [[nodiscard]] bool is_missing() const { return kind() == ValueKind::missing; }
  [[nodiscard]] bool is_known() const { return kind() > ValueKind::missing; }

  // Precondition of each: the kind agrees.
  [[nodiscard]] const Null& as_null() const { return std::get<Null>(storage_); }
  [[nodiscard]] const Missing& as_missing() const { return std::get<Missing>(storage_); }
  [[nodiscard]] bool as_boolean() const { return std::get<bool>(storage_); }
  [[nodiscard]] const Decimal& as_number() const { return std::get<Decimal>(storage_); }
  [[nodiscard]] const std::string& as_string() const { return *std::get<4>(storage_); }
  [[nodiscard]] Date as_date() const { return std::get<Date>(storage_); }
  [[nodiscard]] const Time& as_time() const { return *std::get<6>(storage_); }
  [[nodiscard]] const DateTime& as_date_time() const { return *std::get<7>(storage_); }
  [[nodiscard]] DaysDuration as_days() const { return std::get<DaysDuration>(storage_); }
  [[nodiscard]] MonthsDuration as_months() const { return std::get<MonthsDuration>(storage_); }
  [[nodiscard]] const std::vector<Value>& as_list() const { return std::get<10>(storage_)->elements; }
  [[nodiscard]] const Context& as_context() const { return *std::get<11>(storage_); }
  [[nodiscard]] const Range& as_range() const { return *std::get<12>(storage_); }
  [[nodiscard]] const std::shared_ptr<const Function>& as_function() const { return std::get<13>(storage_); }
  [[nodiscard]] Entity as_entity() const { return std::get<Entity>(storage_); }

  /// How deep lists, contexts and ranges are nested in it: 0 for a scalar. Known, not counted: it bounds recursion.
  [[nodiscard]] std::uint32_t nesting() const;

  /// Deep equality of kind and content, for tests and for "all candidates agree"; FEEL's `=` is in the feel room.
  friend bool operator==(const Value& left, const Value& right);

 private:
  explicit Value(Storage storage) : storage_(std::move(storage)) {}
  Storage storage_;
};

/// A range as a value; an absent end is open to infinity.
struct Range {
  Value low;
  Value high;
  bool low_closed = false;
  bool high_closed = false;
  std::uint32_t nesting = 1;  ///< set by Value::range
};

}  // namespace weal
