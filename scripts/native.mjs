import path from 'node:path';
import { readJson, repository } from './base/repository.mjs';
import { SetupFailure } from './base/setup-failure.mjs';
import {
  buildEntry,
  hasEntry,
  linkEntry,
  linkedEntry,
  removeEntry,
} from './native/library-cache.mjs';
import { official } from './native/official.mjs';
import { pip } from './native/pip.mjs';
import { probeNative } from './native/probe.mjs';
import { QUIET_TENSORFLOW } from './native/quiet.mjs';
import { entryName } from './native/route.mjs';
import { installedTfjsNode } from './native/tfjs-node.mjs';

/** @typedef {import('./native/route.mjs').Route} Route */
/** @typedef {import('./native/tfjs-node.mjs').TfjsNode} TfjsNode */

/**
 * The TensorFlow that the examples and tests will run on.
 * @typedef {object} Engine
 * @property {'tensorflow' | 'js'} engine
 * @property {string} version of TensorFlow, or of TensorFlow.js
 * @property {string} how where it came from, in words
 */

/** @type {Readonly<Record<string, readonly Route[]>>} */
const ROUTES = Object.freeze({ auto: [official, pip], official: [official], pip: [pip], off: [] });

/**
 * Sees to it that @tensorflow/tfjs-node loads, by the first way that works: it already does; a cached
 * build of an allowed route; a new build. FLATLINE_NATIVE allows the routes: auto (all), official,
 * pip, off. Without any, the pure JavaScript engine serves, which is no failure.
 * @returns {Promise<Engine>}
 */
export async function ensureNative() {
  const choice = process.env.FLATLINE_NATIVE || 'auto';
  const routes = ROUTES[choice];
  if (routes === undefined) {
    const known = Object.keys(ROUTES).join(', ');
    throw new SetupFailure(`FLATLINE_NATIVE is ${choice}; it can be ${known}`);
  }
  const engine = (await findNative(choice, routes)) ?? javaScriptEngine();
  console.log(`  ${describe(engine)}`);
  if (engine.engine === 'js' && choice !== 'off') {
    console.log('  FLATLINE_NATIVE=off skips the attempts above');
  }
  return engine;
}

/**
 * What tells a program which engine to load, and keeps that engine quiet.
 * @param {Engine} engine
 * @returns {NodeJS.ProcessEnv}
 */
export function engineEnvironment({ engine }) {
  return { ...QUIET_TENSORFLOW, FLATLINE_ENGINE: engine };
}

/**
 * @param {string} choice
 * @param {readonly Route[]} routes
 * @returns {Promise<Engine | undefined>}
 */
async function findNative(choice, routes) {
  if (routes.length === 0) return undefined;
  const tfjsNode = installedTfjsNode();
  return (
    (await useInstalled(choice, routes, tfjsNode)) ??
    (await firstThatWorks(routes, (route) => useCached(route, tfjsNode))) ??
    (await firstThatWorks(routes, (route) => useNew(route, tfjsNode)))
  );
}

/**
 * What node_modules has already. What is not linked from the cache someone installed by other means:
 * it is welcome unless a certain route was asked for.
 * @param {string} choice
 * @param {readonly Route[]} routes
 * @param {TfjsNode} tfjsNode
 * @returns {Promise<Engine | undefined>}
 */
async function useInstalled(choice, routes, tfjsNode) {
  const linked = linkedEntry(tfjsNode.folder);
  const route = routes.find((candidate) => entryName(candidate, tfjsNode) === linked);
  if (route === undefined && (linked !== undefined || choice !== 'auto')) return undefined;
  const probed = await probeNative();
  if (probed.problem !== undefined) return undefined;
  const how = route === undefined ? 'found in node_modules' : `from ${route.label} (cached)`;
  return { engine: 'tensorflow', version: probed.version, how };
}

/**
 * @param {Route} route
 * @param {TfjsNode} tfjsNode
 * @returns {Promise<Engine | undefined>}
 */
async function useCached(route, tfjsNode) {
  const name = entryName(route, tfjsNode);
  if (!hasEntry(name)) return undefined;
  linkEntry(name, tfjsNode.folder);
  const probed = await probeNative();
  if (probed.problem === undefined) {
    return { engine: 'tensorflow', version: probed.version, how: `from ${route.label} (cached)` };
  }
  console.log(`  the cached copy of ${route.label} does not load: ${probed.problem}`);
  removeEntry(name);
  return undefined;
}

/**
 * @param {Route} route
 * @param {TfjsNode} tfjsNode
 * @returns {Promise<Engine | undefined>}
 */
async function useNew(route, tfjsNode) {
  const name = entryName(route, tfjsNode);
  try {
    await buildEntry(name, (staging) => route.build(staging, tfjsNode));
  } catch (error) {
    if (!(error instanceof SetupFailure)) throw error;
    console.log(`  ${route.label} failed: ${error.message}`);
    return undefined;
  }
  linkEntry(name, tfjsNode.folder);
  const probed = await probeNative();
  if (probed.problem === undefined) {
    return { engine: 'tensorflow', version: probed.version, how: `from ${route.label}` };
  }
  console.log(`  ${route.label} does not load here: ${probed.problem}`);
  removeEntry(name);
  return undefined;
}

/**
 * @param {readonly Route[]} routes
 * @param {(route: Route) => Promise<Engine | undefined>} use
 */
async function firstThatWorks(routes, use) {
  for (const route of routes) {
    const engine = await use(route);
    if (engine !== undefined) return engine;
  }
  return undefined;
}

/** @returns {Engine} */
function javaScriptEngine() {
  const manifest = path.join(repository, 'node_modules', '@tensorflow', 'tfjs', 'package.json');
  /** @type {{ version: string }} */
  const { version } = readJson(manifest);
  return {
    engine: 'js',
    version,
    how: 'in JavaScript (slower; without SavedModels and TF1 graphs)',
  };
}

/** @param {Engine} engine */
function describe({ engine, version, how }) {
  return engine === 'tensorflow'
    ? `TensorFlow ${version}, native, ${how}`
    : `TensorFlow.js ${version}, ${how}`;
}
