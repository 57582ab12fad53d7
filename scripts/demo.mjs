import { countSteps, runEntry } from './base/entry.mjs';
import { DEMO_STEPS, trainDemo } from './training-demo.mjs';

await runEntry(() => trainDemo(countSteps(DEMO_STEPS), process.argv.slice(2)));
