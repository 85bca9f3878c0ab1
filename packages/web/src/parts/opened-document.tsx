import type { ReadPerson } from '@doseline/engine';
import { Button } from 'react-aria-components';
import { useEntry } from '../state/entry.tsx';
import { toldWords } from '../state/told.ts';

/** What an opened file says about the person. It is checked as it is; to change something, change the file. */
export function OpenedDocumentCard({ read }: { readonly read: ReadPerson | undefined }) {
  const { document, closeDocument } = useEntry();
  const person = read?.person;
  const medicines = person?.medicines.length ?? 0;
  return (
    <section className="opened" aria-labelledby="opened-heading">
      <h2 id="opened-heading">Opened: {document?.name}</h2>
      {person ? (
        <p>{[`${medicines} ${medicines === 1 ? 'medicine' : 'medicines'}`, ...toldWords(person)].join(' · ')}</p>
      ) : null}
      <p className="fine">The file is checked as it is. The form comes back when the file is closed.</p>
      <Button className="button" onPress={closeDocument}>
        Close the file
      </Button>
    </section>
  );
}
