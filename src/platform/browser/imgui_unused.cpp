// Stands in for the parts of Dear ImGui that this product never reaches but that its clean-up code
// refers to: tables (we lay out our own) and reading window positions from a settings file (there
// is none). That keeps them out of the first load without a change to ImGui's sources.
#include <cstdarg>
#include <cstdio>

#include <imgui.h>
#include <imgui_internal.h>

namespace ImGui {

void EndColumns() {}

void EndTable() {}

void PopColumnsBackground() {}

void PushColumnsBackground() {}

void TableGcCompactSettings() {}

void TableGcCompactTransientBuffers(ImGuiTable*) {}

void TableGcCompactTransientBuffers(ImGuiTableTempData*) {}

void TablePopBackgroundChannel() {}

void TablePopColumnChannel() {}

void TablePushBackgroundChannel() {}

void TablePushColumnChannel(int) {}

void TableSettingsAddSettingsHandler() {}

}   // namespace ImGui

// The C library's scanner is 11 KB. ImGui reads its settings file with it, which is switched off
// (io.IniFilename), and the number in "#version 300 es": so this one knows literal characters and
// %d, and stops at anything else.
extern "C" int sscanf(const char* text, const char* format, ...) {
    std::va_list values;
    va_start(values, format);
    int found = 0;
    while (*format != 0) {
        if (format[0] == '%' && format[1] == 'd' && *text >= '0' && *text <= '9') {
            int number = 0;
            for (; *text >= '0' && *text <= '9'; ++text) {
                number = number * 10 + (*text - '0');
            }
            *va_arg(values, int*) = number;
            ++found;
            format += 2;
        } else if (*text == *format) {
            ++text;
            ++format;
        } else {
            break;
        }
    }
    va_end(values);
    return found;
}
