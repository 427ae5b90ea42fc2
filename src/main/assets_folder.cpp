#include "main/assets_folder.hpp"

#include <filesystem>
#include <system_error>
#include <variant>

#include "core/wire/json.hpp"

#include "main/command_line.hpp"

namespace wb::cli {

namespace fs = std::filesystem;

std::optional<content::Assets> read_assets(const std::string& folder) {
    std::error_code error;
    if (!fs::is_directory(folder, error)) {
        print_error("There is no folder with assets here; --assets names it: " + folder);
        return std::nullopt;
    }
    content::Assets assets;
    assets.folder = fs::path{folder}.lexically_normal().generic_string();
    if (assets.folder.size() > 1 && assets.folder.back() == '/') {
        assets.folder.pop_back();
    }
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator{folder}) {
        const std::string path = entry.path().lexically_relative(folder).generic_string();
        if (!entry.is_regular_file() || !content::is_read(path)) {
            continue;
        }
        const auto bytes = read_file(entry.path());
        if (!bytes) {
            print_error("This file cannot be read: " + entry.path().generic_string());
            return std::nullopt;
        }
        assets.files[path] = *bytes;
    }
    return assets;
}

std::optional<Texts> interface_texts(const std::string& folder, const std::string& code) {
    const fs::path file = fs::path{folder} / "ui" / (code + ".json");
    const auto bytes = read_file(file);
    if (!bytes) {
        print_error("This file cannot be read; --assets names its folder: " + file.string());
        return std::nullopt;
    }
    const auto parsed = wire::parse_json(*bytes);
    const auto* const json = std::get_if<wire::JsonValue>(&parsed);
    const auto* const object =
        json == nullptr ? nullptr : std::get_if<wire::JsonObject>(&json->value);
    if (object == nullptr) {
        print_error("This file is not in order, \"content check\" says why: " + file.string());
        return std::nullopt;
    }
    Texts texts;
    for (const wire::JsonMember& member : *object) {
        if (const auto* const text = std::get_if<std::string>(&member.value.value)) {
            texts[member.key] = *text;
        }
    }
    return texts;
}

}   // namespace wb::cli
