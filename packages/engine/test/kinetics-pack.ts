import type { Knowledge, OpenFact } from '../src/knowledge.ts';
import type { Fact } from '../src/nouns/fact.ts';
import type { Pack } from '../src/nouns/pack.ts';
import type { Route } from '../src/nouns/route.ts';
import { openPack } from '../src/open.ts';

type Values = NonNullable<OpenFact<'pharmacokinetics'>['values']>;

export interface MadeKinetics {
  readonly drug: string;
  readonly route?: Route;
  /** `[value, unit]` or `[value, unit, high]` by name. */
  readonly values: Readonly<Record<string, readonly [value: number, unit: string, high?: number]>>;
  readonly unverified?: readonly string[];
}

/** Knowledge that has pharmacokinetics facts and nothing else, but for what is added. */
export function kineticsKnowledge(made: readonly MadeKinetics[], more: Partial<Pack> = {}): Knowledge {
  const facts = made.map(({ drug, route = 'oral', values, unverified }): Fact => {
    const list: Values = Object.entries(values).map(([name, [value, unit, high]]) => ({
      name,
      value,
      unit,
      ...(high !== undefined && { high }),
    }));
    return {
      id: `${drug}-${route}-pharmacokinetics`,
      kind: 'pharmacokinetics',
      subject: drug,
      routes: [route],
      basis: 'reviewed',
      say: 'It is made up.',
      values: list,
      sources: [{ reference: 'made-up' }],
      ...(unverified !== undefined && { unverified }),
    };
  });
  return openPack({
    format: 1,
    version: 'test',
    drugs: [...new Set(made.map(({ drug }) => drug))].map((id) => ({ id })),
    named: [],
    products: [],
    rxcuis: [],
    rxnormNames: [],
    lookAlikes: [],
    classes: [],
    conditions: [],
    burdens: [],
    labels: [],
    references: [{ id: 'made-up', title: 'Made up' }],
    ...more,
    facts: [...facts, ...(more.facts ?? [])],
  });
}
