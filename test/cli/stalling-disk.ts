import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

// Imported before a command: new files take nothing in. The parent process hears of the first try.

const { open } = fs;

fs.open = async (...all) => {
  const file = await open(...all);
  if (all[1] !== 'wx') return file;
  file.appendFile = () => {
    process.send?.('stalled');
    return new Promise(() => setInterval(() => undefined, 1000));
  };
  return file;
};
syncBuiltinESMExports();
