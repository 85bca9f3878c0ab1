import type { SourceFile } from '../load.ts';
import type { LintRule } from './rule.ts';

/** A product or code of an ingredient that nobody knows would be found and then checked against nothing. */
export const tableIngredients: LintRule = {
  id: 'table-ingredients',
  title: 'Every ingredient in the generated tables is a drug with a file or in the table of names.',
  check({ loaded }, report) {
    const { ids, vocabulary } = loaded;
    const known = new Set([...ids.drug, ...vocabulary.named.map((drug) => drug.id)]);
    for (const [name, rows] of [
      ['products', vocabulary.products],
      ['rxcui', vocabulary.rxcuis],
    ] as const) {
      const unknown = new Set(rows.flatMap((row) => row.ingredients).filter((ingredient) => !known.has(ingredient)));
      for (const ingredient of unknown) report(table(name), [], `there is no drug \`${ingredient}\``);
    }
    for (const drug of vocabulary.named)
      if (ids.drug.has(drug.id))
        report(table('named'), [], `\`${drug.id}\` has a file of its own: it does not belong here`);
  },
};

/** A generated table is put right where it is generated: its line does not matter. */
function table(name: string): SourceFile<undefined> {
  return { kind: 'drug', path: `vocabulary/${name}.tsv`, value: undefined, at: () => ({ line: 1, column: 1 }) };
}
