/** In falling order of danger. */
export const SEVERITIES = ['contraindicated', 'serious', 'caution', 'note'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Whether one severity is as grave as another, or graver. */
export function isNoMilder(one: Severity, than: Severity): boolean {
  return SEVERITIES.indexOf(one) <= SEVERITIES.indexOf(than);
}

/** The severity, lowered to a most. */
export function noGraverThan(most: Severity, severity: Severity): Severity {
  return isNoMilder(severity, most) ? most : severity;
}
