/** A section of a current label in which the words sought stand. */
export interface SearchHit {
  readonly setId: string;
  readonly title: string;
  readonly section: string;
  /** The headings down to this section, where the label has them. */
  readonly path?: readonly string[];
  /** The words sought with what stands around them, each between MARK_START and MARK_END. */
  readonly snippet: string;
  /** How well it answers: from 0 to 1. */
  readonly rank: number;
}

/** What stands around a found word in a snippet. No label has these characters. */
export const MARK_START = '\u0002';
export const MARK_END = '\u0003';
