// Plugins whose code misbehaves. Compiled once for each fault, with REGIMEN_FAULT_<NAME> defined.
#include <sys/mman.h>
#include <unistd.h>

#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <stdexcept>
#include <string>

#include "raw_plugin.hpp"

namespace {

[[maybe_unused]] void say_good(const regimen_sink* sink) {
  const regimen_finding finding = raw::caution("org.example.broken/hold");
  sink->add(sink, &finding);
}

[[maybe_unused]] [[noreturn]] void spin() {
  volatile std::uint64_t turns = 0;
  while (true) turns = turns + 1;
}

[[maybe_unused]] void write_to_nowhere() {
  volatile std::uintptr_t nowhere = 0;
  *reinterpret_cast<volatile int*>(nowhere) = 1;
}

/// 10 GB of addresses, none of them touched: only a limit can refuse them.
[[maybe_unused]] void eat_memory() {
  for (int piece = 0; piece < 160; ++piece)
    if (::mmap(nullptr, std::size_t{64} << 20, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1,
               0) == MAP_FAILED)
      std::abort();
}

[[maybe_unused]] void append(std::string& bytes, std::uint32_t number) {
  for (int i = 0; i < 4; ++i, number >>= 8U) bytes += static_cast<char>(number & 0xFFU);
}

/// The answer to the first question about a catalogue: one caution of that rule, and one exercise that raises it.
[[maybe_unused]] [[noreturn]] void forge_raised(const std::string& rule, std::uint32_t exercise, std::uint32_t place) {
  std::string said;
  append(said, 1);
  append(said, static_cast<std::uint32_t>(rule.size()));
  said += rule + '\1';
  for (const char* const text : {"hold", "Hold on."}) {
    append(said, static_cast<std::uint32_t>(std::strlen(text)));
    said += text;
  }
  append(said, 1);
  append(said, exercise);
  append(said, place);
  std::string frame;
  append(frame, static_cast<std::uint32_t>(5 + said.size()));
  append(frame, 1);
  frame += '\12' + said;
  if (::write(4, frame.data(), frame.size()) < 0) std::abort();
  std::abort();
}

// The constructor faults.
struct AtLoad {
  AtLoad() {
#if defined(REGIMEN_FAULT_CRASH_IN_CONSTRUCTOR)
    write_to_nowhere();
#elif defined(REGIMEN_FAULT_HANG_IN_CONSTRUCTOR)
    spin();
#elif defined(REGIMEN_FAULT_THROW_IN_CONSTRUCTOR)
    throw std::runtime_error("from a constructor");
#elif defined(REGIMEN_FAULT_EXIT_IN_CONSTRUCTOR)
    std::exit(0);
#elif defined(REGIMEN_FAULT_ABORT_IN_CONSTRUCTOR)
    std::abort();
#elif defined(REGIMEN_FAULT_EAT_MEMORY_IN_CONSTRUCTOR)
    eat_memory();
#elif defined(REGIMEN_FAULT_FORGE_CONFINEMENT)
    // The host's first word once more: nothing holds this plugin.
    const unsigned char frame[] = {7, 0, 0, 0, 0, 0, 0, 0, 6, 0, 0};
    if (::write(4, frame, sizeof frame) < 0) std::abort();
#elif defined(REGIMEN_FAULT_FORGE_HELLO)
    // An introduction with a length that no frame has.
    const unsigned char frame[] = {0xff, 0xff, 0xff, 0x7f, 0, 0, 0, 0, 1};
    if (::write(4, frame, sizeof frame) < 0) std::abort();
#endif
  }
};
const AtLoad at_load;

int32_t evaluate(const regimen_rule_plugin*, const regimen_request*, [[maybe_unused]] const regimen_sink* sink) {
#if defined(REGIMEN_FAULT_NULL_WRITE)
  write_to_nowhere();
#elif defined(REGIMEN_FAULT_ABORT)
  std::abort();
#elif defined(REGIMEN_FAULT_THROW_EXCEPTION)
  throw std::runtime_error("the rule lost its way");
#elif defined(REGIMEN_FAULT_THROW_INT)
  throw 42;
#elif defined(REGIMEN_FAULT_EXIT)
  std::exit(0);
#elif defined(REGIMEN_FAULT_EXIT_AT_ONCE)
  ::_exit(0);
#elif defined(REGIMEN_FAULT_ENDLESS_LOOP)
  spin();
#elif defined(REGIMEN_FAULT_SLEEP_ON)
  std::signal(SIGTERM, SIG_IGN);
  std::signal(SIGHUP, SIG_IGN);
  while (true) ::sleep(1000);
#elif defined(REGIMEN_FAULT_EAT_MEMORY)
  eat_memory();
#elif defined(REGIMEN_FAULT_ERROR_CODE)
  say_good(sink);
  return 7;
#elif defined(REGIMEN_FAULT_CLOSE_EVERYTHING)
  for (int descriptor = 0; descriptor < 1024; ++descriptor) ::close(descriptor);
  spin();
#elif defined(REGIMEN_FAULT_GARBAGE)
  const std::string garbage(100'000, '\xff');
  for (const int descriptor : {3, 4})
    if (::write(descriptor, garbage.data(), garbage.size()) < 0) continue;
#elif defined(REGIMEN_FAULT_FORGE_ANSWER)
  // No findings at all, as the answer to question 4711.
  const unsigned char frame[] = {9, 0, 0, 0, 0x67, 0x12, 0, 0, 4, 0, 0, 0, 0};
  if (::write(4, frame, sizeof frame) < 0) std::abort();
#elif defined(REGIMEN_FAULT_FORGE_EXERCISE)
  forge_raised("org.example.broken/hold", 1'000'000, 0);
#elif defined(REGIMEN_FAULT_FORGE_PLACE)
  forge_raised("org.example.broken/hold", 0, 1);
#elif defined(REGIMEN_FAULT_FORGE_RULE)
  forge_raised("org.example.good/hold", 0, 0);
#elif defined(REGIMEN_FAULT_FORGE_FINDINGS)
  // No findings, to the first question, whichever it was.
  const unsigned char frame[] = {9, 0, 0, 0, 1, 0, 0, 0, 4, 0, 0, 0, 0};
  if (::write(4, frame, sizeof frame) < 0) std::abort();
  std::abort();
#elif defined(REGIMEN_FAULT_HALF_FRAME)
  const unsigned char half[] = {100, 0, 0, 0, 1, 0, 0, 0, 4, 0, 0};
  if (::write(4, half, sizeof half) < 0) std::abort();
  ::_exit(0);
#elif defined(REGIMEN_FAULT_LEAVE_CHILD)
  if (::fork() == 0) {
    ::sleep(60);
    ::_exit(0);
  }
  std::abort();
#endif
  say_good(sink);
  return REGIMEN_OK;
}

const regimen_rule rules[] = {raw::rule("org.example.broken/hold")};

}  // namespace

extern "C" const regimen_rule_plugin regimen_rules_v1 = raw::plugin("org.example.broken", rules, evaluate);
