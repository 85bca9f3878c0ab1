import { bareConditions, tellBare, withConditions } from './bare-conditions.ts';
import { age } from './checks/age.ts';
import { allergy } from './checks/allergy.ts';
import { burden } from './checks/burden.ts';
import type { Answers, Case, Check } from './checks/check.ts';
import { compare } from './checks/compose.ts';
import { condition } from './checks/condition.ts';
import { coverage } from './checks/coverage.ts';
import { dose } from './checks/dose.ts';
import { duplicate } from './checks/duplicate.ts';
import { gatherExtracted } from './checks/gather-extracted.ts';
import { interaction } from './checks/interaction.ts';
import { kidney } from './checks/kidney.ts';
import { labelInteraction } from './checks/label-interaction.ts';
import { miss } from './checks/miss.ts';
import { monitoring } from './checks/monitoring.ts';
import { addUpAhead, isPlanned, tellPlanned } from './checks/not-yet-started.ts';
import { oneCause } from './checks/one-cause.ts';
import { pregnancy } from './checks/pregnancy.ts';
import { pump } from './checks/pump.ts';
import { recognition } from './checks/recognition.ts';
import { stop } from './checks/stop.ts';
import { openRisksOf, risksOf } from './checks/withdrawal.ts';
import { dossiersOf } from './dossier.ts';
import type { Knowledge } from './knowledge.ts';
import { ageOn } from './measure/age.ts';
import { newest } from './measure/newest.ts';
import { bodySurface } from './measure/surface.ts';
import type { Day } from './nouns/day.ts';
import type { DrugUse, Understood } from './nouns/drug-use.ts';
import { URGENCIES } from './nouns/fact.ts';
import { FINDING_KINDS, type Finding, type Screening, SEVERITIES } from './nouns/finding.ts';
import { isOver } from './nouns/is-over.ts';
import type { Coded, Medicine, Person, Problem } from './nouns/person.ts';
import { startsAfter } from './nouns/starts-after.ts';
import { type BodySize, byBody } from './understand/by-body.ts';
import { understand } from './understand.ts';

/** Every check, in the order in which their questions are asked. */
export const CHECKS: readonly Check[] = [
  interaction,
  burden,
  condition,
  duplicate,
  dose,
  kidney,
  pregnancy,
  age,
  allergy,
  stop,
  miss,
  pump,
  monitoring,
  labelInteraction,
  coverage,
];

export interface ScreenOptions {
  /** The day for which the list is judged. */
  readonly asOf: Day;
  /** What could not be read from the input; it is passed on as `notChecked`. */
  readonly problems?: readonly Problem[];
}

/**
 * Checks a person's medicines. Every check answers found (`findings`), not checked because … (`notChecked`), or clear
 * (neither names it). Pure: the same person, knowledge and day give the same answer, in whatever order the list stands.
 *
 * @example screen({ measurements: [], medicines: [{ given: 'baclofen 10 mg', text: 'baclofen 10 mg', codes: [] }] },
 *   knowledge, { asOf: parseDay('2026-11-01') })
 */
export function screen(given: Person, knowledge: Knowledge, options: ScreenOptions): Screening {
  const answers: Answers = { findings: [], notChecked: [] };
  for (const problem of options.problems ?? [])
    answers.notChecked.push({
      check: problem.check,
      about: problem.about,
      reason: `${problem.say} (${problem.where})`,
    });

  const size: BodySize = (per) =>
    per === 'kg' ? newest(given, 'weight', options.asOf) : bodySurface(given, options.asOf);
  const uses: DrugUse[] = [];
  const understood: Understood[] = [];
  const bare: Coded[] = [];
  let at = 0;
  for (const medicine of given.medicines) {
    const reading = byBody(understand(medicine, at++, knowledge), size);
    if (reading.ok) {
      understood.push(stated(reading.understood, medicine, options.asOf));
      for (const use of reading.uses) uses.push(use);
    } else {
      const conditions = bareConditions(medicine, knowledge);
      if (conditions === undefined) answers.notChecked.push(recognition(reading));
      else bare.push(...conditions);
    }
  }
  tellBare(given, bare, answers.notChecked);
  const person = withConditions(given, bare);

  uses.sort((a, b) => compare(a.drug, b.drug) || compare(a.name, b.name));
  const { asOf } = options;
  const conditions = person.conditions && knowledge.conditions.idsOf(person.conditions);
  const dossiers = dossiersOf(uses, knowledge);
  const listed = { knowledge, asOf, conditions, uses, dossiers };
  const risks = risksOf(listed);
  const openRisks = openRisksOf(listed, risks);
  const caseOf = (current: readonly DrugUse[], day = asOf): Case => ({
    person,
    ...listed,
    age: ageOn(person, day),
    current,
    currentDossiers: current.length === uses.length ? dossiers : dossiersOf(current, knowledge),
    risks,
    openRisks,
  });
  const notOver = uses.filter((use) => !use.ended && !isOver(use, asOf) && !isPlanned(use, asOf));
  const later = notOver.filter((use) => startsAfter(use, asOf));
  const today = caseOf(later.length === 0 ? notOver : notOver.filter((use) => !startsAfter(use, asOf)));
  const ahead = later.length === 0 ? today : caseOf(notOver);
  const starts = later.length === 0 ? [] : [...new Set(later.flatMap(({ from }) => from ?? []))].sort();
  for (const check of CHECKS) {
    check.run(check.notYet === 'each' ? ahead : today, answers);
    if (check.notYet === 'sum')
      for (const day of starts) {
        const then = caseOf(
          notOver.filter((use) => !startsAfter(use, day) && !isOver(use, day)),
          day,
        );
        addUpAhead(check, then, later, answers);
      }
  }
  tellPlanned(uses, asOf, answers);
  return {
    findings: inOrderOfDanger(gatherExtracted(oneCause(answers.findings, ahead), ahead)),
    notChecked: answers.notChecked,
    understood,
    asOf,
    knowledge: { version: knowledge.pack.version },
  };
}

/** How a line was read, with whether it is taken on the day. */
function stated(understood: Understood, medicine: Medicine, asOf: Day): Understood {
  if (startsAfter(medicine, asOf))
    return { ...understood, state: isPlanned(medicine, asOf) ? 'planned' : 'not yet started' };
  return medicine.ended === true || isOver(medicine, asOf) ? { ...understood, state: 'ended' } : understood;
}

/** The gravest first; then what must be done first; then by kind and id, so that the order never depends on the list. */
function inOrderOfDanger(findings: readonly Finding[]): Finding[] {
  return findings
    .map((finding) => ({ finding, rank: rankOf(finding) }))
    .sort((a, b) => a.rank - b.rank || compare(a.finding.id, b.finding.id))
    .map(({ finding }) => finding);
}

function rankOf({ severity, advice, kind }: Finding): number {
  const danger = SEVERITIES.indexOf(severity) * URGENCIES.length + URGENCIES.indexOf(advice.urgency);
  return danger * FINDING_KINDS.length + FINDING_KINDS.indexOf(kind);
}
