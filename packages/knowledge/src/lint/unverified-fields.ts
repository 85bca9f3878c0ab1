import { nearest } from '../schema/nearest.ts';
import type { LintRule, Report } from './rule.ts';

/** A mark on a field that is not there would mark nothing. */
export const unverifiedFields: LintRule = {
  id: 'unverified-fields',
  title: '`unverified` names fields (or named values) that are there, and never the severity.',
  check({ loaded, statements }, report) {
    for (const { file, path, fact } of statements) {
      const values = 'values' in fact ? (fact.values ?? []).map(({ name }) => name) : [];
      checkFields(fact, values, (i, message) => report(file, [...path, 'unverified', i], message));
    }
    for (const file of [...loaded.pumps, ...loaded.tapers])
      checkFields(file.value, [], (i, message) => report(file, ['unverified', i], message));
    for (const file of loaded.drugs)
      file.value.products?.forEach((product, p) => {
        checkFields(product, [], (i, message) => report(file, ['products', p, 'unverified', i], message));
      });
  },
};

function checkFields(
  record: { readonly unverified?: readonly string[] | undefined },
  values: readonly string[],
  fail: (index: number, message: string) => void,
): ReturnType<Report> {
  const fields = [...Object.keys(record).filter((field) => field !== 'unverified' && field !== 'examples'), ...values];
  record.unverified?.forEach((name, i) => {
    // "signs.severe" marks a part of a field.
    const field = name.split('.')[0] ?? name;
    if (!fields.includes(name) && !fields.includes(field)) {
      const meant = nearest(name, fields);
      fail(i, `there is no field \`${name}\` here${meant === undefined ? '' : `: did you mean \`${meant}\`?`}`);
    } else if (name === 'severity') fail(i, 'a severity needs a source that was seen: lower it or find one');
  });
}
