import type { ReadingReport } from '@doseline/labels';

/** A document or record that is not in the library, and why. */
export interface LeftOut {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  /** Which record of a file of many: "record 3, Lioresal (baclofen)". */
  readonly record?: string;
  readonly say: string;
}

/** What came of an import. */
export interface ImportReport {
  /** Files that were named, and those of them that had been imported before and had not changed since. */
  readonly files: number;
  readonly filesKnown: number;
  /** Labels that this run read, and what became of them. */
  readonly labels: number;
  readonly new: number;
  /** Newer versions that took the place of older ones. */
  readonly replaced: number;
  /** Older versions that were put behind the current one. */
  readonly history: number;
  /** In the library already, word for word. */
  readonly unchanged: number;
  /** The FDA's documents on substances and classes: read, and not kept. */
  readonly indexings: number;
  /** Pictures and leaflets beside labels. */
  readonly passedOver: number;
  /** Of all files that were named, by this run or one before. */
  readonly leftOut: readonly LeftOut[];
  /** Parts of labels that could not be used; the labels themselves were. */
  readonly problems: ReadingReport['problems'];
  /** Files and folders that could not be read; the next run tries them again. */
  readonly unreadable: readonly { readonly path: string; readonly say: string }[];
}
