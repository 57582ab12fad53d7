import fs from 'node:fs';
import path from 'node:path';
import { mustRun } from '../base/command.mjs';
import { withProgress } from '../base/progress.mjs';
import { repository } from '../base/repository.mjs';

/** The C++ compiler, by the environment variable that names it everywhere. */
export const COMPILER = process.env.CXX || 'g++';

const LIMIT_MILLIS = 15 * 60_000;

/**
 * Compiles tfjs-node's addon against the headers and libraries in `deps` (include/ and lib/).
 * It is what tfjs-node's binding.gyp would build, without node-gyp's own download.
 * @param {import('./tfjs-node.mjs').TfjsNode} tfjsNode
 * @param {string} deps
 * @param {string} lib gets napi-v<N>/tfjs_binding.node
 */
export async function compileAddon({ folder, napi }, deps, lib) {
  const addon = path.join(lib, `napi-v${napi}`, 'tfjs_binding.node');
  fs.mkdirSync(path.dirname(addon), { recursive: true });
  // biome-ignore format: an option stands on the line of its value
  const args = [
    '-shared', '-fPIC', '-O2', '-std=c++17',
    `-DNAPI_VERSION=${napi}`, '-DBUILDING_NODE_EXTENSION',
    `-I${path.join(repository, 'node_modules', 'node-api-headers', 'include')}`,
    `-I${path.join(deps, 'include')}`,
    path.join(folder, 'binding', 'tfjs_backend.cc'),
    path.join(folder, 'binding', 'tfjs_binding.cc'),
    path.join(deps, 'lib', 'libtensorflow_cc.so.2'),
    path.join(deps, 'lib', 'libtensorflow_framework.so.2'),
    '-Wl,-rpath,$ORIGIN/../../deps/lib',
    '-o', addon,
  ];
  await withProgress(`compiling tfjs-node's addon`, () =>
    mustRun(COMPILER, args, { limitMillis: LIMIT_MILLIS }),
  );
}
