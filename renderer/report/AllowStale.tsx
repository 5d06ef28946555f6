import { useMemo } from 'react';
import { claimsWithVerdict, isOutdated } from '../../shared/report/desk/heldBack';
import { useProject } from '../project/session/useSession';
import { Checkbox } from '../ui/fields/Checkbox';

/** Lets verdicts go to the public whose words changed since, or are gone; offered only where there are such. */
export function AllowStale({
  value,
  onChange,
}: {
  value: boolean;
  onChange(value: boolean): void;
}) {
  const claims = useProject((view) => view.claims);
  const scale = useProject((view) => view.scale);
  const count = useMemo(
    () => claimsWithVerdict(claims, scale).filter(isOutdated).length,
    [claims, scale],
  );
  if (count === 0) return null;
  return (
    <Checkbox
      isSelected={value}
      onChange={onChange}
      hint="Their words have changed since they were checked, or have gone. The history says that you let them out."
    >
      {count === 1
        ? 'Publish 1 outdated verdict'
        : `Publish ${count.toLocaleString('en')} outdated verdicts`}
    </Checkbox>
  );
}
