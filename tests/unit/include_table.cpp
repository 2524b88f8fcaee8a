#include "include_table.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <optional>
#include <regex>
#include <set>
#include <span>
#include <stdexcept>

namespace regimen::house {
namespace {

using std::string_view;

/// A part of the tree and what its files may include besides the C++ standard library and the files of the same module
/// (or, within `plugins`, of the same plugin).
struct Area {
  string_view folder;                    ///< files under it, unless a longer one fits better
  string_view module;                    ///< whose own files these are
  std::vector<string_view> may_include;  ///< a whole name, or a beginning that ends in `/`
  bool operating_system = false;         ///< may call the operating system by itself
};

/// The dependency table. What is not named is not allowed. tl/ comes with the engine, whose public headers show it.
const std::vector<Area>& areas() {
  static const std::vector<Area> table{
      {"plugins/sdk", "plugins/sdk", {}},
      {"plugins", "plugins/*", {"regimen/rule_sdk.hpp"}},
      {"plugins/rulebook", "plugins/rulebook", {"regimen/rule_sdk.hpp", "regimen/rule_abi.h", "toml++/"}},
      {"engine/include", "engine", {"regimen/engine/", "tl/"}},
      {"engine", "engine", {"regimen/engine/", "regimen/rule_abi.h", "tl/", "fmt/", "nettle/"}, true},
      {"db/include", "db", {"regimen/db/", "regimen/engine/", "tl/"}},
      {"db", "db", {"regimen/db/", "regimen/engine/", "SQLiteCpp/", "sqlite3.h", "toml++/", "fmt/", "tl/"}, true},
      {"reports/include", "reports", {"regimen/reports/", "regimen/engine/", "tl/"}},
      {"reports",
       "reports",
       {"regimen/reports/", "regimen/engine/", "fmt/", "pango/", "cairo/", "cairo.h", "cairo-pdf.h", "cairo-svg.h",
        "cairo-ft.h", "hb.h", "hb-ot.h", "hb-ft.h", "harfbuzz/", "glib.h", "glib-object.h", "fontconfig/", "qpdf/",
        "tl/"},
       true},
      {"app/presenters",
       "app/presenters",
       {"regimen/engine/", "regimen/reports/", "regimen/presenters/", "libintl.h", "fmt/", "tl/"}},
      {"app/ui",
       "app/ui",
       {"regimen/engine/", "regimen/reports/", "regimen/presenters/", "wx/", "gtk/gtk.h", "fmt/", "tl/"}},
      {"app/cli",
       "app/cli",
       {"regimen/engine/", "regimen/db/", "regimen/reports/", "CLI/", "nlohmann/", "fmt/", "tl/"},
       true},
      {"app/figures", "app/figures", {"regimen/engine/", "regimen/db/", "regimen/reports/", "CLI/"}},
      {"app/rule_host",
       "app/rule_host",
       {"regimen/engine/wire.hpp", "regimen/engine/plugin_call.hpp", "regimen/engine/rule_pack.hpp",
        "regimen/engine/screening.hpp", "regimen/engine/vocabulary.hpp", "regimen/engine/error.hpp",
        "regimen/engine/contract.hpp", "regimen/engine/utf8.hpp", "regimen/rule_abi.h", "boost/dll.hpp", "boost/dll/",
        "seccomp.h", "tl/"},
       true},
      {"app",
       "app",
       {"regimen/engine/", "regimen/db/", "regimen/reports/", "regimen/presenters/", "wx/", "libintl.h", "fmt/", "tl/"},
       true},
  };
  return table;
}

bool is_under(string_view path, string_view folder) {
  return path.size() > folder.size() && path.substr(0, folder.size()) == folder && path[folder.size()] == '/';
}

/// The area with the longest folder that the file is under.
const Area& area_of(string_view file) {
  const Area* best = nullptr;
  for (const Area& area : areas())
    if (is_under(file, area.folder) && (best == nullptr || area.folder.size() > best->folder.size())) best = &area;
  if (best == nullptr) throw std::logic_error("no area for " + std::string(file));
  return *best;
}

/// The folder whose files are the file's own: `plugins/*` stands for the plugin's own folder.
std::string own_folder(const Area& area, const std::string& file) {
  if (area.module != "plugins/*") return std::string(area.module);
  return file.substr(0, file.find('/', string_view("plugins/").size()));
}

bool is_standard_cpp(const std::string& name) { return name.find_first_of("./") == std::string::npos; }

bool is_standard_c(string_view name) {
  static constexpr auto headers = std::to_array<string_view>(
      {"assert.h", "ctype.h", "errno.h", "float.h", "inttypes.h", "limits.h", "math.h", "signal.h", "stdalign.h",
       "stdarg.h", "stdbool.h", "stddef.h", "stdint.h", "stdio.h", "stdlib.h", "string.h", "time.h"});
  return std::find(headers.begin(), headers.end(), name) != headers.end();
}

bool is_operating_system(string_view name) {
  static constexpr auto headers =
      std::to_array<string_view>({"dirent.h", "dlfcn.h", "elf.h", "fcntl.h", "malloc.h", "poll.h", "pthread.h", "pwd.h",
                                  "sched.h", "spawn.h", "unistd.h"});
  return is_under(name, "sys") || is_under(name, "linux") ||
         std::find(headers.begin(), headers.end(), name) != headers.end();
}

bool is_allowed(const Area& area, string_view name) {
  return std::any_of(area.may_include.begin(), area.may_include.end(), [name](string_view allowed) {
    return allowed.back() == '/' ? name.substr(0, allowed.size()) == allowed : name == allowed;
  });
}

using Files = std::set<std::string>;

/// The file of the same module that a name stands for: beside the including file, or in the module's folders.
bool is_own_file(const Files& files, const std::string& own, const std::string& file, const std::string& name) {
  namespace fs = std::filesystem;
  const std::array<fs::path, 4> folders{fs::path(file).parent_path(), own, own + "/src", own + "/include"};
  return std::any_of(folders.begin(), folders.end(), [&](const fs::path& folder) {
    const std::string target = (folder / name).lexically_normal().generic_string();
    return is_under(target, own) && files.count(target) != 0;
  });
}

/// Which rule the include breaks, or nothing.
std::optional<std::string> broken_rule(const Files& files, const std::string& file, const std::string& name) {
  const Area& area = area_of(file);
  const std::string own = own_folder(area, file);
  if (is_standard_cpp(name) || is_standard_c(name) || is_allowed(area, name)) return std::nullopt;
  if (is_operating_system(name)) {
    if (area.operating_system) return std::nullopt;
    return std::string(area.folder) + " does not call the operating system: " + name;
  }
  // A public header sees its module's public headers by their full names only; what is in src is private.
  const bool is_public = file.find("/include/") != std::string::npos && area.module != area.folder;
  if (!is_public && is_own_file(files, own, file, name)) return std::nullopt;
  std::string allowed = "the standard library";
  for (const string_view one : area.may_include) allowed += ", " + std::string(one);
  return std::string(area.folder) + " may include " + (is_public ? "" : "its own files, ") + allowed + "; not " + name;
}

void inspect_file(const std::filesystem::path& root, const Files& files, const std::string& file,
                  Inspection& inspection) {
  static const std::regex directive(R"(^\s*#\s*(?:include|include_next|import)\b\s*(.*)$)");
  static const std::regex target(R"re(^(?:<([^>]+)>|"([^"]+)").*$)re");
  std::ifstream stream(root / file);
  if (!stream) throw std::runtime_error("cannot read " + file);
  std::string line;
  for (std::size_t number = 1; std::getline(stream, line); ++number) {
    std::smatch found;
    if (!std::regex_match(line, found, directive)) continue;
    ++inspection.includes;
    const std::string operand = found[1];
    const std::string place = file + ":" + std::to_string(number);
    std::smatch parts;
    if (!std::regex_match(operand, parts, target)) {
      inspection.breaches.push_back({place, "an include must be readable without the preprocessor: " + operand});
    } else if (auto rule = broken_rule(files, file, parts[1].matched ? parts[1] : parts[2])) {
      inspection.breaches.push_back({place, *std::move(rule)});
    }
  }
}

}  // namespace

Inspection inspect(const std::filesystem::path& root) {
  namespace fs = std::filesystem;
  static const std::set<fs::path> extensions{".c", ".cc", ".cpp", ".cxx", ".h", ".hh", ".hpp", ".hxx", ".inl", ".ipp"};
  Files files;
  for (const char* folder : {"engine", "plugins", "db", "reports", "app"}) {
    if (!fs::exists(root / folder)) continue;
    for (const auto& entry : fs::recursive_directory_iterator(root / folder))
      if (entry.is_regular_file() && extensions.count(entry.path().extension()) != 0)
        files.insert(entry.path().lexically_relative(root).generic_string());
  }
  Inspection inspection;
  inspection.files = files.size();
  for (const std::string& file : files) inspect_file(root, files, file, inspection);
  return inspection;
}

}  // namespace regimen::house
