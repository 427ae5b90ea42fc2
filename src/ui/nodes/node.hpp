// A screen described as plain values. One node is laid out, drawn and spoken, so the three cannot
// disagree.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "ui/charts/effect_map.hpp"
#include "ui/charts/qr.hpp"
#include "ui/nodes/press.hpp"
#include "ui/paint/drawing.hpp"
#include "ui/paint/icon.hpp"
#include "ui/paint/theme.hpp"

namespace wb::ui {

/// What a node means. The numbers are the mirror's (web/mirror.js); they never change.
enum class Role : std::uint8_t {
    Group = 0,
    Heading = 1,
    Paragraph = 2,
    Button = 3,
    Link = 4,
    Radio = 5,
    Checkbox = 6,
    RadioGroup = 7,
    CheckGroup = 8,
    Select = 9,
    Option = 10,
    Slider = 11,
    TextField = 12,
    TextArea = 13,
    Secret = 14,
    Progress = 15,
    TabList = 16,
    Tab = 17,
    TabPanel = 18,
    Dialog = 19,
    List = 20,
    ListItem = 21,
    Table = 22,
    Row = 23,
    ColumnHeader = 24,
    RowHeader = 25,
    Cell = 26,
    Figure = 27,
    Live = 28,
    FileInput = 29,
    Main = 30,
    Banner = 31,
    ContentInfo = 32,
    Navigation = 33,
    Scroller = 34,
    OrderedList = 35,
};

/// State and hints, a set of bits shared with the mirror.
namespace flag {
inline constexpr std::uint32_t disabled = 1U << 0U;
inline constexpr std::uint32_t checked = 1U << 1U;   ///< also: selected tab, pressed toggle
inline constexpr std::uint32_t invalid = 1U << 4U;
inline constexpr std::uint32_t required = 1U << 5U;
inline constexpr std::uint32_t read_only = 1U << 6U;
inline constexpr std::uint32_t focus_target = 1U
                                              << 7U;   ///< may receive focus from code, not by Tab
inline constexpr std::uint32_t toggle = 1U << 8U;
inline constexpr std::uint32_t current = 1U << 9U;
inline constexpr std::uint32_t unseen = 1U << 10U;   ///< spoken only: the table form of a picture
inline constexpr std::uint32_t modal = 1U << 12U;
inline constexpr std::uint32_t primary = 1U << 13U;
inline constexpr std::uint32_t decor =
    1U << 15U;   ///< drawn only: its words are spoken by a neighbour
}   // namespace flag

/// How a node looks; its meaning is the role.
enum class Look : std::uint8_t {
    Bare,      ///< nothing of its own: containers
    Title,     ///< the question or the page's name
    Section,   ///< a smaller heading
    Body,
    Muted,
    Small,
    Caption,   ///< small, its lines centred
    Strong,
    Quote,     ///< the personal sentence
    Primary,   ///< the one main action
    Secondary,
    Quiet,     ///< a button without a frame
    Choice,    ///< a row with a radio dot or a check box
    Tick,      ///< a check box without a frame, among other things on a card
    Segment,   ///< one of a few options side by side
    Card,
    CardChosen,
    Panel,   ///< a card without fill
    Chip,
    Link,   ///< underlined words in a text
    Field,
    Slider,    ///< a track with a thumb, its label above
    Bar,       ///< progress
    Footing,   ///< the area of the main action
    Error,
    Notice,
    Veil,   ///< behind a dialog
    Picture,
};

enum class Direction : std::uint8_t { Column, Row, Wrap };
enum class Align : std::uint8_t { Start, Center, End, Stretch };

/// How a node takes and gives room. Lengths in CSS pixels at normal text size; layout scales them.
struct Box {
    Direction direction = Direction::Column;
    Align across = Align::Stretch;   ///< of the children, across the direction
    float gap = 0;
    float pad_x = 0;
    float pad_y = 0;
    float max_width = 0;        ///< 0: none; a narrower box is centred
    float min_item_width = 0;   ///< Wrap: children share a line while each keeps this width
    float min_height = 0;
    bool grow = false;   ///< Row: takes what is left
};

/// One thing on the screen.
struct Node {
    Role role = Role::Group;
    std::string key = {};    ///< unique among its siblings, the same in every language
    std::string name = {};   ///< spoken; drawn too unless `shown` says otherwise
    std::optional<std::string> shown = std::nullopt;   ///< drawn instead of the name
    std::string value = {};                            ///< a field's text, a range's value in words
    std::string description = {};
    std::string error = {};
    std::string extra = {};   ///< link target, accepted files
    std::uint32_t flags = 0;
    std::uint8_t level = 0;   ///< of a heading
    int now = 0;              ///< slider, select (index), progress
    int low = 0;
    int high = 0;
    Look look = Look::Bare;
    Tone tone = Tone::Neutral;
    Icon icon = Icon::None;
    Box box = {};
    Press press = {};   ///< what a press, a choice or typing does
    std::optional<EffectMapPicture> picture = std::nullopt;   ///< of a Figure
    std::optional<QrPicture> qr = std::nullopt;               ///< likewise
    std::shared_ptr<const Drawing> drawing = nullptr;         ///< likewise
    std::vector<Node> children = {};

    /// The text that is drawn.
    const std::string& drawn() const { return shown ? *shown : name; }

    bool has(std::uint32_t bit) const { return (flags & bit) != 0; }
};

/// True for roles that take keyboard focus.
bool focusable(const Node& node);

/// The identity of a node: FNV-1a of its key path. The same across frames and languages, never 0.
std::uint32_t child_id(std::uint32_t parent, const std::string& key);

inline constexpr std::uint32_t root_id = 2166136261U;

/// One screen: banner, main and footing, and a dialog above them.
struct Screen {
    std::uint32_t identity = 0;   ///< differs between screens, not between states of one
    Node banner = {};
    Node main = {};
    Node footing = {};   ///< may be empty
    std::optional<Node> dialog = std::nullopt;
};

}   // namespace wb::ui
