import { crc32, deflateSync } from 'node:zlib';
import { encode } from 'uqr';

/** A QR code as rows of modules, true for dark, with the quiet zone around it that readers need. */
export function qrModules(text: string): readonly (readonly boolean[])[] {
  return encode(text, { ecc: 'M', border: 4 }).data;
}

/** The code as a picture, for files that hold pictures only. */
export function qrPng(text: string, pixelsPerModule: number): Uint8Array {
  const modules = qrModules(text);
  const width = modules.length * pixelsPerModule;
  const lines = modules.flatMap((row) => {
    const line = Buffer.alloc(1 + width);
    row.forEach((isDark, at) =>
      line.fill(isDark ? 0 : 255, 1 + at * pixelsPerModule, 1 + (at + 1) * pixelsPerModule),
    );
    return Array.from({ length: pixelsPerModule }, () => line);
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(width, 4);
  // Eight bits of grey, no interlacing.
  header.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(lines))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** @source ISO/IEC 15948 (PNG), 5.3 */
function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
