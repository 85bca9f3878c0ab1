import type { TaperRefusal } from './taper-plan.ts';

export function no(refused: string, advice: string): TaperRefusal {
  return { refused, advice };
}

export function isRefusal(made: object): made is TaperRefusal {
  return 'refused' in made;
}
