import { describe, expect, it } from 'vitest';
import type { Label, LabelSection } from '../../label.ts';
import { resolve } from '../../pointer.ts';
import { openLexicon } from '../lexicon.ts';
import { extractInteractions } from './extract.ts';
import { membershipsIn } from './memberships.ts';

const lexicon = openLexicon([
  ...[
    'digoxin',
    'warfarin',
    'lithium',
    'aspirin',
    'simvastatin',
    'lovastatin',
    'rifampin',
    'ketoconazole',
    'epinephrine',
    'iron',
    'zetafen',
  ].map((id) => ({ kind: 'drug' as const, id, names: [id] })),
  { kind: 'drug', id: 'alcohol', names: ['alcohol'] },
  { kind: 'drug', id: "st john's wort", names: ["St. John's wort", "St John's wort"] },
  { kind: 'class', id: 'nsaids', names: ['NSAID', 'nonsteroidal anti-inflammatory drug'] },
  { kind: 'class', id: 'statins', names: ['statin'] },
  { kind: 'class', id: 'cns-depressants', names: ['CNS depressant'] },
  { kind: 'class', id: 'anticoagulants', names: ['anticoagulant'] },
  { kind: 'class', id: 'antihypertensives', names: ['antihypertensive'] },
  { kind: 'class', id: 'live-vaccines', names: ['live vaccine'] },
  { kind: 'class', id: 'measles-vaccine', names: ['measles'] },
]);

function label(texts: Readonly<Record<string, string>>, epc: readonly string[] = []): Label {
  const sections: LabelSection[] = Object.entries(texts).map(([name, text]) => ({ name, text }));
  const empty = { brandNames: ['Zetanol'], routes: [], uniis: [], rxcuis: [] };
  return { title: 'Zetanol (zetafen)', genericNames: ['zetafen'], epc, sections, ...empty };
}

const facts = (section: string, text: string, epc?: readonly string[]) =>
  extractInteractions(label({ [section]: text }, epc), lexicon);
const partners = (section: string, text: string, epc?: readonly string[]) =>
  facts(section, text, epc).map((fact) => fact.with);

describe('what part of a class is meant', () => {
  const first = (text: string) => facts('drug_interactions', text)[0];

  it('is told by the words beside it', () => {
    expect(first('Monitor certain anticoagulants with zetafen.')).toMatchObject({ with: 'anticoagulants', some: true });
    expect(first('Monitor patients on oral anticoagulants.')).toMatchObject({ oral: true });
    expect(first('Monitor the prothrombin time with anticoagulants.')).toMatchObject({
      with: 'anticoagulants',
      narrower: 'anticoagulants-coumarin',
    });
  });
});

describe('partners in the section on interactions', () => {
  it.each([
    ['Zetafen has been given without any interaction with the following: (1) digoxin; (2) warfarin.'],
    ['Monitor people who take zetafen with aspirin/lithium.'],
    ['Do not use after abrupt discontinuation of lithium.'],
    ['Consider prescribing lithium.'],
    ['Treatment with lithium may be required.'],
    ['People with known aspirin sensitivity should avoid aspirin while taking zetafen.'],
  ])('are none in %j', (text) => expect(partners('drug_interactions', text)).toEqual([]));

  it.each([
    ['Zetafen raises digoxin levels.', ['digoxin']],
    ['Digoxin, warfarin and lithium: watch levels.', ['digoxin', 'warfarin', 'lithium']],
    ['Zetafen had no effect on digoxin levels.', []],
    ['No dose adjustment is needed when zetafen is given with lithium.', []],
    ['Dose adjustment is not recommended with lithium.', []],
    ['Zetafen with lithium has not been studied.', []],
    ['Zetafen did not change warfarin levels, but monitor the INR.', ['warfarin']],
    ['Although alcohol did not raise levels, the concomitant use is not advised.', ['alcohol']],
    ["Avoid St. John's wort.", ["st john's wort"]],
    ['Unlike warfarin, zetafen is not bound to protein.', []],
    ['The anticoagulant warfarin may act longer.', ['warfarin']],
    ['Zetafen may enhance the antihypertensive effect of lithium.', ['lithium']],
    ['Zetafen lowers serum iron levels.', []],
    ['Ketoconazole, a strong CYP3A4 inhibitor, raises zetafen levels.', ['ketoconazole']],
    ['Oral iron preparations bind zetafen.', ['iron']],
    ['Zetafen/lithium tablets raised digoxin levels.', ['digoxin']],
    ['Lithium was not studied, but it would be expected to raise zetafen levels.', ['lithium']],
    ['Lithium | ↔ | ↑ AUC by 20%', ['lithium']],
    ['Lithium | ↔ | ↔ |', []],
    ['False-positive tests for digoxin were seen.', []],
    ['Avoid strong CYP3A4 inhibitors except ketoconazole.', ['cyp3a4-inhibitors-strong']],
    ['Consider alternatives that are not strong CYP3A4 inhibitors.', ['cyp3a4-inhibitors-strong']],
    ['Lithium levels rise; the clinical significance is unknown.', ['lithium']],
    ['Coadministration of other drugs with zetafen was studied with digoxin.', ['digoxin']],
    ['The statins simvastatin and lovastatin are raised.', ['statins', 'simvastatin', 'lovastatin']],
  ])('%s', (text, expected) => {
    expect(partners('drug_interactions', text)).toEqual(expected);
  });
});

