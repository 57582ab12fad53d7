import { type Profiler, Session } from 'node:inspector';

const FLATLINE = new URL('../../dist/', import.meta.url).href;
/** These call what they wrap: what runs beneath them is the training, unless Flatline called them. */
const WRAPPERS = new Set(
  ['tfjs-seams.js', 'author-stack.js', 'wrap-method.js'].map(
    (file) => `${FLATLINE}recording/eager/${file}`,
  ),
);

/**
 * Which share of its time some work spends in Flatline as it is built, by V8's sampling profiler.
 *
 * A profile shares out the time by what was running, so that other load on the machine, which makes
 * everything slower alike, hardly matters. Garbage collection is not shared out, and the sampling's own
 * cost falls on all.
 */
export function profiledShare(work: () => void): number {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.setSamplingInterval', { interval: 100 });
  session.post('Profiler.start');
  work();
  let profile: Profiler.Profile | undefined;
  session.post('Profiler.stop', (error, stopped) => {
    if (error) throw error;
    profile = stopped.profile;
  });
  session.disconnect();
  if (!profile) throw new Error('the profiler gave no profile');
  return flatlineShare(profile);
}

function flatlineShare({ nodes }: Profiler.Profile): number {
  const nodeOf = new Map(nodes.map((node) => [node.id, node]));
  const hits = (id: number, isOurs: boolean): number => {
    const node = nodeOf.get(id);
    if (!node) return 0;
    const { url } = node.callFrame;
    const isWrapper = WRAPPERS.has(url);
    const counts = isOurs || url.startsWith(FLATLINE);
    const children = (node.children ?? []).map((child) => hits(child, isWrapper ? isOurs : counts));
    return (counts ? (node.hitCount ?? 0) : 0) + children.reduce((sum, some) => sum + some, 0);
  };
  const all = nodes.reduce((sum, { hitCount = 0 }) => sum + hitCount, 0);
  const [root] = nodes;
  return root ? hits(root.id, false) / all : Number.NaN;
}
