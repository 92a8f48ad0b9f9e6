#include "json/sha256.hpp"

#include <openssl/evp.h>

#include <array>

#include "contract/contract.hpp"

namespace weal::json {

std::string sha256_hex(std::string_view bytes) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int size = 0;
  const int status = EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr);
  expects(status == 1, "a libcrypto that offers SHA-256");
  constexpr std::string_view figures = "0123456789abcdef";
  std::string result;
  for (unsigned int index = 0; index < size; ++index) {
    result += figures[digest[index] >> 4U];
    result += figures[digest[index] & 0xFU];
  }
  return result;
}

}  // namespace weal::json
