import { inEngine } from './engine.mjs';
import { TAKE_PART } from './take_part.mjs';

inEngine('chromium', TAKE_PART);
