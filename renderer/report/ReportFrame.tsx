import { useEffect, useRef, useState } from 'react';
import { useProject, useWorkspace } from '../project/session/useSession';
import styles from './ReportView.module.css';

/**
 * The report in a frame of its own, without scripts. Its place cannot be read from outside, so a
 * report that is made again comes up at the claim that is selected; selecting another one in the
 * window scrolls to that.
 */
export function ReportFrame({ url }: { url: string }) {
  const [shown, setShown] = useState<string | null>(null);
  const place = usePlaceInReport(shown !== null && shown !== url);
  // The one before stays in sight until the new one is there.
  const urls = shown === null || shown === url ? [url] : [shown, url];
  return (
    <div className={styles.frames}>
      {urls.map((each) => (
        <iframe
          key={each}
          title="Preview of the report"
          sandbox=""
          src={`${each}${place}`}
          className={styles.frame}
          data-waiting={(each !== shown && urls.length > 1) || undefined}
          onLoad={() => {
            if (each === url) setShown(url);
          }}
        />
      ))}
    </div>
  );
}

/** The fragment to scroll to; none until a claim has been selected here or the report made again. */
function usePlaceInReport(isMadeAgain: boolean): string {
  const selected = useWorkspace((workspace) => workspace.selectedClaim);
  const number = useProject((view) => (selected ? view.byId.get(selected)?.number : undefined));
  const first = useRef(selected);
  const [isFollowing, setFollowing] = useState(false);
  useEffect(() => {
    if (isMadeAgain || selected !== first.current) setFollowing(true);
  }, [isMadeAgain, selected]);
  return isFollowing && number !== undefined ? `#claim-${number}` : '';
}
