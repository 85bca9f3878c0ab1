export { addDays, type Day, daysBetween, parseDay, yearsBetween } from './nouns/day.ts';
