import { aimsSuite } from './hold-aims.js';
import { graphSessionPairs } from './pairs/index.js';

aimsSuite('graph-session', graphSessionPairs).run();
