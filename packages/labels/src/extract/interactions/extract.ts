import type { ExtractedAdvice, ExtractedInteraction } from '@doseline/engine';
import type { Label } from '../../label.ts';
import type { Lexicon, Mention } from '../lexicon.ts';
import { pointTo } from '../point-to.ts';
import { type Statement, statements } from '../statement.ts';
import { adviceOf, stricter } from './advice.ts';
import type { Change } from './arrows.ts';
import { clauses } from './clauses.ts';
import {
  advises,
  deniesInteraction,
  foresees,
  opensList,
  speaksOfTogether,
  standsAside,
  tellsOfPast,
  tellsOfTreatment,
  tellsResults,
  unknownInteraction,
} from './cues.ts';
import { changeOf } from './direction.ts';
import { asExample, atHeading, changeOfExample, classOfExample, isEnzymeExample } from './examples.ts';
import { merged } from './merge.ts';
import { ownOf } from './own.ts';
import { type Named, namedIn } from './partners.ts';
import { givesExamples, partsOf } from './parts.ts';

export const INTERACTION_SECTIONS: readonly string[] = [
  'boxed_warning',
  'contraindications',
  'warnings',
  'warnings_and_cautions',
  'precautions',
  'drug_interactions',
];

/**
 * The drugs and classes that a label names as interacting, one fact for each partner, direction and effect, with the
 * strictest advice that the label gives for it.
 *
 * @example extractInteractions(label, lexicon).map((fact) => fact.with)
 */
export function extractInteractions(label: Label, lexicon: Lexicon): readonly ExtractedInteraction[] {
  const read = statements(label, INTERACTION_SECTIONS);
  const own = ownOf(label, [...statements(label, ['indications_and_usage']), ...read], lexicon);
  const facts: ExtractedInteraction[] = [];
  let last: readonly ExtractedInteraction[] = [];
  let since = 0;
  for (const statement of read.flatMap(partsOf)) {
    const named = namedIn(statement, lexicon, own);
    if (givesExamples(statement.text) && last[0]?.section === statement.section) {
      const [examples, heading] = atHeading(statement.text, named);
      facts.push(...inStatement(statement, examples).map((fact) => asExample(fact, last)));
      // With its examples a block ends; the heading of the next may stand right behind them.
      last = inStatement(statement, heading);
    } else if (named.partners.length > 0) {
      last = inStatement(statement, named);
      since = 0;
      facts.push(...last);
    } else if (speaksOn(statement, last, since++)) {
      // "Digoxin: levels may rise. Monitor them." What follows without another name is still about digoxin.
      const more = told(last, statement);
      facts.push(...more);
      // Examples may follow, and share all that was told of their class.
      last = last.map((fact) => more.find((other) => other.with === fact.with) ?? fact);
    }
  }
  return merged(facts).filter(saysSomething);
}

/** A warning that tells neither a harm nor what to do is of something else. */
function saysSomething({ section, effect, advice }: ExtractedInteraction): boolean {
  return section === 'drug_interactions' || effect !== 'unspecified' || advice !== 'none';
}

/** Whether a sentence without a name still speaks of the partners named before it. */
function speaksOn({ text, section }: Statement, last: readonly ExtractedInteraction[], since: number): boolean {
  if (last[0]?.section !== section || HEADING.test(text) || ABOUT_HARM.test(text)) return false;
  return since < (section === 'drug_interactions' ? FOLLOWS : 1);
}

/** What a following sentence adds to the facts: advice, and the change where they told none. */
function told(last: readonly ExtractedInteraction[], { text }: Statement): readonly ExtractedInteraction[] {
  const advice = adviceOf(text);
  return last.flatMap((fact) => {
    const change =
      fact.effect === 'unspecified' && (fact.section !== 'contraindications' || GOES_ON.test(text))
        ? changeOf(text, NOWHERE(fact.with), [], [])
        : fact;
    const { direction, effect } = change;
    const adds = effect !== fact.effect || stricter(fact.advice, advice) !== fact.advice;
    return adds ? [{ ...fact, direction, effect, advice: stricter(fact.advice, advice) }] : [];
  });
}

