#pragma once

/// \file
/// Writing a finished document.

#include <filesystem>
#include <string_view>

namespace regimen {

/// Writes the whole file or leaves what was there: a new file beside it, synced, then renamed over it. A link is
/// followed; a device or pipe is written to directly. Throws WorldFailure with a sentence that names the file. A
/// program that runs under a file size limit must ignore SIGXFSZ, or the system ends it.
void write_file(const std::filesystem::path& path, std::string_view bytes);

}  // namespace regimen
