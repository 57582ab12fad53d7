import fs from 'node:fs';
import path from 'node:path';
import { run } from './base/command.mjs';
import { runEntry } from './base/entry.mjs';
import { filesBelow } from './base/files-below.mjs';
import { fingerprint } from './base/fingerprint.mjs';
import { withProgress } from './base/progress.mjs';
import { isMain, repository } from './base/repository.mjs';
import { SetupFailure } from './base/setup-failure.mjs';
import { withStaging } from './base/staging.mjs';

const DIST = path.join(repository, 'dist');
const STAMP = '.built-from';
const INPUTS = Object.freeze([
  'src',
  'viewer',
  'tsconfig.json',
  'package-lock.json',
  'scripts/build.mjs',
]);

/**
 * Builds dist/ from src/ and viewer/, unless it was built from just these files already. dist/ is
 * put together in a folder beside it and takes its place whole: a build that fails changes nothing.
 */
export async function build() {
  const inputs = fingerprint(repository, INPUTS);
  if (builtFrom() === inputs) {
    console.log('  dist is up to date');
    return;
  }
  // Beside dist, since source maps name their sources relative to where they were written.
  await withStaging(`${DIST}.${process.pid}`, async (staging) => {
    await withProgress('building dist', () => fill(staging));
    fs.writeFileSync(path.join(staging, STAMP), inputs);
    replaceDist(staging);
  });
}

/** @param {string} staging */
async function fill(staging) {
  await compile(staging);
  copyGenerated(staging);
  await bundleReadingThread(staging);
  await bundleCommandLine(staging);
  await bundleViewer(path.join(staging, 'viewer'));
}

/** @returns {string | undefined} the fingerprint of what the present dist was built from */
function builtFrom() {
  const stamp = path.join(DIST, STAMP);
  return fs.existsSync(stamp) ? fs.readFileSync(stamp, 'utf8') : undefined;
}

/** @param {string} staging */
function replaceDist(staging) {
  const old = `${staging}.old`;
  if (fs.existsSync(DIST)) fs.renameSync(DIST, old);
  fs.renameSync(staging, DIST);
  fs.rmSync(old, { recursive: true, force: true });
}

/** @param {string} outDir */
async function compile(outDir) {
  const tsc = path.join(repository, 'node_modules', 'typescript', 'bin', 'tsc');
  const args = [tsc, '-p', 'tsconfig.json', '--outDir', outDir];
  const { failure, output } = await run(process.execPath, args);
  if (failure !== undefined) throw new SetupFailure(`src does not compile\n${output.trim()}`);
}

/**
 * The compiler reads generated JavaScript and its declarations, but copies neither.
 * @param {string} outDir
 */
function copyGenerated(outDir) {
  const generated = filesBelow(repository, 'src').filter(
    (file) => file.split(path.sep).includes('generated') && /(\.js|\.d\.ts)$/.test(file),
  );
  for (const file of generated) {
    const target = path.join(outDir, path.relative('src', file));
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.copyFileSync(path.join(repository, file), target);
  }
}

/**
 * A thread is there for a few tens of milliseconds of reading: it starts in half the time from one small
 * file with all that it needs.
 * @param {string} outDir
 */
async function bundleReadingThread(outDir) {
  await bundle({
    entryPoints: ['src/logdir/reading-thread.ts'],
    outfile: path.join(outDir, 'logdir', 'reading-thread.cjs'),
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    minify: true,
    banner: {
      js: '/* With protobufjs and long; their packages, which it depends on, hold their licenses. */',
    },
  });
}

/**
 * The command line is loaded anew for every command: it starts in half the time from a few files, of
 * which a command loads its own. Nothing imports what they were compiled to.
 * @param {string} outDir
 */
async function bundleCommandLine(outDir) {
  const folder = path.join(outDir, 'cli');
  for (const room of ['cli', 'server']) fs.rmSync(path.join(outDir, room), { recursive: true });
  await bundle({
    entryPoints: ['src/cli/main.ts'],
    outdir: folder,
    define: { SOURCES_FINGERPRINT: JSON.stringify(fingerprint(repository, ['src'])) },
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    splitting: true,
    sourcemap: 'linked',
  });
  fs.chmodSync(path.join(folder, 'main.js'), 0o755);
}

