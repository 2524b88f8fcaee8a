#include "figure_view.hpp"

#include <wx/dcbuffer.h>
#include <wx/sizer.h>

#include <fmt/format.h>

#include <algorithm>

#include "icons.hpp"
#include "native.hpp"
#include "pictures.hpp"
#include "text.hpp"
#include "theme.hpp"

namespace regimen::ui {
namespace {

/// A movement is understood after a few rounds; then the figure rests, and the machine with it.
constexpr int rounds = 4;

/// A window that takes the keyboard by Tab, which a wxPanel passes on to its children.
class Picture final : public wxPanel {
 public:
  explicit Picture(wxWindow* parent)
      : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE | wxWANTS_CHARS | wxTAB_TRAVERSAL) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
  }
  bool AcceptsFocus() const override { return true; }
  bool AcceptsFocusFromKeyboard() const override { return true; }
};

wxBitmapButton* button(wxWindow* parent, Icon which, const wxString& name) {
  auto* made =
      new wxBitmapButton(parent, wxID_ANY, icon(which, accent(), 18), wxDefaultPosition, wxDefaultSize, wxBORDER_NONE);
  set_accessible(made, name);
  made->SetToolTip(name);
  make_flat(made);
  made->SetMinSize(parent->FromDIP(wxSize(34, 32)));
  return made;
}

}  // namespace

FigureView::FigureView(wxWindow* parent) : wxPanel(parent), timer_(this) {
  build();
  Bind(wxEVT_TIMER, [this](wxTimerEvent&) { tick(); });
}

void FigureView::build() {
  auto* all = new wxBoxSizer(wxVERTICAL);
  picture_ = new Picture(this);
  picture_->Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
  picture_->Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent&) {
    picture_->SetFocus();
    toggle();
  });
  picture_->Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) {
    const int key = event.GetKeyCode();
    if (event.HasAnyModifiers()) return event.Skip();
    if (key == WXK_SPACE)
      toggle();
    else if (key == WXK_LEFT || key == WXK_RIGHT)
      step(key == WXK_LEFT ? -1 : 1);
    else if (key == WXK_TAB)
      picture_->Navigate(event.ShiftDown() ? wxNavigationKeyEvent::IsBackward : wxNavigationKeyEvent::IsForward);
    else
      event.Skip();
  });
  for (const auto& focus : {wxEVT_SET_FOCUS, wxEVT_KILL_FOCUS})
    picture_->Bind(focus, [this](wxFocusEvent& event) {
      event.Skip();
      picture_->Refresh();
    });
  all->Add(picture_, wxSizerFlags().Expand());

  bar_ = new wxPanel(this);
  auto* line = new wxBoxSizer(wxHORIZONTAL);
  back_ = button(bar_, Icon::left, words("Picture before"));
  back_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { step(-1); });
  play_ = button(bar_, Icon::play, words("Play"));
  play_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { toggle(); });
  on_ = button(bar_, Icon::right, words("Next picture"));
  on_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { step(1); });
  for (wxWindow* each : {back_, play_, on_}) line->Add(each, wxSizerFlags().CenterVertical());
  caption_ = new wxStaticText(bar_, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END);
  line->Add(caption_, wxSizerFlags(1).CenterVertical().Border(wxLEFT, FromDIP(8)));
  bar_->SetSizer(line);
  all->Add(bar_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(4)));
  SetSizer(all);
}

void FigureView::show(const ExercisePtr& exercise, bool mirror, std::vector<std::string> captions) {
  const bool same = exercise == exercise_ && mirror == mirror_;
  captions_ = std::move(captions);
  if (same) return say_frame();
  stop();
  exercise_ = exercise;
  mirror_ = mirror;
  const bool drawable = exercise_ && exercise_->figure && !exercise_->figure->frames.empty();
  timeline_ = drawable ? FigureTimeline(*exercise_->figure) : FigureTimeline();
  moment_ = {};
  drawn_ = wxBitmap();
  bar_->Show(timeline_.moves());
  wxString all;
  for (const std::string& caption : captions_) all += (all.empty() ? wxS("") : wxS("; ")) + shown(caption);
  set_accessible(
      picture_, all.empty() ? words("Picture of the exercise") : words("Pictures: ") + all,
      timeline_.moves() ? words("Space plays and pauses, Left and Right show one picture at a time") : wxString(),
      Role::image);
  update_buttons();
  say_frame();
  picture_->Refresh();
  Layout();
  if (timeline_.moves() && animations_wanted()) play();
}

