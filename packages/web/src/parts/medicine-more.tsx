import type { Knowledge } from '@doseline/engine';
import { today } from '../state/today.ts';
import { medicineTroubles, type TypedMedicine } from '../state/typed-medicine.ts';
import { DayText } from './day-text.tsx';
import { NumberText } from './number-text.tsx';
import { PumpOfMedicine } from './pump-of-medicine.tsx';

interface MedicineMoreProps {
  readonly knowledge: Knowledge;
  readonly medicine: TypedMedicine;
  /** Whether it goes into the spinal fluid, where a pump gives it. */
  readonly byPump: boolean;
  readonly onChange: (part: Partial<TypedMedicine>) => void;
}

/** Since when and until when a medicine is taken, and how long its supply lasts: what a stop and a late refill are told by. */
export function MedicineMore({ knowledge, medicine, byPump, onChange }: MedicineMoreProps) {
  const troubles = medicineTroubles(medicine, today());
  const day = (name: 'started' | 'stopped' | 'lastSupplied', label: string) => (
    <DayText
      label={label}
      value={medicine[name]}
      trouble={troubles[name]}
      onChange={(value) => onChange({ [name]: value })}
    />
  );
  const count = (name: 'daysSupply' | 'refillsLeft', label: string, unit: string) => (
    <NumberText
      label={label}
      unit={unit}
      value={medicine[name]}
      trouble={troubles[name]}
      onChange={(value) => onChange({ [name]: value })}
    />
  );
  return (
    <details className="more-of-medicine">
      <summary>
        Days and supply{byPump ? ', pump' : ''}
        <span className="visually-hidden"> of {medicine.text}</span>
      </summary>
      <div className="more-body">
        <div className="field-grid">
          {day('started', 'Taken since')}
          {day('stopped', 'Last day')}
        </div>
        <p className="fine">The last day may be past or planned. Leave it empty while the medicine goes on.</p>
        {byPump ? (
          <PumpOfMedicine knowledge={knowledge} draft={medicine.pump} onChange={(pump) => onChange({ pump })} />
        ) : (
          <div className="field-grid">
            {day('lastSupplied', 'Last supplied on')}
            {count('daysSupply', 'It lasts', 'days')}
            {count('refillsLeft', 'Refills left', '')}
          </div>
        )}
      </div>
    </details>
  );
}
