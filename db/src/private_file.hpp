#pragma once

/// \file
/// Files and folders that only their owner may read. Every function throws WorldFailure where the system refuses.

#include <filesystem>

namespace regimen::db {

/// Creates the missing folders of a path, for their owner only. An empty path is the current folder.
void make_private_folders(const std::filesystem::path& folder);
/// Creates an empty file for its owner only. There must be none of that name.
void make_private_file(const std::filesystem::path& file);
/// The same under the first free name of `file`, `file-2`, `file-3` …; gives the name.
[[nodiscard]] std::filesystem::path make_private_file_numbered(const std::filesystem::path& file);
/// Gives a finished file its name and makes the name durable. Where another program was faster, its file stays and ours
/// is removed.
void rename_without_replacing(const std::filesystem::path& from, const std::filesystem::path& to);
/// Returns when the file's content is on the disk.
void flush_to_disk(const std::filesystem::path& file);

}  // namespace regimen::db
