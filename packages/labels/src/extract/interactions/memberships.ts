import type { Label } from '../../label.ts';
import type { Lexicon } from '../lexicon.ts';
import { statements } from '../statement.ts';
import { classOfExample } from './examples.ts';
import { INTERACTION_SECTIONS } from './extract.ts';
import { ownOf } from './own.ts';
import { namedIn } from './partners.ts';

/** A drug that a label gives as an example of a class: "strong CYP3A4 inhibitors (e.g., ketoconazole)". */
export interface Membership {
  readonly class: string;
  readonly drug: string;
}

/**
 * The examples of classes that a label names, each once, in the label's order.
 *
 * @example membershipsIn(label, lexicon) // [{ class: 'cyp3a4-inhibitors-strong', drug: 'ketoconazole' }]
 */
export function membershipsIn(label: Label, lexicon: Lexicon): readonly Membership[] {
  const read = statements(label, INTERACTION_SECTIONS);
  const own = ownOf(label, read, lexicon);
  const found = new Map<string, Membership>();
  for (const statement of read) {
    const { partners } = namedIn(statement, lexicon, own);
    for (const mention of partners) {
      const group = classOfExample(statement.text, mention, partners);
      if (group !== undefined) found.set(`${group.id} ${mention.id}`, { class: group.id, drug: mention.id });
    }
  }
  return [...found.values()];
}
