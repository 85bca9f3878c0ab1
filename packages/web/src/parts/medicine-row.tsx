import type { Knowledge } from '@doseline/engine';
import type { KeyboardEvent } from 'react';
import { Button, Label, TextArea, TextField } from 'react-aria-components';
import { type LineReading, withName } from '../state/line-reading.ts';
import type { TypedMedicine } from '../state/typed-medicine.ts';
import { ClosestNames } from './closest-names.tsx';
import { MedicineMore } from './medicine-more.tsx';
import { ReadingLine } from './reading-line.tsx';

interface MedicineRowProps {
  readonly knowledge: Knowledge;
  readonly medicine: TypedMedicine;
  readonly number: number;
  readonly reading: LineReading;
  readonly onChange: (part: Partial<TypedMedicine>) => void;
  readonly onRemove: () => void;
}

/** The field wraps so that a long line can be read whole, and is still one line. */
function keepOneLine(event: KeyboardEvent): void {
  if (event.key === 'Enter') event.preventDefault();
}

/** One line of the list, to be changed in place, and under it how it was read. */
export function MedicineRow({ knowledge, medicine, number, reading, onChange, onRemove }: MedicineRowProps) {
  const { text } = medicine;
  return (
    <li className="medicine" data-reading={reading.is}>
      <div className="medicine-line">
        <TextField value={text} onChange={(next) => onChange({ text: next.replaceAll('\n', ' ') })}>
          <Label className="visually-hidden">Medicine {number}</Label>
          <TextArea rows={1} autoComplete="off" spellCheck={false} onKeyDown={keepOneLine} />
        </TextField>
        <Button className="button quiet remove" aria-label={`Remove ${text}`} onPress={onRemove}>
          <span aria-hidden="true">×</span>
        </Button>
      </div>
      {reading.is === 'understood' ? <ReadingLine understood={reading.understood} /> : null}
      {reading.is === 'not-understood' ? (
        <div className="not-understood">
          <p>
            <strong>Not understood.</strong> {reading.open.reason}
          </p>
          <ClosestNames
            names={reading.open.closest ?? []}
            onPick={(name) => onChange({ text: withName(text, name) })}
          />
        </div>
      ) : null}
      <MedicineMore
        knowledge={knowledge}
        medicine={medicine}
        byPump={reading.is === 'understood' && reading.understood.route === 'intrathecal'}
        onChange={onChange}
      />
    </li>
  );
}
