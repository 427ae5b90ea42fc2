#include "app/facilitate/camera.hpp"

#include "app/facilitate/desk.hpp"
#include "app/facilitate/run.hpp"
#include "core/wire/file.hpp"

namespace wb::app::lead {

namespace {

CameraState became_of(const wire::IntakeCounts& counts) {
    return counts.accepted > 0                              ? CameraState::TookIn
           : counts.wrong_workshop > 0                      ? CameraState::Other
           : counts.duplicate > 0                           ? CameraState::Again
           : counts.older_revision > 0 || counts.frozen > 0 ? CameraState::Late
                                                            : CameraState::Unusable;
}

Camera* camera_of(Model& model) {
    return model.session && model.session->camera ? &*model.session->camera : nullptr;
}

bool waits_for_codes(const Camera& camera) {
    return !camera.problem && !camera.unread &&
           (camera.state == CameraState::Looking || camera.state == CameraState::Reading);
}

}   // namespace

void Runner::operator()(const OpenCamera&) {
    if (!model_.session || !model_.session->open || is_rehearsal(model_)) {
        return;
    }
    const Camera* before = camera_of(model_);
    if (before != nullptr && !before->problem) {
        return;   // it is on
    }
    const std::uint32_t taken_in = before == nullptr ? 0 : before->taken_in;
    model_.notice = std::nullopt;
    model_.session->taken_in = {};
    model_.session->camera = Camera{};
    model_.session->camera->taken_in = taken_in;
    if (model_.page != Page::Camera) {
        show_page(model_, Page::Camera);
    }
    next_.commands.push_back(StartCamera{});
}

void Runner::operator()(const CameraTold& action) {
    Camera* camera = camera_of(model_);
    // A picture that stood still and moves again is no news.
    if (camera != nullptr && (action.problem || camera->state == CameraState::Starting)) {
        camera->problem = action.problem;
        camera->unread = false;
        camera->heard_ms = around_.now_ms;
        camera->state = CameraState::Looking;
    }
}

void Runner::operator()(const CodesSeen& action) {
    Camera* camera = camera_of(model_);
    if (camera == nullptr || camera->problem || action.missing == 0) {
        return;
    }
    const bool goes_on = camera->state == CameraState::Reading && action.missing < camera->missing;
    // The first code of a file is already one of its parts.
    camera->parts = goes_on ? camera->parts : action.missing + 1;
    camera->state = CameraState::Reading;
    camera->missing = action.missing;
    camera->heard_ms = around_.now_ms;
    camera->unread = false;
}

void Runner::operator()(const CodesRead& action) {
    Camera* camera = camera_of(model_);
    if (camera == nullptr || camera->problem) {
        return;
    }
    camera->unread = false;
    // Nothing but hand-ins: what asks the person something first has its own place.
    if (wire::kind_of(action.file) != wire::FileKind::HandIn) {
        camera->state = CameraState::Unusable;
        return;
    }
    camera->state = CameraState::TakingIn;
    ask({wire::LeadJob::TakeIn, {action.file}, {}});
}

bool camera_took_in(Session& session) {
    if (!session.camera) {
        return false;
    }
    session.camera->state = became_of(session.taken_in);
    session.camera->taken_in += session.taken_in.accepted > 0 ? 1 : 0;
    session.taken_in = {};
    return true;
}

void camera_refused(Session& session, std::optional<Notice>& notice) {
    if (!session.camera) {
        return;
    }
    session.taken_in = {};
    session.camera->state = CameraState::Looking;
    if (notice == Notice::FileDamaged) {
        notice = std::nullopt;   // its words are about a file that was sent
        session.camera->state = CameraState::Unusable;
    }
}

void leave_camera(Next& next, bool was_on) {
    Model& model = next.model;
    if (model.session && model.session->camera && model.page != Page::Camera) {
        model.session->camera = std::nullopt;
    }
    if (was_on && !(model.session && model.session->camera)) {
        next.commands.push_back(StopCamera{});
    }
}

void miss_codes(Model& model, double now_ms) {
    Camera* camera = camera_of(model);
    if (camera != nullptr && waits_for_codes(*camera) && now_ms >= camera->heard_ms + patience_ms) {
        camera->unread = true;
    }
}

double camera_deadline_ms(const Model& model) {
    const bool waits =
        model.session && model.session->camera && waits_for_codes(*model.session->camera);
    return waits ? model.session->camera->heard_ms + patience_ms : -1;
}

}   // namespace wb::app::lead
