import type { ExtractedCondition } from '@doseline/engine';
import type { Label } from '../../label.ts';
import type { Lexicon } from '../lexicon.ts';
import { isPlain } from '../plain.ts';
import { pointerWords, type Statement, statements } from '../statement.ts';
import { readUses } from '../uses/extract.ts';
import { isNamed } from './beside.ts';
import { callFor, callsOf } from './call.ts';
import { type Cue, isReassurance, isStudy } from './cues.ts';
import { frames } from './frames.ts';
import { askFirst } from './over-the-counter.ts';
import { conditionsIn, isIdle, type Place, withLead } from './place.ts';
import { qualifierOf } from './qualifier.ts';
import { treatedBy } from './treated.ts';

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
  for (const { fact, weight } of found(pieces(statements(label, SECTIONS)), lexicon, treated)) {
    const known = best.get(fact.condition);
    if (known === undefined || known.weight < weight) best.set(fact.condition, { fact, weight });
  }
  return [...best.values()].map(({ fact }) => fact);
}

const REFERENCE = /(?<=\(\s?\d+(?:\.\d+)?(?:\s?,\s?\d+(?:\.\d+)?)*\s?\)\s)(?=\p{Lu})/u;

/** Highlights run together: a reference to a section ends what one of them says ("… in asthma ( 5.2 ) Seizures: …"). */
function pieces(all: readonly Statement[]): readonly Statement[] {
  return all.flatMap((statement) => statement.text.split(REFERENCE).map((text) => ({ ...statement, text })));
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
    if (mentions.length === 0 || isStudy(text) || isReassurance(text)) continue;
    const within = frames(text);
    for (const mention of mentions) {
      if (treated(mention.id) || isIdle(mention, mentions, text)) continue;
      const call = callFor(mention, text, within, calls);
      if (call === undefined || (COMPLAINTS.has(mention.id) && !PLAIN.test(call.cue.text))) continue;
      const { cue, risk } = call;
      yield fact(mention, statement, cue, cue.kind === 'advice' ? 2 : 1, risk && section !== 'boxed_warning');
    }
  }
}

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

const ITEM = 90;
const isItem = (text: string): boolean =>
  text.length <= ITEM && !/^[A-Z][^.]*\b(?:should|may|is|are|has|have)\b/.test(text);
const opensList = (text: string): boolean =>
  /(?:\b(?:with|have|has|had|of|including|following(?: \w+)?)|:)\s*:?$/i.test(text);

const PLAIN = /caution|avoid|not recommended|not (?:be )?(?:us|giv|administer|receiv)/i;

function fact(mention: Place, { section, text }: Statement, cue: Cue | undefined, weight: number, risk = false): Found {
  const qualifier = qualifierOf(text, mention.start);
  // "May" stands in many sentences; the words before the condition tell its own apart.
  const plain = cue === undefined || cue.kind === 'report' || cue.text === '';
  const words = pointerWords([...mention.slices, plain ? withLead(text, mention) : cue.text]);
  return {
    weight,
    fact: {
      kind: 'condition',
      condition: mention.id,
      advice: risk ? 'risk' : 'caution',
      ...(qualifier !== undefined && { qualifier }),
      section,
      words,
    },
  };
}
