import type { Urgency } from '@doseline/engine';

/** How soon something is to be done, before the advice. */
export const URGENCY_WORDS: Readonly<Record<Urgency, string>> = {
  emergency: 'Call the emergency number now',
  today: 'Call today',
  soon: 'Ask soon',
  routine: 'At the next visit',
};
