import type { DrugUse } from '../nouns/drug-use.ts';
import type { SuggestedAction } from '../nouns/fact.ts';
import type { Finding } from '../nouns/finding.ts';
import type { Case } from './check.ts';
import { distinct, drugsIn, namesIn } from './compose.ts';
import { reasonsOf } from './reasons.ts';
import { names } from './same-harm.ts';

/** A finding that joins another one. */
export interface Joined {
  readonly finding: Finding;
  /** Of a burden, of which other findings tell too: the uses that are to be named for it. */
  readonly also: readonly DrugUse[];
}

/** A finding with the medicines, the reasons and the sources of those that joined it. */
export function join(finding: Finding, joined: readonly Joined[], c: Case): Finding {
  if (joined.length === 0) return finding;
  const add = <T>(own: readonly T[], pick: (one: Joined) => readonly T[]): T[] =>
    distinct([...own, ...joined.flatMap(pick)]);
  const suggestions = [finding, ...joined.map((one) => one.finding)].flatMap((one) => one.suggestions ?? []);
  return {
    ...finding,
    ...(suggestions.length > 0 && { suggestions: suggestions.filter(isFirst) }),
    medicines: add(finding.medicines, ({ finding: other, also }) =>
      other.kind === 'burden' ? namesIn(also) : other.medicines,
    ),
    about: add(finding.about, ({ finding: other, also }) => (other.kind === 'burden' ? drugsIn(also) : other.about)),
    because: add(finding.because, ({ finding: other }) => {
      // Where it names all the medicines of the other one, what is assumed of them is said.
      const reasons = names(finding, other) ? reasonsOf(other, c) : other.because;
      // The reasons of a burden are what its medicines add to it.
      return other.kind === 'burden' ? reasons : [other.title, ...reasons];
    }),
    sources: add(finding.sources, ({ finding: other }) => other.sources),
    facts: add(finding.facts, ({ finding: other }) => other.facts),
  };
}

function isFirst({ say }: SuggestedAction, i: number, all: readonly SuggestedAction[]): boolean {
  return all.findIndex((other) => other.say === say) === i;
}
