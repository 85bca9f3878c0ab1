/** What was found beside what should have been, in one label. Items compare as text. */
export interface Compared {
  readonly label: string;
  readonly expected: readonly string[];
  readonly found: readonly string[];
  /** Right when found and not missed when not: what the gold set leaves open. */
  readonly allowed?: readonly string[];
}

/** How well a kind of fact is found: counts over all labels, and each error. */
export interface Score {
  readonly name: string;
  readonly labels: number;
  readonly right: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
  /** 0 to 1; undefined when nothing was found, or nothing expected. */
  readonly precision: number | undefined;
  readonly recall: number | undefined;
  readonly f1: number | undefined;
}

/**
 * Compares sets of items, label by label. Each item counts once a label.
 *
 * @example score('uses', [{ label: 'a', expected: ['pain'], found: ['pain', 'fever'] }]).precision // 0.5
 */
export function score(name: string, all: readonly Compared[]): Score {
  let right = 0;
  const missed: string[] = [];
  const wrong: string[] = [];
  for (const { label, expected, found, allowed = [] } of all) {
    const want = new Set(expected);
    const have = new Set(found);
    const open = new Set(allowed);
    for (const item of want) {
      if (have.has(item)) right++;
      else missed.push(`${label}: ${item}`);
    }
    for (const item of have) if (!want.has(item) && !open.has(item)) wrong.push(`${label}: ${item}`);
  }
  const ratio = (whole: number) => (whole === 0 ? undefined : right / whole);
  const precision = ratio(right + wrong.length);
  const recall = ratio(right + missed.length);
  const f1 = right === 0 ? undefined : (2 * right) / (2 * right + wrong.length + missed.length);
  return { name, labels: all.length, right, missed, wrong, precision, recall, f1 };
}
