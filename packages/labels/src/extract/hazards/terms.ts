import type { Term } from '../lexicon.ts';

/** The names of each harm beside its id, apart by bars. */
const NAMES: Readonly<Record<string, string>> = {
  // Of use.
  abuse: 'drug abuse|substance abuse|potential for abuse|opioid abuse',
  misuse: '',
  addiction: 'opioid addiction',
  dependence: 'physical dependence|drug dependence|psychological dependence',
  withdrawal: 'withdrawal reactions|withdrawal reaction|withdrawal syndrome|withdrawal symptoms',
  'neonatal-withdrawal': 'neonatal opioid withdrawal syndrome|neonatal opioid withdrawal|NOWS',
  overdose: 'overdosage',
  'accidental-exposure': 'accidental ingestion|secondary exposure',
  'medication-errors': 'medication error|dosing errors|dosing error|wrong dose',
  'wrong-route':
    'not for intrathecal use|inadvertent intrathecal|intrathecal administration|' +
    'fatal if given by other routes|fatal if given intrathecally|not for intravenous use|' +
    'for intravenous use only',
  extravasation: 'perivascular infiltration|tissue necrosis|local tissue necrosis|local tissue damage',
  'use-for-weight-loss': 'treatment of obesity or for weight loss|for weight loss|weight reduction',
  // Death.
  'increased-mortality':
    'mortality|increased risk of death|toxic deaths|treatment-related mortality|all-cause mortality|' +
    'treatment related death',
  'increased-mortality-in-dementia':
    'increased mortality in elderly patients with dementia-related psychosis|' +
    'mortality in elderly patients with dementia related psychosis',
  'sudden-death': 'sudden cardiac death',
  // Mind and nerves.
  suicidality:
    'suicidal thoughts and behavior|suicidal thoughts and behaviors|suicidal thinking and behavior|' +
    'suicidal ideation|suicidal ideation and behavior|suicidal thoughts|suicidal behavior|suicide|' +
    'suicides|suicidal thoughts and actions',
  depression: '',
  'neuropsychiatric-events':
    'neuropsychiatric adverse reactions|serious neuropsychiatric events|neuropsychiatric reactions|' +
    'psychiatric adverse reactions',
  'complex-sleep-behaviors': 'complex sleep behavior|complex sleep behaviour|sleep-walking|sleep-driving',
  sedation: 'profound sedation|excessive sedation|oversedation',
  'respiratory-depression': 'life-threatening respiratory depression|apnea|respiratory arrest|ventilatory depression',
  neurotoxicity:
    'neurologic toxicity|neurological toxicities|neurologic toxicities|neurotoxic|neurotoxicities|' +
    'central nervous system effects|neurotoxic effects',
  encephalopathy: '',
  'progressive-multifocal-leukoencephalopathy': 'PML',
  'peripheral-neuropathy': 'peripheral neuropathies|neuropathy',
  'tardive-dyskinesia': '',
  'neuromuscular-blockade': 'neuromuscular blocking|respiratory paralysis',
  ototoxicity: 'ototoxic|hearing loss|deafness|eighth cranial nerve',
  'vision-loss': 'blindness|permanent vision loss|loss of vision|permanent loss of vision',
  'spinal-epidural-hematoma':
    'epidural or spinal hematoma|spinal or epidural hematoma|spinal/epidural hematoma|' +
    'epidural hematoma|spinal hematoma|epidural and spinal hematomas',
  'cytokine-release-syndrome': 'CRS',
  'differentiation-syndrome': '',
  // Heart and vessels.
  cardiotoxicity: 'cardiac toxicity|myocardial damage|myocardial toxicity|cardiotoxic',
  cardiomyopathy: '',
  'left-ventricular-dysfunction': 'ventricular dysfunction|left ventricular failure',
  'cardiovascular-events':
    'cardiovascular thrombotic events|major adverse cardiovascular events|' +
    'cardiovascular adverse events|serious cardiovascular events|adverse cardiovascular events|MACE|' +
    'cardiovascular disorders|vascular events|cardiovascular risk',
  thrombosis:
    'thrombotic events|thromboembolism|thromboembolic events|thromboembolic disorders|' +
    'arterial thrombosis|arterial thromboembolism|arterial thromboembolic events|' +
    'arterial occlusive events|arterial occlusion|venous and arterial thromboembolism|ischemic events|' +
    'thrombotic disorders|thromboembolic complications|vascular occlusion',
  'valvular-heart-disease': '',
  'pulmonary-arterial-hypertension': '',
  'qt-prolongation':
    'prolong the QTc interval|prolonged QT interval|prolonged QTc interval|prolong the QT interval|' +
    'QT interval prolongation|QTc prolongation|QTc interval prolongation|' +
    'prolongation of the QT interval|prolongs the QT interval|prolongs the QTc interval',
  'torsades-de-pointes': 'torsade de pointes',
  proarrhythmia: 'proarrhythmic|life-threatening proarrhythmia|drug-induced arrhythmia|induced arrhythmia',
  'hypertensive-crisis': 'hypertensive crises|hypertensive reactions',
  'supine-hypertension': 'supine blood pressure',
  'peripheral-ischemia': 'ischemia of the extremities|gangrene',
  'cerebral-ischemia': '',
  vasospasm: 'vasospastic reactions',
  'capillary-leak-syndrome': '',
  'fluid-retention': 'severe fluid retention',
  // Blood and bleeding.
  bleeding:
    'hemorrhage|hemorrhages|fatal bleeding|major bleeding|serious bleeding|hemorrhagic events|' +
    'hemorrhagic complications',
  'intracranial-hemorrhage': 'intracerebral hemorrhage|cerebral hemorrhage',
  'bone-marrow-depression':
    'myelosuppression|bone marrow suppression|suppression of marrow function|hematologic toxicity|' +
    'hemopoietic depression|marrow suppression|bone marrow failure|suppress bone marrow function|' +
    'bone marrow toxicity|cytopenias|blood dyscrasias',
  'aplastic-anemia': 'hypoplastic anemia',
  neutropenia: 'agranulocytosis|granulocytopenia|leukopenia|neutropenic deaths',
  thrombocytopenia: '',
  'hemolytic-anemia': 'hemolysis|intravascular hemolysis',
  'thrombotic-microangiopathy': 'hemolytic uremic syndrome|thrombotic thrombocytopenic purpura|TTP|HUS',
  'pure-red-cell-aplasia': 'PRCA',
  // Infection and cancer.
  'serious-infection':
    'serious infections|severe infection|fatal infections|life-threatening infections|' +
    'overwhelming infections|opportunistic infections|serious and fatal infections',
  infection: 'susceptibility to infection',
  tuberculosis: 'TB',
  'hepatitis-b-exacerbation':
    'exacerbations of hepatitis B|exacerbation of hepatitis B|hepatitis B virus reactivation|' +
    'hepatitis B reactivation|HBV reactivation|reactivation of hepatitis B|' +
    'post-treatment exacerbation of hepatitis|post-treatment exacerbations of hepatitis|' +
    'post treatment exacerbation of hepatitis B|exacerbations of hepatitis',
  malignancy:
    'malignancies|cancer|carcinogenicity|carcinogenic|carcinogen|carcinogenesis|tumorigenicity|' + 'neoplasms',
  lymphoma:
    'T-cell lymphoma|hepatosplenic T-cell lymphoma|lymphoproliferative disorders|' +
    'post-transplant lymphoproliferative disorder|PTLD',
  'secondary-malignancy':
    'secondary malignancies|second primary malignancies|secondary acute myeloid leukemia|' +
    'secondary acute myelogenous leukemia|secondary leukemia|treatment-related acute myeloid leukemia',
  'thyroid-c-cell-tumors': 'thyroid C cell tumors|medullary thyroid carcinoma|MTC',
  'endometrial-cancer': 'uterine malignancies|uterine cancer|endometrial carcinoma',
  'breast-cancer': 'invasive breast cancer',
  osteosarcoma: '',
  'tumor-progression': 'tumor progression or recurrence',
  mutagenicity: 'mutagenesis|mutagenic',
  // The unborn and fertility.
  'embryo-fetal-toxicity':
    'fetal toxicity|embryofetal toxicity|fetal harm|birth defects|teratogenicity|teratogenic|' +
    'teratogen|embryotoxic|fetotoxic|embryo-fetal death|death to the developing fetus|' +
    'injury and death to the developing fetus|fetal death|developmental toxicity|' +
    'congenital malformations|major congenital malformations|pregnancy loss|spontaneous abortion|' +
    'embryo-lethality|termination of pregnancy|fetal abnormalities|human teratogen',
  infertility: 'impairment of fertility|impaired fertility',
  // Liver, kidney, gut, metabolism.
  hepatotoxicity:
    'hepatic toxicity|liver toxicity|liver injury|liver damage|hepatic injury|hepatocellular injury|' +
    'hepatic necrosis|hepatotoxic|drug-induced liver injury|hepatic reactions|' +
    'hepatic adverse reactions|severe liver injury',
  'hepatic-failure':
    'liver failure|acute liver failure|hepatic decompensation|fulminant liver failure|' +
    'hepatic decompensation and failure|fulminant hepatitis',
  hepatitis: 'clinical hepatitis',
  'hepatic-steatosis': 'steatosis|hepatomegaly with steatosis|severe hepatomegaly with steatosis|hepatic fat',
  steatohepatitis: '',
  cirrhosis: '',
  'liver-enzymes-increased':
    'elevations in transaminases|transaminase elevations|elevated transaminases|' +
    'elevated serum transaminase levels|elevation of transaminases',
  'veno-occlusive-disease': 'hepatic veno-occlusive disease|sinusoidal obstruction syndrome|VOD',
  'lactic-acidosis': 'metformin-associated lactic acidosis',
  'loss-of-metabolic-control': 'worsening metabolic control|worsening glycemic control|loss of glycemic control',
  ketoacidosis: 'diabetic ketoacidosis',
  pancreatitis: '',
  hypoglycemia: 'severe hypoglycemia',
  hyperglycemia: '',
  nephrotoxicity: 'renal toxicity|nephrotoxic|kidney damage|renal tubular damage',
  'kidney-failure':
    'acute renal failure|renal failure|acute kidney injury|renal impairment|acute kidney failure|' + 'kidney injury',
  'nephrogenic-systemic-fibrosis': 'NSF',
  urotoxicity: 'hemorrhagic cystitis',
  'gastrointestinal-bleeding': 'gastrointestinal hemorrhage|GI bleeding',
  'gastrointestinal-events':
    'gastrointestinal adverse reactions|gastrointestinal adverse events|' +
    'serious gastrointestinal events|gastrointestinal toxicity|gastrointestinal risk',
  'gastrointestinal-perforation':
    'intestinal perforation|perforation|GI perforation|perforation of the stomach or intestines|' +
    'gastrointestinal perforations',
  ulceration: 'gastrointestinal ulceration|peptic ulcers',
  diarrhea: 'severe diarrhea',
  colitis: 'fatal colitis|ischemic colitis|pseudomembranous colitis',
  'clostridioides-difficile-diarrhea':
    'clostridioides difficile associated diarrhea|clostridium difficile associated diarrhea|CDAD|' +
    'C difficile associated diarrhea',
  'electrolyte-imbalance': 'electrolyte abnormalities|fluid and electrolyte depletion',
  hyperkalemia: '',
  hyponatremia: 'osmotic demyelination|overly rapid correction of sodium',
  hypocalcemia: 'severe hypocalcemia',
  // Skin, allergy, lungs, muscle.
  hypersensitivity: 'hypersensitivity reactions|serious hypersensitivity reactions|allergic reactions',
  anaphylaxis: 'anaphylactic reactions|anaphylactoid reactions|anaphylactic shock|anaphylactic',
  'infusion-reaction':
    'infusion reactions|infusion related reactions|infusion-related reaction|' + 'serious infusion reactions',
  'severe-skin-reaction':
    'skin reactions|dermatologic reactions|serious skin rashes|cutaneous reactions|serious rashes|' +
    'life-threatening rash|dermatologic toxicity|severe cutaneous adverse reactions',
  'stevens-johnson-syndrome': 'SJS|Stevens Johnson syndrome',
  'toxic-epidermal-necrolysis': 'TEN',
  'interstitial-lung-disease': 'interstitial pneumonitis|pneumonitis|ILD|ILD/pneumonitis',
  'pulmonary-toxicity': 'lung toxicity|pulmonary injury',
  'pulmonary-fibrosis': 'interstitial fibrosis',
  'asthma-related-death': 'asthma-related deaths',
  bronchospasm: 'acute bronchospasm',
  'tendon-rupture': 'tendinitis|tendinitis and tendon rupture',
  'myasthenia-gravis-exacerbation':
    'exacerbation of myasthenia gravis|exacerbate muscle weakness|worsening of myasthenia gravis',
  rhabdomyolysis: '',
  'adrenal-crisis': 'adrenal insufficiency',
  'lupus-like-syndrome': 'lupus erythematosus-like syndrome|positive anti-nuclear antibody|positive ANA',
  // Of effect.
  'loss-of-efficacy':
    'reduced efficacy|diminished antiplatelet effect|diminished effectiveness|loss of effectiveness|' +
    'reduced effectiveness',
  'neutralizing-antibodies': 'antibodies with neutralizing activity',
  toxicity: 'serious toxicities|severe toxicity|manifestations of toxicity',
  immunosuppression: 'increased susceptibility to infection',
};

/**
 * Harms that boxed warnings name in words of their own, and hazards of how a drug is used. What is not here is found by the
 * conditions and effects of the lexicon.
 */
export const HAZARDS: readonly Term[] = Object.entries(NAMES).map(([id, names]) => ({
  kind: 'effect',
  id,
  names: [id.replaceAll('-', ' '), ...names.split('|').filter(Boolean)],
}));
