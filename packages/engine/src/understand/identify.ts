import type { Knowledge } from '../knowledge.ts';
import type { ProductPart, ProductText } from '../names/names.ts';
import { readProductText } from '../names/product-text.ts';
import { sameSet } from '../names/table.ts';
import type { Code, Coded, Medicine } from '../nouns/person.ts';
import type { Quantity } from '../nouns/quantity.ts';
import type { Route } from '../nouns/route.ts';
import type { Sig } from '../nouns/sig.ts';
import { readSig } from '../sig/read-sig.ts';
import { NEGATIVE } from '../sig/reasons.ts';
import { MG } from '../sig/words.ts';
import { type Content, contentOf } from './content.ts';
import { secondName } from './second-name.ts';

/** One ingredient, with what one unit of the product holds of it. */
export interface Ingredient extends ProductPart {
  readonly content?: Content;
}

/** What a line stands for, before its dose is worked out. */
export interface Identity {
  readonly ok: true;
  readonly name: string;
  readonly parts: readonly Ingredient[];
  /** The ids of the parts. */
  readonly drugs: readonly string[];
  readonly form?: string;
  readonly route?: Route;
  readonly size?: Quantity;
  /** Strengths known of the product but not said in the line. */
  readonly strengthsFromProduct: boolean;
  /** The unit that was taken for a number without one. */
  readonly unitAssumed?: string;
  /** Directions within the text. */
  readonly sig?: Sig;
  readonly corrected?: { readonly from: string; readonly to: string };
  /** Why the dose must not be relied on, though the drug is certain. */
  readonly doubt?: string;
}

export interface Unknown {
  readonly ok: false;
  readonly reason: string;
  readonly closest: readonly string[];
}

const refuse = (reason: string, closest: readonly string[] = []): Unknown => ({ ok: false, reason, closest });
const listed = (ids: readonly string[]): string => ids.join(' and ');

/** What the codes say. */
interface Coding {
  readonly code: string;
  readonly ingredients: readonly string[];
  readonly name?: string;
}

