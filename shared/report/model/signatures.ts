import type { Check, SignOff } from '../../claim/claim';
import type { DerivedClaim } from '../../claim/deriveClaims';
import { listWords } from '../words/listWords';
import { showDay, showDays } from '../words/showDays';

/** Who checked and signed off the listed claims, and when. */
export interface Signatures {
  /** "15 to 18 March 2026"; undefined if nothing is dated. */
  readonly checkedOn?: string;
  readonly checkedBy: readonly string[];
  /** The day of the last signature, where every claim that was checked has one. */
  readonly signedOffOn?: string;
  readonly signedOffBy: readonly string[];
  readonly signedOff: number;
  readonly checked: number;
  /** ISO day of the last check or signature. */
  readonly lastDay?: string;
}

export function signaturesOf(listed: readonly DerivedClaim[]): Signatures {
  const claims = listed.map(({ claim }) => claim);
  const checks = claims.flatMap(({ checked }) => checked ?? []);
  const signOffs = claims.flatMap(({ signedOff }) => signedOff ?? []);
  const checkedAt = days(checks);
  const signedAt = days(signOffs);
  const checked = checks.filter(({ at, by }) => at ?? by).length;
  const signedOff = signOffs.length;
  const [first] = checkedAt;
  const last = checkedAt.at(-1);
  const lastSigned = signedAt.at(-1);
  const lastDay = [...checkedAt, ...signedAt].sort().at(-1);
  return {
    ...(first && last && { checkedOn: showDays(first, last) }),
    checkedBy: people(checks),
    ...(lastSigned && signedOff >= checked && { signedOffOn: showDay(lastSigned) }),
    signedOffBy: people(signOffs),
    signedOff,
    checked,
    ...(lastDay && { lastDay }),
  };
}

/** "Checked 15 to 18 March 2026, signed off 18 March 2026." */
export function checkedLine(signatures: Signatures): string | undefined {
  const parts = [
    signatures.checkedOn && `checked ${signatures.checkedOn}`,
    signatures.signedOffOn
      ? `signed off ${signatures.signedOffOn}`
      : signatures.signedOff > 0 &&
        `${signatures.signedOff} of ${signatures.checked} claims signed off`,
  ].filter(Boolean);
  const line = parts.join(', ');
  return line ? `${line.charAt(0).toUpperCase()}${line.slice(1)}.` : undefined;
}

/** "Checked by Ada Lin and Jo Park. Signed off by Mara Oduya." */
export function peopleLine({ checkedBy, signedOffBy }: Signatures): string | undefined {
  const parts = [
    checkedBy.length > 0 && `Checked by ${listWords(checkedBy)}.`,
    signedOffBy.length > 0 && `Signed off by ${listWords(signedOffBy)}.`,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(' ') : undefined;
}

function days(records: readonly (Check | SignOff)[]): string[] {
  return records.flatMap(({ at }) => at?.slice(0, 10) ?? []).sort();
}

function people(records: readonly (Check | SignOff)[]): string[] {
  return [...new Set(records.flatMap(({ by }) => by || []))];
}
