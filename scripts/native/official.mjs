import fs from 'node:fs';
import path from 'node:path';
import { mustRun } from '../base/command.mjs';
import { folderSize } from '../base/folder-size.mjs';
import { withProgress } from '../base/progress.mjs';
import { repository } from '../base/repository.mjs';

const LIMIT_MILLIS = 15 * 60_000;
const IDLE_MILLIS = 90_000;

/** What tfjs-node's install script reads; it writes deps/ and lib/ beside them. */
const INSTALLER_FILES = Object.freeze(['package.json', 'binding.gyp', 'binding', 'scripts']);

/**
 * The binary that tfjs-node's own install script downloads.
 * @type {import('./route.mjs').Route}
 */
export const official = {
  id: 'official',
  label: 'the official binary',
  edition: 'official',

  // The script edits its package.json while it runs, so an interruption would leave node_modules
  // changed: it runs on a copy.
  async build(staging, tfjsNode) {
    for (const name of INSTALLER_FILES) {
      fs.cpSync(path.join(tfjsNode.folder, name), path.join(staging, name), { recursive: true });
    }
    const modules = path.join(repository, 'node_modules');
    const commands = path.join(modules, '.bin');
    const bytes = () => folderSize(staging);
    const script = path.join(staging, 'scripts', 'install.js');
    await withProgress(
      'fetching the official binary',
      () =>
        mustRun(process.execPath, [script], {
          cwd: staging,
          env: { NODE_PATH: modules, PATH: commands + path.delimiter + process.env.PATH },
          limitMillis: LIMIT_MILLIS,
          idleMillis: IDLE_MILLIS,
          measure: bytes,
        }),
      { bytes },
    );
  },
};
