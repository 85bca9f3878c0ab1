import type { Dosing } from './dosing.ts';
import type { Exponentials } from './exponentials.ts';

/**
 * The level at each of the hours, which must rise: the answers to all doses added up, exactly. Each exponential is carried from event to event
 * by its own factor, so the cost grows with doses + hours and not with their product. In mg/h where the answer to one dose has an area of 1.
 *
 * @example trace(oneCompartment(4), dosing, [0, 1, 2])
 */
export function trace(answer: Exponentials, dosing: Dosing, hours: readonly number[]): readonly number[] {
  const sizesAt = follow(answer, dosing);
  // Terms of opposite sign that cancel may leave a rounding below 0.
  return hours.map((hour) =>
    Math.max(
      0,
      sizesAt(hour).reduce((sum, size) => sum + size, 0),
    ),
  );
}

/** What is left at an hour, as exponentials from then on, with nothing more given. */
export function leftAt(answer: Exponentials, dosing: Dosing, hour: number): Exponentials {
  const sizes = follow(answer, dosing)(hour);
  return answer.map(({ rate }, i) => ({ rate, size: sizes[i] ?? 0 }));
}

/** The size of every exponential at an hour; asked for hours that rise. */
function follow(answer: Exponentials, dosing: Dosing): (hour: number) => readonly number[] {
  const events = eventsOf(dosing);
  let next = 0;
  let now = 0;
  let mgPerHour = 0;
  // Steady state: a day's doses, repeated without end, are a geometric series.
  let sizes = answer.map(({ size, rate }) => {
    const day = dosing.dailyBefore.reduce((sum, { hour, mg }) => sum + mg * Math.exp(-rate * (24 - hour)), 0);
    return (size * day) / -Math.expm1(-24 * rate) + (dosing.mgPerHourBefore * size) / rate;
  });
  const move = (hour: number, mg: number) => {
    sizes = answer.map(({ size, rate }, i) => {
      const gone = Math.expm1(-rate * (hour - now));
      return (sizes[i] ?? 0) * (1 + gone) - mgPerHour * (size / rate) * gone + mg * size;
    });
    now = hour;
  };
  return (hour) => {
    for (let event = events[next]; event !== undefined && event.hour <= hour; event = events[++next]) {
      move(event.hour, event.mg);
      mgPerHour += event.mgPerHour;
    }
    move(hour, 0);
    return sizes;
  };
}

interface Event {
  readonly hour: number;
  readonly mg: number;
  readonly mgPerHour: number;
}

function eventsOf({ doses, infusions }: Dosing): readonly Event[] {
  const events = doses.map(({ hour, mg }): Event => ({ hour, mg, mgPerHour: 0 }));
  for (const { from, to, mgPerHour } of infusions) {
    events.push({ hour: from, mg: 0, mgPerHour });
    events.push({ hour: to, mg: 0, mgPerHour: -mgPerHour });
  }
  return events.sort((a, b) => a.hour - b.hour);
}
