import { Input, Label, TextField } from 'react-aria-components';

interface NumberTextProps {
  readonly label: string;
  readonly unit: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A number as typed, with its unit; what is wrong with it is said among the things not checked, never silently fixed. */
export function NumberText({ label, unit, value, onChange }: NumberTextProps) {
  return (
    <TextField className="number" value={value} onChange={onChange}>
      <Label>
        {label} <span className="unit">{unit}</span>
      </Label>
      <Input inputMode="decimal" autoComplete="off" />
    </TextField>
  );
}
