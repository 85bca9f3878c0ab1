import type { Label } from '@doseline/labels';
import { versionName } from '../labels/choose-version.ts';
import type { LabelVersion } from '../labels/read-library.ts';
import { coloured } from './style.ts';
import { wrap } from './wrap.ts';

/** A label as text: what it is, and its sections. */
export function printLabel(label: Label, versions: readonly LabelVersion[], width: number): string {
  const shown = versions.find(
    ({ id, version, effective }) => id === label.id && version === label.version && effective === label.effective,
  );
  const others = versions.filter((held) => held !== shown).map(versionName);
  const rows: [string, string][] = [
    ['Set id', label.setId ?? ''],
    [
      'Version',
      shown === undefined ? '' : `${versionName(shown)}${shown.current ? ', current' : ', not the current one'}`,
    ],
    ['Also held', others.join('; ')],
    ['Maker', label.manufacturer ?? ''],
    ['Kind', label.productType ?? ''],
    ['Routes', label.routes.join(', ')],
    ['Products', (label.products ?? []).flatMap(({ ndc }) => (ndc === undefined ? [] : [`NDC ${ndc}`])).join(', ')],
  ];
  const head = rows
    .filter(([, text]) => text !== '')
    .map(([name, text]) => wrap(text, width, `${name.padEnd(10)} `, ' '.repeat(11)));
  const parts = label.sections.map(({ name, path, text }) => {
    const place = path === undefined ? name.replaceAll('_', ' ') : path.join(' > ');
    const lines = text.split('\n').map((line) => wrap(line, width, '  '));
    return [coloured('bold', wrap(place.toUpperCase(), width)), ...lines].join('\n');
  });
  return `${[[coloured('bold', wrap(label.title, width)), ...head].join('\n'), ...parts].join('\n\n')}\n`;
}
