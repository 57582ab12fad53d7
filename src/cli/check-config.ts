import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { InvalidArgumentError } from 'commander';
import { messageOf, systemCodeOf } from '../base/errors.js';
import { nearestName } from '../base/nearest-name.js';
import { isGraphPath } from '../graph-files/read-graph-file.js';
import { checkFormats } from '../report/check-report.js';
import { parseCount, parseDuration, parseLinkBase } from './check-options.js';
import type { CheckOptions } from './commands/check-logdir.js';
import { CONFIG_FILE, type ConfigKey, configKeys } from './config/config-file.js';
import { ConfigError } from './config/config-value.js';
import { parsePattern } from './option-values.js';

/** What only a run has; a graph is checked without them. */
const ofRuns: ReadonlySet<string> = new Set(['minSteps', 'require', 'run', 'maxAge']);

type Settings = Partial<CheckOptions>;

/** What each key may hold, and the options of `check` that it sets. */
const keys: Readonly<Record<ConfigKey, (value: unknown, folder: string) => Settings>> = {
  failOn: (value) => ({ failOn: oneOf(value, ['error', 'warning']) }),
  minSteps: (value) => ({ minSteps: parseCount(String(number(value))) }),
  require: (value) => ({ require: texts(value).map(parsePattern) }),
  run: (value) => ({ run: parsePattern(text(value)) }),
  maxAge: (value) => ({ maxAge: parseDuration(text(value)) }),
  linkBase: (value) => ({ linkBase: parseLinkBase(text(value)) }),
  // Read with the place of each entry by config/expected-flat-entries.
  expectedFlat: () => ({}),
  reports: (value, folder) => ({
    report: Object.entries(table(value)).map(([format, file]) => ({
      format: oneOf(format, checkFormats),
      file: path.resolve(folder, text(file)),
    })),
  }),
};

/**
 * The options of `check` with those of its configuration file, which the command line overrides.
 * Files of reports are named from the folder of the configuration.
 *
 * @param file as given with --config; `flatline.json` in this folder, if there is one, where undefined.
 * @param isGiven whether the command line has an option.
 * @throws ConfigError with the line and what is wanted there.
 */
export async function withConfig(
  logdir: string,
  options: CheckOptions,
  file: string | undefined,
  isGiven: (option: string) => boolean,
): Promise<CheckOptions> {
  const text = await configText(file);
  if (text === undefined) return options;
  const name = file ?? CONFIG_FILE;
  const isGraph = await isGraphPath(logdir).catch(() => false);
  const settings = Object.entries(checkSettings(text, name)).filter(
    ([option]) => !isGiven(option) && !(isGraph && ofRuns.has(option)),
  );
  return { ...options, ...Object.fromEntries(settings) };
}

/**
 * @param name how the file is named to people; reports are beside it.
 * @throws ConfigError
 */
export function checkSettings(text: string, name: string): Settings {
  const whole = parsed(text, name);
  if (typeof whole !== 'object' || whole === null || Array.isArray(whole)) {
    throw new ConfigError(`${name}: it is no JSON object`, 'Write { "failOn": "error" }.');
  }
  return Object.assign(
    {},
    ...Object.entries(whole).map(([key, value]) => {
      const place = `${name}, line ${lineOf(key, text)}`;
      const known = configKeys.find((each) => each === key);
      if (known === undefined) {
        const meant = nearestName(
          key.toLowerCase(),
          Object.keys(keys).map((each) => each.toLowerCase()),
        );
        const right = Object.keys(keys).find((each) =>
          [meant, key.toLowerCase()].includes(each.toLowerCase()),
        );
        throw new ConfigError(
          `${place}: there is no key ${JSON.stringify(key)}`,
          right ? `Did you mean "${right}"?` : `The keys are ${Object.keys(keys).join(', ')}.`,
        );
      }
      try {
        return keys[known](value, path.dirname(name));
      } catch (error) {
        if (!(error instanceof InvalidArgumentError)) throw error;
        const found = JSON.stringify(value).slice(0, 80);
        throw new ConfigError(`${place}: ${key} is ${found}`, `Wanted: ${error.message}`);
      }
    }),
  );
}

async function configText(file: string | undefined): Promise<string | undefined> {
  try {
    return await readFile(file ?? CONFIG_FILE, 'utf8');
  } catch (error) {
    if (file === undefined && systemCodeOf(error) === 'ENOENT') return undefined;
    throw new ConfigError(
      `cannot read the configuration "${file ?? CONFIG_FILE}": ${messageOf(error)}`,
      'Name a file that this user may read.',
      { cause: error },
    );
  }
}

function parsed(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ConfigError(`${name} is no JSON: ${messageOf(error)}`, 'Correct it there.', {
      cause: error,
    });
  }
}

/** The line on which a key stands. */
function lineOf(key: string, text: string): number {
  const at = text.indexOf(JSON.stringify(key));
  return text.slice(0, Math.max(0, at)).split('\n').length;
}

function text(value: unknown): string {
  if (typeof value === 'string') return value;
  throw new InvalidArgumentError('a text.');
}

function texts(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.map(text);
  throw new InvalidArgumentError('a list of texts.');
}

function number(value: unknown): number {
  if (typeof value === 'number') return value;
  throw new InvalidArgumentError('a number.');
}

function table(value: unknown): object {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw new InvalidArgumentError('an object: { "junit": "flatline.xml" }.');
}

function oneOf<Word extends string>(value: unknown, words: readonly Word[]): Word {
  const word = words.find((each) => each === value);
  if (word !== undefined) return word;
  throw new InvalidArgumentError(`one of ${words.join(', ')}.`);
}
