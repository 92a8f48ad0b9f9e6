// The Python module `_weal`: converts arguments and results, nothing else.
#include <pybind11/pybind11.h>

PYBIND11_MODULE(_weal, module) {
  module.doc() = "Weal's compiled half; import `weal` instead.";
  module.attr("__version__") = WEAL_VERSION;
}
