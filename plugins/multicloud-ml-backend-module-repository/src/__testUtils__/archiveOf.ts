import { gzipSync } from 'node:zlib';
import type { Files } from './InMemoryHost';

const BLOCK = 512;

/** One file of a tar archive. */
export function tarEntry(path: string, text: string): Buffer {
  const content = Buffer.from(text);
  const header = Buffer.alloc(BLOCK);
  header.write(path, 0);
  header.write('0000644\0', 100);
  header.write('0000000\0', 108);
  header.write('0000000\0', 116);
  header.write(`${content.length.toString(8).padStart(11, '0')}\0`, 124);
  header.write('00000000000\0', 136);
  header.write('        ', 148);
  header.write('0', 156);
  header.write('ustar\0', 257);
  header.write('00', 263);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  const padding = (BLOCK - (content.length % BLOCK)) % BLOCK;
  return Buffer.concat([header, content, Buffer.alloc(padding)]);
}

/** A repository's archive, as git hosts send it: everything below one directory. */
export function archiveOf(files: Files): Buffer {
  return gzipSync(
    Buffer.concat([
      ...Object.entries(files).map(([path, text]) =>
        tarEntry(`acme-fraud-abc123/${path}`, text),
      ),
      Buffer.alloc(2 * BLOCK),
    ]),
  );
}
