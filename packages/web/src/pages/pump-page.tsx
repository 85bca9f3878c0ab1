import { addDays, type Day, type Knowledge } from '@doseline/engine';
import { useMemo } from 'react';
import { Button } from 'react-aria-components';
import { BridgeSection } from '../parts/bridge-section.tsx';
import { PlanPage } from '../parts/plan-page.tsx';
import { PlanRefused } from '../parts/plan-refused.tsx';
import { PumpForm } from '../parts/pump-form.tsx';
import { PumpResult } from '../parts/pump-result.tsx';
import { StillAsked } from '../parts/still-asked.tsx';
import { dayWords } from '../state/day-words.ts';
import { useKept } from '../state/kept.ts';
import { pumpAnswerOf, pumpOf } from '../state/pump-answer.ts';
import { EMPTY_PUMP_DRAFT, examplePumpDraft } from '../state/pump-draft.ts';
import { PUMP_FIELD_WORDS, toldOfPump } from '../state/pump-words.ts';

/** `/pump`: by when an implanted pump must be refilled, and the bridge for a change of concentration. */
export function PumpPage() {
  return (
    <PlanPage
      title="Pump refill"
      lead="By when an implanted baclofen pump must be refilled, from the report of its last fill. It is worked out in this browser: nothing you enter is stored or sent."
    >
      {(knowledge, day) => <Pump knowledge={knowledge} day={day} />}
    </PlanPage>
  );
}

function Pump({ knowledge, day }: { readonly knowledge: Knowledge; readonly day: Day }) {
  const [draft, keep] = useKept('pump', EMPTY_PUMP_DRAFT);
  const pump = pumpOf(knowledge, draft.model);
  const answer = useMemo(() => pump && pumpAnswerOf(draft, pump, day), [draft, pump, day]);
  if (pump === undefined || answer === undefined)
    return <p className="trouble">The facts of this server name no pumps, so nothing can be reckoned.</p>;
  const { troubles, outcome } = answer;
  return (
    <>
      <div className="check-columns">
        <section className="entry" aria-label="The pump">
          <div className="entry-top">
            <h2>The pump</h2>
            <Button className="button small" onPress={() => keep(examplePumpDraft(addDays(day, -70)))}>
              Example
            </Button>
            {draft === EMPTY_PUMP_DRAFT ? null : (
              <Button className="button small quiet" onPress={() => keep(EMPTY_PUMP_DRAFT)}>
                Clear
              </Button>
            )}
          </div>
          <PumpForm pumps={knowledge.pack.pumps ?? []} pump={pump} draft={draft} troubles={troubles} onChange={keep} />
          {outcome.is === 'open' ? null : (
            <a className="jump" href="#results">
              <span>
                {outcome.is === 'refused' ? 'No answer is given' : `Refill by ${dayWords(outcome.forecast.refillBy)}`}
              </span>{' '}
              <span aria-hidden="true">↓</span>
            </a>
          )}
        </section>
        <section className="results" id="results" aria-label="Forecast">
          {outcome.is === 'open' ? (
            <StillAsked
              title="When to refill"
              missing={outcome.missing.map((field) => PUMP_FIELD_WORDS[field])}
              hasTroubles={Object.keys(troubles).length > 0}
            />
          ) : null}
          {outcome.is === 'refused' ? (
            <>
              <p className="asked print-only">{toldOfPump(outcome.request, pump.name)}</p>
              <PlanRefused {...outcome.refusal} />
            </>
          ) : null}
          {outcome.is === 'forecast' ? (
            <PumpResult
              knowledge={knowledge}
              pump={pump}
              request={outcome.request}
              forecast={outcome.forecast}
              today={day}
            />
          ) : null}
        </section>
      </div>
      <BridgeSection pump={pump} told={draft} />
    </>
  );
}
