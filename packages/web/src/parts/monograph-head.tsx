import type { Monograph } from '@doseline/engine';
import { PageTitle } from './page-title.tsx';
import { ValueList } from './value-list.tsx';

function legalStatus({ sections }: Monograph): readonly string[] {
  const legal = sections.find(({ id }) => id === 'legal');
  return legal?.groups.flatMap(({ lines }) => lines.map(({ say }) => say.replace(/\.$/, ''))) ?? [];
}

/** The name, and what one wants to know at a glance: other names, class, codes. */
export function MonographHead({ monograph }: { readonly monograph: Monograph }) {
  const { name, names, classes, pharmacologicClass, codes } = monograph;
  const kinds = [...new Set([...classes.map((one) => one.name), ...pharmacologicClass])];
  const facts: readonly (readonly [string, readonly string[]])[] = [
    ['Brands', names.brands],
    ['Also called', names.synonyms],
    ['Class', kinds],
    ['Legal status', legalStatus(monograph)],
    [
      'Codes',
      [
        codes.rxcui ? `RxCUI ${codes.rxcui}` : '',
        ...codes.unii.map((unii) => `UNII ${unii}`),
        ...codes.atc.map((atc) => `ATC ${atc}`),
      ],
    ],
  ];
  return (
    <header className="monograph-head">
      <PageTitle title={name}>{name}</PageTitle>
      <dl>
        {facts.map(([term, values]) => {
          const given = values.filter((value) => value !== '');
          return given.length === 0 ? null : (
            <div key={term}>
              <dt>{term}</dt>
              <dd>
                <ValueList values={given} what={term === 'Brands' ? 'brands' : 'names'} />
              </dd>
            </div>
          );
        })}
      </dl>
    </header>
  );
}
