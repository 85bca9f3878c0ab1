/** Directions that tell how often but not how much; `withDose` completes such a sig. */
export const NO_DOSE = 'No dose is given.';
export const NO_DIRECTIONS = 'No directions are given.';
export const NEITHER = 'No dose and no frequency are given.';
export const CHANGES = 'The dose changes over time.';
export const TOO_OFTEN = 'That is more than 24 doses a day.';
export const NEGATIVE = 'A dose cannot be negative.';
export const ZERO = 'A dose of zero is no dose.';
export const CONFLICT = 'Two frequencies contradict each other.';
export const NO_FREQUENCY = 'How often it is taken is not given.';
export const NEEDED_OPEN = 'It is taken as needed, and how often at most is not given.';
export const NEEDED_NO_DOSE = 'It is taken as needed; no dose is given.';
export const BACKWARDS = 'A range runs backwards.';
export const BY_WEIGHT = 'The dose depends on body weight or another measure.';
export const UNITS_DIFFER = 'The doses are in different units.';
export const UNREAD = 'A number could not be read.';
export const NO_PERIOD = 'The maximum could not be read.';
export const TWICE = 'Two numbers for the same amount disagree.';
