import { count, figure } from '../base/count-text.js';
import type { Problem } from '../model/problem.js';
import type { FramingLoss } from '../tfrecord/record-outcome.js';

type Told = Omit<Problem, 'code' | 'severity' | 'file' | 'offset'>;

const DAMAGED = 'The file was damaged after it was written: copy it anew. What is sound was read.';

/** Framing was lost and found again so many bytes later. */
export function lostFraming(loss: FramingLoss, skipped: number): Told {
  const claim =
    loss.reason === 'too-long'
      ? `a record claims ${loss.length} bytes`
      : "a record's length fails its checksum";
  const message = `${claim}; reading went on ${count(skipped, 'byte')} later`;
  return { message, ...headerOf(loss), advice: DAMAGED };
}

/** Framing was lost, and nothing sound follows. */
export function lostRest(loss: FramingLoss, unread: number): Told {
  const bytes = `${figure(unread)} bytes unread`;
  if (loss.offset > 0) {
    const message = `the record's length is damaged and no sound record follows: ${bytes}`;
    return { message, ...headerOf(loss), advice: DAMAGED };
  }
  const [got, advice] = otherContent(loss) ?? [headerOf(loss).got, 'Look at what wrote it.'];
  return {
    message: `there is no sound record: ${bytes}`,
    ...{ got, wanted: headerOf(loss).wanted },
    advice: `Either it is no event file, or it is damaged from its start on. ${advice}`,
  };
}

function headerOf({ reason, length, got, wanted }: FramingLoss): { got: string; wanted: string } {
  return reason === 'too-long'
    ? { got: `a length of ${length} bytes`, wanted: 'at most 1 GiB' }
    : { got: hexOfChecksum(got), wanted: hexOfChecksum(wanted) };
}

export function hexOfChecksum(word: number): string {
  return `checksum 0x${word.toString(16).padStart(8, '0')}`;
}

const UNPACK = 'Unpack it, and read what comes out.';

/** How files of other kinds begin, and what to do about each. */
const beginnings: readonly (readonly [bytes: RegExp, kind: string, advice: string])[] = [
  [/^1f8b/, 'a file that gzip packed', UNPACK],
  [/^504b0304/, 'a zip file', UNPACK],
  [/^28b52ffd/, 'a file that zstd packed', UNPACK],
  [/^(00){8}/, 'bytes of zero', 'A machine that stops while it writes leaves such files.'],
  [/^([2-6][0-9a-f]|7[0-9a-e]|0[9ad]){8}/, 'text', 'Event files are binary.'],
];

/** What a file is that begins with no record, where its first bytes tell. */
function otherContent({
  length,
}: FramingLoss): readonly [kind: string, advice: string] | undefined {
  const start = Buffer.alloc(8);
  start.writeBigUInt64LE(length);
  const hex = start.toString('hex');
  const found = beginnings.find(([bytes]) => bytes.test(hex));
  return found && [found[1], found[2]];
}
