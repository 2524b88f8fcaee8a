#pragma once

/// \file
/// Rule packs that are being written: files beside the clinic's rules that nobody loads, so that what was typed is
/// there again after anything.

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "regimen/engine/error.hpp"

namespace regimen {

/// A draft on the disk.
struct PackDraft {
  std::filesystem::path file;
  std::string name;  ///< of the rule file that it is to take the place of; `new.toml` and the like of a new pack
};

/// Where the clinic's folder of rules keeps drafts: it is not looked at when rules are asked.
[[nodiscard]] std::filesystem::path drafts_folder(const std::filesystem::path& rules);
/// By name. Throws WorldFailure for a folder that cannot be read.
[[nodiscard]] std::vector<PackDraft> pack_drafts(const std::filesystem::path& rules);
/// A name for the draft of a new pack, which no draft has.
[[nodiscard]] std::string free_draft_name(const std::filesystem::path& rules);
/// Where the draft of this name is or would be.
[[nodiscard]] std::filesystem::path draft_file(const std::filesystem::path& rules, const std::string& name);

/// Keeps the whole text, or leaves what was there. Throws WorldFailure.
void keep_draft(const std::filesystem::path& rules, const std::string& name, std::string_view text);
/// It has become rules, or nobody wants it. Throws WorldFailure.
void drop_draft(const std::filesystem::path& rules, const std::string& name);

/// The text of a pack that is to be edited, with line ends as this program writes them. An error for one that cannot be
/// read or edited: too large, or no UTF-8 text.
[[nodiscard]] Result<std::string> editable_text(const std::filesystem::path& pack);

}  // namespace regimen
