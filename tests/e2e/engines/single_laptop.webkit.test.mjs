import { inEngine } from './engine.mjs';
import { SINGLE_LAPTOP } from './single_laptop.mjs';

inEngine('webkit', SINGLE_LAPTOP);
