import type { HelpLine } from '@doseline/engine';
import { countriesOf, countryName, countryOf, dialled, linesFor } from '../state/call-lines.ts';
import { useKept } from '../state/kept.ts';
import { SelectField } from './select-field.tsx';

interface CallListProps {
  readonly lines: readonly HelpLine[];
  /** The kinds of line that fit, in this order; emergency always comes first. */
  readonly kinds: readonly string[];
}

/** Whom to call, by country. */
export function CallList({ lines, kinds }: CallListProps) {
  const [chosen, choose] = useKept<string | undefined>('country', undefined);
  const country = chosen ?? countryOf(navigator.language, lines);
  const shown = linesFor(lines, country, kinds);
  if (country === undefined) return null;
  return (
    <section className="calls" aria-labelledby="calls-heading">
      <div className="calls-top">
        <h3 id="calls-heading">Whom to call</h3>
        <div className="no-print">
          <SelectField
            label="Country"
            value={country}
            choices={countriesOf(lines).map((one) => [one, countryName(one)])}
            onChange={choose}
          />
        </div>
      </div>
      <ul>
        {shown.map((line) => (
          <li key={`${line.kind} ${line.name}`}>
            <p>
              <b>{line.name}</b> <HowToCall line={line} />
            </p>
            <p className="fine">
              {[
                line.for,
                line.hours,
                ...(line.verified ? [] : ['not verified: check the number before you rely on it']),
              ]
                .filter((part) => part !== undefined)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The number where there is one, else how to reach it by message, else the address. */
function HowToCall({ line: { number, text, url } }: { readonly line: HelpLine }) {
  const dial = number === undefined ? undefined : dialled(number);
  if (number !== undefined && dial !== undefined)
    return (
      <a className="phone" href={dial}>
        {number}
      </a>
    );
  if (number !== undefined && /\d/.test(number)) return <span className="phone">{number}</span>;
  if (text !== undefined) return <span className="phone">{text}</span>;
  if (url === undefined) return null;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {new URL(url).hostname}
      <span className="visually-hidden"> (opens in a new tab)</span>
    </a>
  );
}
