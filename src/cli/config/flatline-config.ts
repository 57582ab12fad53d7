import { readFile, stat } from 'node:fs/promises';
import { messageOf, systemCodeOf } from '../../base/errors.js';
import type { Baseline } from '../../model/expected-flat.js';
import { ConfigError } from './config-error.js';
import { CONFIG_FILE, type ConfigKey, configKeys } from './config-file.js';
import type { ConfigSource, ConfigValue } from './config-value.js';

const MOST_BYTES = 4 * 2 ** 20;

/** What a project says to every command: `flatline.json`. */
export interface FlatlineConfig {
  readonly source: ConfigSource;
  readonly properties: ReadonlyMap<ConfigKey, ConfigValue>;
  readonly baseline: Baseline;
}

/** The files that a command was told to read. */
export interface ConfigFiles {
  readonly config?: string;
  /** Holds `expectedFlat` in the configuration's place. */
  readonly baseline?: string;
}

/**
 * Reads the file that says what is expected to be flat.
 *
 * @param mayBeNew a file that is named and not there is taken for an empty one.
 * @throws ConfigError when the named file is missing, or what it says is not understood.
 */
export function readBaseline(files: ConfigFiles, mayBeNew = false): Promise<FlatlineConfig> {
  return readConfig(files.baseline ?? files.config, mayBeNew);
}

/**
 * Reads the configuration of the folder that a command is run in, or the one that is named.
 *
 * @param named undefined to take what is there, if anything is.
 * @param mayBeNew a file that is not there is taken for an empty one.
 * @throws ConfigError when the named file is missing, or what it says is not understood.
 */
export async function readConfig(
  named: string | undefined,
  mayBeNew = false,
): Promise<FlatlineConfig> {
  const file = named ?? CONFIG_FILE;
  const text = await textOf(file);
  if (text === undefined && named !== undefined && !mayBeNew) {
    throw new ConfigError(`there is no file "${file}"`, 'Correct its name, or leave it out.');
  }
  if (text === undefined) {
    const source = { file, text: '{}\n' };
    return { source, properties: new Map(), baseline: { file, entries: [] } };
  }
  return understood({ file, text });
}

/** What understands a configuration is loaded where there is one: most commands run without. */
async function understood(source: ConfigSource): Promise<FlatlineConfig> {
  const [{ ConfigValue }, { expectedFlatEntries }] = await Promise.all([
    import('./config-value.js'),
    import('./expected-flat-entries.js'),
  ]);
  const properties = ConfigValue.parse(source).properties(configKeys);
  const list = properties.get('expectedFlat');
  const entries = list ? expectedFlatEntries(list) : [];
  return { source, properties, baseline: { file: source.file, entries } };
}

/** @returns undefined when it is not there. */
async function textOf(file: string): Promise<string | undefined> {
  try {
    const { size } = await stat(file);
    if (size <= MOST_BYTES) return (await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return undefined;
    throw new ConfigError(
      `cannot read "${file}": ${messageOf(error)}`,
      'Make it a file that this user may read.',
      { cause: error },
    );
  }
  throw new ConfigError(
    `"${file}" is larger than ${MOST_BYTES / 2 ** 20} MiB`,
    'Let patterns stand for many variables.',
  );
}
