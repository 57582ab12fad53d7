/** What an example finds in Flatline's place when it is to train without a recording. */
export function watch() {
  const nothing = () => undefined;
  return { step: nothing, dispose: nothing, callback: () => ({}) };
}
