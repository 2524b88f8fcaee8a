#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>
#include <thread>

#include "contest.hpp"
#include "generated_catalogue.hpp"
#include "process.hpp"
#include "regimen/db/catalogue.hpp"
#include "regimen/db/clinic.hpp"
#include "suites.hpp"
#include "watched_window.hpp"

namespace bench {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

constexpr std::size_t many = 25'000;
constexpr double frame_ms = 1000.0 / 60;

/// A folder with a clinic of a few patients and a catalogue of 25,000 generated exercises, and settings of its own.
class Scene {
 public:
  explicit Scene(const fs::path& bin) : bin_(bin), folder_(fs::temp_directory_path() / "regimen-bench-window") {
    fs::remove_all(folder_);
    fs::create_directories(folder_);
    setenv("XDG_DATA_HOME", (folder_ / "data").c_str(), 1);
    setenv("XDG_CONFIG_HOME", (folder_ / "config").c_str(), 1);
    fs::create_directories(folder_ / "config");
    Generator generator(7);
    const auto words = generator.vocabulary(4000);
    regimen::build_catalogue(generator.exercises(many, words), folder_ / "catalogue.sqlite");
    letters_ = words[11].substr(0, 4);
  }
  ~Scene() { fs::remove_all(folder_); }
  Scene(const Scene&) = delete;
  Scene& operator=(const Scene&) = delete;

  [[nodiscard]] std::vector<std::string> ours() const { return {(bin_ / "regimen").string(), "--sample"}; }
  [[nodiscard]] std::vector<std::string> ours_with_many() const {
    return {(bin_ / "regimen").string(), "--sample", "--catalogue", (folder_ / "catalogue.sqlite").string()};
  }
  [[nodiscard]] std::vector<std::string> empty() const { return {(bin_ / "regimen-empty-window").string()}; }
  [[nodiscard]] const std::string& letters() const { return letters_; }

 private:
  fs::path bin_;
  fs::path folder_;
  std::string letters_;
};

double painted(const std::vector<std::string>& command) { return WatchedWindow(command).first_paint(); }

bool first_paint(const Options& options, const Scene& scene) {
  bool good = true;
  struct Peer {
    const char* name;
    std::vector<std::string> command;
    double goal;
  };
  for (const Peer& peer : {Peer{"empty-wx-window", scene.empty(), 1.8}, Peer{"poedit", {"poedit"}, 0.65}}) {
    if (peer.command[0] == "poedit" && !installed("poedit")) {
      fmt::print("window.first-paint peer=poedit: skipped, it is not installed\n");
      continue;
    }
    Contest contest{"window.first-paint filled=patients", peer.name, {}, {}, {}, {peer.goal, {}}};
    painted(scene.ours());
    painted(peer.command);
    for (int round = 0; round < (options.quick ? 3 : 11); ++round) {
      // The window reports its own time, from the start of the program; the contest only takes turns.
      const bool we_first = round % 2 == 0;
      if (we_first) contest.ours.add(painted(scene.ours()));
      contest.theirs.add(painted(peer.command));
      if (!we_first) contest.ours.add(painted(scene.ours()));
      contest.again.add(painted(scene.ours()));
    }
    good = report(contest) && good;
  }
  return good;
}

/// Opens the first patient's program.
void open_first(WatchedWindow& window) {
  window.settle(400ms);
  window.press("Return");  // in the search of the patients, where the first is selected
  window.settle(600ms);
}

/// A search that is typed anew in each round; `name` says in how many exercises.
bool keystroke(const Options& options, const std::string& name, const std::vector<std::string>& program,
               const std::string& letters) {
  WatchedWindow window(program);
  open_first(window);
  Times times;
  int changed_later = 0;  // rows that the first paint did not show as they stayed
  for (int round = 0; round < (options.quick ? 3 : 12); ++round)
    for (const char letter : letters + "<") {
      const std::string key = letter == '<' ? "Escape" : std::string(1, letter);
      const auto pressed = window.press(key.c_str());
      const auto paint = window.next_large_paint(500ms);
      window.settle(150ms);
      if (!paint || letter == '<') continue;
      times.add(std::chrono::duration<double, std::micro>(paint->at - pressed).count());
      changed_later += paint->rows != window.pixels(paint->drawable) ? 1 : 0;
    }
  if (times.count() == 0) {
    fmt::print("window.keystroke-to-paint exercises={}: nothing was painted\n", name);
    return false;
  }
  const double p50 = times.percentile(0.5) / 1000;
  const double p99 = times.percentile(0.99) / 1000;
  fmt::print(
      "window.keystroke-to-paint exercises={}\n  ours   p50={:.1f}ms p99={:.1f}ms n={}, rows changed after it {} times "
      "(goal <= one frame, {:.1f}ms) {}\n",
      name, p50, p99, times.count(), changed_later, frame_ms,
      p99 <= frame_ms && changed_later == 0 ? "reached" : "MISSED");
  return p99 <= frame_ms && changed_later == 0;
}

bool at_rest(const Scene& scene) {
  long program = 0;
  long used = 0;
  {
    // One after the other: two programs at a time would share their libraries' pages.
    WatchedWindow ours(scene.ours());
    open_first(ours);
    std::this_thread::sleep_for(12s);  // until GTK has stopped blinking the caret
    program = ours.memory_kb();
    const long before = ours.cpu_ticks();
    std::this_thread::sleep_for(5s);
    used = ours.cpu_ticks() - before;
  }
  WatchedWindow empty(scene.empty());
  empty.settle(600ms);
  const long bare = empty.memory_kb();
  const double ratio = static_cast<double>(program) / static_cast<double>(bare);
  fmt::print("window.memory program open\n  ours={}kB empty-wx-window={}kB ratio={:.2f} (goal <= 1.8) {}\n", program,
             bare, ratio, ratio <= 1.8 ? "reached" : "MISSED");
  fmt::print("window.idle\n  {} clock ticks in 5 s (goal 0) {}\n", used, used <= 1 ? "reached" : "MISSED");
  return ratio <= 1.8 && used <= 1;
}

}  // namespace

bool window_suite(const Options& options) {
  if (std::getenv("DISPLAY") == nullptr) {
    fmt::print("window: skipped, there is no display\n");
    return true;
  }
  const Scene scene(options.bin);
  bool good = first_paint(options, scene);
  WatchedWindow(scene.ours()).settle(400ms);  // the sample clinic is made with the program's own catalogue
  good = keystroke(options, fmt::format("{}", many), scene.ours_with_many(), scene.letters()) && good;
  // The program's own have figures, which are drawn while one types.
  good = keystroke(options, "own", scene.ours(), "knee") && good;
  return at_rest(scene) && good;
}

}  // namespace bench
