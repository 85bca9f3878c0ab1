/**
 * Short forms that stand for an ingredient or a combination, tried when the pack does not know the name itself. Each target is tried
 * until the pack knows one. Forms on ISMP's list of error-prone abbreviations that stand for two drugs (MS, AZT, MTX …) stay out.
 */
const SHORT = new Map<string, readonly string[]>(
  (
    'hctz=hydrochlorothiazide;apap=acetaminophen;paracetamol=acetaminophen;asa=aspirin;amox=amoxicillin;amoxi=amoxicillin;' +
    'clav=clavulanate|clavulanic acid|clavulanate potassium;clavulanate=clavulanic acid;tmp=trimethoprim;smx=sulfamethoxazole;smz=sulfamethoxazole;' +
    'pip=piperacillin;tazo=tazobactam;carbi=carbidopa;levo dopa=levodopa;ntg=nitroglycerin;gtn=nitroglycerin;isdn=isosorbide dinitrate;' +
    'ismn=isosorbide mononitrate;inh=isoniazid;kcl=potassium chloride;mom=magnesium hydroxide;dm=dextromethorphan;' +
    'co amoxiclav=amoxicillin+clav;co trimoxazole=sulfamethoxazole+trimethoprim;smx tmp=sulfamethoxazole+trimethoprim;tmp smx=sulfamethoxazole+trimethoprim;' +
    'co codamol=acetaminophen+codeine;co codaprin=aspirin+codeine;co dydramol=acetaminophen+dihydrocodeine;co careldopa=carbidopa+levodopa;' +
    'co beneldopa=benserazide+levodopa;co amilofruse=amiloride+furosemide;co amilozide=amiloride+hydrochlorothiazide;co tenidone=atenolol+chlorthalidone'
  )
    .split(';')
    .map((line) => {
      const [short = '', long = ''] = line.split('=');
      return [short.replaceAll(' ', ''), long.split('+')];
    }),
);

/** Short forms too common a word to stand alone: only inside a written combination ("pip/tazo", "guaifenesin-dm"). */
const ONLY_IN_COMBINATIONS = new Set(['pip', 'tazo', 'carbi', 'tmp', 'dm', 'mom']);

/**
 * The names that a short form stands for, each with alternatives parted by `|`; undefined when it is none.
 *
 * @example abbreviation('coamoxiclav', false) // ['amoxicillin', 'clav']
 */
export function abbreviation(key: string, inCombination: boolean): readonly string[] | undefined {
  return !inCombination && ONLY_IN_COMBINATIONS.has(key) ? undefined : SHORT.get(key);
}
