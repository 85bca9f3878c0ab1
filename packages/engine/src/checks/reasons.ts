import type { Finding } from '../nouns/finding.ts';
import type { Case } from './check.ts';
import { assumptions } from './compose.ts';

/** What was read of the person for a finding, without what was assumed of its medicines: findings that are told as one assume it once. */
export function reasonsOf({ because, medicines, about }: Finding, c: Case): readonly string[] {
  const uses = c.uses.filter((use) => medicines.includes(use.name) && about.includes(use.drug));
  const assumed = assumptions(uses, c.asOf);
  return because.filter((reason) => !assumed.includes(reason));
}
