import { expect, it } from 'vitest';
import { labelOf, lexicon } from '../../../test/examplin.ts';
import { extractPregnancy } from './pregnancy.ts';

function found(text: string, name = 'warnings'): readonly string[] {
  return extractPregnancy(labelOf([{ name, text }]), lexicon).map(
    ({ state, trimesters, advice }) => `${state}${trimesters === undefined ? '' : ` ${trimesters.join()}`} ${advice}`,
  );
}

it.each([
  ['When pregnancy is detected, stop examplin.', ['pregnancy avoid']],
  ['Examplin can cause fetal harm.', ['pregnancy caution']],
  ['Use in pregnancy only if the benefit justifies the risk to the fetus.', ['pregnancy caution']],
  [
    'If pregnant or breast-feeding, ask a health professional before use.',
    ['pregnancy caution', 'breastfeeding caution'],
  ],
  [
    'If pregnant or breast-feeding if breast-feeding: not recommended if pregnant: ask a doctor.',
    ['pregnancy caution', 'breastfeeding avoid'],
  ],
  ['Avoid examplin from 30 weeks of gestation on.', ['pregnancy 3 avoid']],
  ['Use at 20 weeks gestation or later may cause fetal harm.', ['pregnancy 2,3 caution']],
  ['Avoid use in the first and second trimesters of pregnancy.', ['pregnancy 1,2 avoid']],
  ['Advise women not to breastfeed.', ['breastfeeding avoid']],
  ['Caution should be exercised in nursing women.', ['breastfeeding caution']],
  ['Use during labor should be restricted to women in whom the benefit is clear.', ['labor-and-delivery caution']],
])('reads %s', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

it.each([
  'In pregnant rats examplin caused loss of the fetus.',
  'There are no adequate studies in pregnant women.',
  'Data have not shown a risk of birth defects in pregnancy.',
  'The background risk of birth defects in pregnancy is unknown.',
  'Otherol can cause fetal harm.',
  'Advise men with pregnant partners to use condoms because it can cause fetal harm.',
  'The developmental and health benefits of breastfeeding should be weighed with the need for examplin.',
  'Women who do not breastfeed may start examplin at once.',
  'Untreated depression in pregnancy may increase the risk of harm to the fetus.',
])('finds nothing in %s', (text) => {
  expect(found(text)).toEqual([]);
});

it('leaves contraindications to their own extractor, and a trimester to the whole', () => {
  expect(found('Contraindicated in pregnancy.', 'contraindications')).toEqual([]);
  expect(found('Avoid in pregnancy. Use in the third trimester may cause fetal harm.')).toEqual(['pregnancy avoid']);
});
