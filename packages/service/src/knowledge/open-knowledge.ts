import { type Knowledge, openPack, reviewedOnly } from '@doseline/engine';
import { readPack } from '@doseline/knowledge';

let opened: Knowledge | undefined;

/** The knowledge that ships with Doseline, opened once; where asked, without what a program drew from labels. */
export function openKnowledge(options: { readonly reviewedOnly?: boolean } = {}): Knowledge {
  opened ??= openPack(readPack());
  return options.reviewedOnly === true ? reviewedOnly(opened) : opened;
}
