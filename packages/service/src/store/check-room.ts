import { statfs } from 'node:fs/promises';
import { BadInput } from '../input/bad-input.ts';

const MEBI = 1024 * 1024;

/** What a batch of labels takes at most: the log that is written ahead, and the tables. */
const ROOM = 200 * MEBI;

/**
 * Throws BadInput when the disk of a folder is nearly full. The embedded database does not come back from a disk that fills up while it
 * writes, so it is not let to get there; what it has stored stays whole.
 */
export async function checkRoom(folder: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  if (free < ROOM)
    throw new BadInput(
      `The disk of ${folder} is nearly full: ${Math.floor(free / MEBI)} MB are free, and ${ROOM / MEBI} MB are needed. Make room and run the same command again: it goes on where it was.`,
    );
}
