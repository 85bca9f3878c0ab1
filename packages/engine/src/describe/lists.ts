import type { MonographLine } from '../nouns/monograph.ts';

/** Lines that say the same of several things: "The label asks for care with" asthma, gout. */
export interface MonographList {
  /** What they have in common; undefined for lines that are names and no sentences. */
  readonly lead?: string;
  /** The further sentence that they have in common. */
  readonly clinical?: string;
  readonly lines: readonly MonographLine[];
}

/**
 * Puts lines that differ only in the thing they name together, in the order in which each list begins. Interfaces show what was
 * drawn from labels so: a label may name fifty medicines.
 *
 * @example asLists(lines).map(({ lead, lines }) => `${lead}: ${lines.map((line) => line.named).join(', ')}`)
 */
export function asLists(lines: readonly MonographLine[]): readonly MonographList[] {
  const lists = new Map<string, { lead?: string; clinical?: string; lines: MonographLine[] }>();
  for (const line of lines) {
    const { named, say, clinical } = line;
    const lead = named === undefined ? undefined : say.slice(0, -named.length - 1).replace(/:?\s*$/, '');
    const isName = named === undefined && clinical === undefined && line.severity === undefined;
    const key = isName ? 'name' : named === undefined ? `alone ${line.id}` : `${lead} ${clinical ?? ''}`;
    const known = lists.get(key);
    if (known !== undefined) known.lines.push(line);
    else
      lists.set(key, {
        ...(isName ? {} : { lead: lead ?? say }),
        ...(clinical === undefined ? {} : { clinical }),
        lines: [line],
      });
  }
  return [...lists.values()];
}
