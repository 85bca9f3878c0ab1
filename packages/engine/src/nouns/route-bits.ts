import { LOCAL_ROUTES, ROUTES, type Route } from './route.ts';

const BIT = new Map<Route, number>(ROUTES.map((route, i) => [route, 1 << i]));

/** Parenteral routes that an unspecified "injection" may stand for. */
const PARENTERAL: readonly Route[] = ['intravenous', 'intramuscular', 'subcutaneous', 'injection'];

/** Every route. */
export const ANY_ROUTE = (1 << ROUTES.length) - 1;

/** Every route by which a medicine reaches the whole body. */
export const SYSTEMIC_ROUTES = ROUTES.reduce(
  (bits, route) => (LOCAL_ROUTES.has(route) ? bits : bits | bitOf(route)),
  0,
);

function bitOf(route: Route): number {
  return BIT.get(route) ?? 0;
}

const USE_BITS = new Map<Route | undefined, number>([
  [undefined, ANY_ROUTE],
  ...ROUTES.map((route): [Route, number] => [
    route,
    route === 'injection' ? PARENTERAL.reduce((bits, r) => bits | bitOf(r), 0) : bitOf(route),
  ]),
]);

/** The bit of one use's route; an unknown route counts as every route, so that nothing is cleared by not knowing. */
export function useBits(route: Route | undefined): number {
  return USE_BITS.get(route) ?? ANY_ROUTE;
}

/** The bits of the routes that a fact names. A parenteral one also holds for an unspecified "injection". */
export function factBits(routes: readonly Route[] | undefined, otherwise: number): number {
  if (routes === undefined) return otherwise;
  let bits = 0;
  for (const route of routes) bits |= bitOf(route) | (PARENTERAL.includes(route) ? bitOf('injection') : 0);
  return bits;
}
