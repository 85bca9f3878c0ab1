import type { Mention } from '../lexicon.ts';

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
