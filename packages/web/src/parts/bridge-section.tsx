import type { Bridge, PumpRecord } from '@doseline/engine';
import { Button } from 'react-aria-components';
import { type BridgeDraft, type BridgeField, bridgeAnswerOf, EMPTY_BRIDGE_DRAFT } from '../state/bridge-answer.ts';
import { useKept } from '../state/kept.ts';
import type { PumpDraft } from '../state/pump-draft.ts';
import { NumberText } from './number-text.tsx';
import { PlanRefused } from './plan-refused.tsx';
import { SaidList } from './said-list.tsx';

interface BridgeSectionProps {
  readonly pump: PumpRecord;
  /** The form above: what the pump now gives. */
  readonly told: PumpDraft;
}

/** A change of concentration: how long the old medicine in tubing and catheter lasts, and what would happen without a bridge. */
export function BridgeSection({ pump, told }: BridgeSectionProps) {
  const [draft, keep] = useKept<BridgeDraft>('bridge', EMPTY_BRIDGE_DRAFT);
  const { troubles, outcome } = bridgeAnswerOf(draft);
  const figure = (name: BridgeField, label: string, unit: string, description?: string) => (
    <NumberText
      label={label}
      unit={unit}
      value={draft[name]}
      trouble={troubles[name]}
      onChange={(value) => keep({ ...draft, [name]: value })}
      {...(description !== undefined && { description })}
    />
  );
  const { concentrationMcgPerMl, dailyDoseMcg } = told.figures;
  const canTake = concentrationMcgPerMl !== '' || dailyDoseMcg !== '' || pump.tubingMl !== undefined;
  const take = () =>
    keep({
      ...draft,
      oldConcentrationMcgPerMl: concentrationMcgPerMl || draft.oldConcentrationMcgPerMl,
      oldDailyDoseMcg: dailyDoseMcg || draft.oldDailyDoseMcg,
      tubingMl: draft.tubingMl || String(pump.tubingMl ?? ''),
    });
  const unsure = pump.unverified?.includes('tubingMl') && draft.tubingMl === String(pump.tubingMl);
  return (
    <div className="check-columns">
      <section className="entry" aria-label="Change of concentration">
        <div className="entry-top">
          <h2>Change of concentration</h2>
        </div>
        <p className="fine">
          After a refill with another concentration the old medicine in tubing and catheter comes first. It is brought
          in at its own rate: the bridge.
        </p>
        {canTake ? (
          <Button className="button small" onPress={take}>
            Take what stands above as the old medicine
          </Button>
        ) : null}
        <div className="field-grid">
          {figure('oldConcentrationMcgPerMl', 'Old concentration', 'mcg/mL')}
          {figure('newConcentrationMcgPerMl', 'New concentration', 'mcg/mL')}
          {figure('oldDailyDoseMcg', 'Old dose a day', 'mcg')}
          {figure('newDailyDoseMcg', 'New dose a day', 'mcg')}
          {figure('catheterCm', 'Catheter, as implanted', 'cm')}
          {figure('mlPerCm', 'Catheter holds', 'mL/cm')}
          {figure('tubingMl', 'Tubing in the pump', 'mL')}
        </div>
        {unsure ? (
          <p className="fine">
            {pump.tubingMl} mL of tubing is not verified against a source that was seen. The implant record decides.
          </p>
        ) : null}
      </section>
      <section className="results" aria-label="The bridge">
        {outcome.is === 'open' ? (
          <div className="blank">
            <h2>The bridge</h2>
            <p>
              Fill in all seven figures. Lengths and volumes stand in the implant record: what was supplied less what
              was trimmed.
            </p>
          </div>
        ) : null}
        {outcome.is === 'refused' ? <PlanRefused {...outcome.refusal} /> : null}
        {outcome.is === 'bridge' ? <BridgeResult bridge={outcome.bridge} /> : null}
      </section>
    </div>
  );
}

const short = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 4, useGrouping: false });

function BridgeResult({ bridge }: { readonly bridge: Bridge }) {
  const { durationHours, bridgeMl, bridgeMcg, flowMlPerDay, flowAfterMlPerDay, withoutBridge, working } = bridge;
  const rows = [
    ['Bridge lasts', `${short.format(durationHours)} hours`],
    ['It brings in', `${short.format(bridgeMcg)} mcg in ${short.format(bridgeMl)} mL`],
    ['Flow during it', `${short.format(flowMlPerDay)} mL a day`],
    ['Flow after it', `${short.format(flowAfterMlPerDay)} mL a day`],
  ] as const;
  const old = (24 * bridgeMcg) / durationHours;
  const harm = withoutBridge.dailyDoseMcg > old ? 'mind an overdose' : 'mind withdrawal';
  const { days } = withoutBridge;
  const time = days < 2 ? `${short.format(24 * days)} hours` : `${short.format(days)} days`;
  return (
    <>
      <h2>The bridge</h2>
      <dl className="dates pairs">
        {rows.map(([words, value]) => (
          <div key={words}>
            <dt>{words}</dt>
            <dd>
              <b>{value}</b>
            </dd>
          </div>
        ))}
      </dl>
      <p className="verdict" data-urgency="today">
        Without a bridge the person would get {short.format(withoutBridge.dailyDoseMcg)} mcg a day instead for {time}:{' '}
        {harm}.
      </p>
      <SaidList heading="How it was reckoned" lines={working} className="working" />
      <p className="fine">
        Planning arithmetic: nothing is programmed with it. The programmer and the implant record decide.
      </p>
    </>
  );
}
