import { aimsSuite } from './hold-aims.js';
import { tfjsPairs } from './pairs/index.js';

aimsSuite('tfjs', tfjsPairs).run();
