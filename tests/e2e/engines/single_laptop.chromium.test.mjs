import { inEngine } from './engine.mjs';
import { SINGLE_LAPTOP } from './single_laptop.mjs';

inEngine('chromium', SINGLE_LAPTOP);
