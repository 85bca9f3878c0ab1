import type { Mention } from '../lexicon.ts';
import { arrowOf, type Change } from './arrows.ts';
import { harmOf } from './effect.ts';

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
/** Those that counter a drug like this one; what only has the word in its name aside. */
const ANTAGONIST =
  /(?<!(?:angiotensin(?:[\s-]+II)?|calcium|channel|aldosterone|H\s?2|mineralocorticoid|vitamin\s+K|leukotriene)[\s-]+(?:receptor\s+)?)\bantagonist/i;
const RISK = /\b(?:risk|likelihood|incidence|additive|synerg\w+|add(?:s|ed)?\s+to|potentiat\w+)\b/i;
const ENZYME = /^(?:cyp|p-gp|bcrp|oat|oct|ugt|mate|enzyme|glucuronyl|antiepileptics-enzyme)/;
const FAR = 70;
/** After a verb: it is the dose that is changed. */
const A_DOSE = /^\s+(?:[\w-]+\s+){0,4}?dos(?:e|es|age|ages|ing)\b/i;
/** Before a verb: what is prolonged is in the heart. */
const OF_QT = /\bQTc?(?:[\s-]+interval)?\s+$/;
/** After the noun: it is of others, or of all the named ones that are not this drug. */
const OF_OTHERS =
  /^\s*(?:\([^)]*\)\s*)?(?:of|to|for)\s+(?:(?:these|those|such|the\s+(?:other|concomitant|co-?administered|latter))\s+\p{L}+|(?:(?:the|some|certain|other|many|most|concomitant|co-?administered)\s+)*(?:drugs?|agents?|medic\w+|products?|compounds?|therap\w+)\b)/iu;
/** After the verb: who does it. */
const DONE_BY = /^(?:\s+[\w%-]+){0,3}?\s+by\s+(?:co-?administration\s+of\s+|concomitant\s+(?:use\s+of\s+)?)?$/i;
/** Between a name and the verb: the name does it. */
const DOES =
  /^(?:\s*\([^)]*\))?\s+(?:(?:(?:has|have|had|was|were|is|are)\s+(?:been\s+)?(?:shown|known|reported|expected|found)\s+to|may|can|could|might|will|would|also|significantly|markedly|slightly|moderately|substantially|potentially)\s+)*$/i;

/** A change that a sentence states: which way, of what, and where the two words stand. */
interface Stated {
  readonly rises: boolean;
  readonly of: 'level' | 'action';
  readonly noun: string;
  readonly start: number;
  readonly verb: readonly [start: number, end: number];
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
  const ofClass = harmOf(mention.text, mention.id);
  const harm = ofClass ?? harmOf(text);
  const role = /-(inhibitors|inducers|substrates)(?:-|$)/.exec(mention.id)?.[1];
  const stated = changes(text);
  const arrow = arrowOf(text, mention, partners);
  if (arrow !== undefined) return arrow;
  if (stated.length === 0 && /\b(?:not\s+be|be\s+less|is\s+less)\s+effective\b/i.test(text))
    return {
      direction: `lowers-${own.some(({ start }) => start < mention.start) ? 'this' : 'other'}`,
      effect: 'decreased-efficacy',
    };
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
  if (ENZYME.test(mention.id) && role !== undefined)
    return ofEnzyme(role, text, first?.of === 'level' ? first : undefined);
  if (
    harm === 'bleeding' &&
    /anticoag|warfarin/.test(mention.id) &&
    /\bINR\b|prothrombin|anticoagulant\s+(?:effect|activity)/i.test(text)
  )
    return { direction: 'raises-other', effect: harm };
  if (harm !== undefined && (first === undefined || ofClass !== undefined || RISK.test(text)))
    return { direction: 'adds', effect: harm };
  if (first !== undefined) {
    const whose = owner(text, first, mention, own, partners);
    if (!first.rises && ANTAGONIST.test(text)) return { direction: 'opposes', effect: 'decreased-efficacy' };
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

/** Before a name that does not act alone: "X with Y may increase". */
const JOINED = /\b(?:with|and|or|of|to|plus|by)\s+(?:[\w-]+\s+)?$/i;

function ofEnzyme(role: string, text: string, level: Stated | undefined): Change {
  if (role === 'inhibitors') return { direction: 'raises-this', effect: 'increased-exposure' };
  if (role === 'inducers') return { direction: 'lowers-this', effect: 'decreased-exposure' };
  const rises = level?.rises ?? (!/\binduc\w*/i.test(text) || /\b(?:inhibit|increas)/i.test(text));
  return rises
    ? { direction: 'raises-other', effect: 'increased-exposure' }
    : { direction: 'lowers-other', effect: 'decreased-exposure' };
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
    if (near === undefined || A_DOSE.test(text.slice(end)) || OF_QT.test(text.slice(0, verb.index))) continue;
    const { removal, action } = near.groups ?? {};
    const up = verb.groups?.up !== undefined;
    // "Inhibits its effect on …" aside, inhibition is of metabolism.
    if (/^(?:inhibit|suppress|compet|displac)/i.test(verb[0]) && removal === undefined) continue;
    found.push({
      rises: up !== (removal !== undefined),
      of: action === undefined ? 'level' : 'action',
      noun: near[0],
      start: Math.min(verb.index, near.index),
      verb: [verb.index, end],
      from: near.index,
      to: near.index + near[0].length,
    });
  }
  return found;
}

/** Whose level or effect it is: the name that "of" ties to the noun, else the one before the noun, else not the subject's. */
function owner(
  text: string,
  { start, verb, from, to }: Stated,
  mention: Mention,
  own: readonly Mention[],
  partners: readonly Mention[],
): 'this' | 'other' {
  const names = [
    ...own.map((one) => ({ ...one, mine: true })),
    ...partners.map((one) => ({ ...one, mine: false })),
  ].sort((a, b) => a.start - b.start);
  if (OF_OTHERS.test(text.slice(to))) return 'other';
  const by = names.find((one) => one.start > verb[1] && DONE_BY.test(text.slice(verb[1], one.start)));
  if (by !== undefined) return by.mine ? 'other' : 'this';
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
  const does = names.findLast(
    ({ start: at, end }) => end <= verb[0] && DOES.test(text.slice(end, verb[0])) && !JOINED.test(text.slice(0, at)),
  );
  if (does !== undefined) return does.mine ? 'other' : 'this';
  return mention.start < start ? 'this' : 'other';
}
