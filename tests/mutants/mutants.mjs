// Weakened release rules, each one change in one source file, and the attack that has to notice.
// `find` occurs exactly once in the file.

const privacy = 'src/core/privacy/';

/**
 * @typedef {object} Mutant
 * @property {string} name what the weakened policy does
 * @property {string} file below src/core/privacy/
 * @property {[string, string][]} edits what is replaced by what
 * @property {string} attack how the name of the test that kills it begins
 */

/** @type {Mutant[]} */
const list = [
    {
        name: 'k is one smaller',
        file: 'batch.cpp',
        edits: [['draws.people < draws.k', 'draws.people + 1 < draws.k']],
        attack: 'small bases',
    },
    {
        name: 'k_text is one smaller',
        file: 'text_batch.cpp',
        edits: [
            [
                'authors(selection.everybody()) < rules.k_text',
                'authors(selection.everybody()) + 1 < rules.k_text',
            ],
        ],
        attack: 'small bases',
    },
    {
        name: 'the room sees texts of four authors',
        file: 'text_batch.cpp',
        edits: [['fewest_room_authors = 5', 'fewest_room_authors = 4']],
        attack: 'small bases',
    },
    {
        name: 'a question is shown however few answered it',
        file: 'publish.cpp',
        edits: [['if (reaches(whole, question, rules_.k)) {', 'if (whole.table.base > 0) {']],
        attack: 'small bases',
    },
    {
        name: 'small rows stand alone',
        file: 'publish.cpp',
        edits: [
            ['if (reaches(candidate, question, rules_.k)) {', 'if (candidate.table.base > 0) {'],
        ],
        attack: 'small bases',
    },
    {
        name: 'one small row is rolled up alone',
        file: 'publish.cpp',
        edits: [['others_with_people >= 2 && ', '']],
        attack: 'by rows',
    },
    {
        name: 'totals beside rows',
        file: 'publish.cpp',
        edits: [
            [
                'std::back_inserter(layout_.tables));\n                return true;',
                'std::back_inserter(layout_.tables));\n                layout_.tables.push_back(shown(index, {}, {}));\n                return true;',
            ],
        ],
        attack: 'by rows',
    },
    {
        name: 'margins beside rows',
        file: 'publish.cpp',
        edits: [['if (by_rows) {', 'if (!by_rows) {']],
        attack: 'by rows',
    },
    {
        name: 'a sharp threshold for conditional questions',
        file: 'publish.cpp',
        edits: [['return telling ?', 'return !telling && telling ?']],
        attack: 'all but one watch',
    },
    {
        name: 'the exact number of people',
        file: 'figures.cpp',
        edits: [['return std::string{band.words};', 'return std::to_string(people);']],
        attack: 'below 10 people',
    },
    {
        name: 'five cells below 10 people',
        file: 'publish.cpp',
        edits: [['fewest_for_fine_scale = 10', 'fewest_for_fine_scale = 5']],
        attack: 'below 10 people',
    },
    {
        name: 'the blur is drawn anew for every download',
        file: 'blur.cpp',
        edits: [
            [
                'const Hash drawn = hmac(key, Fields{}.add(batch).add(atom).add(cell));',
                'static std::uint32_t times = 0;\n    const Hash drawn = hmac(key, Fields{}.add(batch).add(atom).add(cell).add(++times));',
            ],
        ],
        attack: '100 downloads',
    },
    {
        name: 'no blur',
        file: 'blur.cpp',
        edits: [['if (count == 0) {', 'if (count + u + 1 > 0) {']],
        attack: 'noise: exact shares',
    },
    {
        name: 'a smaller blur',
        file: 'blur.cpp',
        edits: [['Row{221388768, -2},', 'Row{221388768, -1},']],
        attack: 'noise: exact shares',
    },
    {
        name: 'the same blur for every cell that holds as many',
        file: 'blur.cpp',
        edits: [['.add(batch).add(atom).add(cell)', '.add(batch)']],
        attack: 'noise: shares of a million',
    },
    {
        name: 'unions are blurred again',
        file: 'union.cpp',
        edits: [['sum.count += *count;', 'sum.count += *count + sum.batches % 2;']],
        attack: '10,000 random sets',
    },
    {
        name: 'a union adds one batch twice',
        file: 'union.cpp',
        edits: [
            [
                'batches.push_back(one.second);',
                'batches.push_back(one.second);\n        batches.push_back(one.second);',
            ],
        ],
        attack: '10,000 random sets',
    },
    {
        name: 'two batches with one part are added',
        file: 'union.cpp',
        edits: [
            [
                'if (std::adjacent_find(parts.begin(), parts.end()) != parts.end()) {',
                'if (parts.empty()) {',
            ],
        ],
        attack: 'pooled twice',
    },
    {
        name: 'two batches with one part go into a release',
        file: 'release.cpp',
        edits: [
            [
                'if (std::adjacent_find(parts.begin(), parts.end()) != parts.end()) {',
                'if (parts.empty()) {',
            ],
        ],
        attack: 'pooled twice',
    },
    {
        name: 'words are off',
        file: 'publish.cpp',
        edits: [['if (count + 1 >= base) {', 'if (count > base) {']],
        attack: 'all, all but one',
    },
    {
        name: 'words only for all, not for all but one',
        file: 'publish.cpp',
        edits: [['if (count + 1 >= base) {', 'if (count >= base) {']],
        attack: 'all, all but one',
    },
    {
        name: 'words only for nobody, not for one',
        file: 'publish.cpp',
        edits: [['count <= 1) {', 'count == 0) {']],
        attack: 'all, all but one',
    },
    {
        name: 'cards are counted, not people',
        file: 'tally.cpp',
        edits: [['if (seen != person) {', 'if (seen != person || true) {']],
        attack: 'one person with 20 cards',
    },
    {
        name: 'late records join a frozen batch',
        file: 'selection.cpp',
        edits: [
            [
                '!std::binary_search(frozen.begin(), frozen.end(), record.nullifier)',
                '(frozen.empty() || !frozen.empty())',
            ],
        ],
        attack: '1 to 4 people added',
    },
    {
        name: 'who withdrew still counts',
        file: 'selection.cpp',
        edits: [['if (!withdrawn(*one.second)) {', 'if (one.second != nullptr) {']],
        attack: 'whoever withdrew',
    },
    {
        name: 'a pool is pooled again',
        file: 'selection.cpp',
        edits: [
            [
                'members.size() > 1 && was_pooled(member->ledger, slot)',
                'members.empty() && was_pooled(member->ledger, slot)',
            ],
        ],
        attack: 'pooled twice',
    },
    {
        name: 'the record that came last counts',
        file: 'selection.cpp',
        edits: [['return a.version > b.version;', 'return a.version != b.version;']],
        attack: 'replayed, permuted',
    },
    {
        name: 'records of other workshops count',
        file: 'selection.cpp',
        edits: [['record.workshop == member.id && ', '']],
        attack: 'replayed, permuted',
    },
    {
        name: 'the order of records decides the batch',
        file: 'selection.cpp',
        edits: [
            [
                '    return people;\n}',
                '    std::sort(people.begin(), people.end());\n    return people;\n}',
            ],
        ],
        attack: '100 downloads',
    },
    {
        name: 'texts stay in the order of arrival',
        file: 'text_batch.cpp',
        edits: [['    std::sort(keyed.begin(), keyed.end());\n', '']],
        attack: 'the order of hand-ins',
    },
    {
        name: 'exact counts in the room for exercises with two rounds',
        file: 'batch.cpp',
        edits: [['rules_of_slot->one_round);', 'true);']],
        attack: 'exercises with several rounds',
    },
    {
        name: 'a bar of one person in the room',
        file: 'room.cpp',
        edits: [['smallest_bar = 2', 'smallest_bar = 1']],
        attack: 'exercises with several rounds',
    },
    {
        name: 'the one who did not answer shows in the room',
        file: 'room.cpp',
        edits: [['rules.people - shown.table.base == 1', 'rules.people < shown.table.base']],
        attack: 'exercises with several rounds',
    },
    {
        name: 'sensitive answers by unit',
        file: 'union.cpp',
        edits: [['(batch.breakdown || unit.empty())', '(batch.breakdown || !batch.breakdown)']],
        attack: 'what is sensitive',
    },
];

export const mutants = list.map((mutant) => ({ ...mutant, file: privacy + mutant.file }));
