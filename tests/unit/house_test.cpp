// The dependency table of the house: the tree against it, and the check itself against trees made up to break it.

#include "include_table.hpp"

#include <catch2/catch.hpp>

#include <stdlib.h>

#include <fstream>

using namespace regimen;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

namespace {

/// A tree of files in a folder of its own, removed afterwards.
class MadeUpTree {
 public:
  MadeUpTree() {
    std::string name = (std::filesystem::temp_directory_path() / "regimen-house-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("cannot make a folder " + name);
    root_ = name;
  }
  ~MadeUpTree() {
    std::error_code ignored;
    std::filesystem::remove_all(root_, ignored);
  }
  MadeUpTree(const MadeUpTree&) = delete;
  MadeUpTree& operator=(const MadeUpTree&) = delete;

  void write(const std::string& file, const std::string& text) const {
    const auto path = root_ / file;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path) << text;
  }
  [[nodiscard]] house::Inspection inspected() const { return house::inspect(root_); }

 private:
  std::filesystem::path root_;
};

/// Whether a file at this place may include this; `name` with its brackets or quotes.
bool allows(const std::string& file, const std::string& name) {
  const MadeUpTree tree;
  tree.write(file, "#pragma once\n#include " + name + "\n");
  tree.write("engine/src/private.hpp", "");
  tree.write("db/src/private.hpp", "");
  tree.write("plugins/sciatica/own.hpp", "");
  tree.write("plugins/stenosis/own.hpp", "");
  return tree.inspected().breaches.empty();
}

}  // namespace

TEST_CASE("every include of the tree is one that the dependency table allows", "[house]") {
  const auto inspection = house::inspect(REGIMEN_SOURCE_DIR);
  for (const auto& breach : inspection.breaches) FAIL_CHECK(breach.text());
  CHECK(inspection.files > 20);
  CHECK(inspection.includes > 100);
}

TEST_CASE("a breach names the file, the line and the rule", "[house][self-check]") {
  const MadeUpTree tree;
  tree.write("engine/src/a.cpp", "#include <vector>\n\n  #  include   <wx/wx.h>  // why not\n");
  tree.write("engine/src/b.cpp", "// #include <wx/wx.h>\nint x;\n");
  const auto inspection = tree.inspected();
  CHECK(inspection.files == 2);
  CHECK(inspection.includes == 2);
  REQUIRE(inspection.breaches.size() == 1);
  CHECK_THAT(inspection.breaches[0].text(), StartsWith("engine/src/a.cpp:3: engine may include "));
  CHECK_THAT(inspection.breaches[0].text(), Contains("not wx/wx.h"));
}

TEST_CASE("an include that only the preprocessor can read is a breach", "[house][self-check]") {
  CHECK_FALSE(allows("engine/src/a.cpp", "HEADER_OF_THE_DAY"));
  CHECK_FALSE(allows("engine/src/a.cpp", "<vector"));
}

TEST_CASE("the engine knows neither window, database, page nor child of the house", "[house][self-check]") {
  for (const char* name : {"<wx/string.h>", "<SQLiteCpp/SQLiteCpp.h>", "<sqlite3.h>", "<cairo.h>", "<pango/pango.h>",
                           "<nlohmann/json.hpp>", "<boost/dll.hpp>", "\"regimen/db/catalogue.hpp\"",
                           "\"regimen/reports/handout.hpp\"", "\"../../db/src/private.hpp\"", "\"missing.hpp\""}) {
    CAPTURE(name);
    CHECK_FALSE(allows("engine/src/a.cpp", name));
    CHECK_FALSE(allows("engine/include/regimen/engine/a.hpp", name));
  }
  for (const char* name :
       {"<vector>", "<stdint.h>", "<unistd.h>", "<sys/wait.h>", "<fmt/format.h>", "<tl/expected.hpp>",
        "\"regimen/rule_abi.h\"", "\"regimen/engine/dose.hpp\"", "\"private.hpp\""}) {
    CAPTURE(name);
    CHECK(allows("engine/src/a.cpp", name));
  }
}

TEST_CASE("public headers show no third party and nothing private", "[house][self-check]") {
  for (const char* name :
       {"<fmt/format.h>", "<unistd.h>", "\"regimen/rule_abi.h\"", "\"private.hpp\"", "\"../../../src/private.hpp\""}) {
    CAPTURE(name);
    CHECK_FALSE(allows("engine/include/regimen/engine/a.hpp", name));
  }
  CHECK(allows("engine/include/regimen/engine/a.hpp", "<tl/expected.hpp>"));
  CHECK(allows("engine/include/regimen/engine/a.hpp", "<optional>"));
  CHECK_FALSE(allows("db/include/regimen/db/a.hpp", "<SQLiteCpp/Database.h>"));
  CHECK_FALSE(allows("db/include/regimen/db/a.hpp", "<toml++/toml.h>"));
  CHECK(allows("db/include/regimen/db/a.hpp", "\"regimen/engine/exercise.hpp\""));
  CHECK_FALSE(allows("reports/include/regimen/reports/a.hpp", "<cairo.h>"));
}

TEST_CASE("a plugin sees the SDK, its own files and the standard library", "[house][self-check]") {
  CHECK(allows("plugins/sciatica/sciatica.cpp", "\"regimen/rule_sdk.hpp\""));
  CHECK(allows("plugins/sciatica/sciatica.cpp", "\"own.hpp\""));
  CHECK(allows("plugins/sciatica/sciatica.cpp", "<algorithm>"));
  for (const char* name : {"\"regimen/rule_abi.h\"", "\"regimen/engine/dose.hpp\"", "\"../stenosis/own.hpp\"",
                           "<fmt/format.h>", "<unistd.h>", "<dlfcn.h>"}) {
    CAPTURE(name);
    CHECK_FALSE(allows("plugins/sciatica/sciatica.cpp", name));
  }
}

