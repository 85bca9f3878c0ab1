/** Four tables of 256, one for each byte of a word: four bytes at a time take a third of the time of one by one. */
const TABLES = new Int32Array(1024);
for (let i = 0; i < 1024; i++) {
  let value = i < 256 ? i : (TABLES[i - 256] ?? 0);
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  TABLES[i] = value;
}

const table = (index: number): number => TABLES[index] ?? 0;

/** The CRC-32 of bytes, going on from that of the bytes before them. */
export function crc32(bytes: Uint8Array, before = 0): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let value = ~before;
  let i = 0;
  for (; i + 4 <= bytes.length; i += 4) {
    value ^= view.getInt32(i, true);
    value =
      table(768 + (value & 0xff)) ^
      table(512 + ((value >>> 8) & 0xff)) ^
      table(256 + ((value >>> 16) & 0xff)) ^
      table(value >>> 24);
  }
  for (; i < bytes.length; i++) value = (value >>> 8) ^ table((value ^ (bytes[i] ?? 0)) & 0xff);
  return ~value >>> 0;
}
