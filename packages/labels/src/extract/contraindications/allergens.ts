import { type Mention, openLexicon } from '../lexicon.ts';

/** What people are allergic to beside drugs and the classes of the lexicon: foods, proteins, additives, chemical groups. */
const ALLERGENS = openLexicon(
  Object.entries({
    '8-aminoquinolines': ['8-aminoquinoline', '8-aminoquinolone'],
    aminosalicylates: ['aminosalicylate'],
    albumin: ['albumin', 'human albumin'],
    'bacterial-proteins': [
      'E. coli-derived proteins',
      'E coli derived proteins',
      'Escherichia coli-derived proteins',
      'coli derived proteins',
    ],
    'benzyl-alcohol': ['benzyl alcohol'],
    'benzalkonium-chloride': ['benzalkonium chloride'],
    'bovine-proteins': ['bovine protein', 'bovine', 'beef protein', 'cow milk protein'],
    carbamates: ['carbamate', 'carbamate derivative'],
    castor: ['castor oil', 'Cremophor', 'polyoxyl 35 castor oil', 'polyoxyethylated castor oil'],
    dibenzazepines: ['dibenzazepine', 'dibenzazepine compound'],
    dibenzoxazepines: ['dibenzoxazepine', 'dibenzoxazepine compound'],
    egg: ['egg', 'egg product', 'egg protein'],
    fish: ['fish', 'fish oil'],
    gelatin: ['gelatin'],
    'gnrh-analogs': [
      'GnRH',
      'GnRH agonist',
      'GnRH analog',
      'GnRH agonist analog',
      'gonadotropin releasing hormone',
      'LHRH',
    ],
    'halogenated-anesthetics': [
      'halogenated agent',
      'halogenated anesthetic',
      'halogenated inhalational anesthetic',
      'halogenated inhalational agent',
    ],
    'hamster-proteins': ['Chinese hamster ovary cell protein', 'hamster protein', 'Chinese hamster ovary cells'],
    hydantoins: ['hydantoin'],
    iodine: ['iodine', 'iodide'],
    latex: ['latex', 'natural rubber latex'],
    'milk-proteins': ['milk protein', 'milk'],
    'murine-proteins': ['murine protein', 'mouse protein'],
    nitroimidazoles: ['nitroimidazole', 'nitroimidazole derivative'],
    'para-aminobenzoic-acid': ['PABA', 'para-aminobenzoic acid', 'PABA ester'],
    parabens: ['paraben', 'methylparaben', 'parahydroxybenzoate'],
    peanut: ['peanut', 'peanut oil'],
    'platinum-compounds': ['platinum', 'platinum-containing compound', 'platinum compound'],
    'polyethylene-glycol': ['polyethylene glycol', 'PEG', 'macrogol'],
    'polysorbate-80': ['polysorbate 80', 'polysorbate'],
    pork: ['pork', 'pork product', 'pork protein', 'porcine protein'],
    quinazolines: ['quinazoline'],
    retinoids: ['retinoid'],
    sesame: ['sesame oil', 'sesame seed'],
    shellfish: ['shellfish'],
    soy: ['soy', 'soya', 'soybean', 'soy lecithin', 'soy product', 'lecithin'],
    succinimides: ['succinimide'],
    sulfites: ['sulfite', 'bisulfite', 'metabisulfite', 'sulfite-containing medication'],
    tartrazine: ['tartrazine'],
    thiurams: ['thiuram', 'thiuram derivative'],
    thimerosal: ['thimerosal'],
  }).map(([id, names]) => ({ kind: 'class' as const, id, names })),
);

/**
 * Foods, proteins and additives in a text that an allergy may be to.
 *
 * @example allergensIn('allergic to eggs').map(({ id }) => id) // ['egg']
 */
export function allergensIn(text: string): readonly Mention[] {
  return ALLERGENS.find(text);
}
