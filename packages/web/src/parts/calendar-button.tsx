import { useState } from 'react';
import { Button, Checkbox } from 'react-aria-components';
import { calendarFile, type Reminder } from '../state/calendar-file.ts';

interface CalendarButtonProps {
  readonly reminders: readonly Reminder[];
  /** The name of the file, without its ending. */
  readonly name: string;
  /** What the box offers: "Name the pump in the titles". */
  readonly offer: string;
}

/** Saves the reminders as a calendar file. Its titles name no medicine unless one asks for it: a locked screen shows them to everybody. */
export function CalendarButton({ reminders, name, offer }: CalendarButtonProps) {
  const [plainly, setPlainly] = useState(false);
  const save = async () => {
    const text = await calendarFile(reminders, { plainly, made: new Date() });
    const address = URL.createObjectURL(new Blob([text], { type: 'text/calendar' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = `${name}.ics`;
    link.click();
    // The browser reads the file before it forgets the address.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  };
  return (
    <div className="calendar no-print">
      <Button className="button" onPress={() => void save()}>
        Save to my calendar
      </Button>
      <Checkbox isSelected={plainly} onChange={setPlainly}>
        <span className="box" aria-hidden="true" />
        {offer}
      </Checkbox>
      <p className="fine">
        A calendar file with {reminders.length} reminders. A locked screen shows their titles: without the tick they
        name no medicine.
      </p>
    </div>
  );
}
