#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

#include <fmt/format.h>

#include <exception>
#include <memory>
#include <vector>

#include "pdf/sheet.hpp"
#include "regimen/engine/error.hpp"

namespace regimen::pdf {
namespace {

/// Walks the structure in reading order and adds what cairo leaves out.
class StructureWalk {
 public:
  explicit StructureWalk(const std::vector<std::string>& descriptions) : descriptions_(descriptions) {}

  void visit(QPDFObjectHandle element) {
    if (element.isArray()) {
      for (QPDFObjectHandle one : element.aitems()) visit(one);
      return;
    }
    if (!element.isDictionary()) return;
    QPDFObjectHandle kind = element.getKey("/S");
    if (kind.isName() && kind.getName() == "/Figure" && next_ < descriptions_.size())
      element.replaceKey("/Alt", QPDFObjectHandle::newUnicodeString(descriptions_[next_++]));
    if (kind.isName() && kind.getName() == "/TH")
      element.replaceKey("/A", QPDFObjectHandle::parse("<< /O /Table /Scope /Column >>"));
    visit(element.getKey("/K"));
  }

 private:
  const std::vector<std::string>& descriptions_;
  std::size_t next_ = 0;
};

}  // namespace

std::string finish_pdf(const std::string& pdf, const std::string& language,
                       const std::vector<std::string>& descriptions) {
  try {
    QPDF document;
    document.processMemoryFile("pages", pdf.data(), pdf.size());
    QPDFObjectHandle root = document.getRoot();
    if (!language.empty()) root.replaceKey("/Lang", QPDFObjectHandle::newUnicodeString(language));
    root.replaceKey("/ViewerPreferences", QPDFObjectHandle::parse("<< /DisplayDocTitle true >>"));
    if (root.hasKey("/StructTreeRoot")) StructureWalk(descriptions).visit(root.getKey("/StructTreeRoot").getKey("/K"));
    QPDFWriter writer(document);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setStreamDataMode(qpdf_s_preserve);
    writer.write();
    const std::unique_ptr<Buffer> bytes(writer.getBuffer());
    return {reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()};
  } catch (const std::exception& failure) {
    throw WorldFailure(fmt::format("The PDF could not be finished: {}", failure.what()));
  }
}

}  // namespace regimen::pdf
