#include "process.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <sstream>

extern "C" char** environ;

namespace bench {
namespace {

/// Starts a program with these as its standard input and output, /dev/null where they are negative; -1 when it cannot
/// be started.
pid_t spawned(const std::vector<std::string>& arguments, int in, int out) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  if (in >= 0)
    posix_spawn_file_actions_adddup2(&actions, in, 0);
  else
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
  if (out >= 0)
    posix_spawn_file_actions_adddup2(&actions, out, 1);
  else
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  std::vector<char*> argv;
  for (const auto& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
  argv.push_back(nullptr);
  pid_t child = 0;
  const int failed = posix_spawnp(&child, argv[0], &actions, nullptr, argv.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  return failed == 0 ? child : -1;
}

int spawn_and_wait(const std::vector<std::string>& arguments, int out, std::string* captured, int read_end) {
  const pid_t child = spawned(arguments, -1, out);
  if (out >= 0) close(out);
  if (child < 0) return -1;
  if (captured != nullptr) {
    std::array<char, 65536> buffer{};
    for (ssize_t size = 0; (size = read(read_end, buffer.data(), buffer.size())) > 0;)
      captured->append(buffer.data(), static_cast<std::size_t>(size));
  }
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

int run(const std::vector<std::string>& arguments) { return spawn_and_wait(arguments, -1, nullptr, -1); }

std::string output_of(const std::vector<std::string>& arguments) {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) return {};
  std::string captured;
  spawn_and_wait(arguments, ends[1], &captured, ends[0]);
  close(ends[0]);
  return captured;
}

Servant::Servant(const std::vector<std::string>& arguments) {
  std::array<int, 2> requests{};
  std::array<int, 2> answers{};
  if (pipe2(requests.data(), O_CLOEXEC) != 0) return;
  requests_ = requests[1];
  if (pipe2(answers.data(), O_CLOEXEC) == 0) {
    answers_ = answers[0];
    program_ = spawned(arguments, requests[0], answers[1]);
    close(answers[1]);
  }
  close(requests[0]);
}

Servant::~Servant() {
  if (requests_ >= 0) close(requests_);  // the end of its work
  if (program_ > 0) waitpid(program_, nullptr, 0);
  if (answers_ >= 0) close(answers_);
}

std::string Servant::ask(const std::string& line) {
  const std::string request = line + '\n';
  if (program_ <= 0 || write(requests_, request.data(), request.size()) != static_cast<ssize_t>(request.size()))
    return {};
  std::string answer;
  for (char c = 0; read(answers_, &c, 1) == 1 && c != '\n';) answer += c;
  return answer;
}

bool installed(const std::string& program) {
  const char* path = std::getenv("PATH");
  std::istringstream folders(path == nullptr ? "" : path);
  for (std::string folder; std::getline(folders, folder, ':');)
    if (access((std::filesystem::path(folder) / program).c_str(), X_OK) == 0) return true;
  return false;
}

}  // namespace bench
