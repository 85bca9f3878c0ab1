import type { ExtractedDose } from '@doseline/engine';
import type { Label } from '../../label.ts';
import type { Lexicon } from '../lexicon.ts';
import { namesOther, ownDrugs } from '../own-drugs.ts';
import { pieces } from '../pieces.ts';
import { pointTo } from '../point-to.ts';
import { type Statement, statements } from '../statement.ts';
import { type Audience, audienceOf, isOfChildren, isOfSome } from './audience.ts';
import { type Ceiling, ceilingsIn, ceilingValue } from './ceilings.ts';
import { maximumColumns } from './maximum-columns.ts';
import { amountsIn } from './quantity.ts';
import { pieceStrength, tabletsADay } from './tablets.ts';

const SECTIONS = ['dosage_and_administration', 'boxed_warning', 'warnings', 'warnings_and_cautions'];
const DOSAGE = 'dosage_and_administration';
const ABOUT = /exceed|maxim|\bmax\b|highest|more than|greater than|higher than|above|in excess|limit|over \d/i;

interface Candidate {
  readonly statement: Statement;
  readonly ceiling: Ceiling;
  readonly audience: Audience;
  readonly words: readonly string[];
}

/**
 * The highest daily and single doses that a label states for its drug, for adults in general and for age groups.
 *
 * A label often has several: one for each indication, smaller ones for weak organs, beside other medicines or while the dose is raised. A check that
 * warns of too much must not warn of a dose that the label allows somewhere, so only the largest for each audience counts, and ceilings of some
 * patients are left out. It is left out as well where the dosage section recommends a larger dose than that: the ceiling is then of something
 * else. Labels of several drugs give none, because the figure may be of either. "8 tablets in 24 hours" counts where the strength of a tablet is certain.
 *
 * @example extractDoses(label, lexicon)[0] // { kind: 'dose', maxDaily: { value: 80, unit: 'mg' }, section: 'dosage_and_administration', words: … }
 */
export function extractDoses(label: Label, lexicon: Lexicon): readonly ExtractedDose[] {
  const own = ownDrugs(label, lexicon);
  if (own.size > 1 || isCombination(label)) return [];
  const all = statements(label, SECTIONS);
  const best = new Map<string, Candidate>();
  const add = (candidate: Candidate) => {
    const { ceiling, audience } = candidate;
    const key = [ceiling.of, ceiling.amount.perKg, ceiling.amount.quantity.unit, audience.from, audience.to].join();
    const known = best.get(key);
    if (known === undefined || ceilingValue(ceiling) > ceilingValue(known.ceiling)) best.set(key, candidate);
  };
  for (const { statement, cell, ceiling, who } of maximumColumns(all.filter(({ section }) => section === DOSAGE))) {
    const audience = audienceOf(who);
    if (audience === undefined || isOfSome(who) || namesOther(statement.text, own, lexicon)) continue;
    add({ statement, ceiling, audience, words: pointTo(statement.text, [who, cell]) });
  }
  let ofChildren = false;
  for (const statement of all) {
    const { text } = statement;
    if (/\b\d\.\d+ \p{Lu}/u.test(text)) ofChildren = false;
    if (amountsIn(text).length > 0 || isHeading(text)) ofChildren = isOfChildren(text) ?? ofChildren;
    if (!ABOUT.test(text) || !/\d/.test(text)) continue;
    for (const piece of pieces(text)) {
      if (piece.text.length > 700) continue;
      for (const ceiling of ceilingsIn(piece.text)) {
        const clause = clauseOf(piece.text, ceiling);
        const heading = isHeading(statement.before) ? `${statement.before}` : '';
        if (isOfSome(clause) || isOfSome(heading) || namesOther(piece.text, own, lexicon)) continue;
        const audience = audienceOf(clause);
        if (audience === undefined || (ofChildren && isGeneral(audience))) continue;
        const words = pointTo(text, [text.slice(piece.start + ceiling.start, piece.start + ceiling.end)]);
        add({ statement, ceiling, audience, words });
      }
    }
  }
  const strength = pieceStrength(label);
  const directions = strength === undefined ? [] : all.filter(({ section }) => section === DOSAGE);
  for (const { section, text } of directions) {
    const most = tabletsADay(text, strength ?? 0);
    if (
      most === undefined ||
      /\bchildren\b[^.]{0,80}$/i.test(text.slice(0, text.indexOf(most.words)).replace(/.*\badults and children\b/i, ''))
    )
      continue;
    return [{ kind: 'dose', maxDaily: { value: most.value, unit: 'mg' }, section, words: pointTo(text, [most.words]) }];
  }
  const recommended = largestRecommended(all, (text) => namesOther(text, own, lexicon));
  return [...best.values()].filter((candidate) => !isExceeded(candidate, recommended)).map(factOf);
}

