import { describe, expect, it } from 'vitest';
import type { Label } from '../../label.ts';
import { resolve } from '../../pointer.ts';
import { openLexicon } from '../lexicon.ts';
import { extractContraindications } from './extract.ts';

const lexicon = openLexicon([
  { kind: 'drug', id: 'zolamine', names: ['zolamine', 'Zolex'] },
  { kind: 'drug', id: 'pimozide', names: ['pimozide'] },
  { kind: 'drug', id: 'aspirin', names: ['aspirin'] },
  { kind: 'class', id: 'nsaids', names: ['NSAID'] },
  { kind: 'class', id: 'cephalosporins', names: ['cephalosporin'] },
  { kind: 'class', id: 'antibiotics', names: ['antibiotic'] },
  { kind: 'condition', id: 'asthma', names: ['asthma', 'bronchial asthma'] },
  { kind: 'condition', id: 'urticaria', names: ['urticaria'] },
  { kind: 'condition', id: 'stroke', names: ['stroke'] },
  { kind: 'condition', id: 'coma', names: ['coma'] },
  { kind: 'condition', id: 'obesity', names: ['severely obese', 'obesity'] },
  { kind: 'condition', id: 'diabetes', names: ['diabetes'] },
  { kind: 'condition', id: 'malaria', names: ['malaria'] },
  { kind: 'condition', id: 'glaucoma', names: ['glaucoma'] },
  { kind: 'condition', id: 'qt-prolongation', names: ['QT interval', 'QT prolongation'] },
  { kind: 'condition', id: 'heart-block', names: ['atrioventricular block', 'AV block'] },
  { kind: 'condition', id: 'kidney-disease', names: ['renal impairment', 'creatinine clearance'] },
  { kind: 'condition', id: 'severe-kidney-disease', names: ['severe renal impairment'] },
  { kind: 'condition', id: 'liver-disease', names: ['hepatic impairment', 'moderate to severe hepatic impairment'] },
  { kind: 'condition', id: 'hepatic-failure', names: ['severe hepatic impairment'] },
  { kind: 'condition', id: 'active-bleeding', names: ['bleeding'] },
  { kind: 'condition', id: 'gastrointestinal-bleeding', names: ['gastrointestinal bleeding'] },
  { kind: 'condition', id: 'gastrointestinal-perforation', names: ['gastrointestinal perforation'] },
  { kind: 'condition', id: 'genitourinary-bleeding', names: ['genitourinary bleeding'] },
  { kind: 'condition', id: 'critical-illness', names: ['critical illness'] },
  { kind: 'condition', id: 'major-surgery', names: ['surgery', 'abdominal surgery'] },
  { kind: 'condition', id: 'pregnancy', names: ['pregnancy'] },
  { kind: 'condition', id: 'falls', names: ['falls'] },
]);

function label(sections: Readonly<Record<string, string>>, otc = false): Label {
  return {
    title: 'Zolex (zolamine)',
    brandNames: ['Zolex'],
    genericNames: ['zolamine'],
    routes: [],
    uniis: [],
    rxcuis: [],
    epc: [],
    productType: otc ? 'human otc drug' : 'human prescription drug',
    sections: Object.entries(sections).map(([name, text]) => ({ name, text })),
  };
}

/** What is drawn from a label, in short: `asthma (history of)`, `allergy aspirin`, `below 12`, `pregnancy`. */
function drawn(of: Label): readonly string[] {
  const facts = extractContraindications(of, lexicon);
  for (const { section, words } of facts) expect(resolve({ section, words }, of), words.join(' + ')).toBeDefined();
  return facts.map((fact) => {
    if (fact.kind === 'condition') return `${fact.condition}${fact.qualifier ? ` (${fact.qualifier})` : ''}`;
    if (fact.kind === 'allergy') return `allergy ${fact.to}`;
    if (fact.kind === 'age') return `below ${fact.below}`;
    return `${fact.state}${fact.trimesters ? ` ${fact.trimesters.join()}` : ''}`;
  });
}
const from = (text: string) => drawn(label({ contraindications: text }));

