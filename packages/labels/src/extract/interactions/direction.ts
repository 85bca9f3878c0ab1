import type { ExtractedDirection } from '@doseline/engine';
import type { Mention } from '../lexicon.ts';
import { harmOf } from './effect.ts';

export interface Change {
  readonly direction: ExtractedDirection;
  readonly effect: string;
}

const UP =
  /\b(?:increas\w*|elevat\w*|rais\w*|higher|greater|potentiat\w*|enhanc\w*|prolong\w*|augment\w*|accentuat\w*|intensif\w*|exaggerat\w*|doubl\w*|fold)\b/i;
const DOWN =
  /\b(?:decreas\w*|reduc(?:e|es|ed|ing|tion|tions)|lower\w*|diminish\w*|impair\w*|attenuat\w*|blunt\w*|loss\s+of|less\w*|weaken\w*|interfer\w*)\b/i;
const LEVEL =
  /\b(?:concentrations?|levels?|exposures?|AUC\w*|C\s?max|bioavailability|absorption|systemic|half-?life)\b/i;
const REMOVAL = /\b(?:clearance|metabolism|elimination|excretion|metabolic|secretion)\b/i;
const ACTION = /\b(?:effects?|effectiveness|efficacy|actions?|activity|response|toxicit\w+|therapeutic)\b/i;
const OPPOSES =
  /\b(?:antagoni[sz]\w*|counteract\w*|oppos\w+|block(?:s|ed)?\s+the\s+(?:effect|action)|revers\w+\s+the\s+effect)\b/i;

/**
 * Whose level or effect a clause says is changed, and how. `mention` is the partner; `own` are the places of the label's own
 * drug. Offsets are of `text`.
 */
export function changeOf(
  text: string,
  mention: Mention,
  own: readonly Mention[],
  partners: readonly Mention[],
): Change {
  const role = /-(inhibitors|inducers|substrates)(?:-|$)/.exec(mention.id)?.[1];
  const harm = harmOf(text);
  if (OPPOSES.test(text)) return { direction: 'opposes', effect: 'decreased-efficacy' };
  const up = UP.exec(text);
  const down = DOWN.exec(text);
  const level = LEVEL.test(text);
  const removal = REMOVAL.test(text);
  const action = ACTION.test(text);
  const enzyme = /^(?:cyp|p-gp|bcrp|oat|oct|ugt|enzyme|glucuronyl|antiepileptics-enzyme)/.test(mention.id);
  if ((up !== null || down !== null) && (level || removal || action)) {
    const first = up !== null && (down === null || up.index <= down.index) ? up : down;
    const rises = (first === up) !== (removal && !level);
    const whose = owner(text, mention, own, partners, first?.index ?? 0);
    if (level || removal) {
      const effect =
        harm === 'bleeding' && whose === 'other' ? harm : rises ? 'increased-exposure' : 'decreased-exposure';
      return { direction: `${rises ? 'raises' : 'lowers'}-${whose}`, effect };
    }
    if (harm !== undefined && rises)
      return { direction: /\b(?:additive|risk|both)\b/i.test(text) ? 'adds' : `raises-${whose}`, effect: harm };
    if (/toxicit/i.test(text) && rises) return { direction: `raises-${whose}`, effect: 'increased-toxicity' };
    return {
      direction: `${rises ? 'raises' : 'lowers'}-${whose}`,
      effect: rises ? 'increased-effect' : 'decreased-efficacy',
    };
  }
  if (enzyme && role !== undefined) {
    if (role === 'inhibitors') return { direction: 'raises-this', effect: 'increased-exposure' };
    if (role === 'inducers') return { direction: 'lowers-this', effect: 'decreased-exposure' };
    const induced = /\binduc/i.test(text);
    return {
      direction: induced ? 'lowers-other' : 'raises-other',
      effect: induced ? 'decreased-exposure' : 'increased-exposure',
    };
  }
  if (harm !== undefined) return { direction: 'adds', effect: harm };
  if (/\badditive|potentiat/i.test(text)) return { direction: 'adds', effect: 'increased-effect' };
  return { direction: 'other', effect: 'unspecified' };
}

/** Whose level or effect it is: the name that "of" ties to it, else the name before it, else the subject's opposite. */
function owner(
  text: string,
  mention: Mention,
  own: readonly Mention[],
  partners: readonly Mention[],
  verb: number,
): 'this' | 'other' {
  const names = [
    ...own.map((one) => ({ ...one, mine: true })),
    ...partners.map((one) => ({ ...one, mine: false })),
  ].sort((a, b) => a.start - b.start);
  const noun =
    /\b(?:concentrations?|levels?|exposures?|AUC\w*|C\s?max|bioavailability|absorption|clearance|metabolism|elimination|excretion|effects?|effectiveness|efficacy|actions?|activity|response|toxicity|half-?life)\b/gi;
  noun.lastIndex = 0;
  for (const match of text.matchAll(noun)) {
    const from = match.index;
    const to = from + match[0].length;
    const after = names.find(
      ({ start }) =>
        start >= to &&
        start - to < 60 &&
        /^(?:[^.;]{0,30})?\b(?:of|to|for)\b(?:(?!\bby\b|\bwith\b)[^.;]){0,40}$/i.test(text.slice(to, start)),
    );
    if (after !== undefined) return after.mine ? 'this' : 'other';
    const before = names.findLast(({ end }) => end <= from && from - end < 25 && !/[.;:]/.test(text.slice(end, from)));
    if (before !== undefined && before.end > verb) return before.mine ? 'this' : 'other';
    if (before !== undefined && from - before.end < 12) return before.mine ? 'this' : 'other';
  }
  if (
    /\b(?:this|these|the\s+other|such)\s+(?:drugs?|agents?|medic\w+|compounds?)|\b(?:their|its)\b/i.test(
      text.slice(verb),
    )
  )
    return 'other';
  return mention.start < verb ? 'this' : 'other';
}
