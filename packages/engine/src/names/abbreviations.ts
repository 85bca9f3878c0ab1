/**
 * Short forms that stand for an ingredient or a combination, tried when the pack does not know the name itself; what only one pack needs is a
 * synonym or a product there. Forms on ISMP's list of error-prone abbreviations that stand for two drugs (MS, AZT, MTX …) stay out.
 */
const SHORT: ReadonlyMap<string, string> = new Map(
  (
    'hctz=hydrochlorothiazide;apap=acetaminophen;paracetamol=acetaminophen;amox=amoxicillin;amoxi=amoxicillin;clav=clavulanate;' +
    'tmp=trimethoprim;smx=sulfamethoxazole;smz=sulfamethoxazole;pip=piperacillin;tazo=tazobactam;carbi=carbidopa;inh=isoniazid;' +
    'mom=magnesium hydroxide;dm=dextromethorphan;coamoxiclav=amoxicillin+clavulanate;cotrimoxazole=sulfamethoxazole+trimethoprim;' +
    'tmpsmx=sulfamethoxazole+trimethoprim;amio=amiodarone;atorva=atorvastatin;clinda=clindamycin;dig=digoxin;doxy=doxycycline;' +
    'methylpred=methylprednisolone;metop=metoprolol;pcnvk=penicillin v;penvk=penicillin v;rosuva=rosuvastatin;simva=simvastatin;tacro=tacrolimus'
  )
    .split(';')
    .map((line) => line.split('=') as [string, string]),
);

/**
 * The names that a short form stands for; undefined when it is none, or one that is too common a word to stand alone: only inside a
 * written combination ("pip/tazo", "guaifenesin-dm").
 *
 * @example abbreviation('coamoxiclav', false) // ['amoxicillin', 'clavulanate']
 */
export function abbreviation(key: string, inCombination: boolean): readonly string[] | undefined {
  return !inCombination && /^(?:pip|tazo|carbi|tmp|dm|mom)$/.test(key) ? undefined : SHORT.get(key)?.split('+');
}
