/** One made-up person as a health record sends her: a FHIR R4 searchset with 8 medicines, 5 conditions, an allergy and some results. */
export function bundle() {
  const subject = { reference: 'Patient/p-1', display: 'Test, Synthetic' };
  const encounter = { reference: 'Encounter/e-20260914' };
  const requester = { reference: 'Practitioner/dr-7', display: 'Dr. Made Up' };
  const meta = (profile) => ({
    versionId: '3',
    lastUpdated: '2026-09-14T08:30:00.000Z',
    profile: [`http://hl7.org/fhir/us/core/StructureDefinition/${profile}`],
  });
  const medicines = MEDICINES.map(([code, display, text, value, unit, frequency, period, periodUnit], i) => ({
    resourceType: 'MedicationRequest',
    id: `m-${i + 1}`,
    meta: meta('us-core-medicationrequest'),
    identifier: [{ use: 'official', system: 'http://hospital.example/rx', value: `RX-88231-${i}` }],
    status: 'active',
    intent: 'order',
    category: [
      {
        coding: [
          {
            system: 'http://terminology.hl7.org/CodeSystem/medicationrequest-category',
            code: 'community',
            display: 'Community',
          },
        ],
      },
    ],
    medicationCodeableConcept: {
      coding: [{ system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code, display }],
      text: display,
    },
    subject,
    encounter,
    authoredOn: `2026-0${(i % 8) + 1}-14`,
    requester,
    dosageInstruction: [
      {
        sequence: 1,
        text,
        timing: { repeat: { frequency, period, periodUnit } },
        asNeededBoolean: false,
        route: { coding: [{ system: 'http://snomed.info/sct', code: '26643006', display: 'Oral route' }] },
        doseAndRate: [{ doseQuantity: { value, unit, system: 'http://unitsofmeasure.org', code: unit } }],
      },
    ],
    dispenseRequest: {
      numberOfRepeatsAllowed: 3,
      quantity: { value: 90, unit: '{tbl}' },
      expectedSupplyDuration: { value: 30, unit: 'd', system: 'http://unitsofmeasure.org', code: 'd' },
    },
  }));
  const conditions = CONDITIONS.map(([icd, snomed, display], i) => ({
    resourceType: 'Condition',
    id: `c-${i + 1}`,
    meta: meta('us-core-condition-problems-health-concerns'),
    clinicalStatus: {
      coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-clinical', code: 'active' }],
    },
    verificationStatus: {
      coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-ver-status', code: 'confirmed' }],
    },
    category: [
      {
        coding: [
          {
            system: 'http://terminology.hl7.org/CodeSystem/condition-category',
            code: 'problem-list-item',
            display: 'Problem List Item',
          },
        ],
      },
    ],
    code: {
      coding: [
        ...(snomed === undefined ? [] : [{ system: 'http://snomed.info/sct', code: snomed, display }]),
        { system: 'http://hl7.org/fhir/sid/icd-10-cm', code: icd, display },
      ],
      text: display,
    },
    subject,
    onsetDateTime: '2019-03-02',
    recordedDate: '2019-03-02',
  }));
  const observations = OBSERVATIONS.map(([code, display, value, unit], i) => ({
    resourceType: 'Observation',
    id: `o-${i + 1}`,
    meta: meta('us-core-observation-lab'),
    status: 'final',
    category: [
      { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'laboratory' }] },
    ],
    code: { coding: [{ system: 'http://loinc.org', code, display }], text: display },
    subject,
    effectiveDateTime: '2026-09-14T08:30:00Z',
    valueQuantity: { value, unit, system: 'http://unitsofmeasure.org', code: unit },
  }));
  const patient = {
    resourceType: 'Patient',
    id: 'p-1',
    meta: meta('us-core-patient'),
    identifier: [{ system: 'http://hospital.example/mrn', value: '0099123' }],
    name: [{ use: 'official', family: 'Test', given: ['Synthetic'] }],
    gender: 'female',
    birthDate: '1972-05-01',
  };
  const allergy = {
    resourceType: 'AllergyIntolerance',
    id: 'a-1',
    meta: meta('us-core-allergyintolerance'),
    clinicalStatus: {
      coding: [{ system: 'http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical', code: 'active' }],
    },
    verificationStatus: {
      coding: [{ system: 'http://terminology.hl7.org/CodeSystem/allergyintolerance-verification', code: 'confirmed' }],
    },
    category: ['medication'],
    code: {
      coding: [{ system: 'http://snomed.info/sct', code: '91936005', display: 'Allergy to penicillin' }],
      text: 'Allergy to penicillin',
    },
    patient: subject,
    recordedDate: '2015-06-30',
  };
  const entry = [patient, allergy, ...conditions, ...medicines, ...observations].map((resource) => ({
    fullUrl: `https://hospital.example/fhir/${resource.resourceType}/${resource.id}`,
    resource,
    search: { mode: 'match' },
  }));
  return {
    resourceType: 'Bundle',
    id: 'b-1',
    type: 'searchset',
    total: entry.length,
    timestamp: '2026-11-01T09:00:00Z',
    entry,
  };
}

const MEDICINES = [
  ['197391', 'Baclofen 10 MG Oral Tablet', 'Take 2 tablets by mouth three times a day', 20, 'mg', 3, 1, 'd'],
  ['856834', 'Amitriptyline Hydrochloride 25 MG Oral Tablet', 'Take 1 tablet by mouth at bedtime', 25, 'mg', 1, 1, 'd'],
  [
    '1049630',
    'diphenhydrAMINE Hydrochloride 25 MG Oral Tablet',
    'Take 1 tablet by mouth at bedtime',
    25,
    'mg',
    1,
    1,
    'd',
  ],
  ['1049621', 'Oxycodone Hydrochloride 5 MG Oral Tablet', 'Take 1 tablet by mouth every 6 hours', 5, 'mg', 1, 6, 'h'],
  ['197361', 'Amlodipine 5 MG Oral Tablet', 'Take 1 tablet by mouth once daily', 5, 'mg', 1, 1, 'd'],
  ['855332', 'Warfarin Sodium 5 MG Oral Tablet', 'Take 1 tablet by mouth once daily', 5, 'mg', 1, 1, 'd'],
  [
    '860975',
    '24 HR Metformin hydrochloride 500 MG Extended Release Oral Tablet',
    'Take 2 tablets by mouth with the evening meal',
    1000,
    'mg',
    1,
    1,
    'd',
  ],
  ['312961', 'Simvastatin 20 MG Oral Tablet', 'Take 1 tablet by mouth in the evening', 20, 'mg', 1, 1, 'd'],
];

const CONDITIONS = [
  ['G40.909', '84757009', 'Epilepsy'],
  ['I10', '38341003', 'Hypertension'],
  ['E11.9', '44054006', 'Diabetes'],
  ['K59.00', undefined, 'Constipation, unspecified'],
  ['I48.91', undefined, 'Unspecified atrial fibrillation'],
];

const OBSERVATIONS = [
  ['33914-3', 'Estimated Glomerular Filtration Rate', 28, 'mL/min/{1.73_m2}'],
  ['2160-0', 'Creatinine', 2.1, 'mg/dL'],
  ['29463-7', 'Body Weight', 70, 'kg'],
  ['6298-4', 'Potassium', 4.6, 'mmol/L'],
];
