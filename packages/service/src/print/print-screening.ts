import {
  type DoseRange,
  type Finding,
  isQuiet,
  type NotChecked,
  type Screening,
  type Severity,
  type SuggestedAction,
  type Understood,
} from '@doseline/engine';
import { sourceLines } from './sources.ts';
import { coloured } from './style.ts';
import { URGENCY_WORDS } from './urgency-words.ts';
import { wrap } from './wrap.ts';

const COLOUR: Readonly<Record<Severity, 'red' | 'magenta' | 'yellow' | 'cyan'>> = {
  contraindicated: 'red',
  serious: 'magenta',
  caution: 'yellow',
  note: 'cyan',
};

const OFFER_WORDS: Readonly<Record<SuggestedAction['kind'], string>> = {
  alternative: 'another medicine',
  dose: 'dose',
  spacing: 'hours apart',
  timing: 'time of day',
  test: 'test',
};

/** A screening as text: a summary, the findings, what was not checked, and how the list was read. */
export function printScreening(screening: Screening, width: number): string {
  const { findings, notChecked, understood } = screening;
  const parts = [summary(screening, width)];
  const quiet = findings.filter(isQuiet);
  parts.push(...findings.filter((f) => !isQuiet(f)).map((finding, i) => printFinding(finding, i + 1, width)));
  if (quiet.length > 0)
    parts.push(
      [
        heading('NOTES DRAWN FROM LABEL TEXT BY A PROGRAM, NOT REVIEWED'),
        ...quiet.map((f) => printNote(f, width)),
      ].join('\n'),
    );
  if (notChecked.length > 0)
    parts.push([heading('NOT CHECKED'), ...notChecked.map((n) => printNotChecked(n, width))].join('\n'));
  if (understood.length > 0)
    parts.push([heading('HOW THE LIST WAS READ'), ...understood.map((u) => printUnderstood(u, width))].join('\n'));
  parts.push(
    wrap(
      `As of ${screening.asOf}, knowledge ${screening.knowledge.version}. Decision support, not a diagnosis: see SAFETY.md.`,
      width,
    ),
  );
  return `${parts.join('\n\n')}\n`;
}

function summary({ findings, notChecked, understood }: Screening, width: number): string {
  const counts = (['contraindicated', 'serious', 'caution', 'note'] as const)
    .map((severity) => [severity, findings.filter((f) => f.severity === severity).length] as const)
    .filter(([, n]) => n > 0)
    .map(([severity, n]) => `${n} ${severity}${n > 1 && (severity === 'caution' || severity === 'note') ? 's' : ''}`);
  const found = counts.length === 0 ? 'Nothing found in what was checked' : `Found: ${counts.join(', ')}`;
  const open = notChecked.length === 0 ? '' : ` ${notChecked.length} not checked.`;
  return wrap(`${found}.${open} Medicines understood: ${understood.length}.`, width);
}

function printFinding(finding: Finding, n: number, width: number): string {
  const lines = [
    wrap(
      `${coloured(COLOUR[finding.severity], finding.severity.toUpperCase())} ${finding.title}`,
      width,
      `${n}. `,
      '   ',
    ),
    wrap(finding.medicines.join(' + '), width, '   Medicines: ', '              '),
    wrap(finding.detail, width, '   '),
    wrap(`${URGENCY_WORDS[finding.advice.urgency]}: ${finding.advice.say}`, width, '   -> ', '      '),
    ...(finding.suggestions ?? []).map(({ kind, say }) =>
      wrap(say, width, `   the source offers (${OFFER_WORDS[kind]}): `, '      '),
    ),
    ...finding.because.map((reason) => wrap(reason, width, '   because ', '           ')),
    ...sourceLines(finding.sources, 4).map((line) => wrap(line, width, '   source  ', '           ')),
  ];
  if (finding.basis === 'extracted') lines.push('   basis   drawn from label text by a program, not reviewed');
  return lines.join('\n');
}

function printNote({ title, detail, because, sources }: Finding, width: number): string {
  return [
    wrap(`${title}. ${detail}`, width, ' - ', '   '),
    ...because.map((reason) => wrap(reason, width, '   because ', '           ')),
    ...sourceLines(sources, 2).map((line) => wrap(line, width, '   source ', '          ')),
  ].join('\n');
}

function printNotChecked({ check, about, reason, closest }: NotChecked, width: number): string {
  const near = closest === undefined || closest.length === 0 ? '' : ` Closest: ${closest.join(', ')}.`;
  return wrap(`${about} (${check}): ${reason}${near}`, width, ' - ', '   ');
}

function printUnderstood(entry: Understood, width: number): string {
  const parts = [entry.ingredients.join(' + '), entry.route ?? 'route unknown'];
  if (entry.dailyDose !== undefined) parts.push(`${range(entry.dailyDose)} a day`);
  for (const dose of entry.dailyDoses ?? []) parts.push(`${dose.ingredient} ${range(dose)} a day`);
  if (entry.asNeeded) parts.push('as needed');
  if (entry.state !== undefined) parts.push(entry.state.toUpperCase());
  if (entry.from !== undefined) parts.push(`from ${entry.from}`);
  if (entry.to !== undefined) parts.push(`to ${entry.to}`);
  if (entry.assumed !== undefined) parts.push(`assumed ${entry.assumed.join(', ').replaceAll(':', '')}`);
  if (entry.corrected !== undefined)
    parts.push(`SPELLING CORRECTED from "${entry.corrected.from}" to "${entry.corrected.to}"`);
  return wrap(`${entry.given} = ${parts.join(', ')}`, width, ' - ', '   ');
}

function range({ low, high, unit }: DoseRange): string {
  return `${low === high ? high : `${low} to ${high}`} ${unit}`;
}

function heading(text: string): string {
  return coloured('bold', text);
}
