#include <cstdio>
#include <weal/decimal.hpp>

int main() {
  const auto standard = weal::multiply(*weal::Decimal::parse("1175"), weal::Decimal{3});
  const auto amount = weal::subtract(*standard, weal::Decimal{1500});
  std::puts(amount->to_fixed(2).c_str());
}
