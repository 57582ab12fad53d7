import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from './temporary-folder.js';

const KIBIBYTES = 128;

/** How the system can be made to refuse writes for real: the command line before a program's own. */
const ways = {
  /** A disk of its own, which goes away with the program. */
  tmpfs: (folder: string) => [
    ...['unshare', '--user', '--map-root-user', '--mount', 'sh', '-c'],
    ...[`mount -t tmpfs -o size=${KIBIBYTES}k tmpfs "$0" && exec "$@"`, folder],
  ],
  /** Where nobody may mount: files cannot grow, and the signal that says so is ignored. */
  limit: () => ['bash', '-c', `trap '' XFSZ; ulimit -f ${KIBIBYTES}; exec "$@"`, 'limited'],
} as const;

/**
 * Runs a program of `test/support` on a folder with little room, which is its only argument.
 *
 * @returns what it says on stdout and stderr.
 */
export function runOnSmallDisk(program: string): { readonly out: string; readonly said: string } {
  const folder = temporaryFolder();
  const canMount = spawnWith(ways.tmpfs(folder), ['true']).status === 0;
  const way = canMount ? ways.tmpfs(folder) : ways.limit();
  const file = fileURLToPath(new URL(program, import.meta.url));
  const { status, stdout, stderr } = spawnWith(way, [
    ...[process.execPath, '--import', 'tsx', file, folder],
  ]);
  if (status !== 0) throw new Error(`${program} ended with ${status}\n${stderr}`);
  return { out: stdout, said: stderr };
}

function spawnWith([command = '', ...args]: readonly string[], program: readonly string[]) {
  return spawnSync(command, [...args, ...program], { encoding: 'utf8', timeout: 60_000 });
}
