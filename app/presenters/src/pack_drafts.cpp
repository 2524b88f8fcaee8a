#include "regimen/presenters/pack_drafts.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <system_error>

#include "regimen/engine/rule_pack.hpp"
#include "regimen/engine/utf8.hpp"
#include "regimen/presenters/words.hpp"
#include "regimen/reports/file.hpp"

namespace regimen {

namespace fs = std::filesystem;

namespace {

WorldFailure drafts_failure(const fs::path& file, const std::error_code& why) {
  return WorldFailure("The draft {file} cannot be kept or removed; check that you may write there", file.string(),
                      why.message());
}

}  // namespace

fs::path drafts_folder(const fs::path& rules) { return rules / "drafts"; }

fs::path draft_file(const fs::path& rules, const std::string& name) { return drafts_folder(rules) / name; }

std::vector<PackDraft> pack_drafts(const fs::path& rules) {
  std::vector<PackDraft> drafts;
  std::error_code missing;
  if (!fs::exists(drafts_folder(rules), missing)) return drafts;
  try {
    for (const auto& entry : fs::directory_iterator(drafts_folder(rules)))
      if (entry.path().extension() == ".toml") drafts.push_back({entry.path(), entry.path().filename().string()});
  } catch (const fs::filesystem_error& error) {
    throw WorldFailure("The rules folder {file} cannot be read; check that you may read it",
                       drafts_folder(rules).string(), error.code().message());
  }
  std::ranges::sort(drafts, {}, &PackDraft::name);
  return drafts;
}

std::string free_draft_name(const fs::path& rules) {
  std::string name = "new.toml";
  std::error_code missing;
  // A pack that is installed under this name is another one.
  for (int number = 2; fs::exists(draft_file(rules, name), missing) || fs::exists(rules / name, missing); ++number)
    name = "new-" + std::to_string(number) + ".toml";
  return name;
}

void keep_draft(const fs::path& rules, const std::string& name, std::string_view text) {
  std::error_code failed;
  fs::create_directories(drafts_folder(rules), failed);
  if (failed) throw drafts_failure(drafts_folder(rules), failed);
  write_file(draft_file(rules, name), text);
}

void drop_draft(const fs::path& rules, const std::string& name) {
  std::error_code failed;
  fs::remove(draft_file(rules, name), failed);
  if (failed) throw drafts_failure(draft_file(rules, name), failed);
}

Result<std::string> editable_text(const fs::path& pack) {
  std::error_code missing;
  if (!fs::is_regular_file(pack, missing)) return fail(pack.filename().string(), tr("there is no such file"));
  std::ifstream stream(pack, std::ios::binary);
  std::string text;
  text.resize(largest_pack_bytes + 1);
  stream.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (!stream && !stream.eof()) return fail(pack.filename().string(), tr("the file cannot be read"));
  text.resize(static_cast<std::size_t>(stream.gcount()));
  if (text.size() > largest_pack_bytes) return fail(pack.filename().string(), tr("a rule pack has at most 1 MiB"));
  if (!is_utf8(text) || text.find('\0') != std::string::npos)
    return fail(pack.filename().string(), tr("it is not UTF-8 text; save it as UTF-8 first"));
  if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
  for (std::size_t at = text.find("\r\n"); at != std::string::npos; at = text.find("\r\n", at)) text.erase(at, 1);
  return text;
}

}  // namespace regimen