/**
 * Bundles viewer/main.tsx and the styles it imports to main.js and main.css, beside index.html; what
 * only some pages need goes into chunks. A page that is shared as one file has all of it in one piece.
 * @param {string} outDir
 */
async function bundleViewer(outDir) {
  const outputs = await bundlePage(outDir, {
    format: 'esm',
    splitting: true,
    plugins: [firstPageInOneChunk],
    chunkNames: 'chunks/[name]-[hash]',
    sourcemap: 'linked',
  });
  await bundlePage(path.join(outDir, 'share'), { format: 'iife' });
  const page = fs.readFileSync(path.join(repository, 'viewer', 'index.html'), 'utf8');
  const links = firstChunks(outputs).map(
    (chunk) => `    <link rel="modulepreload" href="./chunks/${path.basename(chunk)}" />\n`,
  );
  const whole = page.replace('  </head>', `${links.join('')}  </head>`);
  fs.writeFileSync(path.join(outDir, 'index.html'), whole);
}

/**
 * Makes whatever is loaded later import the whole first page, which is there by then: the bundler would
 * else split it into a chunk for every set of pages that share something with it, and a browser asks
 * for no more than six files at once.
 * @type {import('esbuild').Plugin}
 */
const firstPageInOneChunk = {
  name: 'first-page-in-one-chunk',
  setup({ onResolve, onLoad, resolve }) {
    onResolve({ filter: /^\./ }, async ({ path: name, kind, pluginData, ...from }) => {
      if (kind !== 'dynamic-import' || pluginData?.isResolved) return undefined;
      const found = await resolve(name, { ...from, kind, pluginData: { isResolved: true } });
      return { ...found, pluginData: { isLater: true } };
    });
    onLoad({ filter: /\.tsx$/ }, ({ path: file, pluginData }) => {
      if (!pluginData?.isLater) return undefined;
      const firstPage = JSON.stringify(path.join(repository, 'viewer', 'views', 'app.tsx'));
      const contents = `${fs.readFileSync(file, 'utf8')}\nimport ${firstPage};\n`;
      return { contents, loader: 'tsx' };
    });
  },
};

/**
 * The chunks that main.js imports, and those that they do: a browser would learn of them only when
 * main.js has come.
 * @param {import('esbuild').Metafile['outputs']} outputs
 * @returns {string[]} as the bundler names them
 */
function firstChunks(outputs) {
  const main = Object.keys(outputs).find((file) => path.basename(file) === 'main.js') ?? '';
  // A Set's iteration takes in what is added on the way.
  const chunks = new Set([main]);
  for (const chunk of chunks) {
    for (const { path: imported, kind } of outputs[chunk]?.imports ?? []) {
      if (kind === 'import-statement') chunks.add(imported);
    }
  }
  chunks.delete(main);
  return [...chunks];
}

/**
 * @param {string} outdir
 * @param {import('esbuild').BuildOptions} options
 */
async function bundlePage(outdir, options) {
  const { metafile } = await bundle({
    metafile: true,
    entryPoints: ['viewer/main.tsx'],
    outdir,
    target: 'es2022',
    minify: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    alias: { react: 'preact/compat', 'react-dom': 'preact/compat' },
    ...options,
  });
  return metafile?.outputs ?? {};
}

/** @param {import('esbuild').BuildOptions} options */
async function bundle(options) {
  const esbuild = await import('esbuild');
  return esbuild
    .build({ absWorkingDir: repository, bundle: true, logLevel: 'silent', ...options })
    .catch((/** @type {Error} */ cause) => {
      throw new SetupFailure(`${options.entryPoints} does not bundle: ${cause.message}`, { cause });
    });
}

if (isMain(import.meta.url)) await runEntry(build);
