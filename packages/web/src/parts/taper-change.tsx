import { type Day, parseDay } from '@doseline/engine';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { dayWords } from '../state/day-words.ts';
import type { TaperDraft } from '../state/taper-draft.ts';
import { DayText } from './day-text.tsx';

interface TaperChangeProps {
  readonly change: TaperDraft['change'];
  /** The day that is offered first. */
  readonly offered: Day;
  readonly onChange: (change: TaperDraft['change']) => void;
}

const DONE = { hold: 'the dose is kept for one interval longer', back: 'one step back', slower: 'slower' } as const;

/** For when a step is hard to bear: stay, go back, or go on more slowly, from a day on. */
export function TaperChangeBar({ change, offered, onChange }: TaperChangeProps) {
  const [day, setDay] = useState<string>(change?.on ?? offered);
  const on = parseDay(day);
  return (
    <section className="change no-print" aria-labelledby="change-heading">
      <h3 id="change-heading">When a step is hard to bear</h3>
      {change && on ? (
        <p>
          From {dayWords(on)}: {DONE[change.action]}.{' '}
          <Button className="button small" onPress={() => onChange(undefined)}>
            Undo
          </Button>
        </p>
      ) : (
        <div className="change-row">
          <DayText label="From this day" value={day} onChange={setDay} />
          {(
            [
              ['hold', 'Hold'],
              ['back', 'Go back a step'],
              ['slower', 'Slow down'],
            ] as const
          ).map(([action, words]) => (
            <Button
              key={action}
              className="button"
              isDisabled={on === undefined}
              onPress={() => onChange({ on: day, action })}
            >
              {words}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}
