/// \file
/// regimen-rule-host PLUGIN MEMORY_BYTES PARENT_PID
///
/// Loads one rule plugin and answers screening requests: frames of wire.hpp, requests on descriptor 3, answers on
/// descriptor 4. Started by HostedRules; whatever the plugin does happens to this process alone. Writes nothing
/// anywhere else and remembers nothing between requests.

#include <unistd.h>
#include <charconv>
#include <cstdio>
#include <optional>
#include <string_view>

#include "confinement.hpp"
#include "connection.hpp"
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

int serve(const std::filesystem::path& file) {
  Connection connection;
  const auto plugin = load_plugin(file);
  if (!plugin) {
    // Nothing more to say; the program hangs up when it has read it.
    if (!connection.send(0, wire::FrameKind::refused, wire::encode(plugin.error()))) return hung_up;
  } else {
    const wire::Bytes hello = wire::encode(plugin->described);
    if (!wire::fits_frame(hello.size())) {
      const wire::Refusal too_long{PluginStatus::rejected, "the plugin declares too much"};
      if (!connection.send(0, wire::FrameKind::refused, wire::encode(too_long))) return hung_up;
    } else if (!connection.send(0, wire::FrameKind::hello, hello)) {
      return hung_up;
    }
  }
  while (const auto question = connection.receive())
    if (!plugin || !answer(connection, *question, *plugin)) return hung_up;
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
  return confine(*memory_bytes, *parent) ? serve(arguments[1]) : not_confined;
}

}  // namespace
}  // namespace regimen::rule_host

int main(int count, char** arguments) {
  // Without the plugin's destructors and exit handlers.
  ::_exit(regimen::rule_host::run(count, arguments));
}
