import { coordinated } from '../contraindications/coordinated.ts';
import type { Lexicon, Mention } from '../lexicon.ts';
import { isMeasured } from '../plain.ts';

const NEAR = 80;

/** A condition where it stands; `slices` are its words, which may stand apart ("renal or hepatic impairment"). */
export interface Place extends Mention {
  readonly slices: readonly string[];
}

/** The conditions of a sentence, those that share a noun each for itself. */
export function conditionsIn(text: string, lexicon: Lexicon): readonly Place[] {
  return lexicon.find(text, ['condition']).flatMap((mention) => {
    // Words that share a part of a name stand close by; the rest of a long sentence need not be searched.
    const from = Math.max(0, mention.start - NEAR);
    const near = text.slice(from, mention.end + NEAR);
    const within = { ...mention, start: mention.start - from, end: mention.end - from };
    return coordinated(near, within, lexicon).map(({ id, slices }) => ({
      ...mention,
      id,
      start: Math.min(mention.start, ...slices.map(([start]) => from + start)),
      slices: slices.map(([start, end]) => near.slice(start, end)),
    }));
  });
}

const VALUE = /[<>≤≥]|\b(?:less|below|above|greater|more|under|lower|higher|exceed\w*)\b/i;

/** A measurement without a value, or beside the disease that it stands for: "severe renal impairment (creatinine clearance below 30 mL/min)". */
export function isIdle(mention: Mention, mentions: readonly Mention[], text: string): boolean {
  if (!isMeasured(mention)) return false;
  if (!VALUE.test(text.slice(mention.end, mention.end + 30))) return true;
  const organ = (id: string) => id.replace('hepatic', 'liver').split('-');
  const parts = organ(mention.id);
  return mentions.some(
    (other) => !isMeasured(other) && organ(other.id).some((part) => part !== 'disease' && parts.includes(part)),
  );
}

/** A condition with the words right before it, seven words at most. */
export function withLead(text: string, { start, end }: Place): string {
  const own = text.slice(start, end);
  const room = 7 - own.trim().split(/\s+/).length;
  const lead =
    room > 0 ? (new RegExp(`(?:\\S+\\s+){0,${Math.min(room, 4)}}$`).exec(text.slice(0, start))?.[0] ?? '') : '';
  return lead + own;
}
