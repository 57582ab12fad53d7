/** What images and sounds begin with; `.` stands for any byte (the formats' own specifications). */
const signatures: readonly (readonly [type: string, start: string])[] = [
  ['image/png', '\x89PNG\r\n\x1a\n'],
  ['image/jpeg', '\xff\xd8\xff'],
  ['image/gif', 'GIF8'],
  ['image/bmp', 'BM'],
  ['image/webp', 'RIFF....WEBP'],
  ['audio/wav', 'RIFF....WAVE'],
  ['audio/flac', 'fLaC'],
  ['audio/ogg', 'OggS'],
];

/** The media type that bytes tell by their beginning; undefined for one that is not known here. */
export function mediaTypeOf(bytes: Uint8Array): string | undefined {
  return signatures.find(([, start]) => startsWith(bytes, start))?.[0];
}

function startsWith(bytes: Uint8Array, start: string): boolean {
  for (let at = 0; at < start.length; at++) {
    if (start[at] !== '.' && bytes[at] !== start.charCodeAt(at)) return false;
  }
  return true;
}
