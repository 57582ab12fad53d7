/** Programs of reading threads that break off, each in its own way. */
const programs = {
  'throws at once': `throw new Error('it cannot start')`,
  'throws when it is asked': `
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', () => { throw new Error('it cannot read'); });`,
  'ends in the middle of a run': `
    import { parentPort } from 'node:worker_threads';
    const table = { names: [], summaries: new Float64Array(0), blocks: [] };
    parentPort.on('message', ([{ name }]) => {
      const points = { scalars: table, histograms: table, restarts: [] };
      const problems = [{ code: 'half', severity: 'note', message: 'half', advice: 'none' }];
      const piece = { points, facts: [], problems, metadata: new Map() };
      parentPort.postMessage({ kind: 'piece', file: name, piece });
      setTimeout(() => process.exit(3), 20);
    });`,
} as const;

export const breakingThreads = Object.entries(programs).map(
  ([what, program]) =>
    [what, new URL(`data:text/javascript,${encodeURIComponent(program)}`)] as const,
);
