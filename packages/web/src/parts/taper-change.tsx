import type { Day, TaperRefusal } from '@doseline/engine';
import { useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { withDayWords } from '../state/day-words.ts';
import { readFigures } from '../state/figures.ts';
import type { TypedChange } from '../state/taper-changes.ts';
import { plainly } from '../state/taper-words.ts';
import { typedDay } from '../state/typed-day.ts';
import { DayText } from './day-text.tsx';
import { NumberText } from './number-text.tsx';

interface TaperChangeProps {
  readonly changes: readonly TypedChange[];
  /** The changes that were made, in words. */
  readonly made: readonly string[];
  /** Why the last one could not be made. */
  readonly refused: TaperRefusal | undefined;
  /** The day that is offered first. */
  readonly offered: Day;
  /** The days of one interval. */
  readonly everyDays: number;
  readonly onChanges: (changes: readonly TypedChange[]) => void;
}

const ACTIONS = [
  ['hold', 'Hold'],
  ['back', 'Go back a step'],
  ['slower', 'Slow down'],
  ['restart', 'Plan afresh'],
] as const;

/** For when a step is hard to bear: stay, go back, go on more slowly or begin anew, from a day on, as often as it is needed. */
export function TaperChangeBar({ changes, made, refused, offered, everyDays, onChanges }: TaperChangeProps) {
  const [typed, setTyped] = useState<string | undefined>();
  const day = typed ?? offered;
  const [days, setDays] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const on = typedDay(day);
  const before = changes.at(-1)?.on ?? '';
  const { troubles } = readFigures({ days }, { days: 'optional above 0' });
  const wrong =
    on !== undefined && on < before
      ? withDayWords(`Changes follow one another: choose ${before} or later.`)
      : undefined;
  const change = (next: readonly TypedChange[]) => {
    onChanges(next);
    setTyped(undefined);
    setDays('');
    // What was pressed may be gone; the list of changes is the nearest thing that stays.
    heading.current?.focus();
  };
  return (
    <section className="change" aria-labelledby="change-heading">
      <h3 id="change-heading" ref={heading} tabIndex={-1} className={made.length > 0 ? '' : 'no-print'}>
        {made.length > 0 ? 'What was changed' : 'When a step is hard to bear'}
      </h3>
      {made.length > 0 ? (
        <ol className="changes">
          {made.map((words, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a change is its place; the same may be made twice.
            <li key={index}>{words}</li>
          ))}
        </ol>
      ) : null}
      {refused ? (
        <p className="field-error" role="alert">
          The last change cannot be made. {plainly(refused.refused)} {plainly(refused.advice)}
        </p>
      ) : null}
      {changes.length > 0 ? (
        <p className="no-print">
          <Button className="button small" onPress={() => change(changes.slice(0, -1))}>
            Undo the last change
          </Button>
        </p>
      ) : null}
      <div className="change-fields no-print">
        <DayText label="From this day" value={day} onChange={setTyped} trouble={wrong} />
        <NumberText
          label="Hold or step back for"
          unit="days"
          value={days}
          usual={String(everyDays)}
          onChange={setDays}
          trouble={troubles.days}
        />
      </div>
      <div className="change-row no-print">
        {ACTIONS.map(([action, words]) => (
          <Button
            key={action}
            className="button"
            isDisabled={on === undefined || wrong !== undefined || troubles.days !== undefined || refused !== undefined}
            onPress={() => change([...changes, { on: day, action, days }])}
          >
            {words}
          </Button>
        ))}
      </div>
    </section>
  );
}
