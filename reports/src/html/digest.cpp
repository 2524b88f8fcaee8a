#include "html/digest.hpp"

#include <glib.h>

#include <array>
#include <memory>

namespace regimen::html {
namespace {

struct Free {
  void operator()(GChecksum* checksum) const { g_checksum_free(checksum); }
  void operator()(gchar* text) const { g_free(text); }
};
using Checksum = std::unique_ptr<GChecksum, Free>;

Checksum checksum_of(std::string_view bytes) {
  Checksum checksum(g_checksum_new(G_CHECKSUM_SHA256));
  g_checksum_update(checksum.get(), reinterpret_cast<const guchar*>(bytes.data()), static_cast<gssize>(bytes.size()));
  return checksum;
}

}  // namespace

std::string base64(std::string_view bytes) {
  const std::unique_ptr<gchar, Free> text(g_base64_encode(reinterpret_cast<const guchar*>(bytes.data()), bytes.size()));
  return text.get();
}

std::string policy_source(std::string_view bytes) {
  constexpr gsize digest_size = 32;
  std::array<guint8, digest_size> digest{};
  gsize length = digest.size();
  g_checksum_get_digest(checksum_of(bytes).get(), digest.data(), &length);
  return "'sha256-" + base64({reinterpret_cast<const char*>(digest.data()), length}) + "'";
}

std::string sha256(std::string_view bytes) { return g_checksum_get_string(checksum_of(bytes).get()); }

}  // namespace regimen::html
