import type { Knowledge } from '../knowledge.ts';
import type { MonographLine, MonographSectionId } from '../nouns/monograph.ts';
import type { DrugProduct, DrugRecord, Supply } from '../nouns/pack.ts';
import type { Route } from '../nouns/route.ts';

interface IdentityLine {
  readonly section: MonographSectionId;
  readonly routes: readonly Route[];
  readonly line: MonographLine;
}

const SUPPLY: Readonly<Record<Supply, string | undefined>> = {
  prescription: 'Prescription only in the US.',
  'over-the-counter': 'Sold without a prescription in the US.',
  both: 'Sold with and without a prescription in the US, by product.',
  discontinued: 'No longer marketed in the US.',
  unknown: undefined,
};

/** The lines that come from a drug's names, codes, legal status and products rather than from facts. */
export function identityLines(drug: DrugRecord, knowledge: Knowledge): IdentityLine[] {
  const line = (
    section: MonographSectionId,
    id: string,
    say: string,
    refs: DrugRecord['legalSources'] | undefined,
    routes: readonly Route[] = [],
    extra: Partial<MonographLine> = {},
  ): IdentityLine => ({
    section,
    routes,
    line: {
      id: `${drug.id}:${id}`,
      say,
      basis: 'reviewed',
      sources: knowledge.sources(refs ?? ownLabels(drug)),
      ...extra,
    },
  });
  // What no seen source says shows none, and says so.
  const unseen = (field: string): Partial<MonographLine> =>
    drug.unverified?.includes(field) === true ? { unverified: [field], sources: [] } : {};
  const lines: IdentityLine[] = [];
  if (drug.pharmacologicClass !== undefined && drug.pharmacologicClass.length > 0)
    lines.push(line('about', 'class', `Pharmacologic class: ${drug.pharmacologicClass.join('; ')}.`, undefined));
  const supply = SUPPLY[drug.supply ?? 'unknown'];
  // The routes stand in the head of the page; a line of their own says so where no source was seen.
  if (drug.unverified?.includes('routes') === true && drug.routes !== undefined)
    lines.push(line('about', 'routes', `Routes: ${drug.routes.join(', ')}.`, [], [], unseen('routes')));
  if (supply !== undefined) lines.push(line('legal', 'supply', supply, drug.legalSources, [], unseen('supply')));
  if (drug.schedule !== undefined)
    lines.push(
      line(
        'legal',
        'schedule',
        drug.schedule === 'none'
          ? 'Not a controlled substance under US federal law.'
          : `Controlled substance, DEA schedule ${drug.schedule}.`,
        drug.legalSources,
        [],
        unseen('schedule'),
      ),
    );
  drug.products?.forEach((product, i) => {
    lines.push(
      line(
        'products',
        `product-${i + 1}`,
        productWords(product),
        product.sources,
        [product.route],
        product.unverified === undefined ? {} : { unverified: product.unverified },
      ),
    );
  });
  return lines;
}

function ownLabels(drug: DrugRecord) {
  return (drug.labels ?? []).slice(0, 1).map((label) => ({ label }));
}

function productWords(product: DrugProduct): string {
  const scored = product.scored === undefined ? '' : product.scored ? '; scored' : '; not scored';
  const status = product.status === undefined ? '' : `; ${product.status}`;
  const brand = product.brand === undefined ? '' : `${product.brand}: `;
  const note = product.note === undefined ? '' : ` ${product.note}`;
  return `${brand}${product.form}, ${product.strengths.join(', ')}${scored}${status}.${note}`;
}
