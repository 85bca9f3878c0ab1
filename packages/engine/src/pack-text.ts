import type { Pack, PackedLabel } from './nouns/pack.ts';

/** What the first line says of a label whose facts stand on a line of their own. */
type LabelHead = Omit<PackedLabel, 'facts'>;

/**
 * A pack as the text of a file: the first line is the pack without the facts that were drawn from labels; then these facts, one line a label, in the
 * order in which the first line names them. They are nine tenths of the text and are read only when a drug is asked for. Other than ASCII is escaped:
 * such a text is read fastest.
 *
 * @example writeFileSync('pack.jsonl', writePack(pack))
 */
export function writePack(pack: Pack): string {
  const { extracted } = pack;
  const heads = extracted?.labels.map(({ facts: _, ...head }): LabelHead => head);
  const core = { ...pack, ...(extracted && { extracted: { ...extracted, labels: heads } }) };
  const lines = [JSON.stringify(core), ...(extracted?.labels ?? []).map(({ facts }) => facts)];
  return `${lines.join('\n')}\n`.replace(
    /[\u0080-\uffff]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * Reads the text that `writePack` makes. A text that breaks off throws a SyntaxError; whether it is a pack is for `openPack` to say.
 *
 * @example openPack(readPackText(await response.text()))
 */
export function readPackText(text: string): Pack {
  let end = text.indexOf('\n');
  const core = JSON.parse(end < 0 ? text : text.slice(0, end)) as Pack;
  const heads: readonly LabelHead[] = core?.extracted?.labels ?? [];
  if (heads.length === 0) return core;
  const labels = heads.map((head): PackedLabel => {
    const from = end + 1;
    end = from === 0 ? -1 : text.indexOf('\n', from);
    if (end < 0) throw new SyntaxError('the file of facts breaks off before its end');
    return { ...head, facts: text.slice(from, end) };
  });
  return { ...core, extracted: { classes: core.extracted?.classes ?? [], labels } };
}
