import type { CurveRequest } from './curve-request.ts';
import type { Kinetics } from './kinetics.ts';
import { absolute, middleOf, show } from './models.ts';

/** How many ng/mL a level of 1 mg/h is; or why that is not known. */
export type Scale = { readonly ngPerMl: number; readonly working: string } | { readonly unknown: string };

/**
 * From levels as rates (mg/h) to concentrations: C = F · rate / CL. Without a clearance it is volume · ln 2 / half-life. It is the same along the
 * band: a longer half-life there means a wider volume, so that the band shows how fast a level moves and not how high it is.
 */
export function scaleOf({ route, weightKg }: CurveRequest, kinetics: Kinetics): Scale {
  const { clearance, volume, bioavailability, halfLife, space } = kinetics;
  const size = clearance ?? volume;
  if (size === undefined) return { unknown: 'Neither clearance nor volume of distribution is known here.' };
  if (size.perKg && weightKg === undefined) return { unknown: 'A concentration needs the body weight: give weightKg.' };
  const outside = route !== 'intravenous' && space === 'plasma';
  if (outside && bioavailability === undefined)
    return { unknown: `What share of a dose reaches the blood by the ${route} route is not known here.` };
  const share = outside && bioavailability !== undefined ? middleOf(bioavailability) : 1;
  const amount = absolute(size, weightKg ?? 1);
  const litresPerHour = clearance === undefined ? (amount * Math.LN2) / middleOf(halfLife) : amount;
  const said =
    clearance === undefined
      ? `volume ${show(amount)} L`
      : `clearance ${space === 'plasma' ? `${show(litresPerHour)} L` : `${show(litresPerHour * 1000)} mL`} an hour`;
  return {
    ngPerMl: (share / litresPerHour) * 1000,
    working: `Concentration: ${outside ? `${show(share * 100)} percent of a dose reaches the blood, ` : ''}${said}.`,
  };
}
