import { groupInto } from '../group-into.ts';
import { isBeyond, type MeasuredCondition, sayLimit } from '../measure/measured-conditions.ts';
import { said } from '../measure/newest.ts';
import type { DrugUse } from '../nouns/drug-use.ts';
import type { ConditionFact } from '../nouns/fact.ts';
import type { NotChecked } from '../nouns/finding.ts';
import type { Case } from './check.ts';
import { collect, usesOf } from './collect.ts';
import { namesOf } from './compose.ts';

/** The value that shows the condition, with the limit that it passes. */
export function valueIn(known: MeasuredCondition | undefined, { measured }: ConditionFact): readonly string[] {
  if (known?.value === undefined) return [];
  const { value } = known;
  const { name, definition } = known.condition;
  const limit = sayLimit(value.kind, measured ?? definition);
  const note = definition.note === undefined ? '' : ` (${definition.note})`;
  return [`${said(value)}: ${name} ${measured === undefined ? 'is' : 'counts here'} ${limit}${note}`];
}

/** Where the condition's own limit decides, its source is one of the finding's. */
export function withSources<Fact extends ConditionFact>(fact: Fact, known: MeasuredCondition | undefined): Fact {
  if (known === undefined || fact.measured !== undefined) return fact;
  return { ...fact, sources: [...fact.sources, ...known.condition.definition.sources] };
}

/** Tells of values that would count if they spoke for today: old ones, and those of a later day. */
export function sayDoubts(
  c: Case,
  measured: ReadonlyMap<string, MeasuredCondition>,
  applies: (fact: ConditionFact) => boolean,
  notChecked: NotChecked[],
): void {
  const doubts = new Map<string, DrugUse[]>();
  for (const known of measured.values()) {
    const { doubt } = known;
    if (doubt === undefined) continue;
    const { id, name } = known.condition;
    const open = (fact: ConditionFact) => fact.condition === id && isBeyond(known, fact.measured) && applies(fact);
    for (const use of usesOf(collect(c, 'condition', open)))
      groupInto(doubts, `${capital(doubt)}: a new one would tell of ${name}.`, use);
  }
  for (const [reason, uses] of doubts) notChecked.push({ check: 'condition', about: namesOf(uses), reason });
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
