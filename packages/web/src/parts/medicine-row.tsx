import { Button, Input, Label, TextField } from 'react-aria-components';
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

/** One line of the list, to be changed in place, and under it how it was read. */
export function MedicineRow({ line, number, reading, onChange, onRemove }: MedicineRowProps) {
  return (
    <li className="medicine" data-reading={reading.is}>
      <div className="medicine-line">
        <TextField value={line} onChange={onChange}>
          <Label className="visually-hidden">Medicine {number}</Label>
          <Input autoComplete="off" spellCheck={false} />
        </TextField>
        <Button className="button quiet" aria-label={`Remove ${line}`} onPress={onRemove}>
          Remove
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