/** Contraindications stand side by side: only what speaks of the use together belongs to the one before. */
const GOES_ON =
  /\b(?:th(?:e|is)\s+combination|such\s+(?:use|combin\w+)|both|together|concomitant\w*|concurrent\w*|simultaneous\w*|co-?administ\w+|combin\w+|interact\w*|these|when\s+(?:given|used|taken))\b/i;
const NOWHERE = (id: string): Mention => ({ kind: 'class', id, text: '', start: 0, end: 0 });
/** What to do once a harm has come, or what to tell of it, is not about the two together. */
const ABOUT_HARM =
  /^(?:if|patients?\s+should\s+be|advise|inform|instruct|counsel|symptoms|signs)\b|\bif\s+(?:\w+\s+){0,6}(?:occurs?|develops?|suspected)\b/i;

/** How many sentences after a name still speak of it. */
const FOLLOWS = 3;
const HEADING = /^\d+(?:\.\d+)+\s+\p{Lu}/u;

function inStatement({ text, section, before: said }: Statement, named: Named): readonly ExtractedInteraction[] {
  if (isHarmlessList(text)) return [];
  const parts = clauses(text);
  const listed = opensList(said);
  const whole = listed ? stricter(adviceOf(text), adviceOf(said ?? '')) : adviceOf(text);
  return named.partners.flatMap((mention) => {
    const at = parts.findIndex(({ end }) => mention.start < end);
    const clause = parts[at];
    if (clause === undefined) return [];
    const before = text.slice(clause.start, mention.start);
    const after = text.slice(mention.end, clause.end);
    if (!interacts(section, text, before, after, mention, named.own) && !listed) return [];
    const later = parts.slice(at + 1);
    const warnsLater =
      later.some(({ text: next }) => (advises(next) || foresees(next)) && !deniesInteraction(next)) &&
      !named.partners.some(({ start }) => start >= clause.end);
    // "While X lowered its level, this needs no other dose."
    if (/^\W*(?:while|although|though)\b/i.test(clause.text) && later.some((next) => deniesInteraction(next.text)))
      return [];
    if ((deniesInteraction(clause.text) || unknownInteraction(clause.text)) && !warnsLater) return [];
    if (isInRegimen(text, mention, named.own)) return [];
    const classOf = classOfExample(text, mention, named.partners);
    const { direction, effect } =
      classOf === undefined
        ? changeOf(text, mention, named.own, named.partners)
        : changeOfExample(mention, named.partners, (one) => changeOf(text, one, named.own, named.partners));
    const narrower = narrowerThan(mention, text, { direction, effect });
    const here = parts.length > 1 && text.includes(';') ? adviceOf(clause.text) : 'none';
    const own = here === 'none' ? whole : here;
    const advice: ExtractedAdvice = section === 'contraindications' && own !== 'separate' ? 'contraindicated' : own;
    const words = pointTo(text, [mention.text, ...nearWords(text, mention)]);
    const fact: ExtractedInteraction = {
      kind: 'interaction',
      with: mention.id,
      type: mention.kind === 'drug' ? 'drug' : 'class',
      direction,
      effect,
      advice,
      ...(classOf !== undefined && { example: true as const }),
      ...((SOME.test(before) || isEnzymeExample(text, mention, named.partners)) && { some: true as const }),
      ...(narrower !== undefined && { narrower }),
      ...(isOral(mention, before) && { oral: true as const }),
      section,
      words,
    };
    return [fact];
  });
}

/** "Has been given without any interaction with the following: (1) …; (2) …": all that is listed. */
function isHarmlessList(text: string): boolean {
  const colon = text.indexOf(':');
  return colon > 0 && /\bfollowing\b/i.test(text.slice(0, colon)) && deniesInteraction(text.slice(0, colon));
}

/** "X with fluorouracil/leucovorin" is one treatment, and so is "estrogen plus progestin therapy". */
function isInRegimen(text: string, mention: Mention, own: readonly Mention[]): boolean {
  if (/^\s+plus\b/i.test(text.slice(mention.end))) return true;
  return own.some(({ end }) => {
    const between = text.slice(end, mention.start);
    return /^\s+with\s+[\w-]+\/$/.test(between) || (/^\s+with\s+$/.test(between) && text[mention.end] === '/');
  });
}

