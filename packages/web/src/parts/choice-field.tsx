import { Label, Radio, RadioGroup } from 'react-aria-components';

interface ChoiceFieldProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly (readonly [T, string])[];
  readonly onChange: (value: T) => void;
  readonly isDisabled?: boolean;
}

/** One of a few answers, all in sight. */
export function ChoiceField<T extends string>({ label, value, choices, onChange, isDisabled }: ChoiceFieldProps<T>) {
  return (
    <RadioGroup
      className="segments"
      orientation="horizontal"
      value={value}
      isDisabled={isDisabled ?? false}
      onChange={(next) => onChange(next as T)}
    >
      <Label>{label}</Label>
      <div className="segments-row">
        {choices.map(([choice, words]) => (
          <Radio key={choice} value={choice}>
            {words}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
