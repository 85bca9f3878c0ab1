import type { TaperPlan } from '@doseline/engine';
import { useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import { dayWords } from '../state/day-words.ts';
import { readFigures } from '../state/figures.ts';
import { tabletWords, timesOf } from '../state/taper-words.ts';

interface TaperTableProps {
  readonly steps: TaperPlan['steps'];
  readonly unit: string;
  /** Where steps may be typed over: the step's place and its new dose. */
  readonly onDose?: ((at: number, dose: number) => void) | undefined;
  readonly caption: string;
}

/** The steps: from when, how long, how much a day, and what is taken at which time. */
export function TaperTable({ steps, unit, onDose, caption }: TaperTableProps) {
  const times = timesOf(steps);
  const hyperbolic = steps.some(({ occupancyPercent }) => occupancyPercent !== undefined);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section className="table-frame" tabIndex={0} aria-label={caption}>
      <table className="steps">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">From</th>
            <th scope="col">Days</th>
            <th scope="col">{unit} a day</th>
            {times.map((time) => (
              <th key={time} scope="col" className="time">
                {time}
              </th>
            ))}
            {hyperbolic ? <th scope="col">Occupancy</th> : null}
          </tr>
        </thead>
        <tbody>
          {steps.map((step, index) => (
            <tr key={step.from}>
              <th scope="row">{dayWords(step.from)}</th>
              <td data-label="Days">{step.dailyDose === 0 ? '–' : step.days}</td>
              <td data-label={`${unit} a day`}>
                <span className="dose">
                  {onDose && step.dailyDose > 0 ? (
                    <DoseCell
                      key={step.dailyDose}
                      dose={step.dailyDose}
                      label={`${unit} a day from ${step.from}`}
                      onDose={(dose) => onDose(index, dose)}
                    />
                  ) : (
                    step.dailyDose
                  )}
                  {step.forced ? <span className="forced"> larger than asked</span> : null}
                </span>
              </td>
              {step.doses.length === 0 ? (
                <td colSpan={times.length} data-label="Taken">
                  nothing from here on
                </td>
              ) : (
                times.map((time) => {
                  const dose = step.doses.find((one) => one.time === time);
                  return (
                    <td key={time} data-label={time} className="time">
                      {dose ? tabletWords(dose.tablets, unit) : '–'}
                    </td>
                  );
                })
              )}
              {hyperbolic ? (
                <td data-label="Occupancy">
                  {step.occupancyPercent === undefined ? '–' : `${Number(step.occupancyPercent.toFixed(1))} %`}
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface DoseCellProps {
  readonly dose: number;
  readonly label: string;
  readonly onDose: (dose: number) => void;
}

/** A dose that can be typed over; it counts when one leaves the field or presses Enter. */
function DoseCell({ dose, label, onDose }: DoseCellProps) {
  const [text, setText] = useState(String(dose));
  const { values, troubles } = readFigures({ dose: text }, { dose: 'from 0' });
  const commit = () => {
    if (values.dose === undefined) setText(String(dose));
    else if (values.dose !== dose) onDose(values.dose);
  };
  return (
    <TextField
      className="dose-cell"
      value={text}
      onChange={setText}
      isInvalid={troubles.dose !== undefined}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key === 'Escape') setText(String(dose));
      }}
    >
      <Label className="visually-hidden">{label}</Label>
      <Input inputMode="decimal" autoComplete="off" size={5} />
    </TextField>
  );
}
