import { FieldError, Input, Label, Text, TextField } from 'react-aria-components';

interface NumberTextProps {
  readonly label: string;
  readonly unit: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is wrong with it. Without it, what is wrong is said among the things not checked. */
  readonly trouble?: string | undefined;
  /** What is taken where nothing is typed. */
  readonly usual?: string | undefined;
  readonly description?: string;
}

/** A number as typed, with its unit; what is wrong with it is said, never silently fixed. */
export function NumberText({ label, unit, value, onChange, trouble, usual, description }: NumberTextProps) {
  return (
    <TextField className="number" value={value} onChange={onChange} isInvalid={trouble !== undefined}>
      <Label>
        {label} <span className="unit">{unit}</span>
      </Label>
      <Input inputMode="decimal" autoComplete="off" {...(usual !== undefined && { placeholder: usual })} />
      {description ? <Text slot="description">{description}</Text> : null}
      <FieldError className="field-error">{trouble}</FieldError>
    </TextField>
  );
}
