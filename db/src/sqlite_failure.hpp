#pragma once

/// \file
/// SQLite's failures as sentences for a person.

#include <SQLiteCpp/Exception.h>

#include <filesystem>
#include <string_view>
#include <utility>

namespace regimen::db {

/// Throws the WorldFailure for a failed operation on `file`: what happened and what to do.
[[noreturn]] void throw_world_failure(const SQLite::Exception& failure, const std::filesystem::path& file);

/// Runs `work`; what SQLite throws becomes a WorldFailure about `file`.
template <class Work>
decltype(auto) with_database(const std::filesystem::path& file, Work&& work) {
  try {
    return std::forward<Work>(work)();
  } catch (const SQLite::Exception& failure) {
    throw_world_failure(failure, file);
  }
}

}  // namespace regimen::db