// "-5 mg", but not "1 -2 tablets".
const MINUS = /(?:^|[^\d\s]\s+|\()[-\u2212]\d/;

/** Finds which drugs a medicine stands for. A code and a text that name different drugs are refused: either may be the mistake. */
export function identify(medicine: Medicine, knowledge: Knowledge): Identity | Unknown {
  const text = medicine.text ?? medicine.codes.find((code) => code.display !== undefined)?.display;
  const said = text === undefined ? undefined : readProductText(text, knowledge.names);
  const read = said !== undefined && said.via !== null ? said : undefined;
  const coding = readCodes(medicine.codes, read, knowledge);
  if (coding !== undefined && 'reason' in coding) return coding;
  const listedParts = readIngredients(medicine.ingredients, knowledge);
  if (listedParts !== undefined && 'reason' in listedParts) return listedParts;

  if (read?.brandDisagrees !== undefined) {
    return refuse(
      `The name means ${listed(drugs(read))}, but the brand in brackets is ${listed(read.brandDisagrees)}.`,
    );
  }
  if (coding !== undefined && read !== undefined && !sameSet(coding.ingredients, drugs(read))) {
    return refuse(
      `The code ${coding.code} means ${listed(coding.ingredients)}, but the text names ${listed(drugs(read))}.`,
    );
  }
  const known = coding?.ingredients ?? (read === undefined ? undefined : drugs(read));
  if (
    listedParts !== undefined &&
    known !== undefined &&
    !sameSet(
      known,
      listedParts.map((part) => part.drug),
    )
  ) {
    return refuse(
      `The medicine is named as ${listed(known)}, but its ingredients are given as ${listed(listedParts.map((part) => part.drug))}.`,
    );
  }
  if (known === undefined && listedParts === undefined) {
    if (said !== undefined) return refuse('The name was not recognised as a medicine.', said.closest);
    const [code] = medicine.codes;
    return refuse(code === undefined ? 'No name and no code are given.' : `The code ${code.code} is not known.`);
  }
  const identity = compose(knowledge, read, coding, listedParts);
  return identity.ok && text !== undefined && MINUS.test(text) ? { ...identity, doubt: NEGATIVE } : identity;
}

function drugs(text: ProductText): readonly string[] {
  return text.parts.map((part) => part.drug);
}

/** Lays together what the code, the text and the listed ingredients say of one product. */
function compose(
  knowledge: Knowledge,
  text: ProductText | undefined,
  coding: Coding | undefined,
  listedParts: readonly ProductPart[] | undefined,
): Identity | Unknown {
  const formal = coding?.name === undefined ? undefined : readProductText(coding.name, knowledge.names);
  const official =
    formal !== undefined && formal.via !== null && sameSet(drugs(formal), coding?.ingredients ?? [])
      ? formal
      : undefined;
  const named =
    coding?.ingredients ?? (text === undefined ? (listedParts ?? []).map((part) => part.drug) : drugs(text));
  const ids = [...named].sort();
  const rest = text?.rest ?? '';
  const other = rest === '' ? undefined : secondName(rest, ids, knowledge.names);
  if (other?.ownDose === true) {
    return refuse(`The line names a second medicine, "${other.name}"; give each medicine a line of its own.`);
  }
  let doubt = other && `The directions name another medicine, "${other.name}".`;
  for (const word of coding === undefined ? (text?.unread ?? []) : []) {
    const hidden = knowledge.names.find(word);
    if (word.length > 3 && hidden.via !== null && !hidden.ingredients.every((id) => ids.includes(id))) {
      return refuse(`The line names ${listed(ids)} and also "${word}"; give each medicine a line of its own.`);
    }
    doubt ??= `Not every word was understood: "${word}".`;
  }
  const sig = rest === '' ? undefined : readSig(rest);
  const isDose = sig?.doses.some((dose) => MG[dose.unit] !== undefined) === true;
  const parts = ids.map((drug): Ingredient => {
    const sources = [official?.parts, listedParts, text?.parts];
    const strengths = sources.map((list) => list?.find((part) => part.drug === drug)?.strength);
    const [byCode, , byText] = strengths;
    // "20 mg tid" beside a code for 10 mg tablets is a dose; "20 mg tablet" contradicts it.
    if (byCode && byText && !isSame(byCode, byText) && !isDose) {
      doubt ??= `The code and the text give different strengths of ${drug}.`;
    }
    const strength = strengths.find((one) => one !== undefined);
    return strength === undefined ? { drug } : { drug, strength, content: contentOf(strength) };
  });
  const form = text?.form ?? official?.form;
  const route = text?.route ?? official?.route;
  const size = official?.size ?? text?.size;
  const corrected = text?.correctedTo;
  const unit =
    text?.unitAssumed === true ? text.parts.find((part) => part.strength !== undefined)?.strength?.unit : undefined;
  return {
    ok: true,
    name: text?.name ?? official?.brand ?? (official?.name || listed(ids)),
    parts,
    drugs: ids,
    strengthsFromProduct: (official ?? text)?.strengthsFromProduct === true,
    ...(form !== undefined && { form }),
    ...(route !== undefined && { route }),
    ...(size !== undefined && { size }),
    ...(sig !== undefined && { sig }),
    ...(unit !== undefined && { unitAssumed: unit }),
    ...(corrected !== undefined && text !== undefined && { corrected: { from: text.name, to: corrected } }),
    ...(doubt !== undefined && { doubt }),
  };
}

function isSame(a: Quantity, b: Quantity): boolean {
  return a.unit !== b.unit || Math.abs(a.value - b.value) <= 0.001 * a.value;
}

function readCodes(
  codes: readonly Code[],
  text: ProductText | undefined,
  knowledge: Knowledge,
): Coding | Unknown | undefined {
  let found: Coding | undefined;
  for (const { system, code } of codes) {
    if (system !== 'rxnorm') continue;
    const meaning = knowledge.names.rxcui(code.trim());
    let ingredients = meaning?.ingredients ?? [];
    if (meaning === undefined) continue;
    if (ingredients.length === 0 && meaning.name !== undefined) {
      ingredients = drugs(readProductText(meaning.name, knowledge.names));
    }
    if (meaning.otherwise !== undefined) {
      const sets = [ingredients, ...meaning.otherwise];
      const settled = text && sets.find((set) => sameSet(set, drugs(text)));
      if (settled === undefined) return refuse(`The code ${code} can mean ${sets.map(listed).join(', or ')}.`);
      ingredients = settled;
    }
    if (ingredients.length === 0) continue;
    if (found !== undefined && !sameSet(found.ingredients, ingredients)) {
      return refuse(
        `The codes ${found.code} (${listed(found.ingredients)}) and ${code} (${listed(ingredients)}) disagree.`,
      );
    }
    // The code of a clinical drug says more than that of its ingredient.
    if (found === undefined || (/\d/.test(meaning.name ?? '') && !/\d/.test(found.name ?? ''))) {
      found = { code, ingredients, ...(meaning.name !== undefined && { name: meaning.name }) };
    }
  }
  return found;
}

/** Substances listed one by one (FHIR Medication.ingredient). Every one must be understood. */
function readIngredients(
  list: readonly Coded[] | undefined,
  knowledge: Knowledge,
): readonly ProductPart[] | Unknown | undefined {
  if (list === undefined || list.length === 0) return undefined;
  const parts: ProductPart[] = [];
  for (const { given, codes } of list) {
    const one = identify({ given, text: given, codes }, knowledge);
    if (!one.ok) return refuse(`The ingredient "${given}" was not understood: ${one.reason}`, one.closest);
    for (const part of one.parts) if (!parts.some((other) => other.drug === part.drug)) parts.push(part);
  }
  return parts;
}