/** Before a class of which only some are meant. */
const SOME =
  /\b(?:certain|some|specific|selected|short-acting|long-acting|this\s+type\s+of)\s+(?:[\w-]+\s+)?$|\bassociated\s+with\s+abuse\b[^;]{0,80}$|(?:α|alpha|β|beta)[\s-]*\d?[\s-]*$/i;

/** The part of a class that the sentence is about, where what it tells can only be of that part. */
function narrowerThan({ id, text: name }: Mention, text: string, { direction, effect }: Change): string | undefined {
  if (id === 'anticoagulants' && (direction.endsWith('-other') || BY_PROTHROMBIN.test(text)))
    return 'anticoagulants-coumarin';
  if (/^cyp3a4-(?:inhibitors|inducers)$/.test(id) && /\bstrong\b/i.test(text) && !/\b(?:moderate|weak)\b/i.test(text))
    return `${id}-strong`;
  if (id === 'serotonergic-drugs' && /reuptake/i.test(name)) return 'ssris';
  // Only these calcium channel blockers slow the heart.
  if (id.startsWith('calcium-channel-blockers') && !id.endsWith('dihydropyridine') && effect === 'bradycardia')
    return 'calcium-channel-blockers-nondihydropyridine';
  return undefined;
}

/** What is measured with warfarin and its kind. */
const BY_PROTHROMBIN = /\b(?:prothrombin|INR|coumarin|dicumarol|warfarin)\b/i;

/** "Oral anticoagulants"; contraceptives are so called whatever their route. */
function isOral({ kind, id, text }: Mention, before: string): boolean {
  return kind === 'class' && !id.includes('contracept') && (/^oral\s/i.test(text) || /\boral\s+$/i.test(before));
}

/** Between the label's drug and a name: medicines given with it for the same disease. */
const IN_REGIMEN = /^[\s,]*(?:[\w-]+\s+){0,2}(?:in\s+combination\s+with|plus|\+)\s[^.;]{0,80}$/i;

/** Between a name and the label's drug: "… should not be given to patients receiving X". */
const IN_ITS_PATIENTS =
  /\b(?:receiving|taking|treated\s+with|(?:during|before|after|while\s+on)(?:\s+(?:treatment|therapy)(?:\s+with)?)?)\s+(?:[\w-]+\s+){0,2}$/i;

/** Whether a place speaks of taking the two together; the section on interactions need not say so. */
function interacts(
  section: string,
  text: string,
  before: string,
  after: string,
  mention: Mention,
  own: readonly Mention[],
): boolean {
  if (standsAside(before, after, text)) return false;
  if (section === 'drug_interactions') return true;
  if (tellsOfTreatment(before, text)) return false;
  if (section === 'contraindications') return !tellsOfPast(before) && !tellsResults(text);
  if (PROCEDURE.test(mention.text)) return false;
  if (
    own.some(({ end }) => end < mention.start && IN_REGIMEN.test(text.slice(end, mention.start))) &&
    adviceOf(text) !== 'avoid'
  )
    return false;
  const inItsPatients = own.some(
    ({ start }) =>
      start >= mention.end &&
      IN_ITS_PATIENTS.test(text.slice(mention.end, start)) &&
      (advises(text) || LESS_EFFECTIVE.test(text)),
  );
  return (inItsPatients || speaksOfTogether(text, before)) && !tellsOfPast(before);
}

/** What is done to a patient is no medicine taken. */
const PROCEDURE = /anesthesia$/i;

const LESS_EFFECTIVE = /\b(?:may|might|can|could)\s+(?:not\s+be|be\s+less)\s+effective\b/i;

const NEAR = 5;

/** A few words of the sentence on both sides of the name, so that the pointer leads to this sentence and no other. */
function nearWords(text: string, mention: Mention): readonly string[] {
  const before = text.slice(0, mention.start).trim().split(/\s+/).slice(-NEAR).join(' ');
  const after = text.slice(mention.end).trim().split(/\s+/).slice(0, NEAR).join(' ');
  return [before, after].filter((words) => words.includes(' '));
}
