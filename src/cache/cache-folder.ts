import os from 'node:os';
import path from 'node:path';

export interface Surroundings {
  /** As `process.platform`. */
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

/** Where Flatline keeps what it can make again: by the platform's convention, or as FLATLINE_CACHE says. */
export function cacheFolder(
  { platform, env, home }: Surroundings = {
    platform: process.platform,
    env: process.env,
    home: os.homedir(),
  },
): string {
  if (env.FLATLINE_CACHE) return env.FLATLINE_CACHE;
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
