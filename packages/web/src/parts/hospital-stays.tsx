import { Button, Group } from 'react-aria-components';
import { today } from '../state/today.ts';
import { nextStay, stayTroubles, type TypedStay } from '../state/typed-stay.ts';
import { DayText } from './day-text.tsx';

interface HospitalStaysProps {
  readonly stays: readonly TypedStay[];
  readonly onChange: (stays: readonly TypedStay[]) => void;
}

/** Days in a hospital, where the supply at home is not used. */
export function HospitalStays({ stays, onChange }: HospitalStaysProps) {
  const put = (id: number, part: Partial<TypedStay>) =>
    onChange(stays.map((stay) => (stay.id === id ? { ...stay, ...part } : stay)));
  return (
    <div className="periods">
      {stays.map((stay, index) => {
        const troubles = stayTroubles(stay, today());
        return (
          <Group className="period" key={stay.id} aria-label={`Stay ${index + 1}`}>
            <DayText
              label="From"
              value={stay.from}
              trouble={troubles.from}
              onChange={(from) => put(stay.id, { from })}
            />
            <DayText label="To" value={stay.to} trouble={troubles.to} onChange={(to) => put(stay.id, { to })} />
            <Button
              className="button quiet remove"
              aria-label={`Remove stay ${index + 1}`}
              onPress={() => onChange(stays.filter(({ id }) => id !== stay.id))}
            >
              ×
            </Button>
          </Group>
        );
      })}
      <Button className="button small" onPress={() => onChange([...stays, nextStay(stays)])}>
        Add a stay
      </Button>
      <p className="fine">The supply at home is not used there. Leave “To” empty while the stay lasts.</p>
    </div>
  );
}
