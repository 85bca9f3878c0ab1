// Names that look or sound alike: published pairs, and our own ids a few letters apart.
import { clean, distance } from './names.mjs';

const ISMP = 'https://www.ismp.org/recommendations/tall-man-letters-list';
const ISMP_2008 = 'http://www.pdfind.com/institute-for-safe-medication-practices/';

const pairs = (text) =>
  text
    .split('\n')
    .map((l) => l.trim())
    .filter(Boolean)
    .map((l) => l.split(' - ').map((x) => x.trim()));

/** Seen in the FDA and ISMP lists of names with tall man letters (the public copies named). */
const SEEN = [
  [
    ISMP,
    pairs(`acetazolamide - acetohexamide
    bupropion - buspirone
    carboplatin - cisplatin
    chlorpromazine - chlorpropamide
    clomiphene - clomipramine
    cycloserine - cyclosporine
    daunorubicin - doxorubicin
    dimenhydrinate - diphenhydramine
    dobutamine - dopamine
    glipizide - glyburide
    hydralazine - hydroxyzine`),
  ],
  [
    ISMP_2008,
    pairs(`alprazolam - lorazepam
    metformin - metronidazole
    amlodipine - amiloride
    hydromorphone - morphine
    azacitidine - azathioprine
    nexium - nexavar
    cefazolin - ceftriaxone
    nimodipine - nifedipine
    celebrex - celexa
    novolog - novolin
    chlorpromazine - chlordiazepoxide
    oxcarbazepine - carbamazepine
    oxycodone - oxycontin
    clonazepam - clonidine
    paroxetine - fluoxetine
    clonazepam - lorazepam
    pentobarbital - phenobarbital
    clonidine - klonopin
    prilosec - prozac
    dactinomycin - daptomycin
    quetiapine - olanzapine
    ephedrine - epinephrine
    quinine - quinidine
    fentanyl - sufentanil
    rituximab - infliximab
    fluoxetine - duloxetine
    sandimmune - sandostatin
    guanfacine - guaifenesin
    seroquel - sinequan`),
  ],
];

/** Known to the field (Joint Commission, ISMP) but the public copy at hand was cut off before them. */
const NOT_SEEN = pairs(`prednisone - prednisolone
    methylprednisolone - medroxyprogesterone
    tramadol - trazodone
    vinblastine - vincristine
    tolazamide - tolbutamide
    celecoxib - citalopram
    celebrex - cerebyx
    lamotrigine - lamivudine
    lamictal - lamisil
    lamotrigine - levetiracetam
    nicardipine - nifedipine
    medroxyprogesterone - methyltestosterone
    hydrocodone - oxycodone
    hydralazine - hydrochlorothiazide
    hydralazine - hydroxychloroquine
    zyprexa - zyrtec
    zantac - xanax
    zantac - zyrtec
    sumatriptan - sitagliptin
    risperidone - ropinirole
    rifampin - rifaximin
    sulfadiazine - sulfasalazine
    tizanidine - tiagabine
    topamax - toprol
    valacyclovir - valganciclovir
    zolpidem - zolmitriptan
    baclofen - bactroban
    baclofen - beclomethasone
    methadone - methylphenidate
    methotrexate - metolazone
    metoprolol - misoprostol
    metoprolol - metoclopramide
    penicillin - penicillamine
    propranolol - pravastatin
    furosemide - torsemide
    folic acid - folinic acid
    ketorolac - ketamine
    mirtazapine - olanzapine
    opium - morphine
    naloxone - naltrexone
    diazepam - diltiazem
    brintellix - brilinta
    farxiga - fetzima
    januvia - jantoven
    aripiprazole - rabeprazole
    aripiprazole - omeprazole
    losartan - valsartan`);

/** @returns {{ a: string, b: string, why: string }[]} */
export function buildLookAlikes(drugs, rxnorm) {
  const out = new Map();
  const add = (a, b, why) => {
    const [x, y] = [clean(a), clean(b)].sort();
    const key = `${x}\t${y}`;
    if (x !== y && !out.has(key)) out.set(key, { a: x, b: y, why });
  };
  for (const [why, list] of SEEN) for (const [a, b] of list) add(a, b, why);
  for (const [a, b] of NOT_SEEN) add(a, b, 'field usage');
  const ids = drugs.map((d) => d.id).filter((id) => id.length >= 6);
  for (let i = 0; i < ids.length; i++)
    for (let j = i + 1; j < ids.length; j++) if (distance(ids[i], ids[j], 2) <= 2) add(ids[i], ids[j], 'spelling');
  // Names that RxNorm displays write in tall man letters are look-alikes of something; they only count when both of a near pair are.
  const tall = new Set();
  for (const { name } of rxnorm) {
    const m = /\b([a-z]{2,}[A-Z]{2,}[A-Za-z]*|[A-Z]{3,}[a-z]{3,})\b/.exec(name);
    if (m) tall.add(clean(m[1]));
  }
  const known = [...tall].filter((t) => drugs.some((d) => d.id === t));
  for (const a of known)
    for (const b of known) if (a < b && distance(a, b, 4) <= 4) add(a, b, 'tall man letters in RxNorm');
  return [...out.values()].sort((p, q) => (p.a + p.b < q.a + q.b ? -1 : 1));
}
