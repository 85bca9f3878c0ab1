import { FieldError, Input, Label, Text, TextField } from 'react-aria-components';

interface TextLineProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly description?: string;
  readonly trouble?: string | undefined;
}

/** A line of text. */
export function TextLine({ label, value, onChange, description, trouble }: TextLineProps) {
  return (
    <TextField className="number" value={value} onChange={onChange} isInvalid={trouble !== undefined}>
      <Label>{label}</Label>
      <Input autoComplete="off" spellCheck={false} />
      {description ? <Text slot="description">{description}</Text> : null}
      <FieldError className="field-error">{trouble}</FieldError>
    </TextField>
  );
}
