// Stands in for the parts of Dear ImGui that this product never reaches but that its clean-up code
// refers to: tables (we lay out our own) and reading window positions from a settings file (there
// is none). That keeps them out of the first load without a change to ImGui's sources.
#include <cmath>
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

// The C library's formatter is 12 KB, half of it for numbers with fractions. ImGui names its inner
// windows with it ("%s/%s_%08X"): so this one knows %s, %d and %0nX, and leaves out anything else.
// Returns the length that the whole text has, as the standard's does.
extern "C" int vsnprintf(char* out, std::size_t size, const char* format, std::va_list values) {
    std::size_t length = 0;
    const auto put = [&](char letter) {
        if (length + 1 < size) {
            out[length] = letter;
        }
        ++length;
    };
    const auto put_number = [&](unsigned number, unsigned base, int digits) {
        char reversed[16];
        int count = 0;
        do {
            reversed[count++] = "0123456789ABCDEF"[number % base];
            number /= base;
        } while (number > 0);
        for (int missing = digits - count; missing > 0; --missing) {
            put('0');
        }
        while (count > 0) {
            put(reversed[--count]);
        }
    };
    for (; *format != 0; ++format) {
        if (*format != '%') {
            put(*format);
            continue;
        }
        int digits = 0;
        for (++format; *format >= '0' && *format <= '9'; ++format) {
            digits = digits * 10 + (*format - '0');
        }
        if (*format == 's') {
            for (const char* text = va_arg(values, const char*); *text != 0; ++text) {
                put(*text);
            }
        } else if (*format == 'd') {
            const int number = va_arg(values, int);
            if (number < 0) {
                put('-');
            }
            put_number(static_cast<unsigned>(number < 0 ? -number : number), 10, digits);
        } else if (*format == 'X' || *format == 'x') {
            put_number(va_arg(values, unsigned), 16, digits);
        } else if (*format == 0) {
            break;
        }
    }
    if (size > 0) {
        out[length < size ? length : size - 1] = 0;
    }
    return static_cast<int>(length);
}

// The drawing backend reports shaders that do not compile. A page without WebGL2 is found out
// earlier and shows its mirror; nobody reads this stream.
extern "C" int fprintf(std::FILE*, const char*, ...) {
    return 0;
}

extern "C" int fiprintf(std::FILE*, const char*, ...) {
    return 0;
}

// The C library's trigonometry is exact for every angle there is (4 KB). ImGui draws round corners
// with it, angles of a few turns: a hundredth of a pixel is more than enough.
extern "C" float sinf(float angle) {
    constexpr float pi = 3.14159265F;
    float x = angle - 2 * pi * std::floor(angle / (2 * pi) + 0.5F);
    x = x > pi / 2 ? pi - x : x < -pi / 2 ? -pi - x : x;
    const float square = x * x;
    return x * (1 - square / 6 * (1 - square / 20 * (1 - square / 42 * (1 - square / 72))));
}

extern "C" float cosf(float angle) {
    return sinf(angle + 1.57079633F);
}

// Abramowitz and Stegun, Handbook of Mathematical Functions, 4.4.45, for 0 <= x <= 1: how many
// segments a circle has.
extern "C" float acosf(float x) {
    return std::sqrt(1 - x) * (1.5707288F + x * (-0.2121144F + x * (0.0742610F - x * 0.0187293F)));
}
