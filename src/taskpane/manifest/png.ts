import { inflateSync } from 'node:zlib';

/** A picture with one red, green, blue and alpha byte for each pixel. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: readonly (readonly [red: number, green: number, blue: number, alpha: number])[];
}

/** Reads what `npm run icons` writes: 8 bits, colour with or without alpha, not interlaced. */
export function readPng(file: Buffer): Picture {
  if (file.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n' || file.toString('latin1', 12, 16) !== 'IHDR') {
    throw new Error('No PNG.');
  }
  const [width, height, depth, colour, interlaced] = [file.readUInt32BE(16), file.readUInt32BE(20), file.readUInt8(24), file.readUInt8(25), file.readUInt8(28)];
  if (depth !== 8 || (colour !== 2 && colour !== 6) || interlaced !== 0) {
    throw new Error(`A PNG of another kind: ${depth} bits, colour ${colour}, interlaced ${interlaced}.`);
  }
  const channels = colour === 6 ? 4 : 3;
  const bytes = unfilter(inflateSync(Buffer.concat(chunks(file, 'IDAT'))), width * channels, channels);
  return {
    width,
    height,
    pixels: Array.from({ length: width * height }, (_, at) => {
      const [red = 0, green = 0, blue = 0, alpha = 255] = bytes.subarray(at * channels, (at + 1) * channels);
      return [red, green, blue, alpha] as const;
    }),
  };
}

function chunks(file: Buffer, type: string): Buffer[] {
  const found: Buffer[] = [];
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    if (file.toString('latin1', at + 4, at + 8) === type) {
      found.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
    }
  }
  return found;
}

/** Each line says in its first byte how it was made smaller (PNG, section 9). */
function unfilter(lines: Buffer, length: number, channels: number): Buffer {
  const bytes = Buffer.alloc((lines.length / (length + 1)) * length);
  for (let line = 0; line * (length + 1) < lines.length; line++) {
    const filter = lines[line * (length + 1)];
    const start = line * length;
    for (let at = 0; at < length; at++) {
      const left = at < channels ? 0 : (bytes[start + at - channels] ?? 0);
      const above = line === 0 ? 0 : (bytes[start + at - length] ?? 0);
      const corner = line === 0 || at < channels ? 0 : (bytes[start + at - length - channels] ?? 0);
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter ?? 0] ?? 0;
      bytes[start + at] = ((lines[line * (length + 1) + 1 + at] ?? 0) + guess) & 0xff;
    }
  }
  return bytes;
}

function paeth(left: number, above: number, corner: number): number {
  const [toLeft, toAbove, toCorner] = [Math.abs(above - corner), Math.abs(left - corner), Math.abs(left + above - 2 * corner)];
  return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
}
