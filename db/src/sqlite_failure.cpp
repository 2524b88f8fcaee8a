#include "sqlite_failure.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include "regimen/engine/error.hpp"

namespace regimen::db {
namespace {

std::string_view what_to_do(int primary, int extended) {
  switch (primary) {
    case SQLITE_FULL:
      return "cannot grow: the disk is full. Nothing was lost; free some space and try again.";
    case SQLITE_IOERR:
      return extended == SQLITE_IOERR_WRITE || extended == SQLITE_IOERR_FSYNC || extended == SQLITE_IOERR_SHMSIZE
                 ? "could not be written: the disk is full, a quota is reached or the device fails. What was saved "
                   "before "
                   "is kept; free some space, check the disk and try again."
                 : "could not be read or written: the device fails or was taken away. Check the disk and try again.";
    case SQLITE_READONLY:
      return "cannot be changed: the file or its folder is read-only. Give yourself the right to write to both.";
    case SQLITE_CANTOPEN:
      return "cannot be opened. Check that it exists, that it is a file and that you may read and write it and its "
             "folder.";
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return "cannot be opened: access is denied. Give yourself the right to read and write it.";
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return "is in use by another program. Close that program and try again.";
    case SQLITE_CORRUPT:
      return "is damaged. It was left as it is; restore the newest backup beside it.";
    case SQLITE_NOTADB:
      return "is not a database. It was left as it is; choose another file.";
    case SQLITE_NOMEM:
      return "could not be used: the memory is full. Close other programs and try again.";
    case SQLITE_CONSTRAINT:
      return "refused what was to be stored; nothing was changed. This is a fault of the program: report it.";
    default:
      return "could not be used. Nothing was changed by this step; try again and report it if it happens again.";
  }
}

}  // namespace

void throw_world_failure(const SQLite::Exception& failure, const std::filesystem::path& file) {
  // SQLite's own text is left out: after a failed constraint it may quote what was to be stored.
  throw WorldFailure(fmt::format("{} {} (SQLite {})", file.string(),
                                 what_to_do(failure.getErrorCode(), failure.getExtendedErrorCode()),
                                 failure.getExtendedErrorCode()));
}

}  // namespace regimen::db
