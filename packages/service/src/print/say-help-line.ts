import type { HelpLine } from '@doseline/engine';

/** A help line in one line: what it is called, how to reach it, when, and for what. */
export function sayHelpLine({ name, number, text, hours, url, for: what, verified }: HelpLine): string {
  const parts = [name, number, text, hours, what, url].filter((part) => part !== undefined);
  return `${parts.join(', ')}${verified ? '' : ' (not verified)'}`;
}
