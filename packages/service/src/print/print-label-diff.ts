import { versionName } from '../labels/choose-version.ts';
import type { ChangedCitation } from '../labels/cited-passages.ts';
import type { SectionChange } from '../labels/compare-labels.ts';
import type { LabelVersion } from '../labels/read-library.ts';
import { coloured } from './style.ts';
import { wrap } from './wrap.ts';

/** Two versions of a label side by side. */
export interface Comparison {
  readonly setId: string;
  readonly from: LabelVersion;
  readonly to: LabelVersion;
  readonly sections: readonly SectionChange[];
  /** How many places of the knowledge cite words of this label. */
  readonly citations: number;
  readonly changedCitations: readonly ChangedCitation[];
}

const CHANGE = {
  changed: 'the words lead to another sentence now',
  gone: 'the words lead to no sentence any more',
  new: 'the words led to no sentence before, and do now',
} as const;

/** A comparison as text: what it means for the knowledge first, then section by section. */
export function printComparison(compared: Comparison, width: number): string {
  const { from, to, setId, sections, citations, changedCitations } = compared;
  const parts = [
    [
      coloured('bold', wrap(to.title, width)),
      wrap(setId, width, 'Set id   '),
      wrap(versionName(from), width, 'From     ', '         '),
      wrap(versionName(to), width, 'To       ', '         '),
    ].join('\n'),
    printCitations(citations, changedCitations, width),
    ...sections.map((section) => printSection(section, width)),
  ];
  if (sections.length === 0) parts.push('No sentence has changed.');
  return `${parts.join('\n\n')}\n`;
}

function printCitations(citations: number, changed: readonly ChangedCitation[], width: number): string {
  if (citations === 0) return 'Nothing in the knowledge cites this label.';
  if (changed.length === 0)
    return wrap(
      `The knowledge cites this label in ${citations} ${citations === 1 ? 'place, which reads' : 'places, which all read'} as before.`,
      width,
    );
  const lines = changed.flatMap(({ by, say, section, words, change }) => [
    wrap(`${by}${say === undefined ? '' : `: ${say}`}`, width, ' - ', '   '),
    wrap(
      `cites ${section === undefined ? '' : `${section.replaceAll('_', ' ')}: `}"${words.join('", "')}"; ${CHANGE[change]}`,
      width,
      '   ',
    ),
  ]);
  return [coloured('bold', `FACTS TO READ AGAIN: ${changed.length} of ${citations} citations`), ...lines].join('\n');
}

function printSection({ section, change, changes }: SectionChange, width: number): string {
  const name = section.replaceAll('_', ' ').toUpperCase();
  const lines = changes.map(({ removed, added }) =>
    [
      ...removed.map((text) => coloured('red', wrap(text, width, '- ', '  '))),
      ...added.map((text) => coloured('green', wrap(text, width, '+ ', '  '))),
    ].join('\n'),
  );
  return [coloured('bold', change === 'changed' ? name : `${name} (${change})`), lines.join('\n\n')].join('\n');
}
