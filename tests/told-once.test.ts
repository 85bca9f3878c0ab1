import { describe, expect, it } from 'vitest';
import { dossiersOf } from '../packages/engine/src/dossier.ts';
import { knowledge } from './knowledge.ts';

/**
 * Two interactions of one pair that both ask for an act, each about a harm of its own: the sum of sedation, the heart rhythm, how a medicine is broken
 * down, withdrawal. A new pair of facts goes here only when it tells of two harms too; else one of the facts leaves the drug out.
 */
const TWO_HARMS = new Set([
  'amiodarone--antiarrhythmics-lowered-with-it | qt-prolonging--qt-prolonging',
  'cancer-medicines--moderate-cyp3a4-inhibitors | mobocertinib--qt-prolonging',
  'cancer-medicines--strong-cyp3a4-inhibitors | mobocertinib--qt-prolonging',
  'doxorubicin--strong-cyp3a4-inducers | phenytoin--cytotoxics',
  'nilotinib--qt-prolonging | nilotinib--strong-cyp3a4-inhibitors',
  'opioids--cns-depressants | opioids--strong-cyp3a4-inducers',
  'opioids--cns-depressants | opioids-watched--strong-cyp3a4-inducers',
  'opioids--cns-depressants | pimozide--qt-prolonging',
  'opioids--cns-depressants | qt-prolonging--qt-prolonging',
  'opioids--cns-depressants | sevoflurane--qt-prolonging',
  'opioids--cns-depressants | thioridazine--qt-prolonging',
  'opioids--cns-depressants | tricyclic-antidepressants--tramadol',
  'sodium-oxybate--cns-depressants | sodium-oxybate--valproic-acid',
]);

/** By the usual route, whatever the doses: the interactions of each two drugs that are more than a note. */
function toldOfPairs(): ReadonlyMap<string, readonly string[]> {
  const drugs = knowledge.pack.drugs.filter(({ id }) => knowledge.placesOf(id).length > 0);
  const usual = drugs.map(({ id, routes = [] }) => {
    const route = routes.includes('oral') ? 'oral' : routes[0];
    return { drug: id, ...(route !== undefined && { route }) };
  });
  const dossiers = dossiersOf(usual, knowledge).map(({ drug, places }) => ({ drug, places, at: new Set(places) }));
  const told = new Map<string, string[]>();
  for (const [i, one] of dossiers.entries())
    for (const other of dossiers.slice(i + 1)) {
      const ids = new Set<string>();
      for (const place of one.places) {
        const open = other.at.has(place ^ 1) ? knowledge.interactions[place >> 1] : undefined;
        if (open !== undefined && open.fact.severity !== 'note' && open.sides.every((side) => !side.dailyAbove))
          ids.add(open.fact.id);
      }
      if (ids.size > 0) told.set(`${one.drug} + ${other.drug}`, [...ids].sort());
    }
  return told;
}

describe('an interaction is told once', () => {
  const told = toldOfPairs();

  it('of many pairs', () => expect(told.size).toBeGreaterThan(10_000));

  it('but where two harms are meant', () => {
    const twice = [...told].filter(([, ids]) => ids.length > 1 && !TWO_HARMS.has(ids.join(' | ')));
    expect(twice.map(([pair, ids]) => `${pair}: ${ids.join(' | ')}`)).toEqual([]);
  });
});
