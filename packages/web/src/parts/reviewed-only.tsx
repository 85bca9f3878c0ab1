import { Switch } from 'react-aria-components';
import { useEntry } from '../state/entry.tsx';

/** Leaves out what a program drew from labels. */
export function ReviewedOnly() {
  const { reviewedOnly, setReviewedOnly } = useEntry();
  return (
    <Switch className="switch no-print" isSelected={reviewedOnly} onChange={setReviewedOnly}>
      <span className="track" aria-hidden="true" />
      Reviewed facts only
    </Switch>
  );
}
