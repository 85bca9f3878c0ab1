import type { ExtractedInteraction } from '@doseline/engine';
import type { Mention } from '../lexicon.ts';
import { stricter } from './advice.ts';
import type { Change } from './arrows.ts';
import type { Named } from './partners.ts';

const SUCH_AS = /\b(?:such\s+as|e\.?g\.?,?|for\s+example|including|like|i\.?e\.?,?|eg,)|\(/gi;

/**
 * The class that a name is only given as one of: "NSAIDs (e.g., naproxen)", "statins such as lovastatin"; undefined where it
 * stands for itself.
 */
export function classOfExample(text: string, mention: Mention, partners: readonly Mention[]): Mention | undefined {
  if (mention.kind !== 'drug') return undefined;
  const before = text.slice(0, mention.start);
  const cue = [...before.matchAll(SUCH_AS)].at(-1);
  if (cue === undefined || /[.;]\s/.test(before.slice(cue.index + cue[0].length))) return undefined;
  if (cue[0] === '(' && before.slice(cue.index).includes(')')) return undefined;
  return partners.findLast(({ kind, end }) => kind === 'class' && end <= cue.index + cue[0].length);
}

const ENZYME = /^(?:cyp|p-gp|bcrp|o[ac]t|ugt|highly-protein)/;

/** Whether a class is named as one that acts on an enzyme, which not all of its members do: "CYP3A4 inhibitors (e.g., macrolides)". */
export function isEnzymeExample(text: string, mention: Mention, partners: readonly Mention[]): boolean {
  if (mention.kind !== 'class' || ENZYME.test(mention.id)) return false;
  const of = classOfExample(text, { ...mention, kind: 'drug' }, partners);
  return of !== undefined && of !== mention && ENZYME.test(of.id);
}

/** The names up to the heading of the next block, which stands right after the last of the list, and that heading's. */
export function atHeading(text: string, { partners, own }: Named): readonly [Named, Named] {
  const found = partners.findIndex(
    ({ start, text: name }, i) =>
      /^\p{Lu}/u.test(name) && /^\s+(?:Other\s+)?$/.test(text.slice(partners[i - 1]?.end ?? start, start)),
  );
  const at = found === -1 ? partners.length : found;
  return [
    { partners: partners.slice(0, at), own },
    { partners: partners.slice(at), own },
  ];
}

/** An example has the change and the advice of its class, where it has none of its own. */
export function asExample(fact: ExtractedInteraction, classes: readonly ExtractedInteraction[]): ExtractedInteraction {
  const of = classes.find(({ effect }) => effect !== 'unspecified') ?? classes[0];
  if (of === undefined) return fact;
  const advice = stricter(fact.advice, of.advice);
  const { direction, effect } = fact.effect === 'unspecified' ? of : fact;
  const some = fact.type === 'class' && ENZYME.test(of.with);
  return { ...fact, direction, effect, advice, example: true, ...(some && { some: true as const }) };
}

/** The change told of an example, else of the nearest class before it of which one is told. */
export function changeOfExample(
  example: Mention,
  partners: readonly Mention[],
  changeOf: (mention: Mention) => Change,
): Change {
  const own = changeOf(example);
  const classes = partners.filter(({ kind, end }) => kind === 'class' && end <= example.start).reverse();
  return [own, ...classes.map(changeOf)].find(({ effect }) => effect !== 'unspecified') ?? own;
}
