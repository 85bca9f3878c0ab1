import { useState } from 'react';
import { FieldError, Input, Label, Text, TextField } from 'react-aria-components';

interface DayTextProps {
  readonly label: string;
  /** ISO text; empty while no whole day is given. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly trouble?: string | undefined;
  readonly description?: string;
}

/** A day, by the browser's own date field: every phone has a good one. A day that does not exist is told of when one leaves the field. */
export function DayText({ label, value, onChange, trouble, description }: DayTextProps) {
  const [wrong, setWrong] = useState<string | undefined>();
  const said = wrong ?? trouble;
  return (
    <TextField
      className="number"
      type="date"
      value={value}
      onChange={(next) => {
        setWrong(undefined);
        onChange(next);
      }}
      isInvalid={said !== undefined}
      onBlur={({ target }) => setWrong(wrongWith(target))}
    >
      <Label>{label}</Label>
      <Input min="1900-01-01" max="9999-12-31" />
      {description ? <Text slot="description">{description}</Text> : null}
      <FieldError className="field-error">{said}</FieldError>
    </TextField>
  );
}

/** The browser keeps a day that does not exist, such as February 30, to itself: its value is empty. */
function wrongWith(field: Element): string | undefined {
  if (!(field instanceof HTMLInputElement)) return undefined;
  if (field.validity.badInput) return 'There is no such day. It is not used.';
  return field.validity.rangeUnderflow ? 'Check the year. The day is not used.' : undefined;
}
