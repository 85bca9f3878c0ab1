import type { Day, Knowledge } from '@doseline/engine';
import { useDeferredValue, useMemo } from 'react';
import { Button } from 'react-aria-components';
import { OtherProducts } from '../parts/other-products.tsx';
import { PlanPage } from '../parts/plan-page.tsx';
import { PlanRefused } from '../parts/plan-refused.tsx';
import { StillAsked } from '../parts/still-asked.tsx';
import { SwitchRanges } from '../parts/switch-stages.tsx';
import { TaperForm } from '../parts/taper-form.tsx';
import { TaperPersonFields } from '../parts/taper-person.tsx';
import { TaperResult } from '../parts/taper-result.tsx';
import { dayWords } from '../state/day-words.ts';
import { useEntry } from '../state/entry.tsx';
import { useKept } from '../state/kept.ts';
import { taperAnswerOf, taperPersonOf } from '../state/taper-answer.ts';
import { emptyTaperDraft, exampleTaperDraft } from '../state/taper-draft.ts';
import { TAPER_FIELD_WORDS } from '../state/taper-words.ts';
import { routeWords } from '../state/words.ts';

/** `/taper`: how a medicine is brought down in doses that its products make. */
export function TaperPage() {
  return (
    <PlanPage
      title="Plan a taper"
      lead="How a medicine can be brought down, step by step, in doses that real tablets make: a draft to take to the prescriber. It is worked out in this browser: nothing you enter is stored or sent."
    >
      {(knowledge, day) => <Taper knowledge={knowledge} day={day} />}
    </PlanPage>
  );
}

function Taper({ knowledge, day }: { readonly knowledge: Knowledge; readonly day: Day }) {
  const [draft, keep] = useKept('taper', emptyTaperDraft(day));
  const { draft: told } = useEntry();
  const settled = useDeferredValue(draft);
  const person = useMemo(() => taperPersonOf(told), [told]);
  const { troubles, outcome } = useMemo(() => taperAnswerOf(settled, person, knowledge), [settled, person, knowledge]);
  return (
    <div className="check-columns">
      <section className="entry" aria-label="The taper">
        <div className="entry-top">
          <h2>The medicine</h2>
          <Button className="button small" onPress={() => keep(exampleTaperDraft(day))}>
            Example
          </Button>
          <Button className="button small quiet" onPress={() => keep(emptyTaperDraft(day))}>
            Clear
          </Button>
        </div>
        <TaperForm
          knowledge={knowledge}
          draft={draft}
          troubles={troubles}
          basis={outcome.is === 'plan' ? outcome.first.basis : undefined}
          onChange={keep}
        />
        <TaperPersonFields knowledge={knowledge} />
        {outcome.is === 'open' ? null : (
          <a className="jump" href="#results">
            <span>{outcome.is === 'refused' ? 'No answer is given' : `Ends ${dayWords(outcome.plan.ends)}`}</span>{' '}
            <span aria-hidden="true">↓</span>
          </a>
        )}
      </section>
      <section className="results" id="results" aria-label="The plan">
        {outcome.is === 'open' ? (
          <StillAsked
            title="The plan"
            missing={outcome.missing.map((field) => TAPER_FIELD_WORDS[field])}
            hasTroubles={Object.keys(troubles).length > 0}
          />
        ) : null}
        {outcome.is === 'refused' ? (
          <>
            <p className="asked print-only">
              Asked for: {draft.drug}, {draft.figures.currentDailyDose} {draft.unit} a day
              {draft.route === undefined ? '' : `, ${routeWords(draft.route).toLowerCase()}`}, on {dayWords(day)}.
            </p>
            <PlanRefused {...outcome.refusal}>
              {outcome.refusal.switch ? <SwitchRanges change={outcome.refusal.switch} /> : null}
            </PlanRefused>
            <OtherProducts knowledge={knowledge} draft={draft} refused={outcome.refusal.refused} onDraft={keep} />
          </>
        ) : null}
        {outcome.is === 'plan' ? (
          <TaperResult
            knowledge={knowledge}
            draft={draft}
            request={outcome.request}
            first={outcome.first}
            changed={outcome}
            today={day}
            onDraft={keep}
          />
        ) : null}
      </section>
    </div>
  );
}
