#pragma once

/// \file
/// The one window: patients or a patient's chart, menus, messages, saving.

#include <wx/frame.h>
#include <wx/simplebook.h>
#include <wx/timer.h>

#include <memory>
#include <optional>
#include <string>

#include "chart_page.hpp"
#include "notice_bar.hpp"
#include "patients_page.hpp"
#include "regimen/presenters/rules_worker.hpp"
#include "regimen/presenters/screening_worker.hpp"
#include "rules_page.hpp"
#include "workplace.hpp"

namespace regimen::ui {

struct Sender;

class MainWindow : public wxFrame {
 public:
  explicit MainWindow(Workplace workplace);
  ~MainWindow() override;
  MainWindow(const MainWindow&) = delete;
  MainWindow& operator=(const MainWindow&) = delete;

  /// Something that was asked for could not be done.
  void report(const std::string& sentence);

 private:
  /// One entry of a menu: its key and what it does.
  struct Command {
    int id;
    const char* label;
    std::function<void()> run;
    std::function<bool()> enabled;
  };

  void build_menus();
  void append(wxMenu& menu, const Command& command);
  void add_tools_menu(wxMenuBar& bar);
  void update_history();

  void show_patients();
  void add_patient();
  void open(PatientKey patient, bool on_patient_page);
  void close_chart();
  void archive(PatientKey patient, bool archived);

  void chart_changed();
  void schedule_save();
  void show_save_state();
  void show_plugins();
  /// Takes the reason why nothing was issued off the screen once it no longer holds.
  void clear_obstacle();
  void save_copy();

  /// What is done with an issued version: a file is written, paper is printed.
  using HandOver = std::function<void(const Issued&)>;
  void issue(const HandOver& hand_over);
  void issue_now(const HandOver& hand_over);
  void issue_and_export() {
    issue([this](const Issued& issued) { export_handout(issued); });
  }
  void export_handout(const Issued& issued);
  /// The same as one HTML file whose figures move.
  void export_moving_handout(const Issued& issued);
  void export_clinician();
  [[nodiscard]] Sender sender() const;
  void continue_last();
  void edit_clinic();

  void start_rules_worker();
  /// The first look at the rules, where it has not been taken yet.
  void look_now();
  void build_rules_page();
  void take(const RulesNews& news);
  void show_rules(bool work_list);
  /// Of the chart, or of the rule pack that is being written.
  void undo();
  void redo();
  [[nodiscard]] bool can_undo() const;
  [[nodiscard]] bool can_redo() const;
  [[nodiscard]] PackEditorPage* pack_editor() const;
  /// Other files of rules are in force now: everything is judged anew.
  void rules_changed();
  /// Tells of screening current programs again, and whom a change of the rules concerns.
  void show_concerned();
  /// Keeps what the open chart raises. Gives a sentence when that failed: the chart is screened again at the next start
  /// then, and leaving it must not fail for it.
  [[nodiscard]] std::string keep_seen();

  void build_view_menu(wxMenuBar& bar);
  [[nodiscard]] HandoutStyle handout_style() const;
  static void choose_style(const HandoutStyle& style);
  void print_handout();
  void print_issued(const Issued& issued);

  void remember_place();
  void recall_place();
  void on_close(wxCloseEvent& event);
  [[nodiscard]] bool in_chart() const { return desk_ != nullptr; }

  Workplace workplace_;
  std::unique_ptr<ScreeningWorker> worker_;
  std::unique_ptr<RulesWorker> rules_worker_;
  RulesNews latest_;  ///< of plugins and of screening again
  std::unique_ptr<ChartDesk> desk_;
  PatientKey chart_patient_{};  ///< whose chart is open
  std::uint64_t desk_number_ = 0;
  NoticeBar* save_bar_ = nullptr;
  NoticeBar* plugin_bar_ = nullptr;
  NoticeBar* message_bar_ = nullptr;
  NoticeBar* rules_bar_ = nullptr;
  wxSimplebook* book_ = nullptr;
  PatientsPage* patients_ = nullptr;
  ChartPage* chart_ = nullptr;
  RulesPage* rules_page_ = nullptr;
  wxTimer save_timer_;
  wxTimer look_timer_;  ///< until the first look at the rules
  bool close_anyway_ = false;
  /// The version that was issued last, and of what.
  struct LastIssued {
    std::uint64_t desk = 0;
    std::uint64_t revision = 0;
    Issued version;
  };
  std::optional<LastIssued> issued_;
  std::string obstacle_;  ///< that the message bar tells of
};

}  // namespace regimen::ui
