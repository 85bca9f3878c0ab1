import type { ExtractedWithdrawal } from '@doseline/engine';
import type { Label } from '../../label.ts';
import type { Lexicon } from '../lexicon.ts';
import { statements } from '../statement.ts';
import { withdrawalStatement } from './statement.ts';

const SECTIONS = [
  'boxed_warning',
  'warnings',
  'warnings_and_cautions',
  'precautions',
  'dosage_and_administration',
  'drug_abuse_and_dependence',
];

/**
 * What a label says about the harm of stopping its drug and about stopping it slowly, one fact a sentence.
 *
 * @example extractWithdrawal(label, lexicon)[0]?.about // 'taper-advice'
 */
export function extractWithdrawal(label: Label, lexicon: Lexicon): readonly ExtractedWithdrawal[] {
  const found = new Map<string, ExtractedWithdrawal>();
  const names = [label.title, ...label.genericNames, ...label.brandNames].join('; ');
  const own = { drugs: new Set(lexicon.find(names, ['drug']).map(({ id }) => id)), names: names.toLowerCase() };
  for (const { section, text, before } of statements(label, SECTIONS)) {
    const said = withdrawalStatement(text, lexicon, { own, ...(before !== undefined && { before }) });
    if (said === undefined) continue;
    const fact: ExtractedWithdrawal = { kind: 'withdrawal', section, ...said };
    const key = JSON.stringify(fact);
    if (!found.has(key)) found.set(key, fact);
  }
  return [...found.values()];
}
