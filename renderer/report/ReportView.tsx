import { ChevronDown } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import {
  type ExportFormat,
  exportFormatSchema,
  isFormatFor,
  isForPublic,
} from '../../shared/ipc/exportFormat';
import { PROFILES, type Profile } from '../../shared/report/profiles';
import { useStore } from '../project/model/store';
import { useSession, useWorkspace } from '../project/session/useSession';
import type { ReportChoice } from '../project/session/workspace';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { Segmented } from '../ui/fields/Segmented';
import { Select } from '../ui/fields/Select';
import { AllowStale } from './AllowStale';
import { chooseReport } from './chooseReport';
import { ExportResult } from './ExportResult';
import { LEFT_OUT, NOT_AS_CHECKED, Notes } from './Notes';
import { PageField } from './PageField';
import { PdfPages } from './PdfPages';
import { ReadinessList } from './ReadinessList';
import { MakingReport, ReportFrame } from './ReportFrame';
import styles from './ReportView.module.css';
import { FORMAT_GROUPS, FORMAT_WORDS, PROFILE_WORDS } from './reportWords';
import { needsPage, useExport } from './useExport';
import { type ReportPreview, useReportPreview } from './useReportPreview';

const FORMATS = FORMAT_GROUPS.flatMap(({ group, label }) =>
  exportFormatSchema.options
    .filter((value) => FORMAT_WORDS[value].group === group)
    .map((value) => ({ ...FORMAT_WORDS[value], value, group: label })),
);

/** For whom the report is made, as what, whether it is ready, and how it will look. */
export function ReportView() {
  const session = useSession();
  const choice = useWorkspace((workspace) => workspace.report);
  const { profile, format } = choice;
  const preview = useReportPreview(choice);
  const { state, run, cancel, forget } = useExport();
  const exportButton = useRef<HTMLButtonElement>(null);
  const change = (part: Partial<ReportChoice>) => {
    forget();
    session.changeReport((report) => chooseReport(report, part));
  };
  const { contains, withholds } = PROFILE_WORDS[profile];
  const [isTold, setTold] = useState(false);
  const told = useId();
  return (
    <div className={styles.view}>
      <div className={styles.panes}>
        <section className={styles.choices} aria-label="What to export">
          <div className={styles.profile}>
            <Segmented<Profile>
              label="For whom"
              segments={PROFILES.map((value) => ({ value, label: PROFILE_WORDS[value].label }))}
              value={profile}
              onChange={(value) => change({ profile: value })}
            />
          </div>
          <dl id={told} className={styles.words} data-told={isTold || undefined}>
            <dt>Contains</dt>
            <dd>{contains}</dd>
            <dt>Leaves out</dt>
            <dd>{withholds}</dd>
          </dl>
          <div className={styles.export}>
            <Select<ExportFormat>
              label="As"
              hideLabel
              options={FORMATS.filter(({ value }) => isFormatFor(value, profile))}
              value={format}
              onChange={(value) => change({ format: value })}
            />
            <Button
              ref={exportButton}
              look="primary"
              isPending={state.kind === 'working'}
              onPress={() => void run(choice)}
            >
              Export
            </Button>
          </div>
          <p className={styles.hint} data-told={isTold || undefined}>
            {FORMAT_WORDS[format].description}.{' '}
            {preview.shows === 'file'
              ? 'The preview is what leaves.'
              : 'The preview shows the same report as a web page.'}
          </p>
          <button
            type="button"
            className={styles.tell}
            aria-expanded={isTold}
            aria-controls={told}
            onClick={() => setTold(!isTold)}
          >
            {isTold ? 'Hide what it contains' : 'What it contains'}{' '}
            <ChevronDown aria-hidden size={13} />
          </button>
          {format === 'pdf' ? <PdfPages /> : null}
          {needsPage(choice) ? (
            <PageField
              value={choice.pageUrl}
              isRequired={format === 'claimreview'}
              onChange={(pageUrl) => change({ pageUrl })}
            />
          ) : null}
          {isForPublic(format, profile) ? (
            <AllowStale
              value={choice.allowStale}
              onChange={(allowStale) => change({ allowStale })}
            />
          ) : null}
          <div role="status" className={styles.results}>
            <ExportResult
              state={state}
              onCancel={() => {
                cancel();
                // “Cancel” goes with the focus it has.
                exportButton.current?.focus();
              }}
            />
          </div>
          {state.kind === 'done' ? null : (
            <>
              <Notes title={NOT_AS_CHECKED} notes={preview.heldBack} />
              <Notes title={LEFT_OUT} notes={preview.notes} />
            </>
          )}
          <ReadinessList />
          <Unsaved preview={preview} />
        </section>
        <section className={styles.preview} aria-label="Preview" aria-busy={preview.isMaking}>
          {preview.url && !preview.failure ? (
            <ReportFrame url={preview.url} isMaking={preview.isMaking} />
          ) : null}
          {preview.failure ? (
            <EmptyState
              title="The report could not be made"
              actions={<Button onPress={preview.retry}>Try again</Button>}
            >
              {preview.failure}
            </EmptyState>
          ) : null}
          {preview.isMaking && (!preview.url || preview.failure) ? (
            <MakingReport isFirst={!preview.url} />
          ) : null}
        </section>
      </div>
    </div>
  );
}

function Unsaved({ preview: { unsaved } }: { preview: ReportPreview }) {
  const readOnly = useStore(useSession().readOnly);
  if (!unsaved && readOnly === null) return null;
  const why =
    readOnly?.reason ??
    (unsaved && 'error' in unsaved ? unsaved.error.message : 'The last changes are being saved.');
  return (
    <p className={styles.unsaved}>
      <span aria-hidden>△ </span>
      {why} The report shows the project as it is in its file.
    </p>
  );
}
