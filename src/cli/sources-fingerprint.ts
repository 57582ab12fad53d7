/** Put in by the build. */
declare const SOURCES_FINGERPRINT: string;

/**
 * What is another when a file of the sources is: verdicts are kept under it, so that no rule can change
 * without them. Undefined where Flatline runs from its TypeScript sources.
 */
export const sourcesFingerprint: string | undefined =
  typeof SOURCES_FINGERPRINT === 'undefined' ? undefined : SOURCES_FINGERPRINT;
