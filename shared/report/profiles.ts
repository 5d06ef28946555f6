/** For whom a report is made; what each may contain is the table in `desk/profileAllowances.ts`. */
export const PROFILES = ['author', 'editor', 'legal', 'public'] as const;
export type Profile = (typeof PROFILES)[number];
