import type { ConditionIndex } from '../conditions.ts';
import type { ExtractedCondition, ExtractedFact, ExtractedInteraction, ExtractedKidney } from '../nouns/extracted.ts';
import type { Advice, Fact, Side } from '../nouns/fact.ts';
import { inMilligrams, type Quantity } from '../nouns/quantity.ts';
import { LOCAL_ROUTES, ROUTES, type Route } from '../nouns/route.ts';
import type { Severity } from '../nouns/severity.ts';
import { isAside } from './aside.ts';
import { severityOf } from './grade.ts';
import type { Statement } from './merge.ts';
import { effectOf, type NamesOfThings, namedIn, sayOf } from './say.ts';

const ASK: Advice = {
  urgency: 'soon',
  say: 'Ask a pharmacist or the prescriber whether this matters here. Do not stop a medicine on your own.',
};
const MENTION: Advice = { urgency: 'routine', say: 'Mention it at the next visit.' };

/** What labels say of a drug. */
export interface Drawn {
  readonly fact: Fact;
  /** Shown in the monograph; no check reads it. */
  readonly aside: boolean;
}

/**
 * What labels say of a drug, as facts that checks and monographs read: at most a caution, and marked as extracted. An allergy
 * to the drug itself is no fact: every medicine has it.
 */
export function factsOfStatements(
  drug: string,
  statements: readonly Statement[],
  names: NamesOfThings,
  conditions: ConditionIndex,
): readonly Drawn[] {
  const uses = new Set(statements.flatMap(({ fact }) => (fact.kind === 'use' ? [fact.condition] : [])));
  return statements.flatMap((statement): Drawn[] => {
    const { together } = statement;
    const own = ownFields(statement.fact, drug, uses, together !== undefined);
    if (own === undefined) return [];
    // What a combination's label says is told once, of the first of its drugs.
    const aside = isAside(statement.fact, uses, conditions) || (together !== undefined && together[0] !== drug);
    const clinical = statement.fact.kind === 'interaction' ? effectOf(statement.fact, drug) : undefined;
    const named = namedIn(statement.fact, names);
    const severity = 'severity' in own ? own.severity : undefined;
    const fact = {
      id: `extracted:${drug}:${statement.key}`,
      subject: drug,
      basis: 'extracted',
      ...(statement.routes.length > 0 && { routes: statement.routes }),
      say: sayOf(statement.fact, names),
      ...(named !== undefined && { named }),
      ...(clinical !== undefined && { clinical }),
      ...(severity !== undefined && { do: severity === 'caution' ? ASK : MENTION }),
      sources: statement.sources,
      ...(together !== undefined && { together }),
      ...own,
    } as Fact;
    return [{ fact, aside }];
  });
}

function otherSide({ type, with: other, narrower, oral }: ExtractedInteraction): Side {
  if (type === 'drug') return { drug: other };
  const routes = oral === true ? ORAL : ALSO_INHALED.has(other) ? NOT_INHALED : undefined;
  return { class: narrower ?? other, ...(routes !== undefined && { routes }) };
}

const ORAL: readonly Route[] = ['oral'];
/** By these classes labels mean what reaches the blood: an inhaled or nasal one counts only where it is named itself. */
const ALSO_INHALED: ReadonlySet<string> = new Set(['corticosteroids', 'anticholinergics']);
const NOT_INHALED = ROUTES.filter((route) => !LOCAL_ROUTES.has(route) && route !== 'inhalation' && route !== 'nasal');

/** The drug whose label an extracted fact comes from; undefined for the id of a reviewed fact. */
export function drugOfExtracted(id: string): string | undefined {
  return /^extracted:([^:]+):/.exec(id)?.[1];
}

/** The fields that only this kind of fact has; undefined where there is nothing to tell. */
function ownFields(fact: ExtractedFact, drug: string, uses: ReadonlySet<string>, combined: boolean) {
  switch (fact.kind) {
    case 'interaction': {
      return { kind: 'interaction', severity: severityOf(fact.advice), between: [{ drug }, otherSide(fact)] } as const;
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
      // Per kilogram, in a unit that is no mass, or of a combination it is shown and not compared.
      if (combined || fact.perKg === true || ![fact.maxDaily, fact.maxSingle].every(isMass))
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
