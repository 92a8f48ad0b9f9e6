// Functions of a list of numbers: sum, product, mean, median, standard deviation, mode.
#include <algorithm>

#include "feel/functions/families.hpp"

namespace weal::feel::functions {

namespace {

using Numbers = std::vector<Decimal>;
using Total = std::optional<Decimal>;

/// The numbers of a list, or the fault of the first that is none.
template <class Function>
Value of_numbers(const CallSite& site, std::string_view name, Arguments arguments, Function function) {
  const Arguments values = elements(arguments);
  Numbers numbers;
  numbers.reserve(values.size());
  for (const Value& value : values) {
    if (value.kind() != ValueKind::number) return bad_argument(site, name, "list", value);
    numbers.push_back(value.as_number());
  }
  const Total result = function(numbers);
  if (result) return Value::number(*result);
  return numbers.empty() ? no_value(site, name) : out_of_range(site, name);
}

Total total(const Numbers& numbers) {
  if (numbers.empty()) return std::nullopt;
  Total result = numbers.front();
  for (std::size_t i = 1; result && i < numbers.size(); ++i) result = add(*result, numbers[i]);
  return result;
}

Total product_of(const Numbers& numbers) {
  if (numbers.empty()) return std::nullopt;
  Total result = numbers.front();
  for (std::size_t i = 1; result && i < numbers.size(); ++i) result = multiply(*result, numbers[i]);
  return result;
}

Decimal size_of(const Numbers& numbers) { return Decimal(static_cast<std::int64_t>(numbers.size())); }

Total mean_of(const Numbers& numbers) {
  const Total sum = total(numbers);
  return sum ? divide(*sum, size_of(numbers)) : std::nullopt;
}

Total median_of(const Numbers& given) {
  Numbers numbers = given;
  if (numbers.empty()) return std::nullopt;
  std::sort(numbers.begin(), numbers.end());
  const std::size_t middle = numbers.size() / 2;
  if (numbers.size() % 2 == 1) return numbers[middle];
  const Total sum = add(numbers[middle - 1], numbers[middle]);
  return sum ? divide(*sum, Decimal(2)) : std::nullopt;
}

/// Of a sample: divided by one less than its size.
Total deviation_of(const Numbers& numbers) {
  if (numbers.size() < 2) return std::nullopt;
  const Total mean = mean_of(numbers);
  Total squares = mean ? Total(Decimal(0)) : std::nullopt;
  for (std::size_t i = 0; squares && i < numbers.size(); ++i) {
    const Total difference = subtract(numbers[i], *mean);
    const Total square = difference ? multiply(*difference, *difference) : std::nullopt;
    squares = square ? add(*squares, *square) : std::nullopt;
  }
  const Total variance =
      squares ? divide(*squares, Decimal(static_cast<std::int64_t>(numbers.size()) - 1)) : std::nullopt;
  return variance ? square_root(*variance) : std::nullopt;
}

constexpr char sum_name[] = "sum";
constexpr char product_name[] = "product";
constexpr char mean_name[] = "mean";
constexpr char median_name[] = "median";
constexpr char deviation_name[] = "stddev";

template <Total (*function)(const Numbers&), const char* name>
Value one(const CallSite& site, Arguments arguments) {
  return of_numbers(site, name, arguments, function);
}

/// The most frequent numbers, sorted.
Value mode(const CallSite& site, Arguments arguments) {
  Numbers numbers;
  for (const Value& value : elements(arguments)) {
    if (value.kind() != ValueKind::number) return bad_argument(site, "mode", "list", value);
    numbers.push_back(value.as_number());
  }
  std::stable_sort(numbers.begin(), numbers.end());
  std::vector<Value> modes;
  std::size_t most = 0;
  for (auto run = numbers.begin(); run != numbers.end();) {
    const auto end = std::upper_bound(run, numbers.end(), *run);
    const auto length = static_cast<std::size_t>(end - run);
    if (length > most) modes.clear();
    if (length >= most) modes.push_back(Value::number(*run));
    most = std::max(most, length);
    run = end;
  }
  return Value::list(std::move(modes));
}

template <Total (*function)(const Numbers&), const char* name>
Builtin row(Type (*result_type)(std::span<const Type>)) {
  return {.name = name,
          .parameters = {{"list", any()}},
          .variadic = true,
          .result = number(),
          .result_type = result_type,
          .call = one<function, name>};
}

}  // namespace

Family statistics_family() {
  return {
      row<total, sum_name>(type_of_numbers),
      row<product_of, product_name>(nullptr),
      row<mean_of, mean_name>(type_of_numbers),
      row<median_of, median_name>(type_of_numbers),
      row<deviation_of, deviation_name>(type_of_numbers),
      {.name = "mode",
       .parameters = {{"list", any()}},
       .variadic = true,
       .result = list_of(number()),
       .result_type = list_of_elements,
       .call = mode},
  };
}

}  // namespace weal::feel::functions
