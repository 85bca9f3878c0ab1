import type { TaperDose, TaperSwitch } from '@doseline/engine';
import { dayWords } from '../state/day-words.ts';
import { tabletWords } from '../state/taper-words.ts';

/** The stages in which one medicine takes the place of the other, both with what is taken at which time. */
export function SwitchStages({ change }: { readonly change: TaperSwitch }) {
  const { from, to, stages, say } = change;
  return (
    <section className="stages" aria-labelledby="stages-heading">
      <h3 id="stages-heading">
        From {from} to {to}
      </h3>
      <div className="table-frame">
        <table className="steps">
          <caption className="visually-hidden">
            Stages from {from} to {to}
          </caption>
          <thead>
            <tr>
              <th scope="col">From</th>
              <th scope="col">Days</th>
              <th scope="col">{from}</th>
              <th scope="col">{to}</th>
            </tr>
          </thead>
          <tbody>
            {stages.map((stage) => (
              <tr key={stage.from}>
                <th scope="row">{dayWords(stage.from)}</th>
                <td data-label="Days">{stage.days}</td>
                <td data-label={from}>
                  <Taken {...stage.old} />
                </td>
                <td data-label={to}>
                  <Taken {...stage.new} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <SwitchRanges change={change} />
      <p className="fine">{say}</p>
    </section>
  );
}

/** What each table says that the dose stands for. */
export function SwitchRanges({ change: { from, to, ranges } }: { readonly change: TaperSwitch }) {
  if (ranges.length === 0) return null;
  const figure = (value: number) => Number(value.toPrecision(3));
  return (
    <div className="ranges">
      <p>What the tables give in place of {from}:</p>
      <ul>
        {ranges.map(({ table, low, high, verified }) => (
          <li key={table}>
            {table}: {low === high ? figure(low) : `${figure(low)} to ${figure(high)}`} mg of {to} a day
            {verified ? '' : ' (not verified against a source that was seen)'}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface TakenProps {
  readonly dailyDose: number;
  readonly doses: readonly TaperDose[];
}

function Taken({ dailyDose, doses }: TakenProps) {
  if (dailyDose === 0) return 'nothing';
  return (
    <span className="taken">
      <b>{dailyDose} mg a day</b>
      {doses.map(({ time, tablets }) => (
        <span key={time}>
          {time} {tabletWords(tablets, 'mg')}
        </span>
      ))}
    </span>
  );
}
