import type { Medicine, NotChecked, Person, Understood } from '@doseline/engine';
import { Link } from 'react-aria-components';
import { drugPath } from '../router/match.ts';
import { suppliedWords, toldWords } from '../state/told.ts';
import { ReadingLine } from './reading-line.tsx';

interface UnderstoodListProps {
  readonly person: Person;
  readonly understood: readonly Understood[];
  readonly strange: readonly NotChecked[];
}

/** Every line as given and as read, so that a misreading is seen at once. */
export function UnderstoodList({ person, understood, strange }: UnderstoodListProps) {
  return (
    <section className="understood" aria-labelledby="understood-heading">
      <h2 id="understood-heading">How your list was read</h2>
      <ol>
        {understood.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same line may be given twice.
          <li key={index}>
            <p className="given">{line.given}</p>
            <ReadingLine understood={line} />
            <Supplied medicine={person.medicines.find(({ given }) => given === line.given)} />
            <p className="fine no-print">
              {line.ingredients.map((id) => (
                <Link key={id} href={drugPath(id)}>
                  About {id}
                </Link>
              ))}
            </p>
          </li>
        ))}
        {strange.map(({ about }) => (
          <li key={about}>
            <p className="given">{about}</p>
            <p className="reading">
              <strong>Not understood</strong>
            </p>
          </li>
        ))}
      </ol>
      <p>
        <b>Of the person:</b> {toldWords(person).join(' · ')}
      </p>
    </section>
  );
}

/** What was told of the supply; nothing where nothing was. */
function Supplied({ medicine }: { readonly medicine: Medicine | undefined }) {
  const words = medicine ? suppliedWords(medicine) : [];
  return words.length > 0 ? <p className="reading">{words.join(' · ')}</p> : null;
}
