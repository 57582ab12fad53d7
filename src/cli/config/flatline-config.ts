import { readFile, stat } from 'node:fs/promises';
import { messageOf, systemCodeOf } from '../../base/errors.js';
import type { Baseline } from '../../model/expected-flat.js';
import { CONFIG_FILE, type ConfigKey, configKeys } from './config-file.js';
import { ConfigError, type ConfigSource, ConfigValue } from './config-value.js';
import { expectedFlatEntries } from './expected-flat-entries.js';

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
  const source = { file, text: text ?? '{}\n' };
  const properties = ConfigValue.parse(source).properties(configKeys);
  const list = properties.get('expectedFlat');
  return { source, properties, baseline: { file, entries: list ? expectedFlatEntries(list) : [] } };
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
