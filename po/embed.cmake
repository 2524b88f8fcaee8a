# Writes the bytes of the file BYTES to OUT as C++: the function regimen::NAME() gives them.
file(READ ${BYTES} hex HEX)
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," array "${hex}")
file(WRITE ${OUT} "#include <span>

namespace regimen {

std::span<const unsigned char> ${NAME}();
std::span<const unsigned char> ${NAME}() {
  static constexpr unsigned char bytes[] = {${array}};
  return bytes;
}

}  // namespace regimen
")
