import { FieldError, Input, Label, TextField } from 'react-aria-components';

interface DayTextProps {
  readonly label: string;
  /** ISO text; empty while no whole day is given. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly trouble?: string | undefined;
}

/** A day, by the browser's own date field: every phone has a good one. */
export function DayText({ label, value, onChange, trouble }: DayTextProps) {
  return (
    <TextField className="number" type="date" value={value} onChange={onChange} isInvalid={trouble !== undefined}>
      <Label>{label}</Label>
      <Input max="9999-12-31" />
      <FieldError className="field-error">{trouble}</FieldError>
    </TextField>
  );
}
