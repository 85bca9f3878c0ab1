/** Why a planner gives no answer, and what to do. */
export interface Refusal {
  readonly refused: string;
  readonly advice: string;
}

export function no(refused: string, advice = 'Check the request.'): Refusal {
  return { refused, advice };
}
