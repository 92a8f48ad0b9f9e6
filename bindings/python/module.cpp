// The Python module `_weal`: hands texts to the library and back, without the interpreter's lock. Nothing else.
#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "feel_values.hpp"
#include "weal/weal.hpp"

namespace py = pybind11;

namespace {

weal::Language language_of(const std::string& word) {
  if (word == "zh") return weal::Language::zh;
  if (word == "en") return weal::Language::en;
  throw py::value_error("lang is \"en\" or \"zh\"");
}

/// What went wrong: (diagnostics as JSON, the same with carets).
using Trouble = std::pair<std::string, std::string>;
Trouble trouble(const weal::Diagnostics& diagnostics, const weal::SourceMap& sources, weal::Language language) {
  return {to_json(diagnostics, sources, language), render(diagnostics, sources, language)};
}

/// (rulebook or None, trouble or None).
std::pair<std::optional<weal::Rulebook>, std::optional<Trouble>> load(
    const std::string& folder, const std::string& rules, const std::vector<std::pair<std::string, std::string>>& files,
    const std::string& lang) {
  const weal::Language language = language_of(lang);
  const py::gil_scoped_release released;
  std::vector<weal::PackFile> overlays;
  for (const auto& [name, text] : files) overlays.push_back({name, text});
  const weal::LoadResult loaded = weal::load_folder(folder, rules, overlays);
  if (!loaded.rulebook) return {std::nullopt, trouble(loaded.diagnostics, loaded.sources, language)};
  return {loaded.rulebook, std::nullopt};
}

/// (decision as JSON or None, trouble or None).
std::pair<std::optional<std::string>, std::optional<Trouble>> decide(const weal::Rulebook& rulebook,
                                                                     const std::string& json, const std::string& as_of,
                                                                     const std::string& lang) {
  const weal::Language language = language_of(lang);
  const auto moment = weal::Moment::parse(as_of);
  if (!moment) throw py::value_error("as_of is a day or a moment such as 2025-03-03 or 2025-03-03T09:30:00");
  const py::gil_scoped_release released;
  const weal::CaseResult read = weal::read_case(rulebook, json);
  if (!read.value) return {std::nullopt, trouble(read.diagnostics, read.sources, language)};
  return {to_json(weal::decide(rulebook, *read.value, *moment), language), std::nullopt};
}

/// (value, trouble or None).
std::pair<py::object, std::optional<Trouble>> feel(const std::string& expression, const py::dict& context,
                                                   const std::string& lang) {
  const weal::Language language = language_of(lang);
  const auto inputs = weal_python::inputs_of(context);
  weal::FeelResult result;
  {
    const py::gil_scoped_release released;
    result = weal::evaluate_feel(expression, inputs);
  }
  if (!result.value) return {py::none(), trouble(result.diagnostics, result.sources, language)};
  return {weal_python::to_python(*result.value), std::nullopt};
}

}  // namespace

PYBIND11_MODULE(_weal, module) {
  module.doc() = "Weal's compiled half; import `weal` instead.";
  module.attr("__version__") = WEAL_VERSION;
  py::class_<weal::Rulebook>(module, "NativeRulebook")
      .def_property_readonly("pack_id", [](const weal::Rulebook& rulebook) { return std::string(rulebook.pack_id()); })
      .def("decide", &decide);
  module.def("load", &load);
  module.def("feel", &feel);
}
