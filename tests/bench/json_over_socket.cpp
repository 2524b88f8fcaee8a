#include "json_over_socket.hpp"

#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace bench {
namespace {

using Json = nlohmann::json;
using namespace regimen;

constexpr std::array<std::pair<const char*, std::optional<Range> Dose::*>, 8> dose_parts{
    {{"sets", &Dose::sets},
     {"reps", &Dose::reps},
     {"hold", &Dose::hold_s},
     {"rest", &Dose::rest_s},
     {"minutes", &Dose::minutes},
     {"every", &Dose::every_min},
     {"times-per-day", &Dose::times_per_day},
     {"days-per-week", &Dose::days_per_week}}};

constexpr std::array<std::pair<const char*, std::optional<int> ScreeningRequest::*>, 4> numbers{
    {{"age", &ScreeningRequest::age_years},
     {"pain-now", &ScreeningRequest::pain_now},
     {"symptom-weeks", &ScreeningRequest::symptom_weeks},
     {"weeks", &ScreeningRequest::program_weeks}}};

template <class E>
E term(const Json& json, const char* name) {
  return from_token<E>(json.at(name).get_ref<const std::string&>()).value();
}

Json json_of(const ScreeningItem& item) {
  Json json{{"exercise", item.exercise},     {"kind", to_token(item.kind)},   {"position", to_token(item.position)},
            {"level", to_token(item.level)}, {"phase", to_token(item.phase)}, {"side", to_token(item.side)},
            {"unilateral", item.unilateral}};
  for (const auto& [demand, level] : item.demands) json["demands"][to_token(demand)] = to_token(level);
  for (const auto& [name, part] : dose_parts)
    if (const auto& range = item.dose.*part) json["dose"][name] = {range->min, range->max};
  return json;
}

ScreeningItem item_of(const Json& json) {
  ScreeningItem item;
  item.exercise = json.at("exercise");
  item.kind = term<Kind>(json, "kind");
  item.position = term<Position>(json, "position");
  item.level = term<Level>(json, "level");
  item.phase = term<Phase>(json, "phase");
  item.side = term<Side>(json, "side");
  item.unilateral = json.at("unilateral");
  if (json.contains("demands"))
    for (const auto& [demand, level] : json.at("demands").items())
      item.demands.emplace_back(from_token<Demand>(demand).value(),
                                from_token<DemandLevel>(level.get_ref<const std::string&>()).value());
  if (json.contains("dose"))
    for (const auto& [name, part] : dose_parts)
      if (const auto range = json.at("dose").find(name); range != json.at("dose").end())
        item.dose.*part = Range{range->at(0), range->at(1)};
  return item;
}

Json json_of(const ScreeningRequest& request) {
  Json json{{"sex", to_token(request.sex)}, {"items", Json::array()}};
  for (const auto& [fact, truth] : request.facts) json["facts"][fact] = to_token(truth);
  for (const auto& [name, number] : numbers)
    if (request.*number) json[name] = *(request.*number);
  for (const ScreeningItem& item : request.items) json["items"].push_back(json_of(item));
  return json;
}

ScreeningRequest request_of(const Json& json) {
  ScreeningRequest request;
  request.sex = term<Sex>(json, "sex");
  if (json.contains("facts"))
    for (const auto& [fact, truth] : json.at("facts").items())
      request.facts.emplace_back(fact, from_token<Truth>(truth.get_ref<const std::string&>()).value());
  for (const auto& [name, number] : numbers)
    if (json.contains(name)) request.*number = json.at(name).get<int>();
  for (const Json& item : json.at("items")) request.items.push_back(item_of(item));
  return request;
}

Json json_of(const Finding& finding) {
  Json json{{"rule", finding.rule},
            {"version", finding.rule_version},
            {"severity", to_token(finding.severity)},
            {"exercise", finding.exercise},
            {"reason", finding.reason},
            {"message", finding.message},
            {"because", finding.because},
            {"source", {{"title", finding.source.title}, {"ref", finding.source.ref}}},
            {"suggest", Json::array()},
            {"fact", finding.fact},
            {"stops", finding.decides.stops},
            {"cautions", finding.decides.cautions}};
  if (finding.item) json["item"] = *finding.item;
  if (finding.source.year) json["source"]["year"] = *finding.source.year;
  for (const Suggestion& way : finding.suggest)
    json["suggest"].push_back({{"replace", way.action == SuggestionAction::replace}, {"text", way.text}});
  return json;
}

Finding finding_of(const Json& json) {
  Finding finding;
  finding.rule = json.at("rule");
  finding.rule_version = json.at("version");
  finding.severity = term<Severity>(json, "severity");
  finding.exercise = json.at("exercise");
  finding.reason = json.at("reason");
  finding.message = json.at("message");
  finding.because = json.at("because").get<std::vector<std::string>>();
  finding.source.title = json.at("source").at("title");
  finding.source.ref = json.at("source").at("ref");
  if (json.at("source").contains("year")) finding.source.year = json.at("source").at("year").get<int>();
  for (const Json& way : json.at("suggest"))
    finding.suggest.push_back(
        {way.at("replace") ? SuggestionAction::replace : SuggestionAction::modify, {}, way.at("text")});
  finding.fact = json.at("fact");
  finding.decides = {json.at("stops"), json.at("cautions")};
  if (json.contains("item")) finding.item = json.at("item").get<std::size_t>();
  return finding;
}

bool send_line(int socket, std::string line) {
  line += '\n';
  for (std::size_t sent = 0; sent < line.size();) {
    const ssize_t written = ::send(socket, line.data() + sent, line.size() - sent, MSG_NOSIGNAL);
    if (written <= 0) return false;
    sent += static_cast<std::size_t>(written);
  }
  return true;
}

/// One question is answered before the next is put, so that nothing stands behind a line.
bool receive_line(int socket, std::string& line) {
  line.clear();
  std::array<char, 65536> chunk;
  while (line.empty() || line.back() != '\n') {
    const ssize_t got = ::recv(socket, chunk.data(), chunk.size(), 0);
    if (got <= 0) return false;
    line.append(chunk.data(), static_cast<std::size_t>(got));
  }
  return true;
}

void serve(int socket, const regimen_rule_plugin& plugin) {
  const auto described = describe(plugin);
  for (std::string line; described && receive_line(socket, line);) {
    Json said = Json::array();
    for (const Finding& finding : call(plugin, *described, request_of(Json::parse(line))).findings)
      said.push_back(json_of(finding));
    if (!send_line(socket, said.dump())) return;
  }
}

}  // namespace

JsonOverSocket::JsonOverSocket(const regimen_rule_plugin& plugin) {
  std::array<int, 2> ends{};
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
    throw std::runtime_error("no socket pair");
  socket_ = ends[0];
  other_ = ::fork();
  if (other_ < 0) throw std::runtime_error("no second process");
  if (other_ == 0) {
    ::close(ends[0]);
    serve(ends[1], plugin);
    ::_exit(0);
  }
  ::close(ends[1]);
}

JsonOverSocket::~JsonOverSocket() {
  ::close(socket_);
  ::waitpid(other_, nullptr, 0);
}

std::vector<Finding> JsonOverSocket::ask(const ScreeningRequest& request) {
  std::string line;
  if (!send_line(socket_, json_of(request).dump()) || !receive_line(socket_, line))
    throw std::runtime_error("the plugin behind JSON does not answer");
  std::vector<Finding> findings;
  for (const Json& said : Json::parse(line)) findings.push_back(finding_of(said));
  return findings;
}

}  // namespace bench
