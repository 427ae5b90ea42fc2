#include <algorithm>
#include <utility>

#include "ui/facilitate/running.hpp"
#include "ui/screens/parts.hpp"

namespace wb::ui::lead {

namespace {

using app::lead::Camera;
using app::lead::CameraProblem;
using app::lead::CameraState;
using app::lead::Model;

LeadText text_of(CameraProblem problem) {
    switch (problem) {
    case CameraProblem::None: return LeadText::camera_none;
    case CameraProblem::Refused: return LeadText::camera_refused;
    case CameraProblem::Taken: return LeadText::camera_taken;
    case CameraProblem::Ended: return LeadText::camera_ended;
    case CameraProblem::Reader: return LeadText::camera_reader;
    }
    return LeadText::camera_none;
}

LeadText text_of(CameraState state) {
    switch (state) {
    case CameraState::Starting: return LeadText::camera_starting;
    case CameraState::Looking: return LeadText::camera_looking;
    case CameraState::Reading: return LeadText::camera_reading;
    case CameraState::TakingIn: return LeadText::camera_taking_in;
    case CameraState::TookIn: return LeadText::camera_took_in;
    case CameraState::Again: return LeadText::camera_again;
    case CameraState::Other: return LeadText::camera_other;
    case CameraState::Late: return LeadText::camera_late;
    case CameraState::Unusable: return LeadText::camera_unusable;
    }
    return LeadText::camera_looking;
}

Icon icon_of(const Camera& camera) {
    switch (camera.state) {
    case CameraState::TookIn: return Icon::Check;
    case CameraState::Other:
    case CameraState::Unusable: return Icon::Warning;
    case CameraState::Starting:
    case CameraState::Looking:
    case CameraState::Reading:
    case CameraState::TakingIn:
    case CameraState::Again:
    case CameraState::Late: break;
    }
    return camera.problem || camera.unread ? Icon::Warning : Icon::None;
}

// One sentence that is spoken whenever it changes; the parts that are missing are not in it.
Node status(const Camera& camera, const LeadWords& words) {
    Node node = paragraph(
        "status",
        words(
            camera.problem  ? text_of(*camera.problem)
            : camera.unread ? LeadText::camera_unread
                            : text_of(camera.state)
        ),
        Look::Strong
    );
    node.role = Role::Live;
    node.icon = icon_of(camera);
    return node;
}

// The page lays the camera's picture over it (web/camera_view.js).
Node picture(const LeadWords& words) {
    Node figure;
    figure.role = Role::Figure;
    figure.key = "picture";
    figure.name = words(LeadText::camera_picture);
    figure.shown = "";
    figure.look = Look::Panel;
    figure.box.max_width = 520;
    figure.box.min_height = 292;
    return figure;
}

Node parts_bar(const Camera& camera, const LeadWords& words) {
    Node bar;
    bar.role = Role::Progress;
    bar.key = "parts";
    bar.name = words(LeadText::camera_parts);
    bar.shown = "";
    bar.look = Look::Bar;
    bar.high = static_cast<int>(std::max(1U, camera.parts));
    bar.now = static_cast<int>(camera.parts - std::min(camera.parts, camera.missing));
    bar.value = camera.missing == 1
                    ? words(LeadText::camera_missing_one)
                    : words(LeadText::camera_missing, {{"count", std::to_string(camera.missing)}});
    return bar;
}

Node said(const Camera& camera, const LeadWords& words) {
    std::vector<Node> parts{status(camera, words)};
    if (camera.problem) {
        parts.push_back(wrap(
            "actions",
            12,
            {button("retry", words(LeadText::camera_retry), app::lead::OpenCamera{}, Look::Primary)}
        ));
    } else if (camera.state == CameraState::Reading) {
        Node bar = parts_bar(camera, words);
        parts.push_back(decoration("missing", bar.value, Look::Body));
        parts.push_back(std::move(bar));
    }
    if (camera.taken_in > 0) {
        parts.push_back(paragraph(
            "count",
            camera.taken_in == 1
                ? words(LeadText::camera_count_one)
                : words(LeadText::camera_count, {{"count", std::to_string(camera.taken_in)}}),
            Look::Muted
        ));
    }
    return column("said", 12, std::move(parts));
}

}   // namespace

Screen camera_screen(const Model& model, const LeadWords& words) {
    const Camera& camera = *model.session->camera;
    Screen screen;
    screen.identity = child_id(root_id, "camera");
    screen.banner = running_banner(app::lead::GoBack{}, LeadText::back, 960, model, words);
    std::vector<Node> children = notices(model, words);
    children.push_back(column(
        "head",
        4,
        {
            heading(1, "title", words(LeadText::camera_title)),
            paragraph("about", words(LeadText::camera_about), Look::Muted),
        }
    ));
    Node both;
    both.key = "both";
    both.box.direction = Direction::Wrap;
    both.box.gap = 24;
    both.box.min_item_width = 280;
    both.box.across = Align::Start;
    both.children = {column("seen", 0, {picture(words)}), said(camera, words)};
    children.push_back(std::move(both));
    screen.main = main_column(960, std::move(children));
    return screen;
}

}   // namespace wb::ui::lead
