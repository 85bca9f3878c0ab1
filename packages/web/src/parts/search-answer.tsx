import type { Knowledge } from '@doseline/engine';
import { Link } from 'react-aria-components';
import { drugPath } from '../router/match.ts';
import { pathOfName } from '../state/name-path.ts';

interface SearchAnswerProps {
  readonly knowledge: Knowledge;
  readonly query: string;
}

/** What a searched name stands for: one drug, the ingredients of a combination, or nothing, with the closest names. */
export function SearchAnswer({ knowledge, query }: SearchAnswerProps) {
  const { via, ingredients, closest, correctedTo } = knowledge.names.find(query);
  if (via === null) {
    return (
      <section className="answer" role="status">
        <h2>No medicine called “{query}” is known here</h2>
        <NameLinks
          knowledge={knowledge}
          words={closest.length > 0 ? 'Names that are spelled nearly so:' : 'No name is spelled nearly so either.'}
          names={closest}
        />
      </section>
    );
  }
  const one = ingredients.length === 1;
  return (
    <section className="answer" role="status">
      <h2>
        {via === 'corrected'
          ? `“${query}” is not a name; did you mean ${correctedTo ?? ingredients.join(' + ')}?`
          : `${query} ${one ? 'is' : 'contains'} ${ingredients.join(one ? ', ' : ' and ')}`}
      </h2>
      <ul className="link-list">
        {ingredients.map((id) => (
          <li key={id}>
            <Link href={drugPath(id)}>{id}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface NameLinksProps {
  readonly knowledge: Knowledge;
  readonly words: string;
  readonly names: readonly string[];
}

/** Names as links to what they stand for. */
export function NameLinks({ knowledge, words, names }: NameLinksProps) {
  return (
    <>
      <p>{words}</p>
      {names.length > 0 ? (
        <ul className="link-list">
          {names.map((name) => (
            <li key={name}>
              <Link href={pathOfName(knowledge.names, name)}>{name}</Link>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
