#include "weal/case.hpp"

#include "case/case_data.hpp"

namespace weal {

std::string_view Case::id() const { return data_->id; }
std::string_view Case::digest() const { return data_->digest; }

}  // namespace weal
