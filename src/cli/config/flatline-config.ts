import { readFile, stat } from 'node:fs/promises';
import { messageOf, systemCodeOf } from '../../base/errors.js';
import type { Baseline } from '../../model/expected-flat.js';
import { CONFIG_FILE, configKeys } from './config-file.js';
import { ConfigError, type ConfigSource, ConfigValue } from './config-value.js';
import { expectedFlatEntries } from './expected-flat-entries.js';

const MOST_BYTES = 4 * 2 ** 20;

/** What a project says to every command: `flatline.json`. */
export interface FlatlineConfig {
  readonly source: ConfigSource;
  readonly baseline: Baseline;
}

/**
 * Reads the configuration of the folder that a command is run in, or the one that is named.
 *
 * @param named undefined to take what is there, if anything is.
 * @throws ConfigError when the named file is missing, or what it says is not understood.
 */
export async function readConfig(named: string | undefined): Promise<FlatlineConfig> {
  const file = named ?? CONFIG_FILE;
  const text = await textOf(file);
  if (text === undefined) {
    if (named === undefined)
      return { source: { file, text: '{}\n' }, baseline: { file, entries: [] } };
    throw new ConfigError(`there is no file "${file}"`, 'Correct its name, or leave it out.');
  }
  const source = { file, text };
  const properties = ConfigValue.parse(source).properties(configKeys);
  const list = properties.get('expectedFlat');
  return { source, baseline: { file, entries: list ? expectedFlatEntries(list) : [] } };
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
