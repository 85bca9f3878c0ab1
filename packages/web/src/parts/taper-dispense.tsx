import type { Day, TaperDispense as Dispense } from '@doseline/engine';
import { useId } from 'react';
import { dayWords } from '../state/day-words.ts';
import { pieces } from '../state/taper-words.ts';

interface TaperDispenseProps {
  readonly dispense: Dispense;
  readonly unit: string;
  /** Where it is not for the whole plan: from when. */
  readonly since?: Day | undefined;
  /** Where two medicines are dispensed: which one. */
  readonly drug?: string;
}

/** How many tablets the steps use, in all and supply by supply. */
export function TaperDispense({ dispense, unit, since, drug }: TaperDispenseProps) {
  const id = useId();
  const words = ({ strength, form, liquid, count, whole }: Dispense['total'][number]) =>
    liquid
      ? `${Number(count.toFixed(2))} mL of ${form}, ${strength} ${unit} in each mL`
      : `${whole} × ${form} ${strength} ${unit}${whole === count ? '' : ` (${pieces(count)} are used)`}`;
  if (dispense.total.length === 0) return null;
  return (
    <section className="dispense" aria-labelledby={id}>
      <h3 id={id}>
        To dispense{drug === undefined ? '' : `, ${drug}`}
        {since ? `, from ${dayWords(since)} on` : ''}
      </h3>
      <ul>
        {dispense.total.map((supply) => (
          <li key={`${supply.strength} ${supply.form}`}>{words(supply)}</li>
        ))}
      </ul>
      {dispense.periods.length > 1 ? (
        <details>
          <summary>Supply by supply</summary>
          <ul>
            {dispense.periods.map(({ from, days, tablets }) => (
              <li key={from}>
                {dayWords(from)}, {days} days: {tablets.map(words).join('; ')}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}