describe('partners in warnings', () => {
  it.each([
    ['Concomitant use of CNS depressants deepens sedation.', ['cns-depressants']],
    ['Use with caution in patients receiving lithium.', ['lithium']],
    ['Falls were reported in patients receiving lithium.', []],
    ['Lithium should be stopped in patients receiving zetafen.', ['lithium']],
    ['Treat anaphylaxis with epinephrine.', []],
    ['Patients previously treated with lithium did as well.', []],
    ['Ask a doctor before use if you are taking warfarin.', ['warfarin']],
    ['Do not use with any other drug containing zetafen.', ['zetafen']],
    ['Avoid live vaccines, such as measles vaccine.', ['live-vaccines', 'measles-vaccine']],
    ['The rash looks like measles.', []],
    ['Zetafen in combination with lithium led to deaths.', []],
    ['Lithium is not mentioned with a reason.', []],
    ['Zetafen may be used in patients who do not respond to other antihypertensive treatment.', []],
    ['Lithium may not be effective in patients receiving zetafen.', ['lithium']],
    ['If the patient is treated with lithium, be careful when both are used concomitantly.', ['lithium']],
    ['Allergy alert: hives to it Do not use if you are taking lithium', ['lithium']],
    [
      'Ask a doctor if you are taking any of the following medicines. lithium (for mood) digoxin',
      ['lithium', 'digoxin'],
    ],
    ['Suicidal thoughts were seen in persons taking lithium.', []],
    ['Consider treatment with lithium for mania.', []],
    ['Those who use it should take non-lithium salts.', []],
    ['Stop concomitant lithium in patients who develop a tremor.', []],
    ['If a tremor occurs, lithium may be taken.', []],
    ['Zetafen is not indicated for patients receiving lithium.', []],
    ['Correct electrolyte disturbances, those of iron too, while taking it.', []],
    ['Some patients on dialysis needed more antihypertensive treatment.', []],
  ])('%s', (text, expected) => {
    expect(partners('warnings', text)).toEqual(expected);
  });
});

describe('contraindications', () => {
  it.each([
    ['Do not give zetafen to patients taking lithium.', ['lithium']],
    ['Patients hypersensitive to zetafen or aspirin.', []],
    ['Asthma or urticaria after taking aspirin or other NSAIDs.', []],
    ['For information on contraindications of lithium, see its package insert.', []],
  ])('%s', (text, expected) => {
    expect(partners('contraindications', text)).toEqual(expected);
  });

  it('forbid', () => {
    expect(facts('contraindications', 'Patients taking lithium.')[0]?.advice).toBe('contraindicated');
  });
});

describe("the label's own class", () => {
  it('is another only where the label says so', () => {
    const epc = ['Nonsteroidal Anti-inflammatory Drug'];
    expect(partners('drug_interactions', 'NSAIDs and warfarin together cause bleeding.', epc)).toEqual(['warfarin']);
    expect(partners('drug_interactions', 'Do not combine with other NSAIDs.', epc)).toEqual(['nsaids']);
    expect(partners('drug_interactions', 'Use of Zetanol or any other NSAID harms.', epc)).toEqual([]);
  });

  it('may open the contraindications', () => {
    const texts = {
      contraindications: 'Statins are contraindicated in liver disease.',
      warnings: 'Taken together, statins and lithium interact.',
    };
    expect(extractInteractions(label(texts), lexicon).map((fact) => fact.with)).not.toContain('statins');
  });

  it('is known by what its sentences say', () => {
    expect(
      partners('warnings', 'As with other NSAIDs, it irritates. NSAIDs given with lithium raise its level.'),
    ).toEqual(['lithium']);
    expect(partners('drug_interactions', 'Zetafen is a CYP1A2 substrate. Avoid CYP1A2 substrates.')).toEqual([
      'cyp1a2-substrates',
    ]);
    expect(partners('warnings', 'Zetafen is an NSAID. Avoid concomitant use of NSAIDs and lithium.')).toEqual([
      'lithium',
    ]);
  });
});

