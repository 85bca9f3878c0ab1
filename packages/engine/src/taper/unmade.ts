import type { DrugRecord } from '../nouns/pack.ts';
import { no } from '../nouns/refusal.ts';
import type { Route } from '../nouns/route.ts';
import { kindOfForm } from './form.ts';
import { compare, type Fraction, fraction, shown, times, ZERO } from './fraction.ts';
import type { Makeable } from './makeable.ts';
import type { Piece } from './products.ts';
import type { Settings } from './settings.ts';
import { readStrength } from './strength-text.ts';
import type { TaperRefusal } from './taper-plan.ts';

/** Why a dose cannot be made, with the nearest that can. */
export function unmade(what: string, dose: Fraction, makeable: Makeable, { unit, current }: Settings): TaperRefusal {
  const near = [makeable.below(dose, ZERO), makeable.atLeast(dose, current)].flatMap((one) =>
    one === undefined ? [] : [`${shown(one)} ${unit}`],
  );
  return no(
    `${what}, ${shown(dose)} ${unit} a day, cannot be made from these products.`,
    `Take ${near.length === 0 ? 'another dose' : near.join(' or ')}, or name other strengths.`,
  );
}

/** What would make so small a dose; products that the knowledge lists first. */
export function smallerAdvice(
  drug: DrugRecord,
  route: Route,
  wanted: Fraction,
  unit: string,
  pieces: readonly Piece[],
): string {
  const smaller = (drug.products ?? [])
    .filter((product) => product.route === route && !/discontinued/i.test(product.status ?? ''))
    .flatMap(({ form, scored, strengths }) =>
      strengths.flatMap((text) => {
        const read = readStrength(text, unit);
        const share = scored === true && kindOfForm(form) === 'divisible' ? HALF : WHOLE;
        const small = read?.liquid || (read !== undefined && compare(times(read.amount, share), wanted) <= 0);
        return small ? [`${form} ${text}`] : [];
      }),
    );
  const whole = pieces.every(({ parts }) => parts === 1);
  return [
    'Name smaller strengths or a liquid in strengths',
    smaller.length > 0 ? ` (there are ${[...new Set(smaller)].slice(0, 5).join(', ')})` : '',
    whole ? ', or allow split where the tablets are scored' : '',
    '; or give the target at which this plan may end.',
  ].join('');
}

const WHOLE = fraction(1n);
const HALF = fraction(1n, 2n);
