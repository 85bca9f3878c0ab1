import type { ExtractedCondition, ExtractedFact, ExtractedKidney } from '../nouns/extracted.ts';
import type { Advice, Fact } from '../nouns/fact.ts';
import { inMilligrams, type Quantity } from '../nouns/quantity.ts';
import type { Severity } from '../nouns/severity.ts';
import { severityOf } from './grade.ts';
import type { Statement } from './merge.ts';
import { effectOf, type NamesOfThings, namedIn, sayOf } from './say.ts';

const ASK: Advice = {
  urgency: 'soon',
  say: 'Ask a pharmacist or the prescriber whether this matters here. Do not stop a medicine on your own.',
};
const MENTION: Advice = { urgency: 'routine', say: 'Mention it at the next visit.' };

/**
 * What labels say of a drug, as facts that checks and monographs read: at most a caution, and marked as extracted. An allergy
 * to the drug itself is no fact: every medicine has it.
 */
export function factsOfStatements(
  drug: string,
  statements: readonly Statement[],
  names: NamesOfThings,
): readonly Fact[] {
  const uses = new Set(statements.flatMap(({ fact }) => (fact.kind === 'use' ? [fact.condition] : [])));
  return statements.flatMap((statement) => {
    const own = ownFields(statement.fact, drug, uses);
    if (own === undefined) return [];
    const clinical = statement.fact.kind === 'interaction' ? effectOf(statement.fact, drug) : undefined;
    const named = namedIn(statement.fact, names);
    const severity = 'severity' in own ? own.severity : undefined;
    return [
      {
        id: `extracted:${drug}:${statement.key}`,
        subject: drug,
        basis: 'extracted',
        ...(statement.routes.length > 0 && { routes: statement.routes }),
        say: sayOf(statement.fact, names),
        ...(named !== undefined && { named }),
        ...(clinical !== undefined && { clinical }),
        ...(severity !== undefined && { do: severity === 'caution' ? ASK : MENTION }),
        sources: statement.sources,
        ...own,
      } as Fact,
    ];
  });
}

/** The drug whose label an extracted fact comes from; undefined for the id of a reviewed fact. */
export function drugOfExtracted(id: string): string | undefined {
  return /^extracted:([^:]+):/.exec(id)?.[1];
}

/** The fields that only this kind of fact has; undefined where there is nothing to tell. */
function ownFields(fact: ExtractedFact, drug: string, uses: ReadonlySet<string>) {
  switch (fact.kind) {
    case 'interaction': {
      const other = fact.type === 'class' ? { class: fact.with } : { drug: fact.with };
      return { kind: 'interaction', severity: severityOf(fact.advice), between: [{ drug }, other] } as const;
    }
    case 'condition':
      return { kind: 'condition', severity: ofCondition(fact, uses), condition: fact.condition } as const;
    case 'allergy':
      if (fact.type === 'excipients' || fact.to === drug) return undefined;
      return { kind: 'allergy', severity: 'caution', to: [fact.to] } as const;
    case 'age':
      return {
        kind: 'age',
        severity: severityOf(fact.advice),
        ...(fact.below !== undefined && { below: fact.below }),
        ...(fact.from !== undefined && { from: fact.from }),
      } as const;
    case 'pregnancy':
      if (fact.state === 'breastfeeding') return { kind: 'breastfeeding' } as const;
      return { kind: 'pregnancy', severity: severityOf(fact.advice) } as const;
    case 'dose':
      // Per kilogram, or in a unit that is no mass, it is shown and not compared.
      if (fact.perKg === true || ![fact.maxDaily, fact.maxSingle].every(isMass))
        return { kind: 'administration' } as const;
      return {
        kind: 'dose',
        severity: 'caution',
        ...(fact.maxDaily !== undefined && { maxDaily: fact.maxDaily }),
        ...(fact.maxSingle !== undefined && { maxSingle: fact.maxSingle }),
        ...(fact.age !== undefined && { age: fact.age }),
      } as const;
    case 'kidney':
      return kidney(fact);
    case 'liver': {
      // How far a liver disease has gone is not known from the diagnosis alone.
      const severity = fact.degree === 'any' ? severityOf(fact.advice) : 'note';
      return { kind: 'condition', severity, condition: 'liver-disease' } as const;
    }
    case 'adverse-effect':
      return { kind: 'adverse-effect', ...(fact.frequency !== undefined && { frequency: fact.frequency }) } as const;
    case 'hazard':
      return { kind: 'boxed-warning' } as const;
    case 'use':
    case 'withdrawal':
      return { kind: fact.kind } as const;
  }
}

/**
 * "Uncontrolled", "severe" and the like do not follow from a diagnosis on a list: then it is a note. A history does. What the
 * label also names as a use is meant in some form only.
 */
function ofCondition({ condition, advice, qualifier }: ExtractedCondition, uses: ReadonlySet<string>): Severity {
  if (uses.has(condition)) return 'note';
  return qualifier === undefined || /history|known|suspected/i.test(qualifier) ? severityOf(advice) : 'note';
}

function isMass(quantity: Quantity | undefined): boolean {
  return quantity === undefined || inMilligrams(quantity) !== undefined;
}

function kidney(fact: ExtractedKidney) {
  if (fact.below !== undefined) {
    const { measure, below, atLeast } = fact;
    return {
      kind: 'kidney',
      severity: severityOf(fact.advice),
      measure,
      below,
      ...(atLeast !== undefined && { atLeast }),
    } as const;
  }
  const condition =
    fact.degree === 'dialysis' ? 'dialysis' : fact.degree === 'severe' ? 'severe-kidney-disease' : 'kidney-disease';
  // A mild degree is not known from the diagnosis alone.
  const severity = fact.degree === 'mild' || fact.degree === 'moderate' ? 'note' : severityOf(fact.advice);
  return { kind: 'condition', severity, condition } as const;
}
