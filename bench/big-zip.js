import { crc32 } from 'node:zlib';
import { readLabels } from '@doseline/labels';
import { strToU8, zipSync } from 'fflate';
import { seeded } from './measure.js';
import { splDocument } from './spl-documents.js';

const GIGABYTE = 1e9;
const KINDS = 8;

/**
 * Reads a release of labels as large as DailyMed's: a zip in a zip (with the long sizes that more than 4 GiB need) of zips of a
 * label and its pictures. It is made while it is read and never held whole; what is printed is the memory that reading took.
 */
export async function benchBigZip(gigabytes = 5) {
  const labels = Array.from({ length: KINDS }, (_, i) => labelZip(i));
  const each = labels.reduce((sum, zip) => sum + zip.length, 0) / KINDS;
  const count = Math.ceil((gigabytes * GIGABYTE) / each);
  const atStart = process.memoryUsage.rss();
  let most = atStart;
  const halves = [];
  const found = { label: 0, 'passed over': 0, 'left out': 0, indexing: 0 };
  const start = process.hrtime.bigint();
  for await (const { kind } of readLabels([{ path: 'release.zip', bytes: release(labels, count) }])) {
    found[kind]++;
    const now = process.memoryUsage.rss();
    most = Math.max(most, now);
    if (kind === 'label' && found.label === Math.floor(count / 2)) {
      halves.push(most);
      most = now;
    }
  }
  halves.push(most);
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  const megabytes = (bytes) => (bytes / 1e6).toFixed(0);
  const bytes = count * each;
  console.log(
    `\nA zip of ${(bytes / GIGABYTE).toFixed(2)} GB with ${count} labels: ${found.label} read, ${found['passed over']} pictures passed over, ${found['left out']} left out`,
  );
  console.log(`${seconds.toFixed(0)} s, ${(bytes / 1e6 / seconds).toFixed(0)} MB/s of the archive`);
  console.log(
    `memory (MB): ${megabytes(atStart)} at the start; at most ${halves.map(megabytes).join(' in the first half, ')} in the second`,
  );
  return [
    ['labels read of a big zip, share', found.label / count, '>=', 1],
    ['memory: second half of a big zip / first', halves[1] / halves[0], '<=', 1.1],
  ];
}

/** A label as DailyMed packs it, with a picture that can not be packed further. Every other label's XML is stored as it is. */
function labelZip(seed) {
  const random = seeded(seed);
  const picture = Uint8Array.from({ length: 150_000 }, () => random() * 256);
  return zipSync({
    'label.xml': [strToU8(splDocument(seed)), { level: seed % 2 === 0 ? 6 : 0 }],
    'picture.jpg': [picture, { level: 0 }],
  });
}

/** The archive in pieces: one stored entry, itself an archive of the labels over and over. It has no directories, only their ends. */
function* release(labels, count) {
  let length = 0;
  let crc = 0;
  for (const piece of part(labels, count)) {
    length += piece.length;
    crc = crc32(piece, crc);
  }
  yield header('part.zip', crc, length, true);
  yield* part(labels, count);
  yield END;
}

function* part(labels, count) {
  const checked = labels.map((zip) => ({ zip, crc: crc32(zip) }));
  for (let i = 0; i < count; i++) {
    const { zip, crc } = checked[i % checked.length];
    yield header(`${i}.zip`, crc, zip.length, false);
    yield zip;
  }
  yield END;
}

const END = Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18)]);

/** A stored entry's header; `long` puts its sizes into the extra field of zip64. */
function header(name, crc, length, long) {
  const bytes = Buffer.alloc(30 + name.length + (long ? 20 : 0));
  bytes.write('PK\x03\x04', 'latin1');
  bytes.writeUInt16LE(long ? 45 : 20, 4);
  bytes.writeUInt32LE(crc, 14);
  bytes.writeUInt32LE(long ? 0xffffffff : length, 18);
  bytes.writeUInt32LE(long ? 0xffffffff : length, 22);
  bytes.writeUInt16LE(name.length, 26);
  bytes.write(name, 30, 'latin1');
  if (!long) return bytes;
  const extra = 30 + name.length;
  bytes.writeUInt16LE(20, 28);
  bytes.writeUInt16LE(1, extra);
  bytes.writeUInt16LE(16, extra + 2);
  bytes.writeBigUInt64LE(BigInt(length), extra + 4);
  bytes.writeBigUInt64LE(BigInt(length), extra + 12);
  return bytes;
}
