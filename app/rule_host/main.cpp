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

/// What goes back for one question.
struct Reply {
  wire::FrameKind kind;
  wire::Bytes payload;
};

Reply failure(const wire::Refusal& why) { return {wire::FrameKind::failed, wire::encode(why)}; }

Reply judge_program(const wire::Frame& question, const LoadedPlugin& plugin) {
  const auto request = wire::decode_request(question.payload);
  if (!request) return failure({PluginStatus::rejected, "the request is broken: " + request.error().text()});
  const PluginAnswer said = call(*plugin.table, plugin.described, *request);
  if (said.status != PluginStatus::ok) return failure({said.status, said.detail});
  return {wire::FrameKind::findings, wire::encode(said.findings)};
}

Reply judge_catalogue(const wire::Frame& question, const LoadedPlugin& plugin, KeptCatalogue& catalogue) {
  const auto asked = wire::decode_question(question.payload);
  if (!asked) return failure({PluginStatus::rejected, "the request is broken: " + asked.error().text()});
  if (asked->exercises != catalogue.size()) return failure({PluginStatus::rejected, "it has another catalogue"});
  const auto said = catalogue.ask(*plugin.table, plugin.described, asked->patient);
  if (!said) return failure(said.error());
  return {wire::FrameKind::raised, wire::encode(*said)};
}

Reply judge_batch(const wire::Frame& question, const LoadedPlugin& plugin) {
  const auto batch = wire::decode_batch(question.payload);
  if (!batch) return failure({PluginStatus::rejected, "the request is broken: " + batch.error().text()});
  const auto said = call(*plugin.table, plugin.described, *batch);
  if (!said) return failure(said.error());
  return {wire::FrameKind::raised_in_programs, wire::encode(*said)};
}

Reply reply_to(const wire::Frame& question, const LoadedPlugin& plugin, KeptCatalogue& catalogue) {
  switch (question.kind) {
    case wire::FrameKind::request:
      return judge_program(question, plugin);
    case wire::FrameKind::programs:
      return judge_batch(question, plugin);
    case wire::FrameKind::facts:
      return judge_catalogue(question, plugin, catalogue);
    default:
      return failure({PluginStatus::rejected, "expected a request"});
  }
}

/// Answers questions until the program hangs up.
void answer_all(Connection& connection, const LoadedPlugin& plugin) {
  KeptCatalogue catalogue;
  while (const auto question = connection.receive()) {
    if (question->kind == wire::FrameKind::catalogue) {
      // A part that cannot be leaves another catalogue than the one that is asked about, which is found out then.
      if (auto part = wire::decode_part(question->payload); !part || !catalogue.add(std::move(*part))) catalogue = {};
      continue;
    }
    Reply reply = reply_to(*question, plugin, catalogue);
    if (!wire::fits_frame(reply.payload.size()))
      reply = failure({PluginStatus::rejected, "the whole answer is too long"});
    if (!connection.send(question->sequence, reply.kind, reply.payload)) return;
  }
}

/// What the program is told first, and what questions are answered by; no plugin after a refusal.
struct Introduction {
  wire::FrameKind kind;
  wire::Bytes payload;
  std::optional<LoadedPlugin> plugin;
};

Introduction refusal(const wire::Refusal& why) { return {wire::FrameKind::refused, wire::encode(why), std::nullopt}; }

/// A rule pack as it was read before the confinement.
struct PackFile {
  std::filesystem::path path;
  tl::expected<std::string, wire::Refusal> bytes;
};

Introduction introduce_plugin(const regimen_rule_plugin& table) {
  auto plugin = describe_loaded(table);
  if (!plugin) return refusal(plugin.error());
  const auto canaries = try_canaries(table, plugin->described);
  if (!canaries) return refusal({PluginStatus::rejected, canaries.error().text()});
  plugin->described.canaries = *canaries;
  wire::Bytes hello = wire::encode(plugin->described);
  return {wire::FrameKind::hello, std::move(hello), std::move(*plugin)};
}

Introduction introduce_pack(const regimen_rule_plugin& reader, const PackFile& file) {
  auto pack = pack_read_by(reader, file.path, *file.bytes);
  if (!pack) return refusal(pack.error());
  // A pack's own tests are its canaries: the reader runs them each time.
  if (pack->check.good()) pack->check.plugin->canaries = pack->check.tests.size();
  Introduction said{wire::FrameKind::pack, wire::encode(pack->check), std::nullopt};
  if (pack->check.good()) said.plugin = LoadedPlugin{pack->table, std::move(*pack->check.plugin)};
  return said;
}

/// Loads the library: its code runs in here for the first time.
Introduction introduce(const std::filesystem::path& library, const std::optional<PackFile>& pack,
                       const Confinement& confinement) {
  if (pack && !pack->bytes) return refusal(pack->bytes.error());
  auto table = load_table(library);
  if (!table) {
    if (pack) table.error().detail = "the reader of rule packs is " + table.error().detail;
    return refusal(table.error());
  }
  if (!seal(confinement)) return refusal({PluginStatus::rejected, "not confined after it was loaded"});
  return pack ? introduce_pack(**table, *pack) : introduce_plugin(**table);
}

int serve(const std::filesystem::path& library, const std::optional<std::filesystem::path>& pack) {
  // What has to be read from files is read here, while it can be.
  const auto no_library = no_library_because(library);
  std::optional<PackFile> pack_file;
  if (pack) pack_file = PackFile{*pack, pack_bytes(*pack)};
  const auto confinement = confine(library);
  if (!confinement) return not_confined;

  Connection connection;
  if (!connection.send(0, wire::FrameKind::confined, wire::encode(*confinement))) return hung_up;
  Introduction said =
      no_library ? refusal({PluginStatus::rejected,
                            (pack ? "the reader of rule packs is not loaded: " : "not loaded: ") + *no_library})
                 : introduce(library, pack_file, *confinement);
  if (!wire::fits_frame(said.payload.size())) said = refusal({PluginStatus::rejected, "the plugin declares too much"});
  // After a refusal there is nothing more to say; the program hangs up when it has read it.
  if (!connection.send(0, said.kind, said.payload)) return hung_up;
  if (said.plugin)
    answer_all(connection, *said.plugin);
  else
    (void)connection.receive();
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
  if (!limit(*memory_bytes, *parent)) return not_confined;
  return serve(arguments[1],
               arguments.size() == for_pack ? std::optional<std::filesystem::path>(arguments[4]) : std::nullopt);
}

}  // namespace
}  // namespace regimen::rule_host

int main(int count, char** arguments) {
  // Without the plugin's destructors and exit handlers.
  ::_exit(regimen::rule_host::run(std::span(arguments, static_cast<std::size_t>(count))));
}
