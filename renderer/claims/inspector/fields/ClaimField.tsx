import type { Claim } from '../../../../shared/claim/claim';
import { filled } from '../../../project/fields/editRecord';
import { useField } from '../../../project/fields/useField';
import { updateClaim } from '../../../project/intents/updateClaim';
import { useSession } from '../../../project/session/useSession';
import { TextField } from '../../../ui/fields/TextField';

interface Props {
  claim: Claim;
  /** Names the field uniquely within the claim, such as `statement`. */
  field: string;
  label: string;
  hideLabel?: boolean;
  value: string | undefined;
  /** The claim with this text in the field; `undefined` for blank text. */
  change(claim: Claim, text: string | undefined): Claim;
  multiline?: boolean;
  serif?: boolean;
  placeholder?: string;
  hint?: string;
}

/** A text of a claim, edited in place: autosaved while it is typed, one step when it is left. */
export function ClaimField({ claim, field, value, change, ...look }: Props) {
  const session = useSession();
  const edit = useField(session, `${claim.id}/${field}`, value ?? '', (text) =>
    updateClaim(claim.id, (current) => change(current, filled(text))),
  );
  return <TextField {...look} {...edit} />;
}
