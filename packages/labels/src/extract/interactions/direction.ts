import type { ExtractedDirection } from '@doseline/engine';
import type { Mention } from '../lexicon.ts';
import { harmOf } from './effect.ts';

export interface Change {
  readonly direction: ExtractedDirection;
  /** A mechanism (`increased-exposure`), a harm in words, or `unspecified`. */
  readonly effect: string;
}

const UP =
  'increas\\w*|elevat\\w*|rais(?:e|es|ed|ing)|higher|potentiat\\w*|enhanc\\w*|prolong\\w*|augment\\w*|accentuat\\w*|intensif\\w*|exaggerat\\w*|doubl\\w*|[\\w-]*fold';
const DOWN =
  'decreas\\w*|reduc(?:e|es|ed|ing|tion|tions)|lower\\w*|diminish\\w*|impair\\w*|attenuat\\w*|blunt\\w*|loss|less|weaken\\w*|interfer\\w*|inhibit\\w*|suppress\\w*|delay\\w*|compet\\w*|displac\\w*';
const LEVEL =
  'concentrations?|levels?|exposures?(?!\\s+to\\s+extreme)|AUC\\w*|C\\s?max|bioavailability|absorption|half-?li(?:fe|ves)';
const REMOVAL = 'clearance|metabolism(?!\\s+of\\s+serotonin)|elimination|excretion|secretion';
const ACTION = 'effects?|effectiveness|efficacy|actions?|activity|response|toxicit(?:y|ies)|failure';
const VERB = new RegExp(`\\b(?:(?<up>${UP})|(?<down>${DOWN}))\\b`, 'giu');
const NOUN = new RegExp(`\\b(?:(?<level>${LEVEL})|(?<removal>${REMOVAL})|(?<action>${ACTION}))\\b`, 'giu');
/** Levels in the blood that are not a medicine's. */
const NOT_A_DRUG =
  /\b(?:CPK|uric|urate|magnesium|potassium|glucose|calcium|sodium|lipid|cholesterol|prolactin|cortisol|transaminase|enzyme|renin|hormone|creatinine|pressure|drug)\s+(?:acid\s+)?$/i;
const OPPOSES =
  /\b(?:antagoni[sz](?:e|es|ed|ing)|counteract\w*|oppos(?:e|es|ed|ing)|block(?:s|ed)?\s+the\s+(?:effect|action)|revers\w+\s+the\s+effect|mutual\s+antagonism)\b/i;
const RISK = /\b(?:risk|likelihood|incidence|additive|synerg\w+|add(?:s|ed)?\s+to|potentiat\w+)\b/i;
const ENZYME = /^(?:cyp|p-gp|bcrp|oat|oct|ugt|mate|enzyme|glucuronyl|antiepileptics-enzyme)/;
const FAR = 70;

