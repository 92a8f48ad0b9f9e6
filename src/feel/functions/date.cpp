// Functions of the day of asking, and whether two values are the same.
#include "feel/functions/families.hpp"

namespace weal::feel::functions {

namespace {

Value today(const CallSite& site, Arguments) { return site.environment.today(); }
Value now(const CallSite& site, Arguments) { return site.environment.now(); }

/// The same kind and the same content, an offset beside a zone being different.
Value is_same(const CallSite&, Arguments arguments) {
  return Value::boolean(arguments.size() == 2 && arguments[0] == arguments[1]);
}

}  // namespace

Family date_family() {
  return {
      {.name = "today", .parameters = {}, .result = date(), .call = today},
      {.name = "now", .parameters = {}, .standard_only = true, .result = Type::of(TypeKind::date_time), .call = now},
      {.name = "is",
       .parameters = {{"value1", any(), true}, {"value2", any(), true}},
       .result = boolean(),
       .call = is_same},
  };
}

}  // namespace weal::feel::functions
