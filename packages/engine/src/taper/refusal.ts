import type { TaperRefusal } from './taper-plan.ts';

export function isRefusal(made: object): made is TaperRefusal {
  return 'refused' in made;
}
