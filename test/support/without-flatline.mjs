/** Loaded with `--import`: puts `silent-flatline.mjs` in the place of the package `flatline`. */
import { register } from 'node:module';

const silent = new URL('silent-flatline.mjs', import.meta.url).href;
const hook = `export const resolve = (specifier, context, next) =>
  specifier === 'flatline' ? { url: '${silent}', shortCircuit: true } : next(specifier, context);`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);
