import { useMemo } from 'react';
import { useProject } from '../project/session/useSession';
import { pdfPagesHint } from './pdfPagesHint';
import styles from './ReportView.module.css';

/** What to know before a long report is printed. */
export function PdfPages() {
  const words = useProject((view) => view.words);
  const claims = useProject((view) => view.claims);
  const hint = useMemo(() => {
    const evidence = claims.reduce((sum, { claim }) => sum + claim.evidence.length, 0);
    return pdfPagesHint({ words, claims: claims.length, evidence });
  }, [words, claims]);
  return hint === undefined ? null : <p className={styles.hint}>{hint}</p>;
}
