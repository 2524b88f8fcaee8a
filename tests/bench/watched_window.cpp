#include "watched_window.hpp"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XTest.h>
#include <X11/extensions/Xdamage.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>

#include <fstream>
#include <sstream>

#include "regimen/engine/error.hpp"

extern "C" char** environ;

namespace bench {
namespace {

using Clock = std::chrono::steady_clock;
constexpr int ordinary_size = 300;  ///< pixels; toolkits make tiny windows of their own first

int ignore_errors(Display* /*display*/, XErrorEvent* /*error*/) { return 0; }

pid_t started(const std::vector<std::string>& command) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
  std::vector<char*> argv;
  for (const auto& argument : command) argv.push_back(const_cast<char*>(argument.c_str()));
  argv.push_back(nullptr);
  pid_t child = 0;
  const int failed = posix_spawnp(&child, argv[0], &actions, nullptr, argv.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (failed != 0) throw regimen::WorldFailure(command[0] + " cannot be started");
  return child;
}

}  // namespace

struct WatchedWindow::Server {
  Display* display = nullptr;
  int damage_event = 0;

  Server() : display(XOpenDisplay(nullptr)) {
    if (display == nullptr) throw regimen::WorldFailure("there is no display");
    XSetErrorHandler(ignore_errors);  // a window may be gone before we have asked for it
    int errors = 0;
    XDamageQueryExtension(display, &damage_event, &errors);
    XSelectInput(display, DefaultRootWindow(display), SubstructureNotifyMask);
    XSync(display, True);
  }
  ~Server() { XCloseDisplay(display); }
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  /// The next event within `patience`.
  bool next(XEvent& event, std::chrono::milliseconds patience) const {
    const auto end = Clock::now() + patience;
    while (XPending(display) == 0) {
      const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()).count();
      if (left <= 0) return false;
      pollfd waiting{ConnectionNumber(display), POLLIN, 0};
      poll(&waiting, 1, static_cast<int>(left));
    }
    XNextEvent(display, &event);
    return true;
  }

  /// Watched from its making on: a window with nothing in it is painted once, as soon as it is there.
  void watch(Window window) const {
    XDamageCreate(display, window, XDamageReportRawRectangles);
    XFlush(display);
  }
};

WatchedWindow::WatchedWindow(const std::vector<std::string>& command) : server_(std::make_unique<Server>()) {
  const auto start = Clock::now();
  program_ = started(command);
  XEvent event;
  while (server_->next(event, std::chrono::seconds(10))) {
    if (event.type == CreateNotify) server_->watch(event.xcreatewindow.window);
    if (event.type != server_->damage_event + XDamageNotify) continue;
    const auto& area = reinterpret_cast<const XDamageNotifyEvent&>(event).area;
    if (area.width < ordinary_size || area.height < ordinary_size) continue;
    first_paint_ = std::chrono::duration<double, std::micro>(Clock::now() - start).count();
    return;
  }
  kill(program_, SIGKILL);
  waitpid(program_, nullptr, 0);
  throw regimen::WorldFailure(command[0] + " painted nothing within ten seconds");
}

WatchedWindow::~WatchedWindow() {
  kill(program_, SIGKILL);
  waitpid(program_, nullptr, 0);
}

std::optional<WatchedWindow::Time> WatchedWindow::settle(std::chrono::milliseconds quiet) {
  std::optional<Time> last;
  XEvent event;
  while (server_->next(event, quiet))
    if (event.type == server_->damage_event + XDamageNotify) last = Clock::now();
  return last;
}

std::optional<WatchedWindow::Paint> WatchedWindow::next_large_paint(std::chrono::milliseconds patience) {
  const auto end = Clock::now() + patience;
  XEvent event;
  while (Clock::now() < end && server_->next(event, patience)) {
    if (event.type != server_->damage_event + XDamageNotify) continue;
    const auto& damage = reinterpret_cast<const XDamageNotifyEvent&>(event);
    if (damage.area.width < ordinary_size || damage.area.height < ordinary_size) continue;
    const auto at = Clock::now();
    return Paint{at, damage.drawable, pixels(damage.drawable)};
  }
  return std::nullopt;
}

std::string WatchedWindow::pixels(unsigned long drawable) const {
  // Rows of the list, away from the counts above and the message below.
  constexpr int left = 20;
  constexpr int top = 330;
  XImage* image = XGetImage(server_->display, drawable, left, top, 300, 330, AllPlanes, ZPixmap);
  if (image == nullptr) return {};
  std::string bytes(image->data,
                    static_cast<std::size_t>(image->bytes_per_line) * static_cast<std::size_t>(image->height));
  XDestroyImage(image);
  return bytes;
}

WatchedWindow::Time WatchedWindow::press(const char* key, const char* modifier) {
  const auto code = [&](const char* name) { return XKeysymToKeycode(server_->display, XStringToKeysym(name)); };
  if (modifier != nullptr) XTestFakeKeyEvent(server_->display, code(modifier), True, 0);
  XTestFakeKeyEvent(server_->display, code(key), True, 0);
  const auto pressed = Clock::now();
  XTestFakeKeyEvent(server_->display, code(key), False, 0);
  if (modifier != nullptr) XTestFakeKeyEvent(server_->display, code(modifier), False, 0);
  XFlush(server_->display);
  return pressed;
}

long WatchedWindow::memory_kb() const {
  std::ifstream rollup("/proc/" + std::to_string(program_) + "/smaps_rollup");
  for (std::string line; std::getline(rollup, line);)
    if (line.starts_with("Pss:")) return std::stol(line.substr(4));
  return 0;
}

long WatchedWindow::cpu_ticks() const {
  std::ifstream stat("/proc/" + std::to_string(program_) + "/stat");
  std::string line;
  std::getline(stat, line);
  std::istringstream fields(line.substr(line.rfind(')') + 2));
  std::string skipped;
  for (int i = 0; i < 11; ++i) fields >> skipped;
  long user = 0;
  long system = 0;
  fields >> user >> system;
  return user + system;
}

}  // namespace bench
