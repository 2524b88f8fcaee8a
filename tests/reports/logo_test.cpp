#include "regimen/reports/logo.hpp"

#include <catch2/catch.hpp>

#include "one_dot_png.hpp"
#include "temporary_folder.hpp"

using namespace regimen;
using namespace regimen::testing;

TEST_CASE("a PNG picture is a logo, and what is wrong with anything else is told apart", "[reports][logo]") {
  CHECK(is_usable_logo(one_dot_png()));
  CHECK(logo_fault("") == LogoFault::not_png);
  CHECK(logo_fault("GIF89a") == LogoFault::not_png);
  CHECK(logo_fault(one_dot_png().substr(0, 12)) == LogoFault::damaged);
  CHECK(logo_fault(one_dot_png().substr(0, 40)) == LogoFault::damaged);
  CHECK(logo_fault(one_dot_png() + std::string(largest_logo_bytes, ' ')) == LogoFault::too_large);
}

TEST_CASE("a picture that says it is vast is refused before it is unpacked", "[reports][logo]") {
  for (const unsigned side : {0U, 2001U, 100'000U, 0xFFFF'FFFFU}) {
    CAPTURE(side);
    CHECK(logo_fault(one_dot_png(side)) == LogoFault::damaged);
  }
}

TEST_CASE("a logo's file is read whole, and what is no file is said to be unreadable", "[reports][logo]") {
  const TemporaryFolder folder;
  CHECK(read_logo(folder.file("logo.png", one_dot_png())).value() == one_dot_png());
  CHECK(read_logo(folder.file("large.png", std::string(largest_logo_bytes + 10, 'x'))).error() == LogoFault::too_large);
  for (const auto& none : {folder.path(), folder.path() / "none.png", std::filesystem::path("/dev/zero")})
    CHECK(read_logo(none).error() == LogoFault::unreadable);
}
