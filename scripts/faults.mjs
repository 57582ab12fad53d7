import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from './base/command.mjs';
import { countSteps, runEntry } from './base/entry.mjs';
import { runForeground } from './base/foreground.mjs';
import { SetupFailure } from './base/setup-failure.mjs';
import { ensureInstalled } from './install.mjs';

const DEFAULT_KILLS = 200;

// npm run faults [-- KILLS]: kills writers with SIGKILL so many times, and fills a small disk.
await runEntry(async () => {
  const kills = Number(process.argv[2] ?? DEFAULT_KILLS);
  if (!Number.isInteger(kills) || kills < 2) {
    console.error('npm run faults -- KILLS: how many writers are to be killed?');
    return 1;
  }
  const step = countSteps(3);
  step('dependencies');
  await ensureInstalled();
  step(`${kills} writers killed with SIGKILL`);
  const killed = ['--import', 'tsx', 'test/events/event-writer-kill.test.ts', String(kills)];
  const code = await runForeground(killed);
  if (code !== 0) return code;
  step('a full disk');
  console.log(await fillDisk());
  return 0;
});

/** Runs test/faults/full-disk.ts on a tmpfs of its own, which nobody else sees. */
async function fillDisk() {
  const folder = mkdtempSync(path.join(tmpdir(), 'flatline-disk-'));
  try {
    const mount = 'mount -t tmpfs -o size=512k tmpfs "$0" && exec "$1" --import tsx "$2" "$0"';
    const program = 'test/faults/full-disk.ts';
    const { failure, output } = await run('unshare', [
      ...['--user', '--map-root-user', '--mount'],
      ...['sh', '-c', mount, folder, process.execPath, program],
    ]);
    if (failure) {
      throw new SetupFailure(`${output}\nThis needs Linux, and a user who may make namespaces.`);
    }
    return output.trimEnd();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
