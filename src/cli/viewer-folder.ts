import { fileURLToPath } from 'node:url';

/** The built dashboard, beside the built command line. */
export const viewerFolder = fileURLToPath(new URL('../viewer/', import.meta.url));
