import type { NotChecked, Screening, Understood } from '@doseline/engine';

/** How one line of the list was taken: understood, not understood, or not looked at yet. */
export type LineReading =
  | { readonly is: 'understood'; readonly understood: Understood }
  | { readonly is: 'not-understood'; readonly open: NotChecked }
  | { readonly is: 'unread' };

/** The questions that stay open because a medicine was not understood at all. */
export function notUnderstood(screening: Screening): readonly NotChecked[] {
  const read = new Set(screening.understood.map(({ given }) => given));
  return screening.notChecked.filter(({ check, about }) => check === 'recognition' && !read.has(about));
}

/** Finds how a line was read among the answers of a screening. */
export function readingOf(line: string, screening: Screening | undefined): LineReading {
  const text = line.trim();
  const understood = screening?.understood.find(({ given }) => given.trim() === text);
  if (understood) return { is: 'understood', understood };
  const open = screening?.notChecked.find(({ check, about }) => check === 'recognition' && about.trim() === text);
  return open ? { is: 'not-understood', open } : { is: 'unread' };
}

/**
 * Puts another name in the place of the one a line begins with, and keeps the dose and directions.
 *
 * @example withName('zyloprexinol 5 mg at bedtime', 'zyprexa') // 'zyprexa 5 mg at bedtime'
 */
export function withName(line: string, name: string): string {
  const rest = /\s(?=[\d.]*\d)/.exec(line.trim());
  return rest && rest.index > 0 ? `${name}${line.trim().slice(rest.index)}` : name;
}
