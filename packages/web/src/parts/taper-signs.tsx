import type { TaperPlan } from '@doseline/engine';
import { urgencyWords } from '../state/words.ts';

/** What shows that a taper goes too fast, and what to do then. */
export function TaperSigns({ signs }: { readonly signs: TaperPlan['signs'] }) {
  if (signs.length === 0) return null;
  return (
    <section className="signs" aria-labelledby="signs-heading">
      <h3 id="signs-heading">Signs of going too fast</h3>
      {signs.map(({ say, early, severe, do: advice }) => (
        <div key={say}>
          <p>{say}</p>
          {early.length > 0 ? (
            <p>
              <b>Early:</b> {early.join(', ')}.
            </p>
          ) : null}
          {severe.length > 0 ? (
            <p>
              <b>Severe:</b> {severe.join(', ')}.
            </p>
          ) : null}
          {advice ? (
            <p className="advice" data-urgency={advice.urgency}>
              <b>{urgencyWords(advice.urgency)}.</b> {advice.say}
            </p>
          ) : null}
        </div>
      ))}
    </section>
  );
}
