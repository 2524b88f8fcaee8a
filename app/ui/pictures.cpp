#include "pictures.hpp"

#include <wx/image.h>

#include <algorithm>
#include <list>
#include <tuple>
#include <utility>

namespace regimen::ui {
namespace {

/// Twice what the catalogue shows at most; at double scale some 10 MB.
constexpr std::size_t most_kept = 128;

/// Draws an exercise when and as large as it is wanted, and keeps the last.
class ExerciseDrawing final : public wxBitmapBundleImpl {
 public:
  ExerciseDrawing(ExercisePtr exercise, bool mirror, wxSize size)
      : exercise_(std::move(exercise)), mirror_(mirror), size_(size) {}

  wxSize GetDefaultSize() const override { return size_; }
  wxSize GetPreferredBitmapSizeAtScale(double scale) const override { return size_ * scale; }
  wxBitmap GetBitmap(const wxSize& size) override {
    if (!last_.IsOk() || last_.GetSize() != size) last_ = bitmap_of(drawn(size));
    return last_;
  }

 private:
  [[nodiscard]] Picture drawn(const wxSize& size) const {
    const auto& figure = exercise_->figure;
    if (!figure || figure->frames.empty()) return position_picture(exercise_->position, size.x, size.y);
    return figure_picture(*figure, figure->frames.size() - 1, mirror_, size.x, size.y);
  }

  ExercisePtr exercise_;
  bool mirror_;
  wxSize size_;
  wxBitmap last_;
};

/// The exercise itself, because a program keeps it as it was when it was added. The drawing keeps it alive, so that no
/// other can come to lie at its address.
using Key = std::tuple<const Exercise*, bool, int, int>;

}  // namespace

wxBitmap bitmap_of(const Picture& picture, double scale) {
  wxImage image(picture.width, picture.height, false);
  image.InitAlpha();
  unsigned char* colors = image.GetData();
  unsigned char* alphas = image.GetAlpha();
  for (const std::uint32_t pixel : picture.argb) {
    const std::uint32_t alpha = pixel >> 24U;
    for (const unsigned shift : {16U, 8U, 0U}) {
      const std::uint32_t channel = (pixel >> shift) & 0xFFU;
      const std::uint32_t plain = alpha == 255 ? channel : alpha == 0 ? 0 : std::min(255U, channel * 255 / alpha);
      *colors++ = static_cast<unsigned char>(plain);
    }
    *alphas++ = static_cast<unsigned char>(alpha);
  }
  return {image, wxBITMAP_SCREEN_DEPTH, scale};
}

wxBitmapBundle exercise_bitmap(const ExercisePtr& exercise, bool mirror, int width, int height) {
  static std::list<std::pair<Key, wxBitmapBundle>> kept;  // the one used last in front
  const Key key{exercise.get(), mirror, width, height};
  const auto found = std::ranges::find(kept, key, &std::pair<Key, wxBitmapBundle>::first);
  if (found != kept.end()) {
    kept.splice(kept.begin(), kept, found);
    return kept.front().second;
  }
  // The bundle counts the references to its drawing, which the analyzer cannot see.
  // NOLINTNEXTLINE(clang-analyzer-cplusplus.NewDeleteLeaks)
  kept.emplace_front(key, wxBitmapBundle::FromImpl(new ExerciseDrawing(exercise, mirror, wxSize(width, height))));
  if (kept.size() > most_kept) kept.pop_back();
  return kept.front().second;
}

}  // namespace regimen::ui
