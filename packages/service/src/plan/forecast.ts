import {
  findPump,
  forecastPump,
  type HelpLine,
  helpLines,
  type Knowledge,
  type PumpForecast,
  type Refusal,
  type ShownSource,
} from '@doseline/engine';
import { BadInput } from '../input/bad-input.ts';
import { type GivenPump, pumpRequest } from './pump-request.ts';

/** A forecast with whom to call in the country, and the sources of the pump's figures. */
export type SourcedForecast =
  | (PumpForecast & { readonly call: readonly HelpLine[]; readonly sources: readonly ShownSource[] })
  | Refusal;

/** Forecasts a pump by what the knowledge says of its model. Throws BadInput for a model that nobody knows. */
export function forecast(given: GivenPump, knowledge: Knowledge): SourcedForecast {
  const pumps = knowledge.pack.pumps ?? [];
  const pump = findPump(pumps, given.pump);
  if (pump === undefined)
    throw new BadInput(
      `There is no pump "${given.pump?.slice(0, 40) ?? ''}". Leave pump out, or give one of ${pumps.map(({ id }) => id).join(', ')}.`,
    );
  const made = forecastPump(pumpRequest(given), pump);
  if ('refused' in made) return made;
  const call = helpLines(given.country ?? 'US', 'baclofen', undefined, knowledge).filter(({ kind }) => KINDS.has(kind));
  return { ...made, call, sources: knowledge.sources(pump.sources) };
}

/** The kinds of help line that an empty pump needs. */
const KINDS: ReadonlySet<string> = new Set(['emergency', 'pump']);
