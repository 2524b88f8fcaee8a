#include "library_file.hpp"

#include <elf.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <type_traits>

namespace regimen::rule_host {

namespace {

// Of this program's own word size; a header of the other one is told apart before anything else of it is read.
constexpr bool wide = sizeof(void*) == 8;
using Header = std::conditional_t<wide, Elf64_Ehdr, Elf32_Ehdr>;
using Segment = std::conditional_t<wide, Elf64_Phdr, Elf32_Phdr>;

/// A plain struct from a place of the file, or nothing when the file ends before.
template <class T>
std::optional<T> read_at(std::ifstream& file, std::uint64_t offset) {
  std::array<char, sizeof(T)> bytes{};
  file.clear();
  file.seekg(static_cast<std::streamoff>(offset));
  if (!file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()))) return std::nullopt;
  T value;
  std::memcpy(&value, bytes.data(), bytes.size());
  return value;
}

bool is_elf(const Header& header) { return std::memcmp(&header.e_ident[0], ELFMAG, SELFMAG) == 0; }

/// What a library must agree on with this very program.
bool same_machine(const Header& one, const Header& other) {
  return one.e_machine == other.e_machine && one.e_ident[EI_CLASS] == other.e_ident[EI_CLASS] &&
         one.e_ident[EI_DATA] == other.e_ident[EI_DATA];
}

/// How long the file must be for everything that its header names to be there; nothing when the list of segments itself
/// is not there.
std::optional<std::uint64_t> needed_bytes(std::ifstream& file, const Header& header) {
  std::uint64_t end = header.e_shoff + std::uint64_t{header.e_shentsize} * header.e_shnum;
  for (std::uint64_t i = 0; i < header.e_phnum; ++i) {
    const auto segment = read_at<Segment>(file, header.e_phoff + i * header.e_phentsize);
    if (!segment) return std::nullopt;
    end = std::max<std::uint64_t>(end, segment->p_offset + segment->p_filesz);
  }
  return end;
}

}  // namespace

std::optional<std::string> no_library_because(const std::filesystem::path& file) {
  std::ifstream library(file, std::ios::binary);
  if (!library) return std::nullopt;
  const auto header = read_at<Header>(library, 0);
  if (!header) return "too short to be a library";
  if (!is_elf(*header)) return "not a library";
  std::ifstream program("/proc/self/exe", std::ios::binary);
  const auto own = read_at<Header>(program, 0);
  if (own && !same_machine(*header, *own)) return "a library for another kind of machine";
  const auto needed = needed_bytes(library, *header);
  std::error_code unreadable;
  const std::uint64_t there = std::filesystem::file_size(file, unreadable);
  if (unreadable) return std::nullopt;
  if (!needed || *needed > there)
    return "the file is cut short (" + std::to_string(there) + " bytes); install the plugin again";
  return std::nullopt;
}

}  // namespace regimen::rule_host
