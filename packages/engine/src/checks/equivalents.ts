import type { DrugUse } from '../nouns/drug-use.ts';
import type { EquivalentRecord } from '../nouns/pack.ts';
import { factBits, SYSTEMIC_ROUTES, useBits } from '../nouns/route-bits.ts';
import type { Answers, Case } from './check.ts';
import { assumptions, drugsIn, listed, namesIn, namesOf } from './compose.ts';
import { mostOf, round } from './dose-limit.ts';

/** A use that counts, and its part in the sum; undefined where its amount a day is not known. */
interface Part {
  readonly use: DrugUse;
  readonly mg: number | undefined;
}

/** Adds up the daily doses of several drugs in one measure, such as opioids as oral morphine, and tells the highest level that is reached. */
export function judgeEquivalents(c: Case, record: EquivalentRecord, answers: Answers): void {
  const parts: Part[] = [];
  for (const use of c.current) {
    const factor = factorOf(record, use);
    if (factor === undefined) continue;
    const most = mostOf(use.daily);
    parts.push({ use, mg: most === undefined ? undefined : most * factor });
  }
  if (parts.length === 0) return;
  let sum = 0;
  for (const { mg = 0 } of parts) sum += mg;
  const level = record.levels.find(({ from }) => sum >= from * (1 - 1e-9));
  const unknown = parts.filter(({ mg }) => mg === undefined).map(({ use }) => use);
  if (level !== undefined) tell(c, record, level, parts, answers);
  // The highest level says all there is to say, whatever else is added.
  if (unknown.length > 0 && level !== record.levels[0])
    answers.notChecked.push({
      check: 'dose',
      about: namesOf(unknown),
      reason: `The amount a day as ${record.name} is not known: ${unknown[0]?.dailyReason ?? 'no dose was given'}`,
    });
}

function tell(
  c: Case,
  record: EquivalentRecord,
  level: EquivalentRecord['levels'][number],
  parts: readonly Part[],
  answers: Answers,
): void {
  const uses = parts.map(({ use }) => use);
  const drugs = drugsIn(uses);
  const known = parts.filter(({ mg }) => mg !== undefined);
  const sum = round(known.reduce((total, { mg = 0 }) => total + mg, 0));
  const sums = known.map(({ use, mg = 0 }) => `${use.name}: ${round(mg)} mg as ${record.name} a day`).sort();
  answers.findings.push({
    id: `dose:${record.id}:${drugs.join('+')}`,
    kind: 'dose',
    severity: level.severity,
    medicines: namesIn(uses),
    about: [...drugs, record.id],
    title: level.say,
    detail: `${listed(namesIn(uses))}: ${known.length < parts.length ? 'at least ' : ''}${sum} mg as ${record.name} a day.`,
    advice: { urgency: level.urgency, say: level.do },
    because: [...sums, ...assumptions(uses, c.asOf)],
    sources: c.knowledge.sources(record.sources),
    basis: 'reviewed',
    facts: [record.id],
  });
}

function factorOf(record: EquivalentRecord, use: DrugUse): number | undefined {
  return record.factors.find(
    ({ drug, routes }) => drug === use.drug && (factBits(routes, SYSTEMIC_ROUTES) & useBits(use.route)) !== 0,
  )?.factor;
}
