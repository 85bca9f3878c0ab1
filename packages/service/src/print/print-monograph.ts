import type { Monograph } from '@doseline/engine';
import { printLines } from './print-lines.ts';
import { sourceLines } from './sources.ts';
import { coloured } from './style.ts';
import { wrap } from './wrap.ts';

/** A monograph as text: heading by heading, routes apart, each line with its source. */
export function printMonograph(drug: Monograph, width: number): string {
  const parts = [identity(drug, width)];
  for (const section of drug.sections) {
    const lines = [coloured('bold', section.title.toUpperCase())];
    for (const group of section.groups) {
      const apart = group.routes.length > 0 || section.groups.length > 1;
      if (apart) lines.push(wrap(`[${group.routes.join(', ') || 'every route'}]`, width, ' '));
      lines.push(...printLines(group.lines, width));
    }
    parts.push(lines.join('\n'));
  }
  if (drug.missing.length > 0)
    parts.push(
      wrap(
        `Doseline has no facts yet on: ${drug.missing.map((m) => m.title.toLowerCase()).join('; ')}. That is not the same as safe.`,
        width,
      ),
    );
  if (drug.related.drugs.length > 0)
    parts.push(
      [
        coloured('bold', 'RELATED'),
        ...drug.related.drugs.map((r) => wrap(`${r.id} (${r.because})`, width, ' - ', '   ')),
      ].join('\n'),
    );
  if (drug.labels.length > 0)
    parts.push(
      [
        coloured('bold', 'OFFICIAL LABELS'),
        ...sourceLines(drug.labels).map((line) => wrap(line, width, ' - ', '   ')),
      ].join('\n'),
    );
  parts.push(wrap(`Knowledge ${drug.knowledge.version}. Decision support, not a diagnosis: see SAFETY.md.`, width));
  return `${parts.join('\n\n')}\n`;
}

function identity(drug: Monograph, width: number): string {
  const codes = [
    drug.codes.rxcui === undefined ? undefined : `RxCUI ${drug.codes.rxcui}`,
    drug.codes.unii.length === 0 ? undefined : `UNII ${drug.codes.unii.join(' ')}`,
    drug.codes.atc.length === 0 ? undefined : `ATC ${drug.codes.atc.join(' ')}`,
  ].filter((code) => code !== undefined);
  const rows: [string, string][] = [
    ['Brands', drug.names.brands.join(', ')],
    ['Also called', drug.names.synonyms.join(', ')],
    ['Classes', drug.classes.map((c) => c.name).join(', ')],
    ['Routes', drug.routes.join(', ')],
    ['Codes', codes.join(' · ')],
  ];
  return [
    coloured('bold', drug.name.toUpperCase()),
    ...rows
      .filter(([, text]) => text !== '')
      .map(([name, text]) => wrap(text, width, `${name.padEnd(12)} `, ' '.repeat(13))),
  ].join('\n');
}
