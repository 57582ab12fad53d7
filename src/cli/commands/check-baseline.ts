import { count } from '../../base/count-text.js';
import { judge } from '../../diagnosis/judge.js';
import { type Baseline, expectationsAt } from '../../model/expected-flat.js';
import type { RunView } from '../../model/run-view.js';
import { ConfigError } from '../config/config-error.js';
import { readBaseline, readConfig } from '../config/flatline-config.js';
import { withExpectedFlat } from '../config/update-baseline.js';
import type { Terminal } from '../terminal.js';
import type { CheckOptions } from './check-logdir.js';
import { freeTarget, writeWhole } from './export.js';

/**
 * Takes what stands still now into the baseline, and writes it whole or not at all.
 *
 * @returns the baseline as it now is.
 * @throws ConfigError without a reason, and for a configuration that is not understood.
 * @throws ExportFileError when it cannot be written.
 */
export async function updatedBaseline(
  logdir: string,
  runs: readonly RunView[],
  options: CheckOptions,
  terminal: Terminal,
): Promise<Baseline> {
  const reason = options.reason?.trim() ?? '';
  if (reason === '') {
    throw new ConfigError(
      '--update-baseline needs --reason <text>',
      'Say why these variables stand still on purpose: whoever reads the file will ask.',
    );
  }
  const { source, baseline } = await readBaseline(options, true);
  const expectations = expectationsAt(baseline, Date.now() / 1000);
  const report = judge(logdir, runs, [], expectations);
  const { text, added } = withExpectedFlat(source.text, report, reason);
  if (added === 0) {
    terminal.err(`${source.file}: nothing to add.\n`);
    return baseline;
  }
  await writeWhole(await freeTarget(source.file, true), [text]);
  terminal.err(`${source.file}: ${count(added, 'pattern')} added.\n`);
  return (await readConfig(source.file)).baseline;
}