TEST_CASE("the reader of rule packs is a plugin that also sees the C interface and TOML", "[house][self-check]") {
  for (const char* name : {"\"regimen/rule_sdk.hpp\"", "\"regimen/rule_abi.h\"", "<toml++/toml.h>"}) {
    CAPTURE(name);
    CHECK(allows("plugins/rulebook/a.cpp", name));
  }
  for (const char* name : {"\"regimen/engine/utf8.hpp\"", "<fmt/format.h>", "<unistd.h>", "\"../stenosis/own.hpp\""}) {
    CAPTURE(name);
    CHECK_FALSE(allows("plugins/rulebook/a.cpp", name));
  }
  CHECK_FALSE(allows("plugins/sciatica/a.cpp", "<toml++/toml.h>"));
}

TEST_CASE("the SDK stands on the standard library alone", "[house][self-check]") {
  const MadeUpTree tree;
  tree.write("plugins/sdk/include/regimen/rule_abi.h", "#include <stdint.h>\n");
  tree.write("plugins/sdk/include/regimen/rule_sdk.hpp", "#include \"regimen/rule_abi.h\"\n#include <string>\n");
  CHECK(tree.inspected().breaches.empty());
  tree.write("plugins/sdk/include/regimen/rule_sdk.hpp",
             "#include \"regimen/engine/dose.hpp\"\n#include <fmt/core.h>\n");
  CHECK(tree.inspected().breaches.size() == 2);
}

TEST_CASE("only the rule host loads libraries, and only it and the engine's sources see the C interface",
          "[house][self-check]") {
  CHECK(allows("app/rule_host/main.cpp", "<boost/dll/shared_library.hpp>"));
  CHECK(allows("app/rule_host/main.cpp", "\"regimen/rule_abi.h\""));
  CHECK(allows("app/rule_host/main.cpp", "\"regimen/engine/wire.hpp\""));
  CHECK_FALSE(allows("app/rule_host/main.cpp", "\"regimen/engine/program.hpp\""));
  CHECK_FALSE(allows("app/rule_host/main.cpp", "\"regimen/db/clinic.hpp\""));
  CHECK_FALSE(allows("app/rule_host/main.cpp", "<wx/wx.h>"));
  for (const char* file : {"engine/src/a.cpp", "db/src/a.cpp", "reports/src/a.cpp", "app/cli/a.cpp", "app/ui/a.cpp",
                           "app/main.cpp", "app/presenters/a.cpp", "plugins/sciatica/a.cpp"}) {
    CAPTURE(file);
    CHECK_FALSE(allows(file, "<boost/dll.hpp>"));
    CHECK_FALSE(allows(file, "<boost/dll/shared_library.hpp>"));
  }
  for (const char* file : {"db/src/a.cpp", "reports/src/a.cpp", "app/cli/a.cpp", "app/ui/a.cpp"}) {
    CAPTURE(file);
    CHECK_FALSE(allows(file, "\"regimen/rule_abi.h\""));
  }
}

TEST_CASE("the databases, the reports and the programs keep to their rows of the table", "[house][self-check]") {
  struct Row {
    const char* file;
    const char* name;
    bool allowed;
  };
  const Row rows[] = {
      {"db/src/a.cpp", "<SQLiteCpp/Database.h>", true},
      {"db/src/a.cpp", "<toml++/toml.h>", true},
      {"db/src/a.cpp", "<sqlite3.h>", true},
      {"db/src/a.cpp", "\"regimen/reports/handout.hpp\"", false},
      {"db/src/a.cpp", "<nlohmann/json.hpp>", false},
      {"db/include/regimen/db/a.hpp", "<sqlite3.h>", false},
      {"reports/src/a.cpp", "<cairo-pdf.h>", true},
      {"reports/src/a.cpp", "<cairo/cairo.h>", true},
      {"reports/src/a.cpp", "<pango/pangocairo.h>", true},
      {"reports/src/a.cpp", "\"regimen/db/clinic.hpp\"", false},
      {"reports/src/a.cpp", "<wx/dc.h>", false},
      {"app/cli/a.cpp", "<CLI/CLI.hpp>", true},
      {"app/cli/a.cpp", "<nlohmann/json.hpp>", true},
      {"app/cli/a.cpp", "\"regimen/db/clinic.hpp\"", true},
      {"app/cli/a.cpp", "<wx/wx.h>", false},
      {"app/cli/a.cpp", "<gtk/gtk.h>", false},
      {"app/cli/a.cpp", "<SQLiteCpp/Database.h>", false},
      {"app/presenters/a.cpp", "\"regimen/reports/handout.hpp\"", true},
      {"app/presenters/a.cpp", "\"regimen/db/clinic.hpp\"", false},
      {"app/presenters/a.cpp", "<wx/string.h>", false},
      {"app/ui/a.cpp", "<wx/wx.h>", true},
      {"app/ui/a.cpp", "<SQLiteCpp/Database.h>", false},
      {"app/ui/a.cpp", "<gtk/gtk.h>", true},
      {"app/ui/a.cpp", "\"regimen/db/clinic.hpp\"", false},
      {"app/presenters/a.cpp", "<libintl.h>", true},
      {"app/main.cpp", "\"regimen/db/clinic.hpp\"", true},
  };
  for (const auto& [file, name, allowed] : rows) {
    CAPTURE(file, name);
    CHECK(allows(file, name) == allowed);
  }
}
