import os from 'node:os';
import path from 'node:path';

/**
 * @typedef {object} Surroundings
 * @property {string} platform as `process.platform`
 * @property {Readonly<Record<string, string | undefined>>} env
 * @property {string} home
 */

/**
 * Where this user's caches belong by the platform's convention, in a folder of Flatline's own.
 * @param {Surroundings} [surroundings] this process's if not given
 * @returns {string}
 */
export function cacheFolder(
  { platform, env, home } = { platform: process.platform, env: process.env, home: os.homedir() },
) {
  switch (platform) {
    case 'win32': {
      const local = env.LOCALAPPDATA || path.win32.join(home, 'AppData', 'Local');
      return path.win32.join(local, 'flatline', 'cache');
    }
    case 'darwin':
      return path.posix.join(home, 'Library', 'Caches', 'flatline');
    default: {
      // The XDG base directory specification has relative paths ignored.
      const xdg = env.XDG_CACHE_HOME ?? '';
      const caches = path.posix.isAbsolute(xdg) ? xdg : path.posix.join(home, '.cache');
      return path.posix.join(caches, 'flatline');
    }
  }
}
