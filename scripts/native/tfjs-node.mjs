import path from 'node:path';
import { readJson, repository } from '../base/repository.mjs';

/**
 * @typedef {object} TfjsNode
 * @property {string} folder where npm laid the package down
 * @property {string} version
 * @property {number} napi the Node-API version whose addon it loads: lib/napi-v<napi>
 */

/**
 * The installed @tensorflow/tfjs-node, which need not have its native part yet.
 * @returns {TfjsNode}
 */
export function installedTfjsNode() {
  const folder = path.join(repository, 'node_modules', '@tensorflow', 'tfjs-node');
  /** @type {{ version: string, binary: { napi_versions: number[] } }} */
  const { version, binary } = readJson(path.join(folder, 'package.json'));
  // node-pre-gyp, by which tfjs-node finds its addon, takes the newest that this Node supports.
  const supported = Number(process.versions.napi);
  const napi = Math.max(...binary.napi_versions.filter((candidate) => candidate <= supported));
  return { folder, version, napi };
}
