import type { CurveRequest } from './curve-request.ts';

/**
 * Whether a regular dose flows at an even rate all day: into the spinal fluid always, into a vein where no number of doses is given. Single
 * `doses` are never infused.
 */
export function isInfused({ route, doses, dosesPerDay, steps }: CurveRequest): boolean {
  if (doses !== undefined) return false;
  if (route === 'intrathecal') return true;
  const counted = steps?.some((step) => step.dosesPerDay !== undefined || step.doses !== undefined) === true;
  return route === 'intravenous' && dosesPerDay === undefined && !counted;
}
