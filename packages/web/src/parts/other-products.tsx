import type { Knowledge } from '@doseline/engine';
import { Button } from 'react-aria-components';
import { presetsOf, type TaperDraft } from '../state/taper-draft.ts';

interface OtherProductsProps {
  readonly knowledge: Knowledge;
  readonly draft: TaperDraft;
  /** Why no plan was made. */
  readonly refused: string;
  readonly onDraft: (draft: TaperDraft) => void;
}

/** Where the products that were taken make no dose small enough: the others that are known, each to plan with. */
export function OtherProducts({ knowledge, draft, refused, onDraft }: OtherProductsProps) {
  if (draft.strengths !== '' || !/\bproducts\b/.test(refused)) return null;
  const name = draft.drug.trim().toLowerCase();
  const drug = knowledge.drug(name) ?? knowledge.drug(knowledge.names.find(name).ingredients[0] ?? '');
  const presets = presetsOf(drug, draft.route ?? drug?.routes?.[0]);
  if (presets.length === 0) return null;
  return (
    <p className="presets no-print">
      <span>Plan with</span>
      {presets.map(({ words, strengths, form }) => (
        <Button
          key={words}
          className="button small"
          onPress={() => onDraft({ ...draft, strengths, form, changes: [] })}
        >
          {words}
        </Button>
      ))}
    </p>
  );
}
