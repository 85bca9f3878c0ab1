import type { ExtractedCondition } from '@doseline/engine';
import type { Label } from '../../label.ts';
import { coordinated } from '../contraindications/coordinated.ts';
import type { Lexicon, Mention } from '../lexicon.ts';
import { isMeasured, isPlain } from '../plain.ts';
import { pointerWords, type Statement, statements } from '../statement.ts';
import { readUses } from '../uses/extract.ts';
import { isNamed } from './beside.ts';
import { callFor, callsOf } from './call.ts';
import { type Cue, isStudy } from './cues.ts';
import { frames } from './frames.ts';
import { askFirst } from './over-the-counter.ts';
import { qualifierOf } from './qualifier.ts';

const SECTIONS = [
  'boxed_warning',
  'warnings',
  'warnings_and_cautions',
  'precautions',
  'general_precautions',
  'use_in_specific_populations',
];

/** Told by facts of their own: pregnancy and breastfeeding, allergies, and what is done rather than had. */
const ELSEWHERE = new Set(['pregnancy', 'breastfeeding', 'allergic-reaction', 'contraception', 'miscarriage']);

/**
 * The conditions of a patient for which a label calls for care: "use with caution in patients with …", a raised risk in them,
 * a state that the drug makes worse, "ask a doctor before use if you have". What the drug treats, what it may cause and who
 * took part in trials are left out. Each condition once a label, where it is said most plainly.
 *
 * @example extractCautions(label, lexicon).map((fact) => fact.condition) // ['seizures', 'glaucoma']
 */
export function extractCautions(label: Label, lexicon: Lexicon): readonly ExtractedCondition[] {
  const treated = treatedBy(
    readUses(label, lexicon).flatMap(({ use, role }) => (role === 'association' ? [] : [use.condition])),
  );
  const best = new Map<string, { readonly fact: ExtractedCondition; readonly weight: number }>();
  for (const { fact, weight } of found(statements(label, SECTIONS), lexicon, treated)) {
    const known = best.get(fact.condition);
    if (known === undefined || known.weight < weight) best.set(fact.condition, { fact, weight });
  }
  return [...best.values()].map(({ fact }) => fact);
}

/** What each use covers beside itself: a drug for leukemia is given to "patients with cancer". */
const WIDER: readonly (readonly [RegExp, string])[] = [
  [/cancer|carcinoma|leukemia|lymphoma|myeloma|melanoma|tumor|sarcoma/, 'malignancy'],
  [/diabetes/, 'diabetes'],
  [/infection|pneumonia|sepsis|endocarditis|tuberculosis|gonorrhea|syphilis|meningitis/, 'systemic-infection'],
];

function treatedBy(uses: readonly string[]): (id: string) => boolean {
  const all = new Set([
    ...uses,
    ...WIDER.flatMap(([pattern, id]) => (uses.some((use) => pattern.test(use)) ? [id] : [])),
  ]);
  return (id) => all.has(id);
}

interface Found {
  readonly fact: ExtractedCondition;
  /** Advice weighs more than a risk, a risk more than a report. */
  readonly weight: number;
}

function* found(all: readonly Statement[], lexicon: Lexicon, treated: (id: string) => boolean): Iterable<Found> {
  let open = false;
  let listed: Cue | undefined;
  for (const [i, statement] of all.entries()) {
    const { text, section } = statement;
    const sameSection = all[i - 1]?.section === section;
    const asked = askFirst(text, open && sameSection);
    open = asked.at(-1)?.open ?? false;
    const mentions = conditionsIn(text, lexicon).filter(
      (mention) => !ELSEWHERE.has(mention.id) && isPlain(mention, text) && isNamed(text, mention.start, mention.end),
    );
    for (const mention of mentions) {
      const part = asked.find(({ start, end }) => mention.start >= start && mention.end <= end);
      // "Drugs for depression" are taken; the patient need not have it.
      if (part !== undefined && !/\bfor (?:your )?$/i.test(text.slice(0, mention.start)))
        yield fact(mention, statement, part.cue, 3);
    }
    if (asked.length > 0) continue;
    const opens = opensList(text);
    const calls = mentions.length > 0 || opens ? callsOf(text, all[i + 1]) : [];
    if (listed !== undefined && sameSection && isItem(text)) {
      for (const mention of mentions) if (!treated(mention.id)) yield fact(mention, statement, undefined, 2);
      continue;
    }
    listed = opens ? calls.find(({ kind }) => kind !== 'report') : undefined;
    if (mentions.length === 0 || isStudy(text)) continue;
    const within = frames(text);
    for (const mention of mentions) {
      if (treated(mention.id) || isRepeated(mention, mentions)) continue;
      const cue = callFor(mention, text, within, calls);
      if (cue !== undefined && (!COMPLAINTS.has(mention.id) || PLAIN.test(cue.text)))
        yield fact(mention, statement, cue, cue.kind === 'advice' ? 2 : 1);
    }
  }
}

/** A condition where it stands; `slices` are its words, which may stand apart ("renal or hepatic impairment"). */
interface Place extends Mention {
  readonly slices: readonly string[];
}

function conditionsIn(text: string, lexicon: Lexicon): readonly Place[] {
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

const NEAR = 80;

/** Complaints that a drug causes as often as a patient brings them; a caution only where the label says so in plain words. */
const COMPLAINTS = new Set([
  'pain',
  'headache',
  'fever',
  'cough',
  'sneezing',
  'rhinorrhea',
  'pruritus',
  'nasal-congestion',
  'nausea-vomiting',
  'diarrhea',
  'dyspepsia',
  'vertigo',
  'excessive-sleepiness',
  'gas',
  'suicidal-ideation',
]);

/** A measurement beside the disease that it stands for: "severe renal impairment (creatinine clearance below 30 mL/min)". */
function isRepeated(mention: Mention, mentions: readonly Mention[]): boolean {
  if (!isMeasured(mention)) return false;
  const organ = (id: string) => id.replace('hepatic', 'liver').split('-');
  const parts = organ(mention.id);
  return mentions.some(
    (other) => !isMeasured(other) && organ(other.id).some((part) => part !== 'disease' && parts.includes(part)),
  );
}

const ITEM = 90;
const isItem = (text: string): boolean =>
  text.length <= ITEM && !/^[A-Z][^.]*\b(?:should|may|is|are|has|have)\b/.test(text);
const opensList = (text: string): boolean =>
  /(?:\b(?:with|have|has|had|of|including|following(?: \w+)?)|:)\s*:?$/i.test(text);

const PLAIN = /caution|avoid|not recommended|not (?:be )?(?:us|giv|administer|receiv)/i;

function fact(mention: Place, { section, text }: Statement, cue: Cue | undefined, weight: number): Found {
  const qualifier = qualifierOf(text, mention.start);
  const words = pointerWords([...mention.slices, cue?.text ?? '']);
  return {
    weight,
    fact: {
      kind: 'condition',
      condition: mention.id,
      advice: 'caution',
      ...(qualifier !== undefined && { qualifier }),
      section,
      words,
    },
  };
}
