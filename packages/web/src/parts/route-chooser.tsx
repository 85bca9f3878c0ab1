import type { MonographSection, Route } from '@doseline/engine';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { type RouteChoice, routesThatDiffer } from '../state/routes.ts';
import { routesHeading } from '../state/words.ts';

interface RouteChooserProps {
  readonly routes: readonly Route[];
  readonly sections: readonly MonographSection[];
  readonly choice: RouteChoice;
  readonly onChoice: (choice: RouteChoice) => void;
}

function choiceWords(route: Route): string {
  const [words, clinical] = routesHeading([route]);
  return clinical === '' ? words : `${words} (${clinical})`;
}

/** Narrows the page to one route, where routes differ: what kills by one may be trivial by another. */
export function RouteChooser({ routes, sections, choice, onChoice }: RouteChooserProps) {
  const differ = routesThatDiffer(routes, sections);
  if (differ.length === 0) return null;
  return (
    <RadioGroup
      className="segments"
      orientation="horizontal"
      value={choice}
      onChange={(value) => onChoice(value as RouteChoice)}
    >
      <Label>Show</Label>
      <div className="segments-row">
        <Radio value="every">Every route</Radio>
        {differ.map((route) => (
          <Radio key={route} value={route}>
            {choiceWords(route)}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
