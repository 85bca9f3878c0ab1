import type { Loaded } from './load.ts';

/** The burden whose harm a drug's or class's fact about a condition tells of, by its id; undefined where there is none. */
export type HarmTold = (subject: string, condition: string) => string | undefined;

/**
 * A burden names conditions of which the medicines' own facts tell the same harm: low potassium, of medicines that lengthen QT. It holds
 * for drugs that have a share in it, of their own or by a class, and for classes that have one or whose members all do.
 *
 * @example harmsTold(loadKnowledge(dir))('citalopram', 'hypokalemia') // 'qt-prolongation'
 */
export function harmsTold({ drugs, classes, burdens }: Loaded): HarmTold {
  const shares = new Map<string, Set<string>>();
  const add = (subject: string, burden: string) => {
    shares.set(subject, (shares.get(subject) ?? new Set()).add(burden));
  };
  for (const { value } of [...drugs, ...classes])
    for (const fact of value.facts)
      if (fact.kind === 'burden')
        for (const subject of 'members' in value ? [value.id, ...value.members] : [value.id]) add(subject, fact.burden);
  for (const { value } of classes)
    for (const { value: burden } of burdens)
      if (value.members.length > 0 && value.members.every((member) => shares.get(member)?.has(burden.id) === true))
        add(value.id, burden.id);
  return (subject, condition) =>
    burdens.find(
      ({ value: { id, conditions } }) =>
        conditions?.includes(condition) === true && shares.get(subject)?.has(id) === true,
    )?.value.id;
}
