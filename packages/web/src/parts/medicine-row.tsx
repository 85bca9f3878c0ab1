import type { KeyboardEvent } from 'react';
import { Button, Label, TextArea, TextField } from 'react-aria-components';
import { type LineReading, withName } from '../state/line-reading.ts';
import { ClosestNames } from './closest-names.tsx';
import { ReadingLine } from './reading-line.tsx';

interface MedicineRowProps {
  readonly line: string;
  readonly number: number;
  readonly reading: LineReading;
  readonly onChange: (line: string) => void;
  readonly onRemove: () => void;
}

/** The field wraps so that a long line can be read whole, and is still one line. */
function keepOneLine(event: KeyboardEvent): void {
  if (event.key === 'Enter') event.preventDefault();
}

/** One line of the list, to be changed in place, and under it how it was read. */
export function MedicineRow({ line, number, reading, onChange, onRemove }: MedicineRowProps) {
  return (
    <li className="medicine" data-reading={reading.is}>
      <div className="medicine-line">
        <TextField value={line} onChange={(next) => onChange(next.replaceAll('\n', ' '))}>
          <Label className="visually-hidden">Medicine {number}</Label>
          <TextArea rows={1} autoComplete="off" spellCheck={false} onKeyDown={keepOneLine} />
        </TextField>
        <Button className="button quiet remove" aria-label={`Remove ${line}`} onPress={onRemove}>
          <span aria-hidden="true">×</span>
        </Button>
      </div>
      {reading.is === 'understood' ? <ReadingLine understood={reading.understood} /> : null}
      {reading.is === 'not-understood' ? (
        <div className="not-understood">
          <p>
            <strong>Not understood.</strong> {reading.open.reason}
          </p>
          <ClosestNames names={reading.open.closest ?? []} onPick={(name) => onChange(withName(line, name))} />
        </div>
      ) : null}
    </li>
  );
}