void FigureView::fit(int width, int most_height) {
  const int height = std::max(FromDIP(120), std::min(most_height, width * 2 / 3));
  if (picture_->GetMinSize().y != height) picture_->SetMinSize(wxSize(-1, height));
}

FigureTimeline::Duration FigureView::elapsed() const {
  return std::chrono::duration_cast<FigureTimeline::Duration>(Clock::now() - began_);
}

void FigureView::play() {
  began_ = Clock::now() - timeline_.beginning_of(moment_.from);
  playing_ = true;
  update_buttons();
  tick();
}

void FigureView::pause() {
  timer_.Stop();
  playing_ = false;
  update_buttons();
}

void FigureView::stop() {
  if (playing_) pause();
}

void FigureView::toggle() {
  if (!timeline_.moves()) return;
  if (playing_)
    pause();
  else
    play();
}

void FigureView::step(int direction) {
  if (!timeline_.moves()) return;
  pause();
  const auto frames = static_cast<int>(exercise_->figure->frames.size());
  const int here = static_cast<int>(direction < 0 || moment_.rests() ? moment_.from : moment_.to);
  // On the way to a key frame, that one is the next.
  const int wanted = moment_.rests() || direction < 0 ? here + direction : here;
  const auto frame = static_cast<std::size_t>((wanted + frames) % frames);
  draw({frame, frame, 0});
}

void FigureView::tick() {
  if (!playing_) return;
  const auto now = elapsed();
  if (!IsShownOnScreen() || now >= timeline_.round() * rounds) {
    draw({});
    return pause();
  }
  draw(timeline_.at(now));
  timer_.StartOnce(static_cast<int>(std::max<std::int64_t>(1, (timeline_.next_picture(now) - elapsed()).count())));
}

void FigureView::draw(const FigureMoment& moment) {
  if (moment == moment_) return;
  const bool said = moment.from != moment_.from || moment.rests() != moment_.rests();
  moment_ = moment;
  drawn_ = wxBitmap();
  if (said) say_frame();
  picture_->Refresh();
}

void FigureView::say_frame() {
  if (!timeline_.moves()) return;
  const std::size_t frame = moment_.t < 0.5 ? moment_.from : moment_.to;
  std::string text = fmt::format(fmt::runtime(tr("{} of {}")), frame + 1, exercise_->figure->frames.size());
  if (frame < captions_.size()) text += " · " + captions_[frame];
  if (caption_->GetLabelText() != shown(text)) caption_->SetLabelText(shown(text));
}

void FigureView::update_buttons() {
  const wxString name = playing_ ? words("Pause") : words("Play");
  play_->SetBitmap(icon(playing_ ? Icon::pause : Icon::play, accent(), 18));
  set_accessible(play_, name);
  play_->SetToolTip(name);
}

void FigureView::paint() {
  wxAutoBufferedPaintDC dc(picture_);
  const wxSize size = picture_->GetClientSize();
  dc.SetBackground(wxBrush(GetBackgroundColour()));
  dc.Clear();
  if (!exercise_ || size.x < 8 || size.y < 8) return;
  if (!drawn_.IsOk() || drawn_size_ != size) {
    const double scale = GetContentScaleFactor();
    const int width = static_cast<int>(size.x * scale);
    const int height = static_cast<int>(size.y * scale);
    const auto& figure = exercise_->figure;
    if (!figure || figure->frames.empty())
      drawn_ = bitmap_of(position_picture(exercise_->position, width, height), scale);
    else if (moment_.rests())
      drawn_ = bitmap_of(figure_picture(*figure, moment_.from, mirror_, width, height), scale);
    else
      drawn_ = bitmap_of(moving_picture(*figure, moment_.from, moment_.to, moment_.t, mirror_, width, height), scale);
    drawn_size_ = size;
  }
  dc.DrawBitmap(drawn_, 0, 0, true);
  if (!picture_->HasFocus()) return;
  dc.SetBrush(*wxTRANSPARENT_BRUSH);
  dc.SetPen(wxPen(accent(), FromDIP(2)));
  dc.DrawRoundedRectangle(FromDIP(1), FromDIP(1), size.x - FromDIP(2), size.y - FromDIP(2), size.y / 10.0);
}

}  // namespace regimen::ui
