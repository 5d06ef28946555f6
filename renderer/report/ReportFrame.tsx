import { useEffect, useRef, useState } from 'react';
import { useProject, useWorkspace } from '../project/session/useSession';
import styles from './ReportView.module.css';

/**
 * The report in a frame of its own, without scripts. Its place cannot be read from outside, so a
 * report that is made again comes up at the claim that is selected; selecting another one in the
 * window scrolls to that.
 */
export function ReportFrame({ url, isMaking }: { url: string; isMaking: boolean }) {
  const [shown, setShown] = useState<string | null>(null);
  const place = usePlaceInReport(shown !== null && shown !== url);
  // The one before stays in sight until the new one is there.
  const urls = shown === null || shown === url ? [url] : [shown, url];
  return (
    <div className={styles.frames} aria-busy={isMaking || shown !== url}>
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
      {isMaking || shown !== url ? <MakingReport isFirst={shown === null} /> : null}
    </div>
  );
}

/** Says that there is nothing to be seen yet, or nothing new. */
export function MakingReport({ isFirst }: { isFirst: boolean }) {
  return (
    <p role="status" className={styles.making} data-first={isFirst || undefined}>
      Making the report…
    </p>
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
