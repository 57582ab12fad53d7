/** @typedef {import('./tfjs-node.mjs').TfjsNode} TfjsNode */

/**
 * One way to come by TensorFlow's libraries and the addon. A route that does not work here throws a
 * SetupFailure that says why.
 * @typedef {object} Route
 * @property {'official' | 'pip'} id as FLATLINE_NATIVE names it
 * @property {string} label as the closing line names it
 * @property {string} edition the part of a cache entry's name that tells the routes' libraries apart
 * @property {(staging: string, tfjsNode: TfjsNode) => Promise<void>} build fills the folder with
 *   deps/ and lib/
 */

/**
 * The name of the cache entry for what a route makes on this machine.
 * @param {Route} route
 * @param {TfjsNode} tfjsNode
 * @returns {string}
 */
export function entryName({ edition }, { version, napi }) {
  return `${edition}-tfjs-node-${version}-${process.platform}-${process.arch}-napi-v${napi}`;
}