describe('conditions in the contraindications section', () => {
  it('are found in a sentence that forbids and in a bare list', () => {
    expect(from('4 CONTRAINDICATIONS Zolamine is contraindicated in patients with coma.')).toEqual(['coma']);
    expect(from('Asthma; history of stroke.\nGlaucoma (5.1)')).toEqual(['asthma', 'stroke (history of)', 'glaucoma']);
    expect(from('None.')).toEqual([]);
  });

  it('are not what a sentence tells', () => {
    expect(from('Stroke has been reported with zolamine. Zolamine may cause coma.')).toEqual([]);
    expect(from('In trials, patients with asthma were treated with zolamine.')).toEqual([]);
    expect(from('Zolamine should not be used in asthma, because it may lead to coma.')).toEqual(['asthma']);
    expect(from('Because zolamine may cause stroke, it should not be used in patients with diabetes.')).toEqual([
      'diabetes',
    ]);
    expect(from('Zolamine has been associated with stroke and is therefore contraindicated in diabetes.')).toEqual([
      'diabetes',
    ]);
  });

  it('are not exceptions, cautions and studies that are missing', () => {
    expect(from('Zolamine is contraindicated in glaucoma, except in patients with diabetes.')).toEqual(['glaucoma']);
    expect(from('Zolamine may be used in glaucoma.')).toEqual([]);
    expect(from('Patients with glaucoma have not been studied.')).toEqual([]);
    expect(from('Contraindicated in coma, and caution should be used in patients with asthma.')).toEqual(['coma']);
    expect(from('Contraindicated in diabetes, with or without coma.')).toEqual(['diabetes']);
  });

  it('read what is shared in a coordination', () => {
    expect(from('Renal or hepatic impairment.')).toEqual(['kidney-disease', 'liver-disease']);
    expect(from('Severe renal or hepatic impairment.')).toEqual(['severe-kidney-disease', 'hepatic-failure']);
    expect(from('Moderate to severe hepatic impairment.')).toEqual(['liver-disease (moderate to severe)']);
    expect(from('Recent gastrointestinal bleeding or perforation.')).toEqual([
      'gastrointestinal-bleeding (recent)',
      'gastrointestinal-perforation',
    ]);
    expect(from('Bleeding of the gastrointestinal or genitourinary tract.')).toEqual([
      'gastrointestinal-bleeding',
      'genitourinary-bleeding',
    ]);
  });

  it('read over short brackets and leave definitions in them out', () => {
    expect(from('Second-degree atrioventricular (AV) block.')).toEqual(['heart-block (second-degree)']);
    expect(from('Contraindicated in severe renal impairment (creatinine clearance below 30).')).toEqual([
      'severe-kidney-disease (severe)',
    ]);
    expect(from('Creatinine clearance below 30 mL/min.')).toEqual(['kidney-disease']);
    expect(from('Serum potassium above 5.5 mEq/L.')).toEqual(['hyperkalemia']);
  });

  it('leave out what only narrows another condition, a risk, and what drugs do', () => {
    expect(from('Critical illness after abdominal surgery, or those with coma.')).toEqual(['critical-illness', 'coma']);
    expect(from('Patients with diabetes who are severely obese.')).toEqual(['diabetes (who are severely obese)']);
    expect(from('Zolamine must not be given in asthma: risk of stroke.')).toEqual(['asthma']);
    expect(from('Do not give with drugs that prolong the QT interval.')).toEqual([]);
    expect(from('Do not use medicines for malaria with zolamine.')).toEqual([]);
  });

  it('leave out what a name is only a part of', () => {
    expect(from('Stroke-induced coma.')).toEqual(['coma (stroke-induced)']);
    expect(from('Zolamine should not be used to keep pressure low during surgery in patients with coma.')).toEqual([
      'coma',
    ]);
    expect(from('Do not give with asthma, stroke or obesity products.')).toEqual([]);
    expect(from('Malaria: pimozide. Stroke.')).toEqual(['stroke']);
  });

  it('keep the words that narrow them, in the qualifier and in the pointer', () => {
    const facts = (text: string) => extractContraindications(label({ contraindications: text }), lexicon);
    expect(facts('Severe persistent drug-induced coma.')).toMatchObject([
      { qualifier: 'severe persistent drug-induced', words: ['severe persistent drug-induced coma'] },
    ]);
    // A phrase of a pointer has under eight words.
    expect(facts('A known personal or family history of severe bronchial asthma.')).toMatchObject([
      { qualifier: 'known personal or family history of severe', words: [expect.any(String), 'bronchial asthma'] },
    ]);
  });

  it('are found beside words of a tale that tell of the patient', () => {
    expect(from('Examples include women who are known to have asthma.')).toEqual(['asthma']);
    expect(from('Patients who have been given aspirin, or have coma.')).toEqual(['coma']);
    expect(from('Severe renal impairment when renal function cannot be monitored.')).toEqual([
      'severe-kidney-disease (severe)',
    ]);
    expect(from('When a high pulse might be dangerous (as in glaucoma).')).toEqual(['glaucoma']);
    expect(from('Conditions where a fall in blood pressure may be undesirable, such as stroke.')).toEqual(['stroke']);
    expect(from('Deaths have been reported [see Warnings (5.1)] In the setting of abdominal surgery')).toEqual([
      'major-surgery',
    ]);
    expect(from('PR interval above 280 ms.')).toEqual(['heart-block']);
  });

  it('are narrowed by what stands behind them', () => {
    expect(from('Glaucoma and an accessory drain.')).toEqual(['glaucoma (and an accessory drain)']);
    expect(from('Coma secondary to shock.')[0]).toBe('coma (secondary to shock)');
    expect(from('For use in prophylaxis of malaria: stroke.')).toEqual(['stroke']);
  });

  it('go on in the list behind a cause or company', () => {
    expect(from('Obesity, coma due to any cause, and glaucoma.')).toEqual(['obesity', 'coma', 'glaucoma']);
    expect(from('Coma due to aspirin and, in cases of existing diabetes, asthma.')).toEqual([
      'coma (due to aspirin)',
      'diabetes (existing)',
      'asthma',
    ]);
    expect(from('Obesity with diabetes, or glaucoma.')).toEqual(['obesity (with diabetes)', 'glaucoma']);
    expect(from('A history suggestive of stroke.')).toEqual(['stroke']);
    expect(from('Allergy to zolamine, including anaphylaxis, or a history of urticaria.')).toContain(
      'urticaria (a history of)',
    );
  });

  it('leave out a heading that the sentence behind it says more closely', () => {
    expect(from('4.2 Stroke Zolamine is contraindicated in patients with diabetes.')).toEqual(['diabetes']);
    expect(from('4.2 Stroke Zolamine is contraindicated.')).toEqual(['stroke']);
  });

  it('go on behind an exception that a list has swallowed', () => {
    expect(from('Asthma without equipment at hand Known or suspected stroke.')).toEqual([
      'asthma',
      'stroke (known or suspected)',
    ]);
    expect(from('History of stroke.It is not known if zolamine passes into milk.')).toEqual(['stroke (history of)']);
  });

  it('leave out what only narrows a pair of drugs', () => {
    expect(from('Do not co-administer pimozide with zolamine in patients with diabetes.')).toEqual([]);
    expect(from('Concomitant use with strong inhibitors is contraindicated in patients with malaria.')).toEqual([]);
    expect(from('Avoid in combination with pimozide and in patients with malaria.')).toEqual(['malaria']);
    expect(from('Pimozide in renal impairment.')).toEqual([]);
  });

  it('are also what the drug must not be used for', () => {
    expect(from('Zolamine must not be used for the treatment of malaria.')).toEqual(['malaria']);
    expect(from('The use of pimozide for the treatment of malaria is contraindicated.')).toEqual([]);
  });
});