function factOf({ statement, ceiling, audience, words }: Candidate): ExtractedDose {
  const quantity = { value: ceilingValue(ceiling), unit: ceiling.amount.quantity.unit };
  const { from, to } = audience;
  return {
    kind: 'dose',
    ...(ceiling.of === 'day' ? { maxDaily: quantity } : { maxSingle: quantity }),
    ...(ceiling.amount.perKg && { perKg: true }),
    ...(!isGeneral(audience) && {
      age: { ...(from !== undefined && { from }), ...(to !== undefined && { to }) },
    }),
    section: statement.section,
    words,
  };
}

/** The part of a piece that the ceiling stands in, up to the next clause that has an amount of its own. */
function clauseOf(text: string, { start, end }: Ceiling): string {
  const before = text.slice(0, start);
  const after = text.slice(end);
  const from = Math.max(...[', and ', ' and ', ', ', ': '].map((mark) => lastAfterAmount(before, mark)));
  const next = /(?:,| and| or)\s[^,]*?\d[\d.,]*\s*(?:mg|mcg|g|units?)\b/i.exec(after);
  const heading = /\p{Lu}[\w ]{2,60}:/u.exec(after);
  const until = Math.min(next?.index ?? after.length, heading?.index ?? after.length);
  return before.slice(from) + text.slice(start, end) + after.slice(0, until);
}

/** After the last mark behind which another amount's clause has ended; 0 where the text has no amount before. */
function lastAfterAmount(before: string, mark: string): number {
  const at = before.lastIndexOf(mark);
  return at !== -1 &&
    amountsIn(before.slice(0, at)).length > 0 &&
    /\b(?:adults?|children|adolescents?|pediatric)\b/i.test(before.slice(0, at))
    ? at + mark.length
    : 0;
}

const isGeneral = ({ from, to }: Audience): boolean => from === undefined && to === undefined;

const isHeading = (before: string | undefined): boolean =>
  before !== undefined && before.length < 120 && !/[.?!]$/.test(before);

function isCombination(label: Label): boolean {
  const names = label.genericNames;
  return names.length > 1 || names.some((name) => /,|\band\b|\/|\bwith\b/i.test(name));
}

const RECOMMENDS =
  /\b(?:recommended|usual|may be (?:increased|given|used)|can be (?:increased|given)|should be (?:given|increased|administered)|administer|increase(?:d)? to|up to|range|doses? of|as much as|requires?d?|needed)\b/i;

/** The largest daily amount in mg that the dosage section recommends to anyone. */
function largestRecommended(all: readonly Statement[], isOther: (text: string) => boolean): number {
  let largest = 0;
  for (const { section, text } of all) {
    if (
      section !== DOSAGE ||
      !RECOMMENDS.test(text) ||
      /\b(?:load\w*|overdos\w*|stud(?:y|ies)|trials?|MRHD)\b/i.test(text)
    )
      continue;
    for (const { quantity, timesDaily, perKg } of amountsIn(text))
      if (timesDaily !== undefined && timesDaily <= 6 && !perKg && quantity.unit === 'mg') {
        const value = quantity.value * timesDaily;
        if (value > largest && !isOther(text)) largest = value;
      }
  }
  return largest;
}

/** A ceiling for adults that a recommended dose exceeds is of something else. */
function isExceeded({ ceiling, audience }: Candidate, recommended: number): boolean {
  return (
    isGeneral(audience) &&
    ceiling.of === 'day' &&
    !ceiling.amount.perKg &&
    ceiling.amount.quantity.unit === 'mg' &&
    ceilingValue(ceiling) < recommended * 0.999
  );
}
