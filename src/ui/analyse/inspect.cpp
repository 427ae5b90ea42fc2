// The inspector's page: what is in a file, how two releases differ, what this browser keeps.
#include <algorithm>
#include <set>
#include <utility>

#include "core/base/overload.hpp"
#include "ui/analyse/inspect_words.hpp"
#include "ui/analyse/screens.hpp"
#include "ui/facilitate/screens.hpp"
#include "ui/screens/parts.hpp"

namespace wb::ui::results {

namespace {

using app::results::Looked;
using app::results::Model;
using inspect::Reader;

constexpr std::size_t most_bytes_shown = 64;   // of one row
constexpr Reader all_readers[] = {Reader::Everybody, Reader::KeyHolder, Reader::PassphraseHolder};

LeadText text_of_reader(Reader reader) {
    switch (reader) {
    case Reader::Everybody: return LeadText::inspect_who_everybody;
    case Reader::KeyHolder: return LeadText::inspect_who_key;
    case Reader::PassphraseHolder: return LeadText::inspect_who_passphrase;
    }
    return LeadText::inspect_who_everybody;
}

Node readers(const std::vector<inspect::Row>& rows, const LeadWords& words) {
    std::vector<std::string> lines;
    for (const Reader reader : all_readers) {
        std::size_t size = 0;
        for (const inspect::Row& row : rows) {
            size += row.reader == reader ? row.size : 0;
        }
        if (size > 0) {
            lines.push_back(words(text_of_reader(reader), {{"count", size_words(size, words)}}));
        }
    }
    return listed_part("who", words(LeadText::inspect_who_title), std::move(lines));
}

std::string hex_words(const Looked& looked, const inspect::Row& row, const LeadWords& words) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    const std::size_t shown = std::min(row.size, most_bytes_shown);
    for (std::size_t i = 0; i < shown && row.from + i < looked.bytes.size(); ++i) {
        const std::uint8_t byte = looked.bytes[row.from + i];
        text += i == 0 ? "" : " ";
        text += digits[byte >> 4U];
        text += digits[byte & 0xFU];
    }
    return row.size == shown ? text
                             : words(
                                   LeadText::inspect_bytes_more,
                                   {{"list", text}, {"count", std::to_string(row.size - shown)}}
                               );
}

Node row_item(
    const Model& model,
    const Looked& looked,
    const inspect::Row& row,
    inspect::Kind kind,
    const LeadWords& words
) {
    std::string said = row_words(row, kind, words);
    if (row.reader != Reader::Everybody) {
        said = words(LeadText::inspect_row_locked, {{"words", said}});
    }
    const std::string from = std::to_string(row.from + 1);
    Node line = paragraph(
        "words",
        row.size == 1
            ? words(LeadText::inspect_row_one, {{"from", from}, {"words", said}})
            : words(
                  LeadText::inspect_row,
                  {{"from", from}, {"to", std::to_string(row.from + row.size)}, {"words", said}}
              )
    );
    Node item = column("row-" + from, 2, {std::move(line)});
    item.role = Role::ListItem;
    if (model.inspecting.with_bytes) {
        item.children.push_back(paragraph("hex", hex_words(looked, row, words), Look::Small));
    }
    return item;
}

Node every_byte(
    const Model& model,
    const Looked& looked,
    const std::vector<inspect::Row>& rows,
    inspect::Kind kind,
    const LeadWords& words
) {
    Node part = column(
        "every-byte",
        12,
        {
            heading(3, "title", words(LeadText::inspect_bytes_title), Look::Strong),
            paragraph(
                "about",
                words(
                    LeadText::inspect_bytes_about,
                    {{"count", size_words(looked.bytes.size(), words)}}
                ),
                Look::Muted
            ),
            option(
                Role::Checkbox,
                "bytes",
                words(LeadText::inspect_show_bytes),
                model.inspecting.with_bytes,
                app::results::Inspect{app::results::ToggleBytes{}},
                Look::Tick
            ),
        }
    );
    Node list = column("rows", 10, {});
    list.role = Role::List;
    list.name = words(LeadText::inspect_bytes_title);
    list.shown = "";
    const std::size_t shown = std::min(rows.size(), model.inspecting.rows);
    for (std::size_t i = 0; i < shown; ++i) {
        list.children.push_back(row_item(model, looked, rows[i], kind, words));
    }
    part.children.push_back(std::move(list));
    if (shown < rows.size()) {
        part.children.push_back(
            paragraph("shown", listed_words(shown, rows.size(), words), Look::Muted)
        );
        part.children.push_back(wrap(
            "more",
            12,
            {button(
                "more-rows",
                words(LeadText::results_list_more),
                app::results::Inspect{app::results::MoreRows{}}
            )}
        ));
    }
    return part;
}

std::vector<Node> explained_parts(
    const Model& model, const Looked& looked, const inspect::Explained& file, const LeadWords& words
) {
    std::vector<std::string> absent;
    for (const inspect::Absent one : inspect::absent_in(file.kind)) {
        absent.push_back(words(text_of(one)));
    }
    std::vector<Node> parts{
        paragraph("about", words(about(file.kind))),
        readers(file.rows, words),
        listed_part("absent", words(LeadText::inspect_absent_title), std::move(absent)),
    };
    if (inspect::holds_typed_words(file.kind)) {
        parts.push_back(paragraph("typed", words(LeadText::inspect_typed), Look::Small));
    }
    parts.push_back(every_byte(model, looked, file.rows, file.kind, words));
    return parts;
}

std::vector<Node> fault_parts(const inspect::Fault& fault, const LeadWords& words) {
    std::vector<Node> parts{paragraph("about", words(about(fault.trouble)))};
    if (fault.kind) {
        parts.push_back(paragraph(
            "says",
            words(LeadText::inspect_says_it_is, {{"title", words(title_of(*fault.kind))}}),
            Look::Muted
        ));
    }
    if (fault.kind && fault.offset) {
        parts.push_back(paragraph(
            "place",
            words(LeadText::inspect_fault_at, {{"count", size_words(*fault.offset, words)}}),
            Look::Muted
        ));
    }
    return parts;
}

LeadText found_title(const Looked& looked) {
    return std::visit(
        Overload{
            [](const inspect::Explained& file) { return title_of(file.kind); },
            [](const inspect::Fault& fault) { return title_of(fault.trouble); },
            [](const app::results::SealedRecord&) { return LeadText::inspect_item_sealed; },
            [](const app::results::Unreadable&) { return LeadText::inspect_unreadable; },
        },
        looked.found
    );
}

/// `news`: it is what the focus goes to.
Node looked_card(const Model& model, std::size_t place, bool news, const LeadWords& words) {
    const Looked& looked = *model.inspecting.looked[place];
    std::string title = words(found_title(looked));
    if (!looked.name.empty()) {
        title = words(LeadText::inspect_found, {{"name", looked.name}, {"title", title}});
    }
    std::vector<Node> children{
        heading(2, news ? "news-title" : "title", std::move(title), Look::Section)};
    if (news) {
        children.front().flags |= flag::focus_target;
    }
    std::vector<Node> parts = std::visit(
        Overload{
            [&](const inspect::Explained& file) {
                return explained_parts(model, looked, file, words);
            },
            [&](const inspect::Fault& fault) { return fault_parts(fault, words); },
            [&](const app::results::SealedRecord& record) {
                return std::vector<Node>{
                    paragraph("about", words(LeadText::inspect_about_sealed)),
                    readers(record.rows, words),
                    every_byte(model, looked, record.rows, inspect::Kind::Box, words)};
            },
            [&](const app::results::Unreadable&) {
                return std::vector<Node>{
                    paragraph("about", words(LeadText::inspect_unreadable_about))};
            },
        },
        looked.found
    );
    for (Node& part : parts) {
        children.push_back(std::move(part));
    }
    return card("looked-" + std::to_string(place), Look::Card, std::move(children));
}

Node choose_card(const LeadWords& words) {
    return card(
        "choose",
        Look::Panel,
        {
            heading(2, "choose-title", words(LeadText::inspect_choose_title), Look::Section),
            paragraph("about", words(LeadText::inspect_choose_about)),
            wrap("actions", 12, {lead::files_input("file", words(LeadText::inspect_choose), "")}),
        }
    );
}

Node stored_item(const app::results::StoredItem& item, std::size_t place, const LeadWords& words) {
    const std::string name = words(text_of(item.item));
    const std::string size = size_words(item.size, words);
    Node line = paragraph(
        "name",
        item.count > 1
            ? words(
                  LeadText::inspect_item_lines,
                  {{"name", name}, {"number", std::to_string(item.count)}, {"count", size}}
              )
            : words(LeadText::inspect_item_line, {{"name", name}, {"count", size}})
    );
    line.box.grow = true;
    Node node = wrap("item-" + std::to_string(place), 12, {std::move(line)});
    node.role = Role::ListItem;
    if (inspect::is_file(item.item) || item.item == inspect::Item::SealedRecords) {
        Node look = button(
            "look",
            words(LeadText::inspect_look_this, {{"name", name}}),
            app::results::Inspect{app::results::OpenStored{item.number}}
        );
        look.shown = words(LeadText::inspect_look);
        node.children.push_back(std::move(look));
    }
    return node;
}

Node stored_card(const Model& model, const LeadWords& words) {
    const std::string title = words(LeadText::inspect_stored_title);
    Node node = card(
        "stored",
        Look::Panel,
        {
            heading(2, "stored-title", title, Look::Section),
            paragraph("about", words(LeadText::inspect_stored_about)),
        }
    );
    const auto& stored = model.inspecting.stored;
    if (!stored) {
        node.children.push_back(paragraph("wait", words(LeadText::inspect_stored_wait)));
        return node;
    }
    if (stored->empty()) {
        node.children.push_back(paragraph("none", words(LeadText::inspect_stored_none)));
        return node;
    }
    Node list = column("items", 10, {});
    list.role = Role::List;
    list.name = title;
    list.shown = "";
    for (std::size_t i = 0; i < stored->size(); ++i) {
        list.children.push_back(stored_item((*stored)[i], i, words));
    }
    node.children.push_back(std::move(list));
    return node;
}

}   // namespace

