import type { Day } from '../nouns/day.ts';
import type { DrugUse } from '../nouns/drug-use.ts';
import type { GivenPump } from '../nouns/person.ts';
import { ANY_PUMP, findPump } from '../pump/find-pump.ts';
import { forecastPump } from '../pump/forecast-pump.ts';
import type { Answers, Case, Check } from './check.ts';
import { assumptions } from './compose.ts';

/** Implanted pumps: a refill that is due or overdue, and what is missing to know. */
export const pump: Check = {
  id: 'pump',
  title: 'Pumps',
  about:
    'Forecasts an implanted pump from its fill, concentration, dose and alarm volume, and finds a refill that is due within two weeks or overdue. A refusal says which number cannot be right.',
  run(c, answers) {
    for (const use of c.current) {
      const given = c.person.medicines[use.medicine]?.pump;
      if (given !== undefined) judge(c, use, given, answers);
      else if (use.route === 'intrathecal' && c.knowledge.pack.pumps !== undefined)
        answers.notChecked.push({
          check: 'pump',
          about: use.name,
          reason:
            'It is given into the spine, and nothing was told of a pump. Give its volumes, concentration, dose and the day of the fill.',
        });
    }
  },
};

/** How grave each urgency of a forecast is. */
const SEVERITY = { emergency: 'contraindicated', today: 'serious', soon: 'note' } as const;

function judge(c: Case, use: DrugUse, given: GivenPump, answers: Answers): void {
  const model = findPump(c.knowledge.pack.pumps, given.model);
  if (model === undefined) {
    answers.notChecked.push({
      check: 'pump',
      about: use.name,
      reason: `The knowledge has no pump "${given.model ?? ANY_PUMP}".`,
    });
    return;
  }
  const made = forecastPump({ ...given, asOf: c.asOf }, model);
  if ('refused' in made) {
    answers.notChecked.push({ check: 'pump', about: use.name, reason: `${made.refused} ${made.advice}` });
    return;
  }
  const { now, refillBy, alarmOn, emptyOn, alarmFrom, emptyFrom, working, warnings, signs } = made;
  if (now === undefined || now.urgency === 'routine') return;
  answers.findings.push({
    id: `pump:${use.drug}`,
    kind: 'pump',
    severity: SEVERITY[now.urgency],
    medicines: [use.name],
    about: [use.drug, model.id],
    title: `Pump: refill by ${refillBy}, alarm ${between(alarmFrom, alarmOn)}, empty ${between(emptyFrom, emptyOn)}`,
    detail: [
      `The pump was filled on ${given.filledOn}.`,
      ...(now.urgency === 'emergency' ? [] : [signs]),
      ...warnings,
    ].join(' '),
    advice: { urgency: now.urgency, say: now.say },
    because: [...working, ...assumptions([use], c.asOf)],
    sources: c.knowledge.sources(model.sources),
    basis: 'reviewed',
    facts: [],
  });
}

function between(from: Day, on: Day): string {
  return from < on ? `between ${from} and ${on}` : `on ${on}`;
}
