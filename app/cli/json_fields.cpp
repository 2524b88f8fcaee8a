#include "json_fields.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

namespace regimen::cli {
namespace {

std::string listed(std::span<const std::string> words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) text += i + 1 == words.size() ? " or " : ", ";
    text += words[i];
  }
  return text;
}

}  // namespace

void FirstProblem::report(std::string place, std::string message) {
  if (!error_) error_ = Error{std::move(place), std::move(message)};
}

std::string unexpected(std::string_view expected, const Json& got, Repeat repeat) {
  return fmt::format("expected {}, got {}{}", expected, repeat == Repeat::value ? shown(got) : shown_kind(got),
                     got.is_null() ? " (leave the key out where it is not known)" : "");
}

std::string did_you_mean(std::string_view wanted, std::span<const std::string> candidates) {
  const auto near = nearest(wanted, candidates);
  return near ? fmt::format("; did you mean \"{}\"?", *near) : std::string();
}

JsonFields::JsonFields(const Json& json, std::string path, std::initializer_list<std::string_view> known,
                       FirstProblem& problems)
    : path_(std::move(path)), problems_(&problems) {
  const std::vector<std::string> keys(known.begin(), known.end());
  members_ = json.as<Json::Object>();
  if (members_ == nullptr) {
    problems_->report(path_, unexpected("an object", json, Repeat::kind_only));
    return;
  }
  for (const JsonMember& member : *members_) {
    if (std::find(keys.begin(), keys.end(), member.key) != keys.end()) continue;
    const std::string suggestion = did_you_mean(member.key, keys);
    report(member.key,
           fmt::format("unknown key{}", suggestion.empty() ? fmt::format("; expected {}", listed(keys)) : suggestion));
  }
}

const Json* JsonFields::find(std::string_view key) const {
  if (members_ == nullptr) return nullptr;
  const auto found =
      std::find_if(members_->begin(), members_->end(), [key](const JsonMember& member) { return member.key == key; });
  return found == members_->end() ? nullptr : &found->value;
}

const Json* JsonFields::require(std::string_view key, std::string_view expected) const {
  const Json* json = find(key);
  if (json == nullptr) report(key, fmt::format("missing; expected {}", expected));
  return json;
}

std::optional<int> JsonFields::whole(std::string_view key, Range allowed) const {
  const Json* json = find(key);
  if (json == nullptr) return std::nullopt;
  if (const auto* number = json->as<JsonNumber>()) {
    if (number->whole && *number->whole >= allowed.min && *number->whole <= allowed.max)
      return static_cast<int>(*number->whole);
  }
  report_unexpected(key, fmt::format("a whole number from {} to {}", allowed.min, allowed.max), *json);
  return std::nullopt;
}

std::optional<Range> JsonFields::count(std::string_view key, Range allowed) const {
  const auto number = whole(key, allowed);
  return number ? std::optional(Range{*number, *number}) : std::nullopt;
}

std::optional<std::string> JsonFields::text(std::string_view key, std::size_t most) const {
  const Json* json = find(key);
  if (json == nullptr) return std::nullopt;
  const auto* found = json->as<std::string>();
  if (found != nullptr && found->size() <= most) return *found;
  report_unexpected(key, fmt::format("a text of at most {} bytes", most), *json, Repeat::kind_only);
  return std::nullopt;
}

std::optional<Date> JsonFields::date(std::string_view key) const {
  const Json* json = find(key);
  if (json == nullptr) return std::nullopt;
  if (const auto* written = json->as<std::string>()) {
    if (const auto date = parse_date(*written)) return date;
  }
  report_unexpected(key, "a date such as 2026-11-23", *json);
  return std::nullopt;
}

void JsonFields::report_unexpected(std::string_view key, std::string_view expected, const Json& got,
                                   Repeat repeat) const {
  problems_->report(path_of(key), unexpected(expected, got, repeat));
}

}  // namespace regimen::cli
