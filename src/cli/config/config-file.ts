/** Looked for in the folder that a command is run in, where no other is named. */
export const CONFIG_FILE = 'flatline.json';

/** The keys that a configuration may have. */
export const configKeys = [
  'failOn',
  'minSteps',
  'require',
  'run',
  'maxAge',
  'linkBase',
  'reports',
  'expectedFlat',
] as const;

export type ConfigKey = (typeof configKeys)[number];
