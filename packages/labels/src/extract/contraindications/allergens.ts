import { type Mention, openLexicon } from '../lexicon.ts';

/** What people are allergic to beside drugs and their classes, as contraindications name it. */
const ALLERGENS = openLexicon(
  Object.entries({
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
    castor: ['castor oil', 'Cremophor', 'polyoxyl 35 castor oil', 'polyoxyethylated castor oil'],
    egg: ['egg', 'egg product', 'egg protein'],
    fish: ['fish', 'fish oil'],
    gelatin: ['gelatin'],
    'hamster-proteins': ['Chinese hamster ovary cell protein', 'hamster protein', 'Chinese hamster ovary cells'],
    iodine: ['iodine', 'iodide'],
    latex: ['latex', 'natural rubber latex'],
    'milk-proteins': ['milk protein', 'milk'],
    'murine-proteins': ['murine protein', 'mouse protein'],
    'para-aminobenzoic-acid': ['PABA', 'para-aminobenzoic acid', 'PABA ester'],
    parabens: ['paraben', 'methylparaben', 'parahydroxybenzoate'],
    peanut: ['peanut', 'peanut oil'],
    'polyethylene-glycol': ['polyethylene glycol', 'PEG', 'macrogol'],
    'polysorbate-80': ['polysorbate 80', 'polysorbate'],
    pork: ['pork', 'pork product', 'pork protein', 'porcine protein'],
    sesame: ['sesame oil', 'sesame seed'],
    shellfish: ['shellfish'],
    soy: ['soy', 'soya', 'soybean', 'soy lecithin', 'soy product', 'lecithin'],
    sulfites: ['sulfite', 'bisulfite', 'metabisulfite', 'sulfite-containing medication'],
    tartrazine: ['tartrazine'],
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
