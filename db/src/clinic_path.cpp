#include "regimen/db/clinic.hpp"

namespace regimen {

Result<std::filesystem::path> clinic_path(const std::optional<std::string>& xdg_data_home,
                                          const std::optional<std::string>& home) {
  namespace fs = std::filesystem;
  const fs::path file = fs::path("regimen") / "clinic.sqlite";
  if (xdg_data_home && fs::path(*xdg_data_home).is_absolute()) return fs::path(*xdg_data_home) / file;
  if (home && fs::path(*home).is_absolute()) return fs::path(*home) / ".local" / "share" / file;
  return fail(
      "",
      "expected HOME or XDG_DATA_HOME to name a folder for the clinic's database; set one of them or name the file");
}

}  // namespace regimen
