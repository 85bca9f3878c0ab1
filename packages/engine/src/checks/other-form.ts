import type { Advice, Fact } from '../nouns/fact.ts';
import type { Severity } from '../nouns/severity.ts';

/** Another form in which a label lets a fact be told. */
interface Form {
  readonly severity: Severity;
  readonly say: string;
  readonly do: Advice;
}

/** A fact in another form: its details, and what is offered in place of the medicine, go with the form that is left. */
export function inForm<F extends Fact>(fact: F, { severity, say, do: advice }: Form): F {
  return { ...fact, severity, say, do: advice, clinical: undefined, suggest: undefined };
}
