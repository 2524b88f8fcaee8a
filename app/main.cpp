/// \file
/// regimen, the desktop program: knows every module and wires them.

#include <wx/app.h>
#include <wx/cmdline.h>
#include <wx/fileconf.h>
#include <wx/filedlg.h>
#include <wx/filename.h>
#include <wx/stdpaths.h>
#include <wx/uilocale.h>

#include <libintl.h>

#include <csignal>
#include <cstdlib>
#include <exception>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <system_error>
#include <vector>

#include "regimen/db/catalogue.hpp"
#include "regimen/db/clinic.hpp"
#include "regimen/engine/hosted_rules.hpp"
#include "sample_clinic.hpp"
#include "ui/main_window.hpp"
#include "ui/refusal_window.hpp"
#include "ui/text.hpp"
#include "user_language.hpp"

namespace {

namespace fs = std::filesystem;
using namespace regimen;

/// A clinic's own disk answers at once; when another program holds the database, the window must not wait for long.
constexpr std::chrono::milliseconds patience{400};

class Dialogs final : public ui::Prompts {
 public:
  std::optional<fs::path> where_to_save(const std::string& title, const std::string& file_name, const std::string& kind,
                                        const std::string& pattern) override {
    wxFileDialog dialog(wxTheApp->GetTopWindow(), ui::shown(title),
                        wxStandardPaths::Get().GetUserDir(wxStandardPaths::Dir_Documents), ui::shown(file_name),
                        ui::shown(kind) + wxS("|") + ui::shown(pattern), wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
    if (dialog.ShowModal() != wxID_OK) return std::nullopt;
    return fs::path(ui::utf8(dialog.GetPath()));
  }

  std::optional<fs::path> which_file(const std::string& title, const std::string& kind,
                                     const std::string& pattern) override {
    // The dialog that asks may itself lie over the window.
    wxFileDialog dialog(wxGetActiveWindow(), ui::shown(title),
                        wxStandardPaths::Get().GetUserDir(wxStandardPaths::Dir_Pictures), wxString(),
                        ui::shown(kind) + wxS("|") + ui::shown(pattern), wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    if (dialog.ShowModal() != wxID_OK) return std::nullopt;
    return fs::path(ui::utf8(dialog.GetPath()));
  }
};

/// Where the parts of the program lie: beside it, in a build tree as in an installation.
struct Installation {
  fs::path catalogue;
  fs::path rules;
  fs::path rule_host;
  fs::path locale;
};

Installation installation() {
  std::error_code failed;
  const auto program = fs::read_symlink("/proc/self/exe", failed);
  if (failed) throw WorldFailure("cannot find the program's own folder through /proc/self/exe: " + failed.message());
  const auto programs = program.parent_path();
  const auto prefix = programs.parent_path();
  return {prefix / "share/regimen/catalogue.sqlite", prefix / "lib/regimen/rules", programs / "regimen-rule-host",
          prefix / "share/locale"};
}

std::optional<std::string> environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::nullopt : std::optional<std::string>(value);
}

/// Writes one chart into a clinic database of its own.
void save_copy(const fs::path& file, const Chart& chart, Date today) {
  Clinic copy(file);
  const auto written = [&]() -> Result<void> {
    const auto patient = copy.add_patient(chart.patient, today);
    if (!patient) return tl::unexpected(patient.error());
    const auto episode = copy.open_episode(*patient, today, "");
    if (!episode) return tl::unexpected(episode.error());
    const auto program = copy.add_program(*episode);
    if (!program) return tl::unexpected(program.error());
    const auto revision = copy.save_draft(*program, chart.program);
    if (!revision) return tl::unexpected(revision.error());
    return {};
  }();
  if (!written) throw WorldFailure(file.string() + " was not written: " + written.error().text());
}

class App final : public wxApp {
 public:
  /// GTK reads the environment as it starts, and has threads from then on.
  bool Initialize(int& count, wxChar** arguments) override {
    prefer_language(asked_language(count, arguments));
    return wxApp::Initialize(count, arguments);
  }

  bool OnInit() override {
    wxUILocale::UseDefault();
    settle_locale();
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    // No window of ours has idle work, and a menu is brought up to date when it opens: asking each of hundreds of
    // controls after each key would cost more than the search.
    wxIdleEvent::SetMode(wxIDLE_PROCESS_SPECIFIED);
    wxUpdateUIEvent::SetMode(wxUPDATE_UI_PROCESS_SPECIFIED);
    SetAppName(wxS("regimen"));
    SetAppDisplayName(wxS("Regimen"));
    wxStandardPaths::Get().SetFileLayout(wxStandardPaths::FileLayout_XDG);
    if (!wxApp::OnInit()) return false;
    try {
      start();
    } catch (const WorldFailure& failure) {
      auto* window = new ui::RefusalWindow(failure_sentence(failure));
      window->Show();
    }
    return true;
  }

