import { patternRows, patternTable } from './pattern-table.js';

process.stdout.write(patternTable(await patternRows()));
