import { fileURLToPath } from 'node:url';
import { buildLexicon } from '../extract/lexicon.ts';
import { loadKnowledge } from '../load.ts';
import { openShelf, SHARED_DATA } from '../shelf.ts';
import { scoreAdverseEffects } from './adverse-effects.ts';
import { scoreContraindications } from './contraindications.ts';
import type { Bench, Split } from './gold.ts';
import { scoreInteractions } from './interactions.ts';
import type { Score } from './score.ts';
import { scoreWithdrawal } from './withdrawal.ts';

/** Each kind of fact with its scorer. */
const SCORERS: Readonly<Record<string, (bench: Bench) => readonly Score[]>> = {
  'adverse-effects': scoreAdverseEffects,
  contraindications: scoreContraindications,
  interactions: scoreInteractions,
  withdrawal: scoreWithdrawal,
};

/** `npm run evaluate [-- KIND…] [--split tune|test] [--errors N]`: precision, recall and F1 by kind, with the errors. */
function main(args: readonly string[]): void {
  const value = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
  const split = (value('--split') ?? 'test') as Split;
  const errors = Number(value('--errors') ?? 10);
  const kinds = Object.keys(SCORERS).filter((kind) => !args.some((arg) => arg in SCORERS) || args.includes(kind));
  const shelf = openShelf(SHARED_DATA);
  if (shelf === undefined) {
    console.error('The gold sets can be scored only where the official labels are at hand, in ../shared/data/labels.');
    process.exitCode = 2;
    return;
  }
  const lexicon = buildLexicon(loadKnowledge(fileURLToPath(new URL('../..', import.meta.url))));
  for (const kind of kinds) for (const one of SCORERS[kind]?.({ shelf, lexicon, split }) ?? []) print(one, errors);
}

function print(score: Score, errors: number): void {
  const percent = (value: number | undefined) => (value === undefined ? '   –' : value.toFixed(3));
  console.log(
    `${score.name.padEnd(44)} labels ${String(score.labels).padStart(4)}  P ${percent(score.precision)}  R ${percent(score.recall)}  F1 ${percent(score.f1)}  right ${score.right}, missed ${score.missed.length}, wrong ${score.wrong.length}`,
  );
  for (const one of score.missed.slice(0, errors)) console.log(`    missed  ${one}`);
  for (const one of score.wrong.slice(0, errors)) console.log(`    wrong   ${one}`);
}

main(process.argv.slice(2));
