export type { Check } from './checks/check.ts';
export type { Curve, CurveMark, CurveOccupancy, CurvePoint } from './curve/curve.ts';
export type { CurveRequest, CurveStep } from './curve/curve-request.ts';
export type { TimedDose } from './curve/dosing.ts';
export { drawCurve } from './curve/draw-curve.ts';
export { knownRoutes } from './curve/kinetics.ts';
export { stepOfTaper, type TaperedStep } from './curve/step-of-taper.ts';
export { describe } from './describe/describe.ts';
export { asLists, type MonographList } from './describe/lists.ts';
export { type Explanation, explain } from './explain.ts';
export { findDrugs } from './find.ts';
export { HELD, HELD_KINDS, type Held, type HeldKind, held } from './held.ts';
export type { Knowledge } from './knowledge.ts';
export { ageOn } from './measure/age.ts';
export { cockcroftGault, kidneyFunction } from './measure/kidney.ts';
export { measureName } from './measure/plausible.ts';
export { ENGINE_UNIT, toEngineUnit } from './measure/ucum.ts';
export type { FoundName, Names, Suggestion } from './names/names.ts';
export { addDays, type Day, daysBetween, parseDay, yearsBetween } from './nouns/day.ts';
export type { DrugUse, Reading, Understood } from './nouns/drug-use.ts';
export type {
  ExtractedAdverseEffect,
  ExtractedAdvice,
  ExtractedAge,
  ExtractedAllergy,
  ExtractedCondition,
  ExtractedDirection,
  ExtractedDose,
  ExtractedFact,
  ExtractedHazard,
  ExtractedInteraction,
  ExtractedKidney,
  ExtractedLabel,
  ExtractedLiver,
  ExtractedPregnancy,
  ExtractedUse,
  ExtractedWithdrawal,
} from './nouns/extracted.ts';
export {
  ACTION_KINDS,
  type Basis,
  CHECKED_KINDS,
  DESCRIPTIVE_KINDS,
  type Exception,
  type Fact,
  type FactKind,
  type ShownSource,
  type SourceRef,
  type SuggestedAction,
  URGENCIES,
  type Urgency,
} from './nouns/fact.ts';
export {
  FINDING_KINDS,
  type Finding,
  type FindingKind,
  isQuiet,
  type NotChecked,
  type Screening,
  SEVERITIES,
  type Severity,
} from './nouns/finding.ts';
export { type Limit, MEASUREMENT_KINDS, type Measurement, type MeasurementKind } from './nouns/measurement.ts';
export {
  MONOGRAPH_SECTIONS,
  type Monograph,
  type MonographGroup,
  type MonographLine,
  type MonographSection,
  type MonographSectionId,
} from './nouns/monograph.ts';
export type {
  AllergenRecord,
  BurdenRecord,
  ClassRecord,
  ConditionRecord,
  DrugProduct,
  DrugRecord,
  EquivalentRecord,
  LabelRecord,
  Pack,
  PackedLabel,
  ProductRecord,
  ReferenceRecord,
} from './nouns/pack.ts';
export type { Code, Coded, Fill, GivenPump, Medicine, Person, Problem, ReadPerson, Stay } from './nouns/person.ts';
export type { PumpRecord, PumpRequest } from './nouns/pump.ts';
export type { DoseRange, Quantity } from './nouns/quantity.ts';
export type { Refusal } from './nouns/refusal.ts';
export { LOCAL_ROUTES, ROUTES, type Route } from './nouns/route.ts';
export type { Range, Sig, SigDose } from './nouns/sig.ts';
export {
  type HelpLine,
  type OccupancyRecord,
  type SwitchRecord,
  TAPER_METHODS,
  type TaperBand,
  type TaperLimit,
  type TaperMethod,
  type TaperRecord,
} from './nouns/taper.ts';
export { openPack, reviewedOnly } from './open.ts';
export { factCount, factsOfPack, readPackText, writePack } from './pack-text.ts';
export { type Bridge, type BridgeRequest, bridgeBolus, mixedConcentration } from './pump/bridge-bolus.ts';
export { ANY_PUMP, findPump } from './pump/find-pump.ts';
export { forecastPump } from './pump/forecast-pump.ts';
export type { PumpForecast } from './pump/pump-forecast.ts';
export { readInput, readParsed } from './read/input.ts';
export { InputError } from './read/input-error.ts';
export { parseJson } from './read/parse-json.ts';
export { CHECKS, type ScreenOptions, screen } from './screen.ts';
export { readDosage } from './sig/fhir-dosage.ts';
export { readSig } from './sig/read-sig.ts';
export { listRefills, type RefillOptions } from './supply/list-refills.ts';
export {
  REFILL_STATES,
  type Refill,
  type RefillList,
  type RefillRisk,
  type RefillState,
} from './supply/refill-list.ts';
export { type Supply, supplyOf } from './supply/supply-of.ts';
export { planTaper } from './taper/plan-taper.ts';
export { type ResumedTaper, resumeTaper, TAPER_CHANGES, type TaperChange } from './taper/resume-taper.ts';
export { reviewTaper } from './taper/review-taper.ts';
export { sayCount, sayDay, sayPart } from './taper/say-dose.ts';
export { taperToCsv } from './taper/taper-csv.ts';
export { type TaperBundle, taperToFhir } from './taper/taper-fhir.ts';
export type {
  GivenStrength,
  Split,
  TaperDispense,
  TaperDose,
  TaperPart,
  TaperPerson,
  TaperPlan,
  TaperRefusal,
  TaperRequest,
  TaperSigns,
  TaperStep,
  TaperSupply,
  TaperSwitch,
  TaperSwitchRequest,
  TaperSwitchStage,
} from './taper/taper-plan.ts';
export type { GivenTaper, RemarkGrade, TaperRemark, TaperReview } from './taper/taper-review.ts';
export { helpLines } from './taper/whom-to-call.ts';
export { understand } from './understand.ts';
