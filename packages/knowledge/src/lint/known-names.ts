import type { SourceFile } from '../load.ts';
import type { AuthoredFact } from '../schema/fact.ts';
import { nearest } from '../schema/nearest.ts';
import type { Path } from '../yaml.ts';
import type { LintRule } from './rule.ts';

type WrittenException = Extract<AuthoredFact, { kind: 'condition' }>['unless'];

/** A misspelt name would make a fact that never holds, silently. */
export const knownNames: LintRule = {
  id: 'known-names',
  title: 'Every drug, class, condition, burden, reference and label that is named exists.',
  check({ loaded, statements, citations, shelf }, report) {
    const { ids, vocabulary } = loaded;
    const drugs = new Set([...ids.drug, ...vocabulary.named.map((drug) => drug.id)]);
    const allergens = new Set(vocabulary.allergens.map(({ id }) => id));
    const titled = new Set(vocabulary.labels.map((label) => label.setId));
    const unknown = (what: string, name: string, known: Iterable<string>): string => {
      const meant = nearest(name, [...known]);
      return `there is no ${what} \`${name}\`${meant === undefined ? '' : `: did you mean \`${meant}\`?`}`;
    };
    const checkException = (file: SourceFile<{ readonly id: string }>, path: Path, unless: WrittenException) => {
      const members = loaded.classes.find(({ value }) => value.id === file.value.id)?.value.members ?? [];
      for (const [field, what, known] of [
        ['conditions', 'condition', ids.condition],
        ['drugs', 'drug', drugs],
        ['classes', 'class', ids.class],
        ['members', 'member', new Set(members)],
      ] as const)
        unless?.[field]?.forEach((name, i) => {
          if (!known.has(name)) report(file, [...path, 'unless', field, i], unknown(what, name, known));
        });
    };
    for (const file of loaded.classes) {
      file.value.members.forEach((member, i) => {
        if (!drugs.has(member)) report(file, ['members', i], unknown('drug', member, drugs));
      });
      file.value.duplicate?.except?.forEach((group, i) => {
        group.forEach((member, j) => {
          if (!file.value.members.includes(member))
            report(file, ['duplicate', 'except', i, j], unknown('member', member, file.value.members));
        });
      });
    }
    for (const file of loaded.conditions)
      file.value.parents?.forEach((parent, i) => {
        if (!ids.condition.has(parent)) report(file, ['parents', i], unknown('condition', parent, ids.condition));
      });
    for (const file of loaded.burdens) {
      file.value.interactions?.forEach((interaction, i) => {
        if (!ids.interaction.has(interaction))
          report(file, ['interactions', i], unknown('interaction', interaction, ids.interaction));
      });
      file.value.conditions?.forEach((condition, i) => {
        if (!ids.condition.has(condition))
          report(file, ['conditions', i], unknown('condition', condition, ids.condition));
      });
    }
    for (const file of loaded.equivalents)
      file.value.factors.forEach(({ drug }, i) => {
        if (!drugs.has(drug)) report(file, ['factors', i, 'drug'], unknown('drug', drug, drugs));
      });
    for (const file of loaded.tapers) {
      const { for: medicines, refuse = [], supervise = [] } = file.value;
      medicines.forEach((name, i) => {
        if (!drugs.has(name) && !ids.class.has(name))
          report(file, ['for', i], unknown('drug or class', name, [...drugs, ...ids.class]));
      });
      for (const [field, limits] of Object.entries({ refuse, supervise }))
        limits.forEach(({ conditions = [] }, i) => {
          conditions.forEach((condition, j) => {
            if (!ids.condition.has(condition))
              report(file, [field, i, 'conditions', j], unknown('condition', condition, ids.condition));
          });
        });
    }
    for (const file of loaded.occupancies)
      file.value.drugs.forEach(({ drug }, i) => {
        if (!drugs.has(drug)) report(file, ['drugs', i, 'drug'], unknown('drug', drug, drugs));
      });
    for (const file of loaded.switches) {
      if (!drugs.has(file.value.to)) report(file, ['to'], unknown('drug', file.value.to, drugs));
      file.value.equivalents.forEach(({ drug }, i) => {
        if (!drugs.has(drug)) report(file, ['equivalents', i, 'drug'], unknown('drug', drug, drugs));
      });
    }
    const harms = statements.flatMap(({ fact }) => ('harm' in fact && fact.harm !== undefined ? [fact.harm] : []));
    const isShared = (harm: string) => harms.filter((other) => other === harm).length > 1;
    for (const { file, path, fact } of statements) {
      if ('harm' in fact && fact.harm !== undefined && !ids.burden.has(fact.harm) && !isShared(fact.harm))
        report(file, [...path, 'harm'], unknown('burden or other fact with the harm', fact.harm, ids.burden));
      fact.suggest?.forEach(({ drugs: offered = [] }, i) => {
        offered.forEach((offer, j) => {
          if (!drugs.has(offer) && !ids.class.has(offer))
            report(
              file,
              [...path, 'suggest', i, 'drugs', j],
              unknown('drug or class', offer, [...drugs, ...ids.class]),
            );
        });
      });
      if ('between' in fact) {
        fact.tellsOf?.forEach((condition, i) => {
          if (!ids.condition.has(condition))
            report(file, [...path, 'tellsOf', i], unknown('condition', condition, ids.condition));
        });
        for (const field of ['conditions', 'notWith'] as const)
          fact.graver?.[field]?.forEach((condition, i) => {
            if (!ids.condition.has(condition))
              report(file, [...path, 'graver', field, i], unknown('condition', condition, ids.condition));
          });
        fact.between.forEach((side, i) => {
          const at = [...path, 'between', i];
          if (side.drug !== undefined && !drugs.has(side.drug))
            report(file, [...at, 'drug'], unknown('drug', side.drug, drugs));
          if (side.class !== undefined && !ids.class.has(side.class))
            report(file, [...at, 'class'], unknown('class', side.class, ids.class));
          const members = loaded.classes.find(({ value }) => value.id === side.class)?.value.members;
          side.except?.forEach((drug, j) => {
            if (members !== undefined && !members.includes(drug))
              report(
                file,
                [...at, 'except', j],
                `\`${drug}\` is not a member of \`${side.class}\`, so it needs no exception`,
              );
          });
        });
      } else if (fact.kind === 'condition' || fact.kind === 'monitoring' || fact.kind === 'pregnancy') {
        if ('unless' in fact) checkException(file, path, fact.unless);
        if (fact.kind === 'pregnancy') {
          fact.possible?.classes?.forEach((name, i) => {
            if (!ids.class.has(name))
              report(file, [...path, 'possible', 'classes', i], unknown('class', name, ids.class));
          });
          continue;
        }
        if (fact.condition !== undefined && !ids.condition.has(fact.condition))
          report(file, [...path, 'condition'], unknown('condition', fact.condition, ids.condition));
      } else if (fact.kind === 'withdrawal') {
        fact.conditions?.forEach((condition, i) => {
          if (!ids.condition.has(condition))
            report(file, [...path, 'conditions', i], unknown('condition', condition, ids.condition));
        });
      } else if (fact.kind === 'burden') {
        if (!ids.burden.has(fact.burden)) report(file, [...path, 'burden'], unknown('burden', fact.burden, ids.burden));
        const asked = loaded.burdens.find(({ value }) => value.id === fact.burden)?.value.levels;
        const parts = new Set(asked?.flatMap((level) => level.parts ?? []));
        if (fact.part !== undefined && asked !== undefined && !parts.has(fact.part))
          report(file, [...path, 'part'], unknown('part in this burden', fact.part, parts));
      } else if (fact.kind === 'allergy') {
        fact.to.forEach((to, i) => {
          if (!drugs.has(to) && !ids.class.has(to) && !allergens.has(to))
            report(
              file,
              [...path, 'to', i],
              unknown('drug, class or allergen', to, [...drugs, ...ids.class, ...allergens]),
            );
        });
      }
    }
    const label = (setId: string) =>
      (shelf === undefined && titled.size === 0) || titled.has(setId) || (shelf?.labels(setId).length ?? 0) > 0;
    for (const { file, path, pointer } of citations) {
      if (pointer.reference !== undefined && !ids.reference.has(pointer.reference))
        report(file, [...path, 'reference'], unknown('reference', pointer.reference, ids.reference));
      if (pointer.label !== undefined && !label(pointer.label))
        report(file, [...path, 'label'], `no label with the set id ${pointer.label} is known`);
    }
    for (const file of loaded.drugs)
      file.value.labels?.forEach((setId, i) => {
        if (!label(setId)) report(file, ['labels', i], `no label with the set id ${setId} is known`);
      });
  },
};
