import type { ReadPerson } from '@doseline/engine';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { type Draft, EMPTY_DRAFT } from './draft.ts';
import { readGivenText } from './given-text.ts';
import { today } from './today.ts';
import { typedMedicine } from './typed-medicine.ts';

/** A document that was opened or pasted; it is screened as it is, so that nothing in it is lost. */
export interface OpenedDocument {
  readonly name: string;
  readonly read: ReadPerson;
}

interface Entry {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly replace: (draft: Draft) => void;
  readonly document: OpenedDocument | undefined;
  readonly closeDocument: () => void;
  /** Takes pasted or opened text: a list is added to the form, a document is opened beside it. */
  readonly take: (text: string, name: string) => void;
  /** Whether what a program drew from labels is left out. */
  readonly reviewedOnly: boolean;
  readonly setReviewedOnly: (only: boolean) => void;
  /** What was wrong with the last text taken. */
  readonly trouble: string | undefined;
}

const EntryContext = createContext<Entry | undefined>(undefined);

/** Holds what was typed while one moves between pages; it lives in memory only and is gone on reload. */
export function EntryProvider({ children }: { readonly children: ReactNode }) {
  const [draft, setDraft] = useState<Draft>(EMPTY_DRAFT);
  const [document, setDocument] = useState<OpenedDocument | undefined>();
  const [reviewedOnly, setReviewedOnly] = useState(false);
  const [trouble, setTrouble] = useState<string | undefined>();
  const entry = useMemo<Entry>(
    () => ({
      draft,
      document,
      trouble,
      reviewedOnly,
      setReviewedOnly,
      change: (part) => setDraft((before) => ({ ...before, ...part })),
      replace: (next) => {
        setTrouble(undefined);
        setDraft(next);
      },
      closeDocument: () => setDocument(undefined),
      take: (text, name) => {
        const given = readGivenText(text, name, today());
        setTrouble(given.kind === 'broken' ? given.say : undefined);
        if (given.kind === 'document') setDocument({ name, read: given.read });
        if (given.kind === 'lines') {
          setDraft((before) => ({ ...before, medicines: [...before.medicines, ...given.lines.map(typedMedicine)] }));
        }
      },
    }),
    [draft, document, trouble, reviewedOnly],
  );
  return <EntryContext.Provider value={entry}>{children}</EntryContext.Provider>;
}

/** What was entered on the page "Check a list". */
export function useEntry(): Entry {
  const entry = useContext(EntryContext);
  if (!entry) throw new Error('useEntry stands outside EntryProvider.');
  return entry;
}
