#include "heard_finding.hpp"

#include <fmt/format.h>

#include "regimen/engine/wire.hpp"
#include "rule_tables.hpp"

namespace regimen::heard {

std::string_view view(const regimen_text& text) {
  return text.size == 0 ? std::string_view{} : std::string_view(text.bytes, text.size);
}

std::optional<Error> table_fault(const regimen_finding* said, std::size_t told, std::size_t most, std::size_t items) {
  if (said == nullptr) return Error{"finding", "a null pointer"};
  if (!REGIMEN_HAS(said, regimen_finding, suggestion_count))
    return Error{"finding", fmt::format("a table of {} bytes, expected {} or more", said->struct_size, sizeof *said)};
  if (told > most) return Error{"findings", fmt::format("more than {}", most)};
  if (said->item < abi::no_item) return Error{"item", fmt::format("{} is no index", said->item)};
  if (said->item >= 0 && static_cast<std::size_t>(said->item) >= items)
    return Error{"item", fmt::format("item {} does not exist, the program has {}", said->item, items)};
  return std::nullopt;
}

promises::Grounds grounds_of(const regimen_finding& said) {
  return {said.because != nullptr && said.because_count > 0, said.source.title.size > 0, said.fact.size > 0};
}

std::optional<Error> add_to_key(std::string& key, const regimen_text& text, const char* field) {
  if (text.bytes == nullptr && text.size > 0) return Error{field, "a text without bytes"};
  if (text.size > wire::max_text)
    return Error{field, fmt::format("a text of {} bytes, at most {} are allowed", text.size, wire::max_text)};
  key.append(view(text));
  key.append(reinterpret_cast<const char*>(&text.size), sizeof text.size);
  return std::nullopt;
}

}  // namespace regimen::heard
