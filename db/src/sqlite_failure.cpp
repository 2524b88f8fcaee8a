#include "sqlite_failure.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include "regimen/engine/error.hpp"
#include "regimen/engine/marked.hpp"

namespace regimen::db {
namespace {

const char* what_to_do(int primary, int extended) {
  switch (primary) {
    case SQLITE_FULL:
      return marked("{file} cannot grow: the disk is full. Nothing was lost; free some space and try again.");
    case SQLITE_IOERR:
      return extended == SQLITE_IOERR_WRITE || extended == SQLITE_IOERR_FSYNC || extended == SQLITE_IOERR_SHMSIZE
                 ? marked(
                       "{file} could not be written: the disk is full, a quota is reached or the device fails. What "
                       "was saved "
                       "before is kept; free some space, check the disk and try again.")
                 : marked(
                       "{file} could not be read or written: the device fails or was taken away. Check the disk and "
                       "try again.");
    case SQLITE_READONLY:
      return marked(
          "{file} cannot be changed: the file or its folder is read-only. Give yourself the right to write to both.");
    case SQLITE_CANTOPEN:
      return marked(
          "{file} cannot be opened. Check that it exists, that it is a file and that you may read and write it and its "
          "folder.");
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return marked("{file} cannot be opened: access is denied. Give yourself the right to read and write it.");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return marked("{file} is in use by another program. Close that program and try again.");
    case SQLITE_CORRUPT:
      return marked("{file} is damaged. It was left as it is; restore the newest backup beside it.");
    case SQLITE_NOTADB:
      return marked("{file} is not a database. It was left as it is; choose another file.");
    case SQLITE_NOMEM:
      return marked("{file} could not be used: the memory is full. Close other programs and try again.");
    case SQLITE_CONSTRAINT:
      return marked(
          "{file} refused what was to be stored; nothing was changed. This is a fault of the program: report it.");
    default:
      return marked(
          "{file} could not be used. Nothing was changed by this step; try again and report it if it happens again.");
  }
}

}  // namespace

void throw_world_failure(const SQLite::Exception& failure, const std::filesystem::path& file) {
  // SQLite's own text is left out: after a failed constraint it may quote what was to be stored.
  throw WorldFailure(what_to_do(failure.getErrorCode(), failure.getExtendedErrorCode()), file.string(),
                     fmt::format("SQLite {}", failure.getExtendedErrorCode()));
}

}  // namespace regimen::db
