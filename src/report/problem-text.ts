import type { Problem } from '../model/problem.js';

/** A problem's place, what it is, what was found and what was wanted, in one sentence. */
export function problemSentence({ file, offset, line, message, got, wanted }: Problem): string {
  const place = [
    file ?? '',
    offset === undefined ? '' : `at byte ${offset}`,
    line === undefined ? '' : `at line ${line}`,
  ];
  const where = place.filter(Boolean).join(' ');
  const details = [got ? `got ${got}` : '', wanted ? `wanted ${wanted}` : ''];
  const detail = details.filter(Boolean).join(', ');
  return `${where ? `${where}: ` : ''}${message}${detail ? ` (${detail})` : ''}`;
}
