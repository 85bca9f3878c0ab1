import type { Knowledge, Screening } from '@doseline/engine';
import { useRef, useState } from 'react';
import { Label, Tab, TabList, TabPanel, Tabs, Text, TextArea, TextField } from 'react-aria-components';
import { linesOf } from '../state/draft.ts';
import { useEntry } from '../state/entry.tsx';
import { readingOf } from '../state/line-reading.ts';
import { typedMedicine, withLines } from '../state/typed-medicine.ts';
import { AddMedicine } from './add-medicine.tsx';
import { MedicineRow } from './medicine-row.tsx';

interface MedicineListProps {
  readonly knowledge: Knowledge;
  readonly screening: Screening | undefined;
}

/** The medicines, one by one or as one text; both are views of the same lines. */
export function MedicineList({ knowledge, screening }: MedicineListProps) {
  const { draft, change, take } = useEntry();
  const { medicines } = draft;
  const list = useRef<HTMLDivElement>(null);

  const remove = (index: number) => {
    change({ medicines: medicines.filter((_, at) => at !== index) });
    // The button that had the focus is gone; the field to add is the nearest thing that stays.
    list.current?.querySelector<HTMLInputElement>('.add-row input')?.focus();
  };

  return (
    <Tabs className="tabs" ref={list}>
      <TabList aria-label="How to enter medicines">
        <Tab id="rows">One by one</Tab>
        <Tab id="text">As a list</Tab>
      </TabList>
      <TabPanel id="rows">
        {medicines.length > 0 ? (
          <ol className="medicines">
            {medicines.map((medicine, index) => (
              <MedicineRow
                key={medicine.id}
                number={index + 1}
                knowledge={knowledge}
                medicine={medicine}
                reading={readingOf(medicine.text, screening)}
                onChange={(part) =>
                  change({ medicines: medicines.map((one, at) => (at === index ? { ...one, ...part } : one)) })
                }
                onRemove={() => remove(index)}
              />
            ))}
          </ol>
        ) : null}
        <AddMedicine
          knowledge={knowledge}
          onAdd={(line) => change({ medicines: [...medicines, typedMedicine(line)] })}
          onPasteLines={(text) => take(text, 'The pasted text')}
        />
      </TabPanel>
      <TabPanel id="text">
        <ListText />
      </TabPanel>
    </Tabs>
  );
}

/** The list as text. What is typed stays as typed; the lines are drawn from it. */
function ListText() {
  const { draft, change, take } = useEntry();
  const [text, setText] = useState(draft.medicines.map(({ text: line }) => line).join('\n'));
  return (
    <TextField
      className="list-text"
      value={text}
      onChange={(next) => {
        setText(next);
        change({ medicines: withLines(draft.medicines, linesOf(next)) });
      }}
    >
      <Label>Medicines, one a line</Label>
      <TextArea
        rows={8}
        spellCheck={false}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text/plain');
          if (!/^\s*[{[<]/.test(pasted)) return;
          event.preventDefault();
          take(pasted, 'The pasted text');
        }}
      />
      <Text slot="description">Paste a whole list, a FHIR bundle or a person file.</Text>
    </TextField>
  );
}
