import { SEVERITIES, type Severity } from '@doseline/engine';
import type { Example } from './schema/fact.ts';

/** What a fact has, of which another form tells in a milder or a graver way. */
interface Whole {
  readonly severity: Severity;
  readonly examples?: readonly Example[] | undefined;
}

/** What is wrong with another form of a fact: it must be milder, or graver, than the fact's own, and be tried by an example. */
export function* wrongIn(
  { severity: own, examples }: Whole,
  { severity }: { readonly severity: Severity },
  must: 'milder' | 'graver',
  whose: string,
): Generator<readonly [at: readonly string[], message: string]> {
  const by = SEVERITIES.indexOf(severity) - SEVERITIES.indexOf(own);
  if (must === 'milder' ? by <= 0 : by >= 0) yield [['severity'], `must be ${must} than the ${whose}'s own, ${own}`];
  if (examples?.some((example) => example.severity === severity) !== true)
    yield [[], `needs an example that is found with \`severity: ${severity}\``];
}