/** A change that a sentence states: which way, of what, and where the two words stand. */
interface Stated {
  readonly rises: boolean;
  readonly of: 'level' | 'action';
  readonly noun: string;
  readonly start: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Whose level or effect a sentence says is changed, and how. `mention` is the partner, `partners` all of them, `own` the
 * places of the label's own drug; offsets are of `text`.
 */
export function changeOf(
  text: string,
  mention: Mention,
  own: readonly Mention[],
  partners: readonly Mention[],
): Change {
  const harm = harmOf(mention.text, mention.id) ?? harmOf(text);
  const role = /-(inhibitors|inducers|substrates)(?:-|$)/.exec(mention.id)?.[1];
  const stated = changes(text);
  const first = stated.find(({ of }) => of === 'level') ?? stated[0];
  if (OPPOSES.test(text)) return { direction: 'opposes', effect: 'decreased-efficacy' };
  if (first?.of === 'level' && role === undefined) {
    const whose = owner(text, first, mention, own, partners);
    const effect = first.rises ? 'increased-exposure' : 'decreased-exposure';
    return {
      direction: `${first.rises ? 'raises' : 'lowers'}-${whose}`,
      effect: harm === 'bleeding' && whose === 'other' ? harm : effect,
    };
  }
  if (ENZYME.test(mention.id) && role !== undefined) return ofEnzyme(role, text);
  if (
    harm === 'bleeding' &&
    /anticoag|warfarin/.test(mention.id) &&
    /\bINR\b|prothrombin|anticoagulant\s+(?:effect|activity)/i.test(text)
  )
    return { direction: 'raises-other', effect: harm };
  if (harm !== undefined && (first === undefined || RISK.test(text))) return { direction: 'adds', effect: harm };
  if (first !== undefined) {
    const whose = owner(text, first, mention, own, partners);
    if (!first.rises && /\bantagonist/i.test(text)) return { direction: 'opposes', effect: 'decreased-efficacy' };
    if (harm !== undefined && first.rises)
      return { direction: whose === 'other' ? 'raises-other' : 'adds', effect: harm };
    const effect = /toxic/i.test(first.noun) ? 'increased-toxicity' : 'increased-effect';
    return {
      direction: `${first.rises ? 'raises' : 'lowers'}-${whose}`,
      effect: first.rises ? effect : 'decreased-efficacy',
    };
  }
  if (harm !== undefined) return { direction: 'adds', effect: harm };
  return /\badditive|potentiat/i.test(text)
    ? { direction: 'adds', effect: 'increased-effect' }
    : { direction: 'other', effect: 'unspecified' };
}

function ofEnzyme(role: string, text: string): Change {
  if (role === 'inhibitors') return { direction: 'raises-this', effect: 'increased-exposure' };
  if (role === 'inducers') return { direction: 'lowers-this', effect: 'decreased-exposure' };
  return /\b(?:induc|decreas|lower|reduc)\w*/i.test(text) && !/\bincreas/i.test(text)
    ? { direction: 'lowers-other', effect: 'decreased-exposure' }
    : { direction: 'raises-other', effect: 'increased-exposure' };
}

/** The changes that a sentence states: each verb with the nearest noun that it can be of. */
function changes(text: string): readonly Stated[] {
  const nouns = [...text.matchAll(NOUN)].filter(({ index }) => !NOT_A_DRUG.test(text.slice(0, index)));
  const found: Stated[] = [];
  for (const verb of text.matchAll(VERB)) {
    const end = verb.index + verb[0].length;
    const distance = (at: number, length: number) => (at >= end ? at - end : (verb.index - at - length) * 1.5);
    const near = nouns
      .map((noun) => ({ noun, far: distance(noun.index, noun[0].length) }))
      .filter(
        ({ noun, far }) =>
          far >= 0 &&
          far < FAR &&
          !/[.;]\s/.test(text.slice(Math.min(end, noun.index), Math.max(verb.index, noun.index))),
      )
      .sort((a, b) => a.far - b.far)[0]?.noun;
    if (near === undefined) continue;
    const { removal, action } = near.groups ?? {};
    const up = verb.groups?.up !== undefined;
    // "Inhibits its effect on …" aside, inhibition is of metabolism.
    if (/^(?:inhibit|suppress|compet|displac)/i.test(verb[0]) && removal === undefined) continue;
    found.push({
      rises: up !== (removal !== undefined),
      of: action === undefined ? 'level' : 'action',
      noun: near[0],
      start: Math.min(verb.index, near.index),
      from: near.index,
      to: near.index + near[0].length,
    });
  }
  return found;
}

/** Whose level or effect it is: the name that "of" ties to the noun, else the one before the noun, else not the subject's. */
function owner(
  text: string,
  { start, from, to }: Stated,
  mention: Mention,
  own: readonly Mention[],
  partners: readonly Mention[],
): 'this' | 'other' {
  const names = [
    ...own.map((one) => ({ ...one, mine: true })),
    ...partners.map((one) => ({ ...one, mine: false })),
  ].sort((a, b) => a.start - b.start);
  const after = names.find((one) => one.start >= to && one.start - to < 70);
  if (
    after !== undefined &&
    /^[^.;]{0,25}?\b(?:of|to|for)\b(?:(?!\b(?:by|with|when|in)\b)[^.;]){0,45}$/i.test(text.slice(to, after.start))
  )
    return after.mine ? 'this' : 'other';
  const before = names.findLast(({ end }) => end <= from && from - end < 30 && !/[.;:]/.test(text.slice(end, from)));
  if (
    before !== undefined &&
    (before.end > start || /^(?:['’]s)?\s+(?:[\w-]+\s+){0,2}$/.test(text.slice(before.end, from)))
  )
    return before.mine ? 'this' : 'other';
  if (
    /\b(?:this|these|the\s+other|such|other)\s+(?:drugs?|agents?|medic\w+|compounds?)|\btheir\b/i.test(
      text.slice(start),
    )
  )
    return 'other';
  return mention.start < start ? 'this' : 'other';
}