describe('facts', () => {
  it('tell whose level changes', () => {
    const change = (text: string) =>
      facts('drug_interactions', text).map(({ direction, effect }) => `${direction} ${effect}`)[0];
    expect(change('Zetafen increases the concentration of digoxin.')).toBe('raises-other increased-exposure');
    expect(change('Rifampin lowers zetafen concentrations.')).toBe('lowers-this decreased-exposure');
    expect(change('Zetafen may decrease the clearance of lithium.')).toBe('raises-other increased-exposure');
    expect(change('Strong CYP3A4 inhibitors should be avoided.')).toBe('raises-this increased-exposure');
    expect(change('Zetafen may antagonize the effect of lithium.')).toBe('opposes decreased-efficacy');
    expect(change('Alcohol: additive drowsiness.')).toBe('adds somnolence');
    expect(change('Combined use may impair the response to these therapies; lithium is one.')).toBe(
      'lowers-other decreased-efficacy',
    );
    expect(change('The exposure is increased by zetafen; lithium is meant.')).toBe('raises-other increased-exposure');
    expect(change('The AUC is increased by lithium.')).toBe('raises-this increased-exposure');
    expect(change('Antihypertensives: may reduce the effectiveness of drugs used in hypertension.')).toBe(
      'lowers-other decreased-efficacy',
    );
    expect(change('Digoxin | ↑ Digoxin | Measure levels.')).toBe('raises-other increased-exposure');
    expect(change('Rifampin | ↓ zetafenate | Avoid.')).toBe('lowers-this decreased-exposure');
    expect(change('Start lithium at a lower initial dose and go by the response.')).toBe('other unspecified');
    expect(change('Treat the infection; lithium: avoid it.')).toBe('other unspecified');
    expect(change('Warfarin: watch the INR.')).toBe('raises-other bleeding');
  });

  it('of examples are those of their class', () => {
    const rows = 'Statins Clinical Impact: Statins raise zetafen levels. Intervention: Avoid use. Examples: lovastatin';
    expect(facts('drug_interactions', `${rows} NSAIDs Clinical Impact: The bleeding risk rises.`)).toMatchObject([
      { with: 'statins', direction: 'raises-this', advice: 'avoid' },
      { with: 'lovastatin', direction: 'raises-this', effect: 'increased-exposure', advice: 'avoid', example: true },
      { with: 'nsaids', direction: 'adds', effect: 'bleeding', advice: 'none' },
    ]);
  });

  it('do not take over what the item before says', () => {
    const [lithium, ...others] = facts(
      'contraindications',
      'Angioedema from zetafen [see Warnings (5.1)] Use of lithium',
    );
    expect(others).toEqual([]);
    expect(lithium).toMatchObject({ with: 'lithium', effect: 'unspecified', advice: 'contraindicated' });
    expect(facts('drug_interactions', 'Avoid lithium. See below 7.2 Digoxin Levels rise')[1]?.advice).toBe('none');
  });

  it('take advice from a sentence that goes on about the partner', () => {
    expect(facts('drug_interactions', 'Digoxin: levels may rise. Monitor them.')[0]?.advice).toBe('monitor');
    expect(facts('drug_interactions', 'Digoxin: levels may rise. Lithium: avoid it.')[0]?.advice).toBe('none');
  });

  it('are one for a partner and side, at the strictest advice', () => {
    const [one, ...others] = facts('drug_interactions', 'Zetafen raises digoxin levels. Avoid digoxin with zetafen.');
    expect(others).toEqual([]);
    expect(one).toMatchObject({ with: 'digoxin', direction: 'raises-other', advice: 'avoid' });
  });

  it('mark examples, and let them share what is said of their class', () => {
    const found = facts(
      'drug_interactions',
      'Avoid strong CYP3A4 inhibitors (e.g., ketoconazole). Lithium may add to it.',
    );
    expect(found.map(({ with: partner, example }) => [partner, example])).toEqual([
      ['cyp3a4-inhibitors-strong', undefined],
      ['ketoconazole', true],
      ['lithium', undefined],
    ]);
    expect(found[1]).toMatchObject({ direction: 'raises-this', effect: 'increased-exposure', advice: 'avoid' });
  });

  it('point to their sentence', () => {
    const one = label({
      drug_interactions: 'Digoxin is old. Zetafen, 20 mg (CYP3A4), raises digoxin levels; measure them. The end.',
    });
    for (const fact of extractInteractions(one, lexicon)) expect(resolve(fact, one)).toHaveLength(1);
  });
});

it('gives the examples of classes', () => {
  expect(
    membershipsIn(label({ drug_interactions: 'Statins such as lovastatin and simvastatin: avoid.' }), lexicon),
  ).toEqual([
    { class: 'statins', drug: 'lovastatin' },
    { class: 'statins', drug: 'simvastatin' },
  ]);
});
