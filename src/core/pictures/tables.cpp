#include "core/pictures/tables.hpp"

#include <utility>

namespace wb::pictures {

namespace {

Table table_of(const privacy::Atom& atom) {
    Table table;
    table.question = atom.question;
    table.beneficiary = atom.beneficiary;
    table.place = atom.place;
    table.row = atom.row;
    table.counting = atom.counting;
    table.scale = atom.scale;
    table.base = atom.base;
    for (const privacy::Cell& cell : atom.cells) {
        table.bars.push_back({{cell.option}, cell.value});
    }
    return table;
}

Table table_of(const privacy::RoomTable& room) {
    Table table;
    table.question = room.question;
    table.beneficiary = room.beneficiary;
    table.place = room.place;
    table.row = room.row;
    table.counting = room.counting;
    table.scale = room.scale;
    table.counts = room.counts;
    for (const privacy::RoomBar& bar : room.bars) {
        table.bars.push_back({bar.options, bar.people});
    }
    return table;
}

template <Audience audience>
Tables<audience> published(const privacy::FrozenBatch& batch, const privacy::Part& part) {
    const privacy::BatchContent& content = batch.content();
    Tables<audience> result;
    result.slot = part.slot;
    result.number = part.number;
    result.revision = content.revision;
    result.k = content.k;
    result.people = content.people;
    for (const privacy::Atom& atom : content.atoms) {
        result.published.push_back(table_of(atom));
    }
    result.left_out = content.left_out;
    result.lines = content.lines;
    return result;
}

}   // namespace

FileTables tables_of(const privacy::FrozenBatch& batch, const privacy::Part& part) {
    return published<Audience::Files>(batch, part);
}

RoomTables tables_of(
    const privacy::FrozenBatch& batch, const privacy::Part& part, const privacy::RoomPicture& room
) {
    RoomTables result = published<Audience::Room>(batch, part);
    result.lines.clear();   // the room sees lines only of those who agreed: privacy::room_lines
    for (const privacy::RoomTable& table : room.tables()) {
        result.shown.push_back(table_of(table));
    }
    return result;
}

}   // namespace wb::pictures
