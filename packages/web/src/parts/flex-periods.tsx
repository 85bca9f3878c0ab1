import { Button, Group } from 'react-aria-components';
import type { Period } from '../state/pump-draft.ts';
import { NumberText } from './number-text.tsx';

interface FlexPeriodsProps {
  readonly periods: readonly Period[];
  readonly onChange: (periods: readonly Period[]) => void;
  readonly trouble?: string | undefined;
}

/** The periods of a day, each with its hours and its dose. */
export function FlexPeriods({ periods, onChange, trouble }: FlexPeriodsProps) {
  const put = (at: number, part: Partial<Period>) =>
    onChange(periods.map((period, index) => (index === at ? { ...period, ...part } : period)));
  return (
    <div className="periods">
      {periods.map((period, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a period is its place; its figures change while they are typed.
        <Group className="period" key={index} aria-label={`Period ${index + 1}`}>
          <NumberText label="For" unit="hours" value={period.hours} onChange={(hours) => put(index, { hours })} />
          <NumberText
            label="Dose in it"
            unit="mcg"
            value={period.doseMcg}
            onChange={(doseMcg) => put(index, { doseMcg })}
          />
          <Button
            className="button quiet remove"
            aria-label={`Remove period ${index + 1}`}
            isDisabled={periods.length < 2}
            onPress={() => onChange(periods.filter((_, at) => at !== index))}
          >
            ×
          </Button>
        </Group>
      ))}
      {trouble ? (
        <p className="field-error" role="alert">
          {trouble}
        </p>
      ) : null}
      <Button className="button small" onPress={() => onChange([...periods, { hours: '', doseMcg: '' }])}>
        Add a period
      </Button>
    </div>
  );
}
