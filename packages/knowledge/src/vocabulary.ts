import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type AllergenRecord,
  type DrugRecord,
  type HelpLine,
  type LabelRecord,
  type Pack,
  ROUTES,
  type Route,
} from '@doseline/engine';
import type { KnowledgeProblem } from './problem.ts';
import { HELP_LINE_COLUMNS, helpLine } from './schema/help-line.ts';
import { CellError, cell, listCell, optionalCell, type Row, readTable } from './table.ts';

/** The generated tables of `vocabulary/`. A table that is absent is empty. */
export interface Vocabulary {
  readonly products: Pack['products'];
  readonly rxcuis: Pack['rxcuis'];
  readonly rxnormNames: Pack['rxnormNames'];
  readonly named: readonly DrugRecord[];
  readonly lookAlikes: Pack['lookAlikes'];
  readonly allergens: readonly AllergenRecord[];
  readonly labels: readonly LabelRecord[];
  readonly helpLines: readonly HelpLine[];
}

const SUPPLIES = ['prescription', 'over-the-counter', 'both', 'discontinued', 'unknown'] as const;

/** Reads the tables below a knowledge folder; errors carry their line. */
export function readVocabulary(dir: string): {
  readonly vocabulary: Vocabulary;
  readonly problems: readonly KnowledgeProblem[];
} {
  const problems: KnowledgeProblem[] = [];
  const table = <Value>(name: string, columns: readonly string[], read: (row: Row) => Value): readonly Value[] => {
    const file = `vocabulary/${name}.tsv`;
    const path = join(dir, file);
    if (!existsSync(path)) return [];
    const result = readTable(file, readFileSync(path, 'utf8'), columns, read);
    problems.push(...result.problems);
    return result.rows;
  };
  const vocabulary: Vocabulary = {
    products: table('products', ['name', 'ingredients', 'strengths', 'route', 'form'], product),
    rxcuis: table('rxcui', ['ingredients', 'codes'], (row) => {
      const codes = cell(row, 1);
      if (!/^[0-9a-z]+(?: [0-9a-z]+)*$/.test(codes)) throw new CellError(1, 'must be base-36 numbers, spaced');
      return { ingredients: some(row, 0), codes };
    }),
    rxnormNames: table('rxnorm-names', ['rxcui', 'name'], (row) => {
      const code = cell(row, 0);
      if (!/^\d+$/.test(code)) throw new CellError(0, `must be a number, not \`${code}\``);
      return [code, cell(row, 1)] as const;
    }),
    named: table('named', ['id', 'synonyms', 'rxcui', 'unii', 'atc', 'supply'], named),
    lookAlikes: table('look-alikes', ['names', 'source'], (row) => {
      const names = listCell(row, 0);
      if (names.length < 2) throw new CellError(0, 'must hold at least two names');
      return names;
    }),
    allergens: table('allergens', ['id', 'names', 'snomed', 'in'], allergen),
    labels: table('labels', ['setId', 'title', 'effective'], (row) => {
      const effective = optionalCell(row, 2);
      if (effective !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(effective))
        throw new CellError(2, `must be a date such as 2026-11-01, not \`${effective}\``);
      return { setId: cell(row, 0), title: cell(row, 1), ...(effective !== undefined && { effective }) };
    }),
    helpLines: table('help-lines', HELP_LINE_COLUMNS, helpLine),
  };
  return { vocabulary, problems };
}

function allergen(row: Row): AllergenRecord {
  const snomed = listCell(row, 2);
  const held = cell(row, 3);
  if (held !== 'yes' && held !== 'no') throw new CellError(3, `must be yes or no, not \`${held}\``);
  return {
    id: cell(row, 0),
    names: listCell(row, 1),
    ...(snomed.length > 0 && { snomed }),
    ...(held === 'yes' && { inMedicines: true as const }),
  };
}

function some(row: Row, column: number): readonly string[] {
  const list = listCell(row, column);
  if (list.length === 0) throw new CellError(column, 'is empty');
  return list;
}

function product(row: Row): Pack['products'][number] {
  const ingredients = some(row, 1);
  const strengths = listCell(row, 2).map((strength) => {
    const found = /^(\d+(?:\.\d+)?)\s*(\S.*)$/.exec(strength);
    if (found === null) throw new CellError(2, `must be numbers with units, such as 325 mg, not \`${strength}\``);
    return { value: Number(found[1]), unit: found[2] ?? '' };
  });
  if (strengths.length > 0 && strengths.length !== ingredients.length)
    throw new CellError(2, `has ${strengths.length} entries for ${ingredients.length} ingredients`);
  const route = optionalCell(row, 3);
  if (route !== undefined && !isRoute(route))
    throw new CellError(3, `must be one of ${ROUTES.join(', ')}, not \`${route}\``);
  const form = optionalCell(row, 4);
  return {
    name: cell(row, 0),
    ingredients,
    ...(strengths.length > 0 && { strengths }),
    ...(route !== undefined && { route }),
    ...(form !== undefined && { form }),
  };
}

function named(row: Row): DrugRecord {
  const synonyms = listCell(row, 1);
  const rxcui = optionalCell(row, 2);
  const unii = listCell(row, 3);
  const atc = listCell(row, 4);
  const given = optionalCell(row, 5);
  const supply = SUPPLIES.find((known) => known === given);
  if (given !== undefined && supply === undefined)
    throw new CellError(5, `must be one of ${SUPPLIES.join(', ')}, not \`${given}\``);
  return {
    id: cell(row, 0),
    ...(synonyms.length > 0 && { synonyms }),
    ...(rxcui !== undefined && { rxcui }),
    ...(unii.length > 0 && { unii }),
    ...(atc.length > 0 && { atc }),
    ...(supply !== undefined && { supply }),
  };
}

function isRoute(text: string): text is Route {
  return ROUTES.some((route) => route === text);
}