std::string listed_words(std::size_t shown, std::size_t all, const LeadWords& words) {
    return words(
        LeadText::results_listed,
        {{"number", std::to_string(shown)}, {"count", std::to_string(all)}}
    );
}

std::vector<Node> inspect_page(const Model& model, const LeadWords& words) {
    std::vector<Node> nodes{column(
        "intro",
        8,
        {
            heading(1, "title", words(LeadText::inspect_title)),
            paragraph("lead", words(LeadText::inspect_lead), Look::Muted),
            handbook_link(words(LeadText::inspect_handbook), "works-council", model.language),
        }
    )};
    if (model.inspecting.coming > 0) {
        Node wait = card(
            "reading",
            Look::CardChosen,
            {heading(2, "news-title", words(LeadText::inspect_reading), Look::Section)}
        );
        wait.children.front().flags |= flag::focus_target;
        nodes.push_back(std::move(wait));
        return nodes;
    }
    auto compared = comparison(model, words);
    const bool told = compared.has_value();
    if (told) {
        nodes.push_back(std::move(*compared));
    }
    for (std::size_t i = 0; i < model.inspecting.looked.size(); ++i) {
        nodes.push_back(looked_card(model, i, i == 0 && !told, words));
    }
    nodes.push_back(choose_card(words));
    nodes.push_back(stored_card(model, words));
    nodes.push_back(sheet_card(model, words));
    return nodes;
}

Node inspect_door(const LeadWords& words) {
    return card(
        "inspect",
        Look::Panel,
        {
            heading(2, "inspect-title", words(LeadText::inspect_door_title), Look::Section),
            paragraph("about", words(LeadText::inspect_door_about)),
            wrap(
                "actions",
                12,
                {button(
                    "inspect",
                    words(LeadText::inspect_door),
                    app::results::ShowPage{app::results::Page::Inspect}
                )}
            ),
        }
    );
}

}   // namespace wb::ui::results
