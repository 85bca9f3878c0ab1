import { groupInto } from '../group-into.ts';
import type { OpenInteraction } from '../knowledge.ts';
import type { DrugUse } from '../nouns/drug-use.ts';
import type { Finding } from '../nouns/finding.ts';
import { isNoMilder, type Severity } from '../nouns/severity.ts';
import type { Answers, Case, Check } from './check.ts';
import { holds } from './collect.ts';
import { assumptions, distinct, drugsIn, listed, namesIn } from './compose.ts';
import { together } from './together.ts';

/** Medicines that another one's label names, as far as a program could read it: one finding a label and severity. */
export const labelInteraction: Check = {
  id: 'interaction',
  title: 'Interactions named in labels',
  about:
    'Finds medicines that the label of another one on the list names, as read by a program. At most a caution; silent where reviewed knowledge speaks of the pair.',
  notYet: 'each',
  run(c, answers) {
    // Each pair once, from whichever label speaks more strictly, and only where no other check has named it.
    const strictest = new Map<number, Named>();
    eachNamed(c, (one, i, j) => {
      const pair = i < j ? i * c.current.length + j : j * c.current.length + i;
      const known = strictest.get(pair);
      if (known === undefined || isStricter(one, known)) strictest.set(pair, one);
    });
    if (strictest.size === 0) return;
    const groups = new Map<string, Named[]>();
    for (const one of strictest.values())
      if (!isTold(one, answers)) groupInto(groups, `${one.use.drug}|${severityOf(one)}`, one);
    for (const group of groups.values()) answers.findings.push(findingOfGroup(c, group));
  },
};

/** A use, another one that its label names, and where. */
interface Named {
  readonly use: DrugUse;
  readonly other: DrugUse;
  readonly open: OpenInteraction;
}

/** Whether a finding of another check names both. A burden does only when it is no milder than what the label says. */
function isTold(named: Named, { findings }: Answers): boolean {
  const { use, other } = named;
  return findings.some(
    ({ kind, severity, medicines }) =>
      (kind === 'interaction' ||
        kind === 'duplicate' ||
        (kind === 'burden' && isNoMilder(severity, severityOf(named)))) &&
      medicines.includes(use.name) &&
      medicines.includes(other.name),
  );
}

function eachNamed(c: Case, found: (named: Named, i: number, j: number) => void): void {
  if (c.current.every(({ drug }) => c.knowledge.labelInteractionsOf(drug).length === 0)) return;
  const present = new Map<string, number[]>();
  for (let i = 0; i < c.current.length; i++)
    for (const id of c.knowledge.labelSubjectsOf(c.current[i]?.drug ?? '')) groupInto(present, id, i);
  for (let i = 0; i < c.current.length; i++) {
    const use = c.current[i];
    if (use === undefined) continue;
    for (const open of c.knowledge.labelInteractionsOf(use.drug)) {
      const [, target] = open.sides;
      const others = present.get(target.drug ?? target.class ?? '');
      if (others === undefined || (open.routes[0] & (c.currentDossiers[i]?.bits ?? 0)) === 0) continue;
      for (const j of others) {
        const other = c.current[j];
        if (other === undefined || (open.routes[1] & (c.currentDossiers[j]?.bits ?? 0)) === 0 || !isPair(use, other))
          continue;
        if (holds(open.fact, use, c) && !isSettled(c, open, i, j)) found({ use, other, open }, i, j);
      }
    }
  }
}

/** Two different drugs of different medicines, at one time. */
function isPair(a: DrugUse, b: DrugUse): boolean {
  return a.drug !== b.drug && a.medicine !== b.medicine && together(a, b);
}

/**
 * Whether reviewed knowledge speaks of the two already, though it may have found nothing: an interaction that a dose or route clears, or, for
 * a note, a burden to which both add.
 */
function isSettled(c: Case, { fact }: OpenInteraction, i: number, j: number): boolean {
  if (c.knowledge.isReviewedPair(c.current[i]?.drug ?? '', c.current[j]?.drug ?? '')) return true;
  const shares = c.currentDossiers[j]?.facts.burden ?? [];
  return (
    fact.severity === 'note' &&
    (c.currentDossiers[i]?.facts.burden ?? []).some((one) => shares.some((two) => two.burden === one.burden))
  );
}

function severityOf({ open }: Named): Severity {
  return open.fact.severity;
}

/** A caution before a note; a drug that is named itself before a class; else the first, in the order of the drugs. */
function isStricter(one: Named, known: Named): boolean {
  if (severityOf(one) !== severityOf(known)) return severityOf(one) === 'caution';
  return one.open.sides[1].drug !== undefined && known.open.sides[1].drug === undefined;
}

function findingOfGroup(c: Case, group: readonly Named[]): Finding {
  const [first] = group;
  if (first === undefined) throw new Error('a group has members');
  const { use, open } = first;
  const uses = c.current.filter((one) => group.some((named) => named.use === one || named.other === one));
  const others = distinct(group.map((named) => named.other.name)).sort();
  const facts = distinct(group.map((named) => named.open.fact));
  const drugs = drugsIn(uses);
  const against = severityOf(first) === 'caution';
  return {
    id: `interaction:extracted:${use.drug}:${drugs.join('+')}:${severityOf(first)}`,
    kind: 'interaction',
    severity: severityOf(first),
    medicines: namesIn(uses),
    about: drugs,
    title: against
      ? `The label of ${use.drug} advises against taking it with ${listed(others)}`
      : `The label of ${use.drug} asks for care with ${listed(others)}`,
    detail: distinct(facts.flatMap(({ say, clinical }) => (clinical === undefined ? [say] : [say, clinical]))).join(
      ' ',
    ),
    advice: open.fact.do ?? { urgency: 'soon', say: 'Ask a pharmacist or the prescriber about this.' },
    because: assumptions(uses, c.asOf),
    sources: distinct(facts.flatMap((fact) => c.knowledge.sources(fact.sources))),
    basis: 'extracted',
    facts: facts.map((fact) => fact.id),
  };
}
