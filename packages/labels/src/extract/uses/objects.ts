import type { Mention } from '../lexicon.ts';
import { anew, namesPeople, type Role, roleAfter } from './role.ts';

/** A condition for which a drug is given, and how the sentence names it. */
export interface Aim {
  readonly mention: Mention;
  readonly role: Role;
}

/** What is prevented stands beside it; a condition of the people at risk is not the use. */
const PREVENTION = /\b(?:prevent|prophyla)\w*/i;

/**
 * The conditions that are treated, of those in a text that states a use from `from` on. Once a thing treated has been named,
 * its cause and the people are not uses; where nothing else is named they are.
 *
 * @example aims('the treatment of edema in adults with asthma', mentions).map(({ mention }) => mention.id) // ['edema']
 */
export function aims(text: string, mentions: readonly Mention[], from = 0): readonly Aim[] {
  const kept: Aim[] = [];
  let after = from;
  let named = false;
  let narrowed = false;
  let last: Mention | undefined;
  for (const mention of mentions) {
    if (last?.start === mention.start) {
      const same = kept.find((aim) => aim.mention === last);
      if (same !== undefined) kept.push({ mention, role: same.role });
      continue;
    }
    const whole = text.slice(after, mention.start);
    const begins = anew(whole);
    if (begins !== undefined) {
      named = false;
      narrowed = false;
    }
    const between = begins === undefined ? whole : whole.slice(begins);
    const said = roleAfter(between);
    const people = namesPeople(mention.text, text.slice(mention.end, mention.end + 60));
    const listed = begins === undefined && kept.at(-1)?.role === 'association' && kept.at(-1)?.mention === last;
    const role = said !== 'object' ? said : people ? 'population' : listed ? 'association' : 'object';
    if (role === 'context') narrowed = true;
    const beside = role === 'object' || role === 'association';
    if (!narrowed && (beside || (!named && !PREVENTION.test(between)))) {
      kept.push({ mention, role });
      named = true;
    } else narrowed = true;
    after = mention.end;
    last = mention;
  }
  return kept;
}
