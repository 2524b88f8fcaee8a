/// \file
/// regimen-rule-host PLUGIN MEMORY_BYTES PARENT_PID [PACK]
///
/// Loads one rule plugin (with PACK: the plugin that reads rule packs, and that pack by it) and answers screening
/// requests: frames of wire.hpp, requests on descriptor 3, answers on descriptor 4. Started by HostedRules; whatever
/// the plugin does happens to this process alone, which gives up every right that judging does not need before the
/// plugin is loaded. Writes nothing anywhere else and remembers nothing between requests.

#include <unistd.h>
#include <charconv>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <span>
#include <string_view>

#include "confinement.hpp"
#include "connection.hpp"
#include "library_file.hpp"
#include "pack_file.hpp"
#include "plugin_library.hpp"
#include "regimen/engine/plugin_call.hpp"
#include "regimen/engine/rule_pack.hpp"
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

/// What the program is told first, and what questions are answered by; no plugin after a refusal.
struct Introduction {
  wire::FrameKind kind;
  wire::Bytes payload;
  std::optional<LoadedPlugin> plugin;
};

Introduction refusal(const wire::Refusal& why) { return {wire::FrameKind::refused, wire::encode(why), std::nullopt}; }
Introduction rejected(std::string why) { return refusal({PluginStatus::rejected, std::move(why)}); }

/// What a plugin says of itself, or why it is none; its code runs in here for the first time.
Introduction introduce_plugin(const std::filesystem::path& file, const Confinement& confinement) {
  auto plugin = load_plugin(file);
  if (!plugin) return refusal(plugin.error());
  if (!seal(confinement)) return rejected("not confined after it was loaded");
  const auto canaries = try_canaries(*plugin->table, plugin->described);
  if (!canaries) return rejected(canaries.error().text());
  plugin->described.canaries = *canaries;
  wire::Bytes hello = wire::encode(plugin->described);
  return {wire::FrameKind::hello, std::move(hello), std::move(*plugin)};
}

/// What stands in a pack, read by `reader`; the pack's own tests are its canaries.
Introduction introduce_pack(const std::filesystem::path& reader, const std::filesystem::path& file,
                            const tl::expected<std::string, wire::Refusal>& bytes, const Confinement& confinement) {
  if (!bytes) return refusal(bytes.error());
  const auto table = load_table(reader);
  if (!table) return rejected("the reader of rule packs is " + table.error().detail);
  if (!seal(confinement)) return rejected("not confined after the reader of rule packs was loaded");
  auto pack = read_pack(**table, file.filename().string(), *bytes);
  if (!pack) return rejected("the reader of rule packs failed: " + pack.error().text());
  if (pack->check.plugin) pack->check.plugin->canaries = pack->check.tests.size();
  Introduction said{wire::FrameKind::pack, wire::encode(pack->check), std::nullopt};
  if (pack->check.good()) said.plugin = LoadedPlugin{pack->table, std::move(*pack->check.plugin)};
  return said;
}

int serve(const std::filesystem::path& library, const std::optional<std::filesystem::path>& pack) {
  // What has to be read from files is read here, while it can be.
  auto no_library = no_library_because(library);
  const auto bytes = pack ? pack_bytes(*pack) : std::string();
  const auto confinement = confine(library);
  if (!confinement) return not_confined;

  Connection connection;
  if (!connection.send(0, wire::FrameKind::confined, wire::encode(*confinement))) return hung_up;
  Introduction said = no_library ? rejected("not loaded: " + std::move(*no_library))
                      : pack     ? introduce_pack(library, *pack, bytes, *confinement)
                                 : introduce_plugin(library, *confinement);
  if (!wire::fits_frame(said.payload.size())) said = rejected("the plugin declares too much");
  // After a refusal there is nothing more to say; the program hangs up when it has read it.
  if (!connection.send(0, said.kind, said.payload)) return hung_up;
  while (const auto question = connection.receive())
    if (!said.plugin || !answer(connection, *question, *said.plugin)) return hung_up;
  return hung_up;
}

int run(std::span<char* const> arguments) {
  constexpr std::size_t for_plugin = 4;
  constexpr std::size_t for_pack = 5;
  const bool known = arguments.size() == for_plugin || arguments.size() == for_pack;
  const auto memory_bytes = known ? number<std::size_t>(arguments[2]) : std::nullopt;
  const auto parent = known ? number<pid_t>(arguments[3]) : std::nullopt;
  if (!memory_bytes || !parent) {
    std::fputs("regimen-rule-host is started by Regimen, not by hand: it judges programs by one rule plugin\n", stderr);
    return usage;
  }
  const auto pack =
      arguments.size() == for_pack ? std::optional<std::filesystem::path>(arguments[4]) : std::nullopt;
  return limit(*memory_bytes, *parent) ? serve(arguments[1], pack) : not_confined;
}

}  // namespace
}  // namespace regimen::rule_host

int main(int count, char** arguments) {
  // Without the plugin's destructors and exit handlers.
  ::_exit(regimen::rule_host::run(std::span(arguments, static_cast<std::size_t>(count))));
}