  void OnInitCmdLine(wxCmdLineParser& parser) override {
    parser.SetLogo(wxString());
    parser.AddLongSwitch(wxS("help"), wxS("says what can be given here"), wxCMD_LINE_OPTION_HELP);
    parser.AddLongOption(wxS("clinic"), wxS("the clinic's database, instead of the one in the user's data folder"));
    parser.AddLongOption(wxS("catalogue"), wxS("another exercise catalogue than the program's own"));
    parser.AddLongSwitch(wxS("sample"), wxS("a sample clinic with invented patients"));
    parser.AddLongOption(wxS("language"), wxS("the language of the windows, such as es; the desktop's unless given"));
    parser.AddLongOption(wxS("rules"), wxS("one more folder of rule plugins"));
  }

  bool OnCmdLineParsed(wxCmdLineParser& parser) override {
    wxString value;
    if (parser.Found(wxS("clinic"), &value)) clinic_file_ = fs::path(ui::utf8(value));
    if (parser.Found(wxS("catalogue"), &value)) catalogue_file_ = fs::path(ui::utf8(value));
    if (parser.Found(wxS("rules"), &value)) more_rules_ = fs::path(ui::utf8(value));
    sample_ = parser.Found(wxS("sample"));
    return true;
  }

  /// A command of the window has met a world that failed.
  bool OnExceptionInMainLoop() override {
    try {
      throw;
    } catch (const WorldFailure& failure) {
      if (window_ == nullptr) throw;
      window_->report(failure_sentence(failure));
      return true;
    }
  }

 private:
  void start() {
    const Installation parts = installation();
    bindtextdomain("regimen", parts.locale.c_str());
    bind_textdomain_codeset("regimen", "UTF-8");
    // The catalogue is read while the clinic is opened, and searched once, so that the first keystroke need not wait
    // for its index.
    auto catalogue = std::async(std::launch::async, [file = catalogue_file_.value_or(parts.catalogue)] {
      auto opened = open_catalogue(file);
      static_cast<void>(opened->search("a", 1));
      return opened;
    });
    open_clinic();
    catalogue_ = catalogue.get();
    if (sample_ && clinic_->patients("", true).empty()) fill_with_samples(*clinic_, *catalogue_, clock_.now());
    const fs::path clinic_rules = fs::path(*clinic_file_).replace_extension(".rules");
    const auto enabled = std::make_shared<EnabledRules>(clinic_->enabled_rules());
    const auto config_folder = wxFileName(wxStandardPaths::Get().GetUserConfigDir(), wxS("regimen.conf"));
    // wx takes the settings over and deletes them at its end, which the analyzer cannot see.
    wxConfigBase::Set(new wxFileConfig(wxS("regimen"), wxString(), config_folder.GetFullPath()));
    // NOLINTNEXTLINE(clang-analyzer-cplusplus.NewDeleteLeaks)
    ui::Workplace workplace{
        *clinic_,
        *catalogue_,
        clock_,
        dialogs_,
        [this, parts, clinic_rules, enabled] {
          return std::make_unique<HostedRules>(parts.rule_host, rule_folders(parts, clinic_rules, enabled));
        },
        {parts.rules, clinic_rules, enabled,
         [host = parts.rule_host](const fs::path& pack) { return HostedRules::pack_alone(host, pack); },
         [host = parts.rule_host](const fs::path& pack) { return HostedRules::check_pack(host, pack); }},
        [file = *clinic_file_] { return std::make_unique<Clinic>(file); },
        [this](const fs::path& file, const Chart& chart) {
          save_copy(file, chart, std::chrono::floor<std::chrono::days>(clock_.now()));
        },
        *clinic_file_,
        sample_};
    window_ = new ui::MainWindow(std::move(workplace));
    window_->Show();
  }

  /// As the folders are now: rules may come and go while the program runs.
  [[nodiscard]] std::vector<RuleFolder> rule_folders(const Installation& parts, const fs::path& clinic_rules,
                                                     const std::shared_ptr<EnabledRules>& enabled) const {
    std::vector<RuleFolder> folders{parts.rules};
    if (std::error_code missing; fs::is_directory(clinic_rules, missing)) folders.emplace_back(clinic_rules, enabled);
    if (more_rules_) folders.emplace_back(*more_rules_);
    return folders;
  }

  void open_clinic() {
    if (!clinic_file_) {
      const auto usual = clinic_path(environment("XDG_DATA_HOME"), environment("HOME"));
      if (!usual) throw WorldFailure(usual.error().text());
      clinic_file_ = sample_ ? usual->parent_path() / "sample-clinic.sqlite" : *usual;
    }
    clinic_ = std::make_unique<Clinic>(*clinic_file_, patience);
  }

  std::optional<fs::path> clinic_file_;
  std::optional<fs::path> catalogue_file_;
  std::optional<fs::path> more_rules_;
  bool sample_ = false;
  SystemClock clock_;
  Dialogs dialogs_;
  std::unique_ptr<Catalogue> catalogue_;
  std::unique_ptr<Clinic> clinic_;
  ui::MainWindow* window_ = nullptr;
};

}  // namespace

wxIMPLEMENT_APP(App);
