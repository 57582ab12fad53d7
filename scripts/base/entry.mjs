import { SetupFailure } from './setup-failure.mjs';

/**
 * Runs the body of an `npm run` script. A number it returns becomes the exit code. A SetupFailure is
 * told without a stack and exits 1; any other error is a mistake in these scripts: it shows its stack.
 * @param {() => Promise<number | void>} body
 */
export async function runEntry(body) {
  try {
    const code = await body();
    if (code !== undefined) process.exitCode = code;
  } catch (error) {
    if (!(error instanceof SetupFailure)) throw error;
    console.error(`\n${error.message}`);
    process.exitCode = 1;
  }
}

/**
 * Announces the steps of a script as they begin: `[2/5] native TensorFlow`.
 * @param {number} total
 * @returns {(title: string) => void}
 */
export function countSteps(total) {
  let current = 0;
  return (title) => {
    current += 1;
    console.log(`[${current}/${total}] ${title}`);
  };
}
