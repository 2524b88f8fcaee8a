#include "regimen/db/catalogue_source.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <optional>
#include <set>
#include <sstream>
#include <tuple>
#include <utility>

#include "catalogue_rows.hpp"
#include "exercise_document.hpp"
#include "figure_document.hpp"
#include "search_words.hpp"
#include "toml_writer.hpp"

namespace regimen {
namespace {

using db::Fault;
using db::TomlValue;

/// Far more than an exercise in ten languages needs.
constexpr std::size_t max_source_bytes = std::size_t{256} * 1024;

/// A catalogue file that could be parsed, kept with its lines for the checks across files.
struct Source {
  std::string file;
  TomlValue document;
  Exercise exercise;
};

/// A fault with its file, sortable.
struct FileFault {
  std::string file;
  Fault fault;
};

std::string whole_file(const std::filesystem::path& path) {
  std::ostringstream text;
  std::ifstream file(path, std::ios::binary);
  const bool readable = std::filesystem::is_regular_file(path) && file;
  if (readable && file.peek() == std::ifstream::traits_type::eof()) return {};
  if (!readable || !(text << file.rdbuf()))
    throw WorldFailure(
        fmt::format("{} cannot be read. Check that it is a file and that you may read it.", path.string()));
  return std::move(text).str();
}

Fault fault_of(const Error& error, std::string_view file) {
  // The place of a parser's error is `file:line`; the line is wanted as a number, to sort by.
  return {std::stoi(error.place.substr(file.size() + 1)), error.message};
}

/// One file by itself; nothing where it has faults.
std::optional<Source> read_source(const std::filesystem::path& path, std::span<const std::string> languages,
                                  std::vector<FileFault>& faults) {
  Source source{path.string(), {}, {}};
  auto document = db::parse_toml(whole_file(path), source.file, max_source_bytes);
  if (!document) {
    faults.push_back({source.file, fault_of(document.error(), source.file)});
    return std::nullopt;
  }
  source.document = std::move(*document);
  std::vector<Fault> own;
  source.exercise = db::exercise_of(source.document, db::Rigour::catalogue, languages, own);
  const std::string stem = path.stem().string();
  const TomlValue* key = source.document.find("key");
  if (key != nullptr && key->text() != nullptr && *key->text() != stem)
    own.push_back(
        {key->line, fmt::format("key: expected \"{}\" as in the file's name, got {}", stem, key->described())});
  for (Fault& fault : own) faults.push_back({source.file, std::move(fault)});
  return own.empty() ? std::optional(std::move(source)) : std::nullopt;
}

std::vector<Error> sorted_errors(std::vector<FileFault> faults) {
  const auto order = [](const FileFault& f) { return std::tie(f.file, f.fault.line, f.fault.message); };
  std::ranges::sort(faults, [&](const FileFault& a, const FileFault& b) { return order(a) < order(b); });
  std::vector<Error> errors;
  errors.reserve(faults.size());
  for (FileFault& f : faults)
    errors.push_back({fmt::format("{}:{}", f.file, f.fault.line), std::move(f.fault.message)});
  return errors;
}

/// What holds between the files of a catalogue.
class CrossChecks {
 public:
  CrossChecks(const std::vector<Source>& sources, const std::set<std::string>& unread, std::vector<FileFault>& faults)
      : sources_(sources), faults_(faults) {
    for (const Source& source : sources) {
      by_key_[source.exercise.key] = &source;
      known_.push_back(source.exercise.key);
    }
    known_.insert(known_.end(), unread.begin(), unread.end());
  }

  void run() {
    for (const Source& source : sources_) {
      check_names(source);
      check_neighbours(source, "easier", source.exercise.easier, source.exercise.harder, &Exercise::easier);
      check_neighbours(source, "harder", source.exercise.harder, source.exercise.easier, &Exercise::harder);
    }
  }

 private:
  void add(const Source& source, int line, std::string message) {
    faults_.push_back({source.file, {line, std::move(message)}});
  }

  static int line_of(const Source& source, std::string_view key, std::size_t element) {
    const TomlValue* list = source.document.find(key);
    return (*list->array())[element].line;
  }

  void check_names(const Source& source) {
    claim(source, source.document.find("name")->line, "name", source.exercise.name);
    for (std::size_t i = 0; i < source.exercise.aliases.size(); ++i)
      claim(source, line_of(source, "aliases", i), fmt::format("aliases[{}]", i), source.exercise.aliases[i]);
    for (const auto& [language, table] : source.document.find("text")->entries())
      if (const TomlValue* name = table.find("name"))
        claim(source, name->line, fmt::format("text.{}.name", language), *name->text());
  }

  /// Names that read alike (case, accents, hyphens and spaces apart) belong to one exercise of a catalogue.
  void claim(const Source& source, int line, const std::string& path, const std::string& name) {
    const auto [owner, is_new] = owner_of_name_.try_emplace(db::joined(db::search_words(name)), source.exercise.key);
    if (!is_new && owner->second != source.exercise.key)
      add(source, line,
          fmt::format("{}: expected a name of its own, but {} is a name of {} already", path, db::toml_quoted(name),
                      owner->second));
  }

