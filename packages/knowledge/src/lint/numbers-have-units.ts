import type { LintRule } from './rule.ts';

/** A number that ends its clause: "do not take more than 80." A year, a percentage, a range or a list number is none. */
const BARE = /(?<![\w.,:/%-])(\d+(?:[.,]\d+)*)(?![.,]?\d)(?=\s*(?:[.;:!?]|,(?!\d)|$|(?:and|or|but)\b(?!\s*\d)))/g;
/** After these a bare number is understood: "phase 3", "CYP 2", "older than 65", "vitamin B 12", "HIV 1", "scores 5". */
const NAMED_BEFORE =
  /\b(?:age|aged|ages|older than|younger than|over|under|below|phase|type|stage|grade|class|level|table|chapter|section|part|step|vitamin [a-z]|in|since|by|schedule|beers|category|score of|of|egfr|crcl|ph)\s*$/i;

/** "Up to 80" of what? A reader may take tablets for milligrams. */
export const numbersHaveUnits: LintRule = {
  id: 'numbers-have-units',
  title: 'Numbers in `say` and `do` have a unit or a word behind them.',
  check({ statements }, report) {
    for (const { file, path, fact } of statements) {
      const texts: readonly [path: readonly string[], text: string | undefined][] = [
        [['say'], fact.say],
        [['do', 'say'], fact.do?.say],
        [['unless', 'say'], 'unless' in fact ? fact.unless?.say : undefined],
        [['unless', 'do', 'say'], 'unless' in fact ? fact.unless?.do.say : undefined],
      ];
      for (const [at, text] of texts)
        for (const number of bareNumbers(text ?? ''))
          report(file, [...path, ...at], `the number ${number} has no unit or word behind it`, 'warning');
    }
  },
};

/**
 * The numbers of a sentence that nothing follows which would say what is counted.
 *
 * @example bareNumbers('Do not take more than 80.') // ['80']
 */
export function bareNumbers(text: string): readonly string[] {
  return [...text.matchAll(BARE)].flatMap((match) => {
    const before = text.slice(0, match.index);
    return NAMED_BEFORE.test(before) && !/\b(?:dose|maximum|max|total) of\s*$/i.test(before) ? [] : [match[1] ?? ''];
  });
}
