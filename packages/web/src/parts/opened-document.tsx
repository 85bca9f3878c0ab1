import type { ReadPerson } from '@doseline/engine';
import { Button } from 'react-aria-components';
import { useEntry } from '../state/entry.tsx';

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** What an opened file says about the person. It is checked as it is; to change something, change the file. */
export function OpenedDocumentCard({ read }: { readonly read: ReadPerson | undefined }) {
  const { document, closeDocument } = useEntry();
  const person = read?.person;
  const { age, birthDate, sex, pregnant, conditions, allergies } = person ?? {};
  const facts = person
    ? [
        count(person.medicines.length, 'medicine', 'medicines'),
        conditions ? count(conditions.length, 'condition', 'conditions') : 'conditions not told',
        allergies ? count(allergies.length, 'allergy', 'allergies') : 'allergies not told',
        age !== undefined ? `age ${age}` : birthDate ? `born ${birthDate}` : 'age not told',
        sex ?? 'sex not told',
        ...(pregnant === true ? ['pregnant'] : []),
        count(person.measurements.length, 'measurement', 'measurements'),
      ]
    : [];
  return (
    <section className="opened" aria-labelledby="opened-heading">
      <h2 id="opened-heading">Opened: {document?.name}</h2>
      {person ? <p>{facts.join(' · ')}</p> : null}
      {conditions && conditions.length > 0 ? (
        <p className="fine">{conditions.map(({ given }) => given).join(', ')}</p>
      ) : null}
      <p className="fine">The file is checked as it is. The form comes back when the file is closed.</p>
      <Button className="button" onPress={closeDocument}>
        Close the file
      </Button>
    </section>
  );
}
