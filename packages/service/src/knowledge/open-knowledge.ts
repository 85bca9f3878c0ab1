import { type Knowledge, openPack } from '@doseline/engine';
import { readPack } from '@doseline/knowledge';

let opened: Knowledge | undefined;

/** The knowledge that ships with Doseline, opened once. */
export function openKnowledge(): Knowledge {
  opened ??= openPack(readPack());
  return opened;
}
