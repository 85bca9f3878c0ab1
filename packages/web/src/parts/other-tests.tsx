import { ENGINE_UNIT, type MeasurementKind, measureName } from '@doseline/engine';
import { Button, Group } from 'react-aria-components';
import { OTHER_TESTS, type TypedTest } from '../state/draft.ts';
import { printedUnit } from '../state/told.ts';
import { DayText } from './day-text.tsx';
import { NumberText } from './number-text.tsx';
import { SelectField } from './select-field.tsx';

interface OtherTestsProps {
  readonly tests: readonly TypedTest[];
  readonly onChange: (tests: readonly TypedTest[]) => void;
}

const named = (kind: MeasurementKind) => measureName(kind).replace(/^[a-z](?=[a-z])/, (letter) => letter.toUpperCase());

/** Values such as the INR, with the day: some medicines call for a test every so often. */
export function OtherTests({ tests, onChange }: OtherTestsProps) {
  const left = OTHER_TESTS.filter((kind) => !tests.some((test) => test.kind === kind));
  const put = (at: number, part: Partial<TypedTest>) =>
    onChange(tests.map((test, index) => (index === at ? { ...test, ...part } : test)));
  return (
    <div className="periods">
      {tests.map((test, index) => (
        <Group className="period" key={test.kind} aria-label={named(test.kind)}>
          <NumberText
            label={named(test.kind)}
            unit={printedUnit(ENGINE_UNIT[test.kind])}
            value={test.value}
            onChange={(value) => put(index, { value })}
          />
          <DayText label="Day" value={test.day} onChange={(day) => put(index, { day })} />
          <Button
            className="button quiet remove"
            aria-label={`Remove ${measureName(test.kind)}`}
            onPress={() => onChange(tests.filter((_, at) => at !== index))}
          >
            ×
          </Button>
        </Group>
      ))}
      <SelectField
        label="Add a test"
        value=""
        choices={[['', 'Choose…'], ...left.map((kind) => [kind, named(kind)] as const)]}
        onChange={(chosen) => {
          const kind = left.find((one) => one === chosen);
          if (kind) onChange([...tests, { kind, value: '', day: '' }]);
        }}
      />
    </div>
  );
}
