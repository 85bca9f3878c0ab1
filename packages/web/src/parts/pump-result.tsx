import type { Day, Knowledge, PumpForecast, PumpRecord, PumpRequest } from '@doseline/engine';
import { Button } from 'react-aria-components';
import { dayWords, fromToday, withDayWords } from '../state/day-words.ts';
import { pumpReminders } from '../state/pump-reminders.ts';
import { limitWords, toldOfPump } from '../state/pump-words.ts';
import { urgencyWords } from '../state/words.ts';
import { CalendarButton } from './calendar-button.tsx';
import { CallList } from './call-list.tsx';
import { SaidList } from './said-list.tsx';
import { SourceLinks } from './source-links.tsx';

interface PumpResultProps {
  readonly knowledge: Knowledge;
  readonly pump: PumpRecord;
  readonly request: PumpRequest;
  readonly forecast: PumpForecast;
  readonly today: Day;
}

/** A forecast: what to do today, the three dates, what to mind, whom to call, and how it was reckoned. */
export function PumpResult({ knowledge, pump, request, forecast, today }: PumpResultProps) {
  const { now, refillBy, alarmOn, emptyOn, alarmFrom, emptyFrom, limitedBy, warnings, signs, working } = forecast;
  const reminders = pumpReminders(forecast, today);
  const dates = [
    ['refill', 'Refill by', refillBy, refillBy],
    ['alarm', 'Alarm due', alarmOn, alarmFrom],
    ['empty', 'May be empty', emptyOn, emptyFrom],
  ] as const;
  return (
    <>
      <div className="results-top">
        <h2>When to refill</h2>
        <Button className="button small no-print" onPress={() => window.print()}>
          Print
        </Button>
      </div>
      <p className="fine print-only">{toldOfPump(request, pump.name)}</p>
      {now ? (
        <p className="verdict" data-urgency={now.urgency} role="status">
          {now.urgency === 'emergency' ? <b>{urgencyWords('emergency')}. </b> : null}
          {withDayWords(now.say)}
        </p>
      ) : null}
      <dl className="dates">
        {dates.map(([is, words, day, early]) => (
          <div key={is} data-is={is}>
            <dt>{words}</dt>
            <dd>
              <b>{dayWords(day)}</b>
              <span>
                {fromToday(day, today)}
                {early < day ? `; from ${dayWords(early)} if more flows than is set` : ''}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      <p className="fine">
        What decides the day of the refill: {limitWords(limitedBy)}. Without a refill there is no medicine, and stopping
        it suddenly can kill.
      </p>
      <p>{signs}</p>
      <SaidList heading="Mind" lines={warnings.map(withDayWords)} className="mind" />
      {reminders.length > 0 ? (
        <CalendarButton reminders={reminders} name="reminders" offer="Name the pump in the titles" />
      ) : null}
      <CallList lines={knowledge.pack.helpLines ?? []} kinds={['pump', 'poison']} />
      <SaidList heading="How it was reckoned" lines={working} className="working" />
      <div className="plan-sources">
        <h3>Sources of the pump’s figures</h3>
        <SourceLinks sources={knowledge.sources(pump.sources)} />
      </div>
      <p className="fine">
        Planning arithmetic, as of {dayWords(today)}, with knowledge {knowledge.pack.version}: nothing is programmed
        with it. The programmer and the implant record decide.
      </p>
    </>
  );
}
