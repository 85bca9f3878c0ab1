import { Button } from 'react-aria-components';
import { type OpenedDocument, useEntry } from '../state/entry.tsx';
import { toldWords } from '../state/told.ts';

/** What an opened file says about the person. It is checked as it is; to change something, change the file. */
export function OpenedDocumentCard({ document }: { readonly document: OpenedDocument }) {
  const { closeDocument } = useEntry();
  const { person } = document.read;
  const count = person.medicines.length;
  return (
    <section className="opened" aria-labelledby="opened-heading">
      <h2 id="opened-heading">Opened: {document.name}</h2>
      <p>{[`${count} ${count === 1 ? 'medicine' : 'medicines'}`, ...toldWords(person)].join(' · ')}</p>
      <p className="fine">The file is checked as it is. The form comes back when the file is closed.</p>
      <Button className="button" onPress={closeDocument}>
        Close the file
      </Button>
    </section>
  );
}