describe('allergies', () => {
  it('are to the drug, its parts and others', () => {
    expect(from('Known hypersensitivity to zolamine.')).toEqual(['allergy zolamine']);
    expect(from('Hypersensitivity to any component of this product.')).toEqual([
      'allergy excipients',
      'allergy zolamine',
    ]);
    expect(from('Contraindicated in patients allergic to aspirin or other NSAIDs, and in coma.')).toEqual([
      'coma',
      'allergy aspirin',
      'allergy nsaids',
    ]);
    expect(from('Allergy to the cephalosporin class of antibiotics.')).toEqual(['allergy cephalosporins']);
    expect(from('Known cephalosporin sensitivity.')).toEqual(['allergy cephalosporins']);
    expect(from('Known hypersensitivity.')).toEqual(['allergy zolamine']);
    expect(from('Hypersensitivity to any inactive ingredient of Zolex.')).toEqual(['allergy excipients']);
    expect(from('Known allergy to eggs.')).toEqual(['allergy egg']);
  });

  it('take the reaction for what it is', () => {
    expect(from('Asthma, urticaria, or other allergic-type reactions after taking aspirin.')).toEqual([
      'allergy aspirin',
    ]);
    expect(from('Hypersensitivity (e.g., asthma, urticaria) to zolamine.')).toEqual(['allergy zolamine']);
    expect(from('Bronchial asthma, or hypersensitivity to zolamine.')).toEqual(['asthma', 'allergy zolamine']);
  });

  it('are not to drugs of the next item, nor what was reported', () => {
    expect(from('Hypersensitivity to zolamine [see Warnings (5.1)] Concomitant use of pimozide.')).toEqual([
      'allergy zolamine',
    ]);
    expect(from('Hypersensitivity reactions to aspirin have been reported.')).toEqual([]);
    expect(from('4.1 Hypersensitivity Zolamine is contraindicated in patients allergic to aspirin.')).toEqual([
      'allergy aspirin',
    ]);
  });
});

