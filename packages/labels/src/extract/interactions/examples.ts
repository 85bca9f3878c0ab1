import type { Mention } from '../lexicon.ts';

const SUCH_AS = /\b(?:such\s+as|e\.?g\.?,?|for\s+example|including|like|i\.?e\.?,?|eg,)|\(/gi;

/** Whether a name is only given as one of a class beside it: "NSAIDs (e.g., naproxen)", "statins such as lovastatin". */
export function isExample(text: string, mention: Mention, partners: readonly Mention[]): boolean {
  if (mention.kind !== 'drug') return false;
  const before = text.slice(0, mention.start);
  const cue = [...before.matchAll(SUCH_AS)].at(-1);
  if (cue === undefined || /[.;]\s/.test(before.slice(cue.index + cue[0].length))) return false;
  if (cue[0] === '(' && before.slice(cue.index).includes(')')) return false;
  return partners.some(({ kind, end }) => kind === 'class' && end <= cue.index + cue[0].length);
}
