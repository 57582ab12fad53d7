import { aimsSuite } from './hold-aims.js';
import { filePairs } from './pairs/index.js';

aimsSuite('files', filePairs).run();
