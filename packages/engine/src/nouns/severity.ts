/** In falling order of danger. */
export const SEVERITIES = ['contraindicated', 'serious', 'caution', 'note'] as const;
export type Severity = (typeof SEVERITIES)[number];
