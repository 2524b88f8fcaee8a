#pragma once

/// \file
/// Messages in the window: a bar with an icon, a sentence and buttons. Nothing pops up.

#include <wx/panel.h>

#include <functional>
#include <string>
#include <vector>

namespace regimen::ui {

class WrappedText;

/// One thing to say.
struct Notice {
  enum class Kind { good, warning, alarm };
  struct Action {
    std::string label;
    std::function<void()> run;
  };
  Kind kind = Kind::good;
  std::string sentence;
  std::vector<Action> actions;
  bool dismissible = false;
};

/// A bar that is there while it has something to say.
class NoticeBar : public wxPanel {
 public:
  /// `name` is what assistive technology calls the bar.
  NoticeBar(wxWindow* parent, const wxString& name);

  /// Shows the notice, in place of an earlier one. The same sentence again does nothing.
  void show(Notice notice);
  void clear();
  [[nodiscard]] const std::string& sentence() const { return notice_.sentence; }

 private:
  void paint();
  void rebuild();
  void fit();

  Notice notice_;
  WrappedText* text_ = nullptr;
  wxString name_;
};

}  // namespace regimen::ui
