// Routes where no label or RxNorm name at hand gives the usual one. From general pharmacy practice, not from a source beside the repository: good
// for reading a list, never a reason for a warning by itself.

const words = (text) =>
  text
    .trim()
    .split(/\s*;\s*/)
    .map((x) => x.replace(/\s+/g, ' ').trim())
    .filter(Boolean);

const BY_ROUTE = {
  oral: `acetohydroxamic acid; adefovir; alogliptin; amantadine; ambrisentan; aprocitentan; arimoclomol; atogepant; avacopan; azilsartan; baloxavir marboxil;
    baricitinib; belumosudil; bempedoic acid; benznidazole; benzonatate; bexagliflozin; bismuth subcitrate; bosentan; brincidofovir; bumetanide; capivasertib;
    captopril; celecoxib; chenodiol; chlorothiazide; cilostazol; clomiphene; crofelemer; dalfampridine; danazol; danicopan; daridorexant; dasabuvir;
    deucravacitinib; dexlansoprazole; dimethyl fumarate; diroximel fumarate; doravirine; doxazosin; dutasteride; elafibranor; elagolix; elexacaftor; eluxadoline;
    emtricitabine; enasidenib; erlotinib; ertugliflozin; ethacrynic acid; ethionamide; etrasimod; ferric maltol; fesoterodine; fexinidazole; fezolinetant;
    finerenone; flibanserin; frovatriptan; fruquintinib; givinostat; glutamine; glycopyrrolate; hydralazine; ibrexafungerp; iloperidone; indapamide; iptacopan;
    ivabradine; ivacaftor; labetalol; lazertinib; lenacapavir; levofloxacin; linaclotide; linagliptin; lomustine; lubiprostone; maribavir; mavacamten; mebendazole;
    meclofenamic acid; mefenamic acid; megestrol; mesalamine; metaproterenol; methenamine; methylergonovine; methyltestosterone; metyrosine; miglustat; miltefosine;
    misoprostol; molindone; momelotinib; moxidectin; nateglinide; nifurtimox; nilotinib; nitisinone; obeticholic acid; ombitasvir; omega-3-acid ethyl esters;
    osilodrostat; osimertinib; oteseconazole; pacritinib; palovarotene; pantoprazole; paritaprevir; paromomycin; pentosan polysulfate; perampanel; phytonadione;
    pirfenidone; pirtobrutinib; pivmecillinam; plecanatide; ponesimod; potassium bitartrate; potassium citrate; potassium iodide; prasterone; pretomanid; quinine;
    quizartinib; raloxifene; rasagiline; ribociclib; riluzole; rimantadine; risedronate; ritlecitinib; ritonavir; rufinamide; sapropterin; saxagliptin; secnidazole;
    selinexor; selumetinib; silodosin; sotagliflozin; sunitinib; tazemetostat; tecovirimat; telotristat; temozolomide; tenapanor; tezacaftor; tiopronin; tivozanib;
    tranexamic acid; triamterene; trientine; triheptanoin; trimethobenzamide; uridine; ursodiol; vadadustat; vamorolone; vericiguat; vibegron; vigabatrin;
    voclosporin; vonoprazan; zidovudine; aminocaproic acid; aminosalicylic acid; ampicillin; agrimony`,
  intravenous: `adenosine; aducanumab; agalsidase beta; alfentanil; amivantamab; angiotensin ii; anidulafungin; artesunate; avalglucosidase alfa; aztreonam;
    belimumab; bevacizumab; blinatumomab; cabazitaxel; carmustine; cefepime; ceftaroline fosamil; ceftobiprole medocaril; cipaglucosidase alfa; colistin; conivaptan;
    dactinomycin; dalbavancin; decitabine; delandistrogene moxeparvovec; dinutuximab; dopamine; edaravone; elotuzumab; eptinezumab; eravacycline;
    etelcalcetide; floxuridine; galsulfase; ibalizumab; ibritumomab tiuxetan; idursulfase; imetelstat; imiglucerase; inebilizumab; ipilimumab; isoproterenol;
    landiolol; laronidase; lefamulin; loncastuximab tesirine; magnesium sulfate; meropenem; mesna; metaraminol; micafungin; milrinone; necitumumab; nelarabine;
    norepinephrine; olipudase alfa; onasemnogene abeparvovec; oxytocin; pamidronate; pancuronium; patisiran; pegunigalsidase alfa; pentostatin; peramivir; porfimer;
    rasburicase; ravulizumab; remimazolam; reslizumab; reteplase; retifanlimab; rezafungin; romidepsin; sebelipase alfa; sodium thiosulfate; spesolimab; sutimlimab;
    tafasitamab; tagraxofusp; taliglucerase alfa; tenecteplase; teprotumumab; tisotumab vedotin; trastuzumab; trastuzumab deruxtecan; tremelimumab; treosulfan;
    ublituximab; valoctocogene roxaparvovec; velaglucerase alfa; velmanase alfa; vestronidase alfa; vinblastine; vonicog alfa; zoledronic acid; terlipressin;
    etranacogene dezaparvovec; coagulation factor xiii a-subunit (recombinant); sodium tetradecyl sulfate; polidocanol; polymyxin b`,
  subcutaneous: `abaloparatide; adalimumab; aldesleukin; alirocumab; asfotase alfa; benralizumab; bimekizumab; bremelanotide; burosumab; calcitonin; canakinumab;
    caplacizumab; certolizumab pegol; cetrorelix; choriogonadotropin alfa; corticotropin; daratumumab; dasiglucagon; degarelix; elapegademase; eplontersen; erenumab;
    filgrastim; follitropin; fremanezumab; galcanezumab; ganirelix; glucagon; interferon beta-1a; lanreotide; lonapegsomatropin; mecasermin; mepolizumab;
    methoxy polyethylene glycol-epoetin beta; methylnaltrexone; pegcetacoplan; pegfilgrastim; peginterferon alfa-2a; peginterferon alfa-2b; pegvisomant; plerixafor;
    romosozumab; sargramostim; somatrogon; somatropin; teduglutide; teriparatide; tesamorelin; tezepelumab; vosoritide; zilucoplan; parathyroid hormone;
    insulin detemir; insulin glulisine; insulin aspart protamine; insulin lispro protamine`,
  intramuscular: `thyrotropin; triptorelin; peginterferon beta-1a; cabotegravir; triamcinolone; carboprost`,
  inhalation: `aclidinium; dornase alfa; nitric oxide; olodaterol; sevoflurane; treprostinil; zanamivir; indacaterol; formoterol; cromolyn`,
  nasal: `esketamine; nalmefene`,
  transdermal: `rotigotine`,
  intrathecal: `cerliponase alfa; tofersen; ziconotide; nusinersen`,
  topical: `aluminum sesquichlorohydrate; bacitracin; capsaicin; malathion; oxiconazole; permethrin; sertaconazole; dyclonine; eflornithine; aminolevulinic acid`,
  vaginal: `butoconazole; dinoprostone; terconazole`,
  ophthalmic: `carbachol`,
  injection: `mepivacaine; aflibercept; talimogene laherparepvec; lidocaine; bupivacaine`,
  other: `dimethyl sulfoxide; nadofaragene firadenovec; valrubicin; sodium sulfate; denileukin diftitox; eladocagene exuparvovec; ethanolamine oleate`,
};

