// The pieces that make_screen puts together, one per file.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/action.hpp"
#include "app/model.hpp"
#include "app/take_part/answer_sheet.hpp"
#include "app/take_part/sheet.hpp"
#include "core/content/content.hpp"
#include "ui/nodes/node.hpp"
#include "ui/screens/words.hpp"

namespace wb::ui {

Screen start_screen(const app::Model&, const Words&);
Screen path_screen(const app::Model&, const Words&);
Screen step_screen(const app::Model&, const Words&);
Screen sheet_screen(const app::Model&, const Words&);
Screen wiped_screen(const app::Model&, const Words&);
Screen review_screen(const app::Model&, const Words&);
Screen handed_in_screen(const app::Model&, const Words&);

/// Who asks, and for what.
Node invitation(const app::Joined&, const Words&);

/// The rules of the workshop, before the first answer. `may_leave`: with a way to go on without it.
Node workshop_rules(const app::Joined&, bool may_leave, const Words&);

/// A door to the facilitator's part: a full page of its own.
Node facilitators_link(Text label, Look look, const Words&);

/// The way to the review, at the list of exercises; `main`: nothing else is proposed there.
Node hand_in_card(const app::Model&, bool main, const Words&);

std::optional<Node> open_dialog(const app::Model&, const Words&);

/// The answers of one block on the step's screen.
Node block_node(const app::Model&, const content::Block&, const Words&);

/// What is said about the answer that is missing.
Text missing_text(const app::Model&, const Words&);

/// The key of a card in own words.
std::string own_card_key(std::uint8_t card);

/// The sentence that grows from answers: read out when a choice changes it, but not with every
/// letter of somebody's own words.
Node live_sentence(const Words&, const std::string& sentence, bool own_words);

/// Messages on top of the page, in order of weight; empty when there is nothing to say.
std::vector<Node> notices(const app::Model&, const Words&);

/// On pages whose buttons for keeping things stand at the end: that something was kept, to stand
/// there.
std::optional<Node> kept_notice(const app::Model& model, const Words& words);

/// One sentence on where the answers are right now.
std::string where_answers_are(const app::Model&, const Words&);

/// The effect map as a sheet: picture, table, sentence, task by task. Empty without tasks.
std::vector<Node> effect_sheet(const app::Sheet&, bool editable, const Words&);

/// The same for paper.
std::vector<Node> print_effect_sheet(const app::Sheet&, const Words&, const TextMeasure&);

/// The sheet of every other exercise: question by question.
enum class Medium : std::uint8_t { Screen, Paper };

std::vector<Node> answer_sheet(const app::AnswerSheet&, bool editable, Medium medium, const Words&);

/// How one notices an effect, as a sentence. Empty without clauses.
std::string noticed_words(const std::vector<std::string>& clauses, const Words&);

/// The picture of the effect sheet with all its words.
EffectMapPicture sheet_picture(const app::Sheet&, const Words&);

/// The same facts as a table.
Node sheet_table(const app::Sheet&, const Words&);

Icon sign_icon(app::Sign);
Tone tone_of(domain::Beneficiary);
Icon icon_of(domain::Beneficiary);
const std::string& beneficiary_name(domain::Beneficiary, const Words&);

}   // namespace wb::ui
