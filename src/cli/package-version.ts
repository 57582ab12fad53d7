import { readFile } from 'node:fs/promises';

/** Flatline's own version, for instance `0.1.0`. */
export async function packageVersion(): Promise<string> {
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  return String(JSON.parse(text).version);
}