/** Further routes of drugs whose label at hand is for another use: cyclosporine eye drops, dapsone gel. */
const MORE = `
  cyclosporine = oral intravenous
  promethazine = oral rectal intramuscular
  leucovorin = oral intravenous intramuscular
  buprenorphine = sublingual transdermal subcutaneous buccal
  naltrexone = oral intramuscular
  paliperidone = oral intramuscular
  olanzapine = oral intramuscular
  ziprasidone = oral intramuscular
  prochlorperazine = oral rectal intravenous
  selegiline = oral transdermal
  rivastigmine = oral transdermal
  donepezil = oral transdermal
  asenapine = sublingual transdermal
  prilocaine = injection
  nitroglycerin = sublingual transdermal topical intravenous
  fentanyl = transdermal buccal sublingual nasal intravenous intramuscular
  hydromorphone = oral intravenous
  meperidine = oral intramuscular
  ketamine = intravenous intramuscular
  chlorpromazine = oral intramuscular
  benztropine = oral intramuscular
  hydroxyzine = oral intramuscular
  orphenadrine = oral intramuscular
  methocarbamol = oral intravenous
  dantrolene = oral intravenous
  phenobarbital = oral intravenous intramuscular
  midazolam = intravenous intramuscular nasal oral
  dapsone = oral
  fluorouracil = intravenous topical
  flurbiprofen = oral
  ruxolitinib = oral
  ribavirin = oral inhalation
  ofloxacin = oral otic ophthalmic
  nystatin = oral topical
  pentamidine = inhalation intravenous
  methoxsalen = oral
  minoxidil = oral topical
  betamethasone = topical injection
  butorphanol = nasal injection
  clotrimazole = topical
  timolol = ophthalmic oral
  betaxolol = ophthalmic oral
  fluticasone = nasal inhalation topical
  mometasone = nasal inhalation topical
  budesonide = oral inhalation nasal
  ciclesonide = nasal inhalation
  methylprednisolone = oral intramuscular intravenous
  triamcinolone = topical nasal intramuscular
  tobramycin = ophthalmic inhalation
  gentamicin = intravenous intramuscular
  haloperidol = oral intramuscular
  fluphenazine = oral intramuscular
  sumatriptan = oral subcutaneous nasal
  zolmitriptan = oral nasal
  estradiol = oral transdermal vaginal
  progesterone = oral vaginal
  testosterone = intramuscular topical subcutaneous
  oxybutynin = oral transdermal
  dihydroergotamine = nasal subcutaneous
  apomorphine = subcutaneous sublingual
  ketorolac = oral intramuscular intravenous
  lidocaine = topical injection
  bupivacaine = injection epidural
  isopropyl alcohol = topical
  povidone-iodine = topical
  neomycin = topical oral
  mesalamine = oral rectal
  misoprostol = oral
  levothyroxine = oral intravenous
  levetiracetam = oral intravenous
  valproic acid = oral intravenous
  lacosamide = oral intravenous
  furosemide = oral intravenous
  digoxin = oral intravenous
  amiodarone = oral intravenous
  metoprolol = oral intravenous
  labetalol = oral intravenous
  diltiazem = oral intravenous
  verapamil = oral intravenous
  hydralazine = oral intravenous
  metoclopramide = oral intravenous
  ondansetron = oral intravenous
  pantoprazole = oral intravenous
  famotidine = oral intravenous
  acyclovir = oral intravenous topical
  azithromycin = oral intravenous
  levofloxacin = oral intravenous
  linezolid = oral intravenous
  fluconazole = oral intravenous
  methotrexate = oral subcutaneous intramuscular
  tacrolimus = oral topical intravenous
  zidovudine = oral intravenous
  cladribine = oral intravenous
  vancomycin = intravenous oral
  rifampin = oral intravenous
  semaglutide = subcutaneous oral
  desmopressin = oral nasal
  calcitonin = nasal subcutaneous
  ipratropium = inhalation nasal
  cromolyn = inhalation nasal ophthalmic
  azelastine = nasal ophthalmic
  olopatadine = ophthalmic nasal
  dexamethasone = oral intravenous ophthalmic
  diclofenac = oral topical ophthalmic
  chloroprocaine = injection epidural
  phenylephrine = oral nasal intravenous
  epinephrine = injection inhalation
`;

const drop = {
  mirtazapine: ['topical'],
  omeprazole: ['topical'],
  ibuprofen: ['topical'],
  naproxen: ['rectal'],
  oxycodone: ['injection'],
  umeclidinium: ['oral'],
  tiotropium: ['oral'],
  indacaterol: ['oral'],
  'isopropyl alcohol': ['epidural', 'intramuscular', 'intravenous', 'subcutaneous'],
  'povidone-iodine': ['epidural', 'intramuscular', 'intravenous', 'subcutaneous'],
};

export const KNOWN_ROUTES = new Map();
for (const [route, text] of Object.entries(BY_ROUTE))
  for (const id of words(text)) KNOWN_ROUTES.set(id, [...(KNOWN_ROUTES.get(id) ?? []), route]);
export const MORE_ROUTES = new Map(
  MORE.split('\n')
    .filter((l) => l.trim())
    .map((l) => l.split('='))
    .map(([id, list]) => [id.trim(), list.trim().split(' ')]),
);
/** Routes that RxNorm or a label names and that are no use of the drug in the US, or that a mixed kit brought in. */
export const NO_ROUTES = new Map(Object.entries(drop));
