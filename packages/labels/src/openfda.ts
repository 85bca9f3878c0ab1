import { htmlTables } from './html-table.ts';
import { isoDay, type Label, type LabelProblem, type LabelSection, supplyOf, titleOf } from './label.ts';
import { oneLine } from './one-line.ts';
import type { Product } from './product.ts';
import { sectionCode } from './section-names.ts';
import { tableText } from './table-text.ts';

/** Fields of a record that are not sections. */
const IDENTITY = new Set(['id', 'set_id', 'version', 'effective_time', 'openfda', '@epoch', '@version']);

/** The labels of one openFDA document and what could not be used of it. */
export interface ReadLabels {
  readonly labels: readonly Label[];
  readonly problems: readonly LabelProblem[];
}

/**
 * Reads a parsed openFDA drug label document: `{ meta, results: [...] }`, an array of records, or one record.
 * Never throws on data: what is not a label is named in `problems`.
 *
 * @example readOpenFda(JSON.parse(text)).labels[0]?.title // 'Lioresal (baclofen)'
 */
export function readOpenFda(document: unknown): ReadLabels {
  const labels: Label[] = [];
  const problems: LabelProblem[] = [];
  const add = (record: unknown, where: string) => {
    const read = readOpenFdaRecord(record, where);
    if (read.label !== undefined) labels.push(read.label);
    problems.push(...read.problems);
  };
  if (Array.isArray(document)) document.forEach((record, i) => void add(record, `[${i}]`));
  else if (isObject(document) && Array.isArray(document.results))
    document.results.forEach((record, i) => void add(record, `results[${i}]`));
  else add(document, 'record');
  return { labels, problems };
}

/**
 * Reads one openFDA label record. An empty or absent `openfda` block leaves the lists empty. A record that is no object
 * or has neither a section nor an id gives no label and a problem; a field of another shape is left out with a problem.
 */
export function readOpenFdaRecord(
  record: unknown,
  where = 'record',
): { readonly label?: Label; readonly problems: readonly LabelProblem[] } {
  if (!isObject(record)) return { problems: [{ where, say: 'is not a label record: expected an object' }] };
  const problems: LabelProblem[] = [];
  const sections: LabelSection[] = [];
  for (const [name, value] of Object.entries(record)) {
    if (IDENTITY.has(name)) continue;
    const texts = textsOf(value);
    if (texts === undefined) problems.push({ where: `${where}.${name}`, say: 'is neither text nor a list of texts' });
    else if (texts.length > 0) sections.push(read(name, texts));
  }
  const about = isObject(record.openfda) ? record.openfda : {};
  const list = (field: string) => textsOf(about[field]) ?? [];
  const brandNames = list('brand_name');
  const genericNames = list('generic_name').map((name) => name.toLowerCase());
  const setId = text(record.set_id) ?? list('spl_set_id')[0];
  const id = text(record.id) ?? list('spl_id')[0];
  if (sections.length === 0 && setId === undefined && id === undefined)
    return { problems: [...problems, { where, say: 'is not a label record: it has neither a section nor an id' }] };
  const version = text(record.version);
  const effective = isoDay(text(record.effective_time));
  const manufacturer = list('manufacturer_name')[0];
  const productType = list('product_type')[0]?.toLowerCase();
  const supply = supplyOf(productType);
  if (record.effective_time !== undefined && effective === undefined)
    problems.push({ where: `${where}.effective_time`, say: 'is not a date of the form YYYYMMDD' });
  const label: Label = {
    ...(setId !== undefined && { setId }),
    ...(id !== undefined && { id }),
    ...(version !== undefined && { version }),
    ...(effective !== undefined && { effective }),
    title: titleOf(brandNames[0], genericNames[0], setId ?? id),
    brandNames,
    genericNames,
    ...(manufacturer !== undefined && { manufacturer }),
    routes: list('route').map((route) => route.toLowerCase()),
    uniis: list('unii'),
    rxcuis: list('rxcui'),
    epc: list('pharm_class_epc').map((name) => name.replace(/\s*\[EPC\]$/, '')),
    ...(productType !== undefined && { productType }),
    ...(supply !== undefined && { supply }),
    products: productsOf(list, brandNames, genericNames),
    sections,
  };
  return { label, problems };
}

function read(name: string, texts: readonly string[]): LabelSection {
  const loinc = sectionCode(name);
  const code = loinc !== undefined && { loinc };
  if (!name.endsWith('_table')) return { name, text: texts.map(tidy).join('\n'), ...code };
  return { name, text: texts.map(tableText).join('\n'), ...code, tables: texts.flatMap((html) => htmlTables(html)) };
}

/**
 * The label's products as far as openFDA's lists tell: it lists codes, substances and applications each for itself, so
 * an ingredient or an application is named only where there is but one.
 */
function productsOf(
  list: (field: string) => readonly string[],
  brandNames: readonly string[],
  genericNames: readonly string[],
): readonly Product[] {
  const [substance, ...moreSubstances] = list('substance_name');
  const [unii, ...moreUniis] = list('unii');
  const [approval, ...moreApprovals] = list('application_number');
  const [name, ...moreNames] = brandNames;
  const [genericName] = genericNames;
  const category = moreApprovals.length === 0 ? /^(?:NDA|ANDA|BLA)(?=\d)/.exec(approval ?? '')?.[0] : undefined;
  const packages = list('package_ndc');
  return list('product_ndc').map((ndc) => ({
    ndc,
    ...(name !== undefined && moreNames.length === 0 && { name }),
    ...(genericName !== undefined && genericNames.length === 1 && { genericName }),
    routes: list('route').map((route) => route.toLowerCase()),
    ingredients:
      substance !== undefined && moreSubstances.length === 0
        ? [
            {
              name: substance,
              role: 'active' as const,
              ...(unii !== undefined && moreUniis.length === 0 && { unii }),
              moieties: [],
            },
          ]
        : [],
    ...(category !== undefined && { marketingCategory: category }),
    ...(approval !== undefined && moreApprovals.length === 0 && { approval }),
    packages: packages.filter((code) => code.startsWith(`${ndc}-`)),
    parts: [],
  }));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** A text or a list of texts, empty ones left out; undefined for any other shape. */
function textsOf(value: unknown): readonly string[] | undefined {
  if (value === undefined || value === null) return [];
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const texts = list.filter((item) => typeof item === 'string');
  return texts.length === list.length ? texts.filter((item) => item.trim() !== '') : undefined;
}

/** openFDA writes a section as one line; a copy with wrapped lines is brought to the same shape. */
function tidy(section: string): string {
  if (!section.includes('\n')) return oneLine(section);
  return section
    .split(/\n\s*\n/)
    .map(oneLine)
    .filter((paragraph) => paragraph !== '')
    .join('\n');
}
