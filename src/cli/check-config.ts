import path from 'node:path';
import { isGraphPath } from '../graph-files/read-graph-file.js';
import { checkFormats } from '../report/check-format.js';
import { parseCount, parseDuration, parseLinkBase } from './check-options.js';
import type { CheckOptions } from './commands/check-logdir.js';
import type { ConfigKey } from './config/config-file.js';
import type { ConfigValue } from './config/config-value.js';
import { type FlatlineConfig, readConfig } from './config/flatline-config.js';
import { parsePattern } from './option-values.js';

/** What only a run has; a graph is checked without them. */
const ofRuns: ReadonlySet<string> = new Set(['minSteps', 'require', 'run', 'maxAge']);

type Settings = Partial<CheckOptions>;

/** What each key may hold, and the options of `check` that it sets. */
const keys: Readonly<Record<ConfigKey, (value: ConfigValue, folder: string) => Settings>> = {
  failOn: (value) => ({ failOn: value.oneOf(['error', 'warning']) }),
  minSteps: (value) => ({ minSteps: value.parsed(String(value.number()), parseCount) }),
  require: (value) => ({
    require: value.list().map((each) => each.parsed(each.text(), parsePattern)),
  }),
  run: (value) => ({ run: value.parsed(value.text(), parsePattern) }),
  maxAge: (value) => ({ maxAge: value.parsed(value.text(), parseDuration) }),
  linkBase: (value) => ({ linkBase: value.parsed(value.text(), parseLinkBase) }),
  // The baseline, which other commands read as well.
  expectedFlat: () => ({}),
  reports: (value, folder) => ({
    report: [...value.properties(checkFormats)].map(([format, file]) => ({
      format,
      file: path.resolve(folder, file.text()),
    })),
  }),
};

/**
 * The options of `check` with those of its configuration file, which the command line overrides.
 * Files of reports are named from the folder of the configuration.
 *
 * @param file as given with --config; `flatline.json` in this folder, if there is one, where undefined.
 * @param isGiven whether the command line has an option.
 * @throws ConfigError with the place and what is wanted there.
 */
export async function withConfig(
  logdir: string,
  options: CheckOptions,
  file: string | undefined,
  isGiven: (option: string) => boolean,
): Promise<CheckOptions> {
  const config = await readConfig(file);
  const isGraph = await isGraphPath(logdir).catch(() => false);
  const settings = Object.entries(settingsOf(config)).filter(
    ([option]) => !isGiven(option) && !(isGraph && ofRuns.has(option)),
  );
  return { ...options, ...Object.fromEntries(settings) };
}

function settingsOf({ source, properties }: FlatlineConfig): Settings {
  const folder = path.dirname(source.file);
  return Object.assign({}, ...[...properties].map(([key, value]) => keys[key](value, folder)));
}
