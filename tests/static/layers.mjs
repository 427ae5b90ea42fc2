// Who may include what, ASCII only, headers that open right: rules.mjs over all of src/.
import { readFileSync } from 'node:fs';
import { repoFiles, report, root } from './files.mjs';
import { findings } from './rules.mjs';

const files = repoFiles('src/*.cpp', 'src/*.hpp', 'src/*.h', 'src/*.c');
report(
    files.flatMap((path) => findings(path, readFileSync(`${root}/${path}`, 'utf8'))),
    files.length,
    'source files',
);
