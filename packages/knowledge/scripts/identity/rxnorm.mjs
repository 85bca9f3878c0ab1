// Reads RxNorm clinical drug names: ingredients with strengths, form, brand.

const FORMS = [
  [/Transdermal System$/, 'transdermal', 'patch'],
  [/Drug Implant$/, 'implant', 'implant'],
  [/Intrauterine System$/, 'intrauterine', 'system'],
  [/Vaginal (Ring|System)$/, 'vaginal', 'ring'],
  [/Vaginal /, 'vaginal', ''],
  [/Sublingual (Tablet|Film)$/, 'sublingual', 'tablet'],
  [/Buccal (Film|Tablet)$/, 'buccal', 'film'],
  [
    /(Metered Dose Inhaler|Dry Powder Inhaler|Inhalation (Solution|Suspension|Powder|Spray)|Inhalant .*)$/,
    'inhalation',
    'inhaler',
  ],
  [/Nasal (Spray|Solution|Inhaler|Gel)$/, 'nasal', 'spray'],
  [/Ophthalmic (Solution|Suspension|Ointment|Gel)$/, 'ophthalmic', 'drops'],
  [/Otic (Solution|Suspension)$/, 'otic', 'drops'],
  [/(Rectal .*|Enema)$/, 'rectal', 'suppository'],
  [/(Topical .*|Medicated (Shampoo|Pad|Patch|Liquid Soap))$/, 'topical', ''],
  [/Oral (Tablet|Capsule|Lozenge|Strip|Wafer|Pellet)$/, 'oral', ''],
  [/Oral (Solution|Suspension|Powder|Granules|Film|Spray|Gel)$/, 'oral', ''],
  [/Oral Paste$/, 'topical', 'paste'],
  [/(Chewable|Effervescent|Disintegrating|Extended Release) .*(Tablet|Capsule|Suspension)$/, 'oral', ''],
  [/Chewable Tablet$/, 'oral', 'chewable tablet'],
  [/Chewing Gum$/, 'oral', 'gum'],
  [/Extended Release Suspension$/, 'oral', 'suspension'],
  [
    /(Injection|Injectable (Solution|Suspension)|Prefilled Syringe|Cartridge|Auto-Injector|Pen Injector)$/,
    'injection',
    'injection',
  ],
];

const LEAD =
  /^((\d+(\.\d+)? (ML|ACTUAT|MG|HR|DAY))|Abuse-Deterrent|Once-Daily|Biphasic|Osmotic|Sprinkle|Matrix Delivery|Gastric-retentive|\d-Bead|\d+\/\d+ Release|\d+% Release|Lipid|NDA\d+|Low-Dose|Dose-Counter|Breath-Actuated|Reformulated\b.*?\d{4}|\([^)]*\)) +/i;

/**
 * Takes an RxNorm SCD or SBD name apart. Undefined when it is a pack or has another shape.
 *
 * @returns {{ parts: { name: string, value?: number, unit?: string }[], route?: string, form: string, brand?: string } | undefined}
 * @example parseRxnorm('oxycodone hydrochloride 5 MG Oral Tablet [Roxicodone]')
 */
export function parseRxnorm(text) {
  let rest = text.trim();
  if (/^\{|Pack\b/.test(rest)) return undefined;
  const brand = /\[([^\]]+)\]\s*$/.exec(rest)?.[1];
  rest = rest.replace(/\s*\[[^\]]+\]\s*$/, '');
  while (LEAD.test(rest)) rest = rest.replace(LEAD, '');
  const parts = rest.split(' / ');
  const out = [];
  let tail = '';
  for (const [i, part] of parts.entries()) {
    const m =
      /^(.*?) (\d[\d.,]*) (MG|MCG|UNT|MEQ|G|ML|%|BAU|AU|CELLS)((?:\/(?:ML|MG|HR|ACTUAT|MEQ|G|DAY|SQCM))?)(?: (.*))?$/i.exec(
        part,
      );
    if (!m) {
      if (i < parts.length - 1 || parts.length > 1) return undefined;
      return undefined;
    }
    out.push({ name: m[1].trim(), value: Number(m[2].replace(/,/g, '')), unit: (m[3] + (m[4] ?? '')).toUpperCase() });
    if (m[5]) tail = m[5];
  }
  const found = FORMS.find(([re]) => re.test(tail));
  return { parts: out, form: tail, ...(found ? { route: found[1] } : {}), ...(brand ? { brand } : {}) };
}