  void check_neighbours(const Source& source, std::string_view key, const std::vector<std::string>& neighbours,
                        const std::vector<std::string>& opposite, std::vector<std::string> Exercise::*same) {
    const Exercise& exercise = source.exercise;
    for (std::size_t i = 0; i < neighbours.size(); ++i) {
      const std::string& neighbour = neighbours[i];
      const auto fault = [&](std::string_view what) {
        add(source, line_of(source, key, i), fmt::format("{}[{}]: {}", key, i, what));
      };
      const auto contains = [](const std::vector<std::string>& keys, std::string_view wanted) {
        return std::ranges::find(keys, wanted) != keys.end();
      };
      if (neighbour == exercise.key) {
        fault("expected another exercise, got the exercise itself");
        continue;
      }
      if (!contains(known_, neighbour)) {
        fault(fmt::format("expected the key of an exercise of the catalogue, got {}{}", db::toml_quoted(neighbour),
                          db::did_you_mean(neighbour, known_)));
        continue;
      }
      if (std::ranges::count(neighbours, neighbour) > 1 &&
          std::ranges::find(neighbours, neighbour) - neighbours.begin() != static_cast<std::ptrdiff_t>(i))
        fault(fmt::format("{} stands there twice", neighbour));
      if (key == "harder" && contains(opposite, neighbour))
        fault(fmt::format("{} cannot be both easier and harder than {}", neighbour, exercise.key));
      const auto other = by_key_.find(neighbour);
      if (other != by_key_.end() && exercise.key < neighbour && contains(other->second->exercise.*same, exercise.key))
        fault(fmt::format("{} and {} cannot each be {} than the other", exercise.key, neighbour, key));
    }
  }

  const std::vector<Source>& sources_;
  std::vector<FileFault>& faults_;
  std::map<std::string, const Source*> by_key_;
  std::vector<std::string> known_;  ///< also files with faults of their own: a neighbour there is not dangling
  std::map<std::string, std::string> owner_of_name_;
};

std::vector<std::filesystem::path> source_files(const std::filesystem::path& folder) {
  std::error_code error;
  std::vector<std::filesystem::path> files;
  for (auto entry = std::filesystem::directory_iterator(folder, error);
       !error && entry != std::filesystem::directory_iterator(); entry.increment(error))
    if (entry->path().extension() == ".toml") files.push_back(entry->path());
  if (error)
    throw WorldFailure(fmt::format("The folder {} cannot be read ({}). Check its name and that you may read it.",
                                   folder.string(), error.message()));
  std::ranges::sort(files);
  return files;
}

}  // namespace

tl::expected<Figure, std::vector<Error>> read_figure(const std::filesystem::path& path) {
  const std::string file = path.string();
  const auto document = db::parse_toml(whole_file(path), file, max_source_bytes);
  if (!document) return tl::unexpected(std::vector{document.error()});
  std::vector<Fault> faults;
  const TomlValue* value = document->find("figure");
  Figure figure;
  if (value == nullptr)
    faults.push_back({1, "figure: missing, expected a table [figure]"});
  else
    figure = db::figure_of(*value, faults);
  if (faults.empty()) return figure;
  std::vector<FileFault> in_file;
  for (Fault& fault : faults) in_file.push_back({file, std::move(fault)});
  return tl::unexpected(sorted_errors(std::move(in_file)));
}

Result<Exercise> read_exercise(const std::filesystem::path& path) {
  std::vector<FileFault> faults;
  auto source = read_source(path, {}, faults);
  if (source) return std::move(source->exercise);
  return tl::unexpected(sorted_errors(std::move(faults)).front());
}

tl::expected<std::vector<Exercise>, std::vector<Error>> read_catalogue(const std::filesystem::path& folder,
                                                                       std::span<const std::string> languages) {
  const auto files = source_files(folder);
  if (files.empty())
    return tl::unexpected(std::vector<Error>{{folder.string(), "expected one .toml file per exercise, got none"}});
  std::vector<Source> sources;
  std::set<std::string> unread;
  std::vector<FileFault> faults;
  for (const auto& file : files) {
    if (auto source = read_source(file, languages, faults))
      sources.push_back(std::move(*source));
    else
      unread.insert(file.stem().string());
  }
  CrossChecks(sources, unread, faults).run();
  if (!faults.empty()) return tl::unexpected(sorted_errors(std::move(faults)));
  std::vector<Exercise> exercises;
  exercises.reserve(sources.size());
  for (Source& source : sources) exercises.push_back(std::move(source.exercise));
  db::sort_by_name(exercises);
  return exercises;
}

Result<Exercise> parse_exercise_copy(std::string_view text, std::string_view place) {
  const auto document = db::parse_toml(text, place, max_source_bytes);
  if (!document) return tl::unexpected(document.error());
  std::vector<Fault> faults;
  Exercise exercise = db::exercise_of(*document, db::Rigour::copy, {}, faults);
  if (faults.empty()) return exercise;
  return fail(fmt::format("{}:{}", place, faults.front().line), faults.front().message);
}

}  // namespace regimen
