import { type DrugRecord, type Knowledge, TAPER_METHODS, type TaperPlan } from '@doseline/engine';
import { useMemo } from 'react';
import { Button } from 'react-aria-components';
import { suggestMedicines } from '../state/suggest.ts';
import type { TaperAnswer } from '../state/taper-answer.ts';
import { presetsOf, type TaperDraft, type TaperFigures, withDrug } from '../state/taper-draft.ts';
import { methodWords } from '../state/taper-words.ts';
import { routeWords } from '../state/words.ts';
import { ChoiceField } from './choice-field.tsx';
import { DayText } from './day-text.tsx';
import { NumberText } from './number-text.tsx';
import { SelectField } from './select-field.tsx';
import { SuggestField } from './suggest-field.tsx';
import { TaperSwitchFields } from './taper-switch-fields.tsx';
import { TextLine } from './text-line.tsx';

interface TaperFormProps {
  readonly knowledge: Knowledge;
  readonly draft: TaperDraft;
  readonly troubles: TaperAnswer['troubles'];
  /** By what the last plan was made: its figures stand, greyed, where nothing is typed. */
  readonly basis: TaperPlan['basis'] | undefined;
  readonly onChange: (draft: TaperDraft) => void;
}

const TIMES_A_DAY = ['Once', 'Twice', 'Three times', 'Four times', 'Five times', 'Six times'];

/** What is asked of a taper. What stays open comes from the guidance on the medicine. */
export function TaperForm({ knowledge, draft, troubles, basis, onChange }: TaperFormProps) {
  const change = (part: Partial<TaperDraft>) => onChange({ ...draft, doses: '', ...withoutChanges(part) });
  const suggestions = useMemo(
    () => (knowledge.drug(draft.drug.trim()) ? [] : suggestMedicines(knowledge.names, draft.drug, 6)),
    [knowledge, draft.drug],
  );
  const setDrug = (drug: string) => onChange(withDrug(draft, drug));
  const figure = (name: keyof TaperFigures, label: string, unit: string, usual?: number) => (
    <NumberText
      label={label}
      unit={unit}
      value={draft.figures[name]}
      trouble={troubles[name]}
      usual={usual === undefined ? undefined : String(usual)}
      onChange={(value) => change({ figures: { ...draft.figures, [name]: value } })}
    />
  );
  const name = draft.drug.trim().toLowerCase();
  const drug = knowledge.drug(name) ?? knowledge.drug(knowledge.names.find(name).ingredients[0] ?? '');
  const method = draft.method === 'guidance' ? basis?.method : draft.method;
  return (
    <>
      <SuggestField
        label="Medicine"
        placeholder="Generic name or brand"
        text={draft.drug}
        onText={setDrug}
        suggestions={suggestions}
        onPick={({ name }) => setDrug(name)}
        onEnter={() => undefined}
      />
      <div className="field-grid">
        {figure('currentDailyDose', 'Dose a day, now', draft.unit)}
        <SelectField
          label="Taken"
          value={String(draft.dosesPerDay)}
          choices={TIMES_A_DAY.map((words, index) => [String(index + 1), `${words} a day`])}
          onChange={(times) => change({ dosesPerDay: Number(times) })}
        />
      </div>
      <Products drug={drug} draft={draft} change={change} />
      <TaperSwitchFields
        knowledge={knowledge}
        drug={drug?.id ?? ''}
        draft={draft}
        troubles={troubles}
        onChange={(next) => change({ switch: next })}
      />
      <fieldset>
        <legend>How fast</legend>
        <SelectField
          label="Method"
          value={draft.method}
          choices={[
            ['guidance', basis?.guidance ? `As the guidance says` : 'As the guidance says, where there is one'],
            ...TAPER_METHODS.map((one) => [one, methodWords(one)] as const),
          ]}
          onChange={(one) => change({ method: one as TaperDraft['method'] })}
        />
        <div className="field-grid">
          {method === 'fixed'
            ? figure('step', 'Step', draft.unit, basis?.step)
            : figure('percent', 'Step', method === 'hyperbolic' ? 'points of occupancy' : 'percent', basis?.percent)}
          {figure('everyDays', 'A step every', 'days', basis?.everyDays)}
        </div>
        <div className="field-grid">
          <DayText
            label="First lower dose on"
            value={draft.start}
            onChange={(start) => change({ start })}
            trouble={troubles.start}
          />
          {figure('target', 'Down to', draft.unit, 0)}
        </div>
        {draft.doses === '' ? null : (
          <div className="own-doses">
            <TextLine
              label="Doses typed over"
              value={draft.doses}
              onChange={(doses) => onChange({ ...draft, doses })}
              trouble={troubles.doses}
              description={`Daily doses in ${draft.unit}, one after the other; each is kept for one interval.`}
            />
            <Button className="button small" onPress={() => onChange({ ...draft, doses: '' })}>
              Back to the reckoned steps
            </Button>
          </div>
        )}
      </fieldset>
    </>
  );
}

/** Changes belong to the plan that they were made in: another plan begins without. */
function withoutChanges(part: Partial<TaperDraft>): Partial<TaperDraft> {
  return { changes: [], ...part };
}

interface ProductsProps {
  readonly drug: DrugRecord | undefined;
  readonly draft: TaperDraft;
  readonly change: (part: Partial<TaperDraft>) => void;
}

/** Route, unit, strengths: what doses are made from. */
function Products({ drug, draft, change }: ProductsProps) {
  const routes = drug?.routes ?? [];
  const route = draft.route ?? routes[0];
  const presets = presetsOf(drug, route);
  const chosen = presets.findIndex(({ strengths, form }) => strengths === draft.strengths && form === draft.form);
  return (
    <fieldset>
      <legend>What doses are made from</legend>
      {routes.length > 1 && route !== undefined ? (
        <SelectField
          label="Way it is taken"
          value={route}
          choices={routes.map((one) => [one, routeWords(one)])}
          onChange={(one) => {
            const found = routes.find((known) => known === one);
            change({ ...(found !== undefined && { route: found }), strengths: '', form: '' });
          }}
        />
      ) : null}
      {presets.length > 0 ? (
        <SelectField
          label="Products"
          value={String(chosen)}
          choices={[
            ['-1', draft.strengths === '' ? 'Plain tablets known here, or else what there is' : 'As typed below'],
            ...presets.map(({ words }, index) => [String(index), words] as const),
          ]}
          onChange={(index) => {
            const preset = presets[Number(index)];
            change(preset ? { strengths: preset.strengths, form: preset.form } : { strengths: '', form: '' });
          }}
        />
      ) : null}
      <TextLine
        label="Strengths"
        value={draft.strengths}
        onChange={(strengths) => change({ strengths, form: presets[chosen] ? '' : draft.form })}
        description="Those at hand, such as 5 mg, 10 mg, or 5 mg/5 mL for a liquid."
      />
      <ChoiceField
        label="Unit"
        value={draft.unit}
        onChange={(unit) => change({ unit })}
        choices={[
          ['mg', 'mg'],
          ['mcg', 'mcg'],
          ['g', 'g'],
        ]}
      />
      <ChoiceField
        label="May tablets be divided"
        value={draft.split}
        onChange={(split) => change({ split })}
        choices={[
          ['as-known', 'Where known to be scored'],
          ['none', 'No'],
          ['half', 'Halves'],
          ['quarter', 'Quarters'],
        ]}
      />
    </fieldset>
  );
}