describe('ages and pregnancy', () => {
  it('are found where they are forbidden', () => {
    expect(from('Contraindicated in children less than two years of age.')).toEqual(['below 2']);
    expect(from('Infants under 6 months of age.')).toEqual(['below 0.5']);
    expect(from('Zolamine should not be used in children.')).toEqual(['below 18']);
    expect(from('Contraindicated in neonates, infants, and coma.')).toEqual(['coma', `below ${1 / 12}`, 'below 1']);
    expect(from('Contraindicated in premature infants.')).toEqual([`below ${1 / 12}`]);
    expect(from('Women who are or may become pregnant; nursing mothers.')).toEqual(['pregnancy', 'breastfeeding']);
    expect(from('Contraindicated in the third trimester of pregnancy and in labor and delivery.')).toEqual([
      'pregnancy 3',
      'labor-and-delivery',
    ]);
  });

  it('are not events and other things of that name', () => {
    expect(from('Zolamine can cause fetal harm when given to a pregnant woman.')).toEqual([]);
    expect(from('Contraindicated within six months after termination of pregnancy.')).toEqual([]);
    expect(from('Contraindicated in coma lasting less than 6 months.')).toEqual(['coma']);
  });
});

describe('labels sold over the counter', () => {
  const otc = (warnings: string, directions = '') =>
    drawn(label({ warnings, dosage_and_administration: directions }, true));

  it('forbid what stands under "Do not use"', () => {
    expect(
      otc('Do not use if you have asthma Ask a doctor before use if you have glaucoma When using do not use in coma'),
    ).toEqual(['asthma']);
    expect(otc('Do not use if you have ever had an allergic reaction to zolamine')).toEqual(['allergy zolamine']);
    expect(otc('Do not use more than directed in asthma')).toEqual([]);
    expect(otc('Do not use • for the treatment of malaria • in children under 2 years of age')).toEqual([
      'malaria',
      'below 2',
    ]);
  });

  it('forbid an age in the directions', () => {
    expect(otc('', 'children 6 to under 12 years: 1 tablet daily children under 6 years: do not use')).toEqual([
      'below 6',
    ]);
    expect(otc('', 'children under 6 years\ndo not use')).toEqual(['below 6']);
    expect(otc('', 'children under 12 years: ask a doctor. Do not use more than 2 tablets')).toEqual([]);
  });

  it('are not read in prescription labels', () => {
    expect(drawn(label({ warnings: 'Do not use if you have asthma' }))).toEqual([]);
  });
});
