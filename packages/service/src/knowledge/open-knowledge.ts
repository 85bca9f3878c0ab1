import { type Knowledge, openPack } from '@doseline/engine';
import { readPack } from '@doseline/knowledge';

let opened: Knowledge | undefined;

/** The knowledge that ships with Doseline, opened once. */
export function openKnowledge(): Knowledge {
  opened ??= openPack(readPack());
  return opened;
}

const reviewed = new WeakMap<Knowledge, Knowledge>();

/** The same knowledge without what a program drew from labels, opened once. */
export function reviewedOnly(knowledge: Knowledge): Knowledge {
  let only = reviewed.get(knowledge);
  if (only === undefined) {
    only = openPack(knowledge.pack, { reviewedOnly: true });
    reviewed.set(knowledge, only);
  }
  return only;
}
