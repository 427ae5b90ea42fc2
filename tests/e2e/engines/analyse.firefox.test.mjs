import { inEngine } from './engine.mjs';
import { ANALYSE } from './analyse.mjs';

inEngine('firefox', ANALYSE);
