/// \file
/// regimen-rule-host PLUGIN MEMORY_BYTES PARENT_PID
///
/// Loads one rule plugin and answers screening requests: frames of wire.hpp, requests on descriptor 3, answers on
/// descriptor 4. Started by HostedRules; whatever the plugin does happens to this process alone, which gives up every
/// right that judging does not need before the plugin is loaded. Writes nothing anywhere else and remembers nothing
/// between requests.

#include <unistd.h>
#include <charconv>
#include <cstdio>
#include <optional>
#include <string_view>

#include "confinement.hpp"
#include "connection.hpp"
#include "library_file.hpp"
#include "plugin_library.hpp"
#include "regimen/engine/plugin_call.hpp"
#include "regimen/engine/wire.hpp"

#if defined(__SANITIZE_ADDRESS__)
/// A crash stays a signal, as in the product; leaks of a process that never unloads and always `_exit`s are none.
extern "C" const char* __asan_default_options();
extern "C" const char* __asan_default_options() {
  return "handle_segv=0:handle_sigbus=0:handle_sigfpe=0:handle_sigill=0:handle_abort=0:detect_leaks=0";
}
#endif

namespace regimen::rule_host {
namespace {

enum ExitStatus : int { hung_up = 0, usage = 2, not_confined = 3 };

template <class Number>
std::optional<Number> number(std::string_view text) {
  Number value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

bool answer(Connection& connection, const wire::Frame& question, const LoadedPlugin& plugin) {
  const auto fail = [&](const wire::Refusal& why) {
    return connection.send(question.sequence, wire::FrameKind::failed, wire::encode(why));
  };
  if (question.kind != wire::FrameKind::request) return fail({PluginStatus::rejected, "expected a request"});
  const auto request = wire::decode_request(question.payload);
  if (!request) return fail({PluginStatus::rejected, "the request is broken: " + request.error().text()});

  PluginAnswer said = call(*plugin.table, plugin.described, *request);
  if (said.status != PluginStatus::ok) return fail({said.status, std::move(said.detail)});
  const wire::Bytes findings = wire::encode(said.findings);
  if (!wire::fits_frame(findings.size())) return fail({PluginStatus::rejected, "the whole answer is too long"});
  return connection.send(question.sequence, wire::FrameKind::findings, findings);
}

/// What the plugin says of itself, or why it is none; its code runs in here for the first time.
tl::expected<LoadedPlugin, wire::Refusal> introduced(const std::filesystem::path& file,
                                                     std::optional<std::string> no_library,
                                                     const Confinement& confinement) {
  const auto rejected = [](std::string why) {
    return tl::unexpected(wire::Refusal{PluginStatus::rejected, std::move(why)});
  };
  if (no_library) return rejected("not loaded: " + std::move(*no_library));
  auto plugin = load_plugin(file);
  if (!plugin) return plugin;
  if (!seal(confinement)) return rejected("not confined after it was loaded");
  const auto canaries = try_canaries(*plugin->table, plugin->described);
  if (!canaries) return rejected(canaries.error().text());
  plugin->described.canaries = *canaries;
  if (!wire::fits_frame(wire::encode(plugin->described).size())) return rejected("the plugin declares too much");
  return plugin;
}

int serve(const std::filesystem::path& file) {
  // What has to be read from files is read here, while it can be.
  auto no_library = no_library_because(file);
  const auto confinement = confine(file);
  if (!confinement) return not_confined;

  Connection connection;
  if (!connection.send(0, wire::FrameKind::confined, wire::encode(*confinement))) return hung_up;
  const auto plugin = introduced(file, std::move(no_library), *confinement);
  const bool said = plugin ? connection.send(0, wire::FrameKind::hello, wire::encode(plugin->described))
                           : connection.send(0, wire::FrameKind::refused, wire::encode(plugin.error()));
  // After a refusal there is nothing more to say; the program hangs up when it has read it.
  while (said) {
    const auto question = connection.receive();
    if (!question || !plugin || !answer(connection, *question, *plugin)) break;
  }
  return hung_up;
}

int run(int count, char** arguments) {
  constexpr int expected_arguments = 4;
  const auto memory_bytes = count == expected_arguments ? number<std::size_t>(arguments[2]) : std::nullopt;
  const auto parent = count == expected_arguments ? number<pid_t>(arguments[3]) : std::nullopt;
  if (!memory_bytes || !parent) {
    std::fputs("regimen-rule-host is started by Regimen, not by hand: it judges programs by one rule plugin\n", stderr);
    return usage;
  }
  return limit(*memory_bytes, *parent) ? serve(arguments[1]) : not_confined;
}

}  // namespace
}  // namespace regimen::rule_host

int main(int count, char** arguments) {
  // Without the plugin's destructors and exit handlers.
  ::_exit(regimen::rule_host::run(count, arguments));
}
