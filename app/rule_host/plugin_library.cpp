#include "plugin_library.hpp"

// Boost 1.74's DLL headers use these without including them.
#include <fstream>
#include <string>
#include <vector>

#include <boost/dll/shared_library.hpp>
#include <exception>
#include <string_view>

#include "regimen/rule_abi.h"

namespace regimen::rule_host {

namespace {

using Refused = tl::unexpected<wire::Refusal>;

Refused rejected(std::string why) { return Refused(wire::Refusal{PluginStatus::rejected, std::move(why)}); }

/// The loader's own words out of Boost's, which wrap them in a misleading `Bad file descriptor`.
std::string loader_words(std::string_view what) {
  constexpr std::string_view before = "dlerror system message: ";
  constexpr std::string_view after = "): ";
  if (const auto begin = what.find(before); begin != std::string_view::npos) {
    what.remove_prefix(begin + before.size());
    what = what.substr(0, what.rfind(after));
  }
  constexpr std::size_t longest = 500;
  return std::string(what.substr(0, longest));
}

/// The other version of the interface that a library was made for, if any.
std::optional<int> other_version(const boost::dll::shared_library& library) {
  constexpr int last_thinkable = 99;
  const std::string stem =
      std::string(REGIMEN_RULE_ENTRY).substr(0, std::string_view(REGIMEN_RULE_ENTRY).rfind('v') + 1);
  for (int version = 0; version <= last_thinkable; ++version)
    if (library.has(stem + std::to_string(version))) return version;
  return std::nullopt;
}

/// The library, never unloaded: a plugin may have left threads, handlers and thread-local destructors behind.
boost::dll::shared_library& library_of_this_process() {
  static boost::dll::shared_library library;
  return library;
}

}  // namespace

tl::expected<const regimen_rule_plugin*, wire::Refusal> load_table(const std::filesystem::path& file) {
  boost::dll::shared_library& library = library_of_this_process();
  try {
    // Every symbol now: a missing one is refused here and does not end the process in the middle of an answer.
    library.load(file, boost::dll::load_mode::rtld_now | boost::dll::load_mode::rtld_local);
  } catch (const std::exception& error) {
    return rejected("not loaded: " + loader_words(error.what()));
  }
  if (!library.has(REGIMEN_RULE_ENTRY)) {
    if (const auto version = other_version(library))
      return Refused(wire::Refusal{PluginStatus::incompatible, "made for version " + std::to_string(*version) +
                                                                   " of the rule interface, this program speaks " +
                                                                   std::to_string(REGIMEN_RULE_ABI_MAJOR)});
    return rejected(std::string("a library, but no rule plugin: it does not export ") + REGIMEN_RULE_ENTRY);
  }
  return &library.get<const regimen_rule_plugin>(REGIMEN_RULE_ENTRY);
}

tl::expected<LoadedPlugin, wire::Refusal> describe_loaded(const regimen_rule_plugin& table) {
  auto described = describe(table);
  if (!described) {
    const Error& error = described.error();
    return Refused(wire::Refusal{error.place == "version" ? PluginStatus::incompatible : PluginStatus::rejected,
                                 error.place == "version" ? error.message : error.text()});
  }
  return LoadedPlugin{&table, std::move(*described)};
}

}  // namespace regimen::rule_host
