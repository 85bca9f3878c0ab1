import { Button, DropZone, FileTrigger, Text } from 'react-aria-components';
import { useEntry } from '../state/entry.tsx';

/** Opens a file from disk, by choosing or dropping it. It is read in this page and goes nowhere. */
export function OpenFile() {
  const { take, trouble } = useEntry();
  const open = async (file: { readonly name: string; text(): Promise<string> } | undefined) => {
    if (!file) return;
    try {
      take(await file.text(), file.name);
    } catch {
      take('', file.name);
    }
  };
  return (
    <div className="open-file">
      <DropZone
        getDropOperation={() => 'copy'}
        onDrop={(event) => {
          const [dropped] = event.items.filter((item) => item.kind === 'file');
          void open(dropped && { name: dropped.name, text: () => dropped.getText() });
        }}
      >
        <Text slot="label">Drop a FHIR bundle, person file or text list here, or</Text>
        <FileTrigger
          acceptedFileTypes={['application/json', 'application/fhir+json', '.json', 'text/plain', '.txt']}
          onSelect={(files) => void open(files?.[0])}
        >
          <Button className="button small">Open a file…</Button>
        </FileTrigger>
      </DropZone>
      {trouble ? (
        <p className="field-trouble" role="alert">
          {trouble}
        </p>
      ) : null}
    </div>
  );
}
