#include "regimen/engine/rule_pack.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "plugin_promises.hpp"
#include "readable_text.hpp"
#include "regimen/engine/plugin_call.hpp"
#include "regimen/engine/utf8.hpp"
#include "regimen/engine/wire.hpp"
#include "regimen/rule_abi.h"
#include "strided.hpp"

namespace regimen {

namespace {

constexpr std::size_t max_faults = 1000;
constexpr std::size_t max_tests = 100'000;

Result<std::string> read_text(const regimen_text& text, const char* place) {
  if (text.size > 0 && text.bytes == nullptr) return fail(place, "a text without bytes");
  if (text.size > wire::max_text) return fail(place, fmt::format("a text of {} bytes", text.size));
  std::string copy(text.size == 0 ? std::string_view() : std::string_view(text.bytes, text.size));
  if (!is_utf8(copy)) return fail(place, "the text is not UTF-8");
  return copy;
}

/// The elements of a list that the reader handed back, each through `read_one`.
template <class Value, class Table, class ReadOne>
Result<std::vector<Value>> read_list(const Table* first, std::size_t count, std::size_t stride, std::size_t most,
                                     const char* place, ReadOne read_one) {
  std::vector<Value> values;
  if (count == 0) return values;
  if (first == nullptr || count > most || !abi::is_stride_of<Table>(stride))
    return fail(place, fmt::format("a list of {} that cannot be", count));
  for (std::size_t i = 0; i < count; ++i) {
    const Table& table = abi::element(first, stride, i);
    if (table.struct_size < sizeof(Table)) return fail(place, fmt::format("a table of {} bytes", table.struct_size));
    auto value = read_one(table);
    if (!value) return tl::unexpected(std::move(value.error()));
    values.push_back(std::move(*value));
  }
  return values;
}

Result<PackFault> read_fault(const regimen_pack_fault& table) {
  auto message = read_text(table.message, "faults");
  if (!message) return tl::unexpected(std::move(message.error()));
  return PackFault{table.line, std::move(*message)};
}

Result<PackTest> read_test(const regimen_pack_test& table) {
  auto name = read_text(table.name, "tests");
  if (!name) return tl::unexpected(std::move(name.error()));
  auto failure = read_text(table.failure, "tests");
  if (!failure) return tl::unexpected(std::move(failure.error()));
  return PackTest{table.line, std::move(*name), std::move(*failure)};
}

Result<Date> read_date(const regimen_text& text, const char* place) {
  auto written = read_text(text, place);
  if (!written) return tl::unexpected(std::move(written.error()));
  const auto date = parse_date(*written);
  if (!date) return fail(place, "expected a day such as 2026-11-02");
  return *date;
}

Result<PackCredentials> read_credentials(const regimen_pack& pack) {
  PackCredentials credentials;
  auto author = read_text(pack.author, "author");
  if (!author) return tl::unexpected(std::move(author.error()));
  auto approved_by = read_text(pack.approved_by, "approved_by");
  if (!approved_by) return tl::unexpected(std::move(approved_by.error()));
  const auto approved_on = read_date(pack.approved_on, "approved_on");
  if (!approved_on) return tl::unexpected(approved_on.error());
  const auto review_by = read_date(pack.review_by, "review_by");
  if (!review_by) return tl::unexpected(review_by.error());
  return PackCredentials{std::move(*author), std::move(*approved_by), *approved_on, *review_by};
}

Result<PackCheck> read_check(const regimen_pack& pack) {
  PackCheck check;
  auto faults =
      read_list<PackFault>(pack.faults, pack.fault_count, pack.fault_stride, max_faults, "faults", read_fault);
  if (!faults) return tl::unexpected(std::move(faults.error()));
  check.faults = std::move(*faults);
  auto tests = read_list<PackTest>(pack.tests, pack.test_count, pack.test_stride, max_tests, "tests", read_test);
  if (!tests) return tl::unexpected(std::move(tests.error()));
  check.tests = std::move(*tests);
  if ((pack.plugin == nullptr) == check.faults.empty()) return fail("faults", "a pack has faults or it is one");
  if (pack.plugin == nullptr) return check;
  auto described = describe(*pack.plugin);
  if (!described) return tl::unexpected(std::move(described.error()));
  auto credentials = read_credentials(pack);
  if (!credentials) return tl::unexpected(std::move(credentials.error()));
  described->pack = std::move(*credentials);
  check.plugin = std::move(*described);
  return check;
}

}  // namespace

std::size_t PackCheck::failing() const {
  return static_cast<std::size_t>(
      std::ranges::count_if(tests, [](const PackTest& test) { return !test.failure.empty(); }));
}

std::string refusal_of(const PackCheck& check, std::string_view file_name) {
  const auto place = [&](int line) {
    return line > 0 ? fmt::format("{} line {}", file_name, line) : std::string(file_name);
  };
  const auto more = [](std::size_t count) { return count > 1 ? fmt::format(" (and {} more)", count - 1) : ""; };
  if (!check.faults.empty()) {
    const PackFault& first = check.faults.front();
    return fmt::format("{}: {}{}", place(first.line), first.message, more(check.faults.size()));
  }
  const auto first = std::ranges::find_if(check.tests, [](const PackTest& test) { return !test.failure.empty(); });
  return fmt::format("its own test \"{}\" fails, {}: {}{}", first->name, place(first->line), first->failure,
                     more(check.failing()));
}

Result<PackInProcess> read_pack(const regimen_rule_plugin& reader, std::string_view file_name, std::string_view bytes) {
  if (!REGIMEN_HAS(&reader, regimen_rule_plugin, extension) || reader.abi_major != REGIMEN_RULE_ABI_MAJOR ||
      reader.extension == nullptr)
    return fail("reader", "a plugin that reads no rule packs");
  const auto* const extension =
      static_cast<const regimen_rule_pack_reader*>(reader.extension(&reader, REGIMEN_RULE_PACK_EXTENSION));
  if (extension == nullptr || !REGIMEN_HAS(extension, regimen_rule_pack_reader, read) || extension->read == nullptr)
    return fail("reader", "a plugin that reads no rule packs");
  const regimen_pack* const pack =
      extension->read(extension, {file_name.data(), file_name.size()}, {bytes.data(), bytes.size()});
  if (pack == nullptr) return fail("", "the pack needs more memory than there is");
  if (!REGIMEN_HAS(pack, regimen_pack, review_by))
    return fail("pack", fmt::format("a table of {} bytes", pack->struct_size));
  auto check = read_check(*pack);
  if (!check) return tl::unexpected(std::move(check.error()));
  return PackInProcess{std::move(*check), pack->plugin};
}

std::filesystem::path pack_reader_beside(const std::filesystem::path& host) {
  return host.parent_path() / "rulebook.so";
}

}  // namespace regimen
