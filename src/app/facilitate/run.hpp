// Running a workshop: what the facilitator does with an open session, and what the vault answers.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "app/facilitate/update.hpp"
#include "core/wire/room_message.hpp"

namespace wb::app::lead {

/// Carries out the actions of a running workshop on `next`. One for one action.
class Runner {
public:
    Runner(Next& next, const Surroundings& around)
        : next_{next}
        , model_{next.model}
        , around_{around} {}

    void operator()(const AskPassphrase&);
    void operator()(const Unlock&);
    void operator()(const Lock&);
    void operator()(const VaultAnswered& answer);
    void operator()(const FileChosen& file);
    void operator()(const WorkshopChecked& checked);
    void operator()(const TakeIn&);
    void operator()(const LeaveOut&);
    void operator()(const ShowSlot& action);
    void operator()(const AskToReveal&);
    void operator()(const Reveal&);
    void operator()(const OpenReview&);
    void operator()(const ToggleLine& action);
    void operator()(const WriteLine& action);
    void operator()(const MergeLines&);
    void operator()(const FinishReview&);
    void operator()(const NextPerson&);
    void operator()(const Rehearse& action);
    void operator()(const OpenCamera&);
    void operator()(const CodesSeen& action);
    void operator()(const CodesRead& action);
    void operator()(const CameraTold& action);
    void operator()(const SaveBox&);
    void operator()(const SaveRelease&);
    void operator()(const PrintReport&);
    void operator()(const SaveNewestKey&);
    void operator()(const SetTimer& action);
    void operator()(const PauseTimer&);
    void operator()(const OpenProjector&);
    void operator()(const ShowPicture& action);
    void operator()(const ShowProgress&);
    void operator()(const ShowWayIn&);
    void operator()(const ShowBlank&);
    void operator()(const Uncover&);
    void operator()(const CountHands&);
    void operator()(const ChooseHands& action);
    void operator()(const WriteHands& action);
    void operator()(const ProjectHands&);
    void operator()(const ProjectLines&);
    void operator()(const WriteChange& action);
    void operator()(const AddChange&);
    void operator()(const RemoveChange& action);

private:
    const domain::KeptWorkshop* kept() const;
    const content::Exercise* raised_for() const;
    void take_over(const FileChosen& file);
    void finish_taking_over();
    void ask(Request request);
    void ask_first(Request request);
    void send();
    void refused(const Request& request, std::uint32_t status);
    void answered(Request request, const std::vector<std::vector<std::uint8_t>>& parts);
    void lock();
    void changed();
    void took_stock(std::span<const std::uint8_t> progress);
    void show(pictures::FileTables tables);
    void show_in_room(const wire::RoomShow& show);
    void project_picture();
    void project_lines();
    void project_progress();

    Next& next_;
    Model& model_;
    const Surroundings& around_;
};

/// Adds up what became of several files.
void add(wire::IntakeCounts& sum, const wire::IntakeCounts& more);

/// What came over the camera was kept: its page says what became of it. False when it is not open.
bool camera_took_in(Session& session);

/// The vault refused it: the camera's page says so; `notice` goes where it would say the same.
void camera_refused(Session& session, std::optional<Notice>& notice);

/// Turns the camera off when its page is left, in whatever way; once after every action.
void leave_camera(Next& next, bool was_on);

/// Says after a while that no code can be read.
void miss_codes(Model& model, double now_ms);

/// When that is (steady milliseconds), or below 0.
double camera_deadline_ms(const Model& model);

/// When the timer's words change next (steady milliseconds), or below 0.
double timer_deadline_ms(const Timer& timer);

/// `timer_deadline_ms` has come.
void count_down(Model& model, double now_ms);

}   // namespace wb::app::lead
