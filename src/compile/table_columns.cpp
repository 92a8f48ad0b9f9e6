#include "compile/table_columns.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace weal::compile {

using feel::NodeId;
using feel::Table;

Columns::Columns(const feel::Expression& expression, const Table& table)
    : expression_(expression), table_(table), reader_(expression, table) {
  std::vector<std::pair<std::string, std::vector<std::size_t>>> same;
  for (std::size_t i = 0; i < table_.inputs.size(); ++i) {
    std::string key = reader_.key(table_.inputs[i]);
    const auto found = std::find_if(same.begin(), same.end(), [&](const auto& one) { return one.first == key; });
    if (found == same.end()) {
      same.push_back({std::move(key), {i}});
    } else {
      found->second.push_back(i);
    }
  }
  for (auto& one : same) add(std::move(one.second));
}

void Columns::add(std::vector<std::size_t> inputs) {
  std::vector<CellTest> tests;
  std::vector<std::size_t> test_of_row;
  std::map<std::string, std::size_t> known;
  for (const Table::Row& row : table_.rows) {
    std::string text;
    for (const std::size_t input : inputs) text += std::string(reader_.text(row.tests[input])) + '\n';
    const auto [found, is_new] = known.emplace(std::move(text), tests.size());
    test_of_row.push_back(found->second);
    if (!is_new) continue;
    CellTest& test = tests.emplace_back();
    test.kind = CellTest::Kind::all_of;
    for (const std::size_t input : inputs) test.parts.push_back(reader_.test(row.tests[input]));
  }
  std::vector<const CellTest*> all;
  for (const CellTest& test : tests) all.push_back(&test);
  const NodeId input = table_.inputs[inputs.front()];
  const feel::Type& type = expression_.types[input.index];
  Axis axis(std::string(reader_.text(input)), type, all);
  std::vector<Axis::Cover> covers;
  std::vector<Bits> rows_of_test(tests.size(), Bits(table_.rows.size()));
  for (const CellTest& test : tests) covers.push_back(axis.cover(test));
  for (std::size_t row = 0; row < test_of_row.size(); ++row) rows_of_test[test_of_row[row]].set(row);
  std::vector<Bits> meeting(tests.size());
  columns_.push_back({std::move(axis), type, std::move(inputs), std::move(tests), std::move(covers),
                      std::move(test_of_row), std::move(rows_of_test), std::move(meeting)});
}

std::optional<Dependence> Columns::dependence() const {
  std::map<std::uint32_t, NodeId> input_of_slot;
  for (const Column& column : columns_) {
    const NodeId input = table_.inputs[column.inputs.front()];
    std::vector<std::uint32_t> slots;
    reader_.add_slots(input, slots);
    for (const std::uint32_t slot : slots) {
      const NodeId other = input_of_slot.emplace(slot, input).first->second;
      if (other != input) return Dependence{std::string(reader_.text(other)), std::string(reader_.text(input))};
    }
  }
  for (const Table::Row& row : table_.rows) {
    for (const NodeId test : row.tests) {
      std::vector<std::uint32_t> slots;
      reader_.add_slots(test, slots);
      for (const std::uint32_t slot : slots) {
        const auto found = input_of_slot.find(slot);
        if (found == input_of_slot.end()) continue;
        return Dependence{std::string(reader_.text(found->second)), std::string(reader_.text(test))};
      }
    }
  }
  return std::nullopt;
}

Bits Columns::meeting(std::size_t row, WorkLimit& limit) {
  Bits result = Bits::full(table_.rows.size());
  for (Column& column : columns_) {
    const std::size_t test = column.test_of_row[row];
    Bits& known = column.meeting[test];
    if (known.size() == 0) {
      known = Bits(table_.rows.size());
      const Bits& places = column.covers[test].possible;
      for (std::size_t other = 0; other < column.tests.size(); ++other) {
        if (!limit.take(places.word_count() / 4 + 1)) return Bits(table_.rows.size());
        if (places.intersects(column.covers[other].possible)) known |= column.rows_of_test[other];
      }
    }
    result &= known;
  }
  return result;
}

std::vector<Part> Columns::shared(std::size_t first, std::size_t second, Bits Axis::Cover::*cover) const {
  std::vector<Part> parts;
  for (const Column& column : columns_) {
    Part& part = parts.emplace_back();
    if (column.axis.is_cut()) {
      part.axis = &column.axis;
      part.places = column.cover(first).*cover & column.cover(second).*cover;
      continue;
    }
    // Too many names for the whole column: two of its tests have few.
    const CellTest& one = column.tests[column.test_of_row[first]];
    const CellTest& other = column.tests[column.test_of_row[second]];
    part.own =
        std::make_unique<const Axis>(column.axis.title(), column.type, std::vector<const CellTest*>{&one, &other});
    part.axis = part.own.get();
    part.places = part.own->cover(one).*cover & part.own->cover(other).*cover;
  }
  return parts;
}

Box Columns::box(std::size_t row, Bits Axis::Cover::*cover) const {
  Box box;
  for (const Column& column : columns_) box.push_back(&(column.cover(row).*cover));
  return box;
}

Box Columns::everything() const {
  Box box;
  for (const Column& column : columns_) box.push_back(&column.axis.not_null());
  return box;
}

std::optional<Columns::Cell> Columns::beyond_comparison(std::size_t first_row, std::size_t end_row) const {
  for (std::size_t row = first_row; row < end_row; ++row) {
    for (std::size_t column = 0; column < columns_.size(); ++column) {
      const Axis::Cover& cover = columns_[column].cover(row);
      if (!(cover.sure == cover.possible)) return Cell{row, column};
    }
  }
  return std::nullopt;
}

}  // namespace weal::compile
