import { credibilityWords } from '../../../shared/report/words/appraisalWords';
import type { Option } from '../../ui/fields/Select';

const CREDIBILITIES = ['1', '2', '3', '4', '5', '6'] as const;
export type CredibilityValue = (typeof CREDIBILITIES)[number] | 'none';

/** The Admiralty code's numbers for how credible information is, and none. */
export const CREDIBILITY_OPTIONS: readonly Option<CredibilityValue>[] = [
  { value: 'none', label: 'Not judged' },
  ...CREDIBILITIES.map((value) => ({ value, label: credibilityWords(Number(value)) })),
];

/** The option that stands for a credibility of the record. */
export function credibilityValue(credibility: number | undefined): CredibilityValue {
  return CREDIBILITIES.find((value) => Number(value) === credibility) ?? 'none';
}

/** The credibility that an option stands for. */
export function credibilityOf(value: CredibilityValue): number | undefined {
  return value === 'none' ? undefined : Number(value);
}
