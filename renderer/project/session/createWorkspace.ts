import type { ClaimFilter } from '../../../shared/claim/filterClaims';
import type { ClaimId, SourceId } from '../../../shared/id';
import { createStore, type Watched } from '../model/store';
import type { ClaimOrder } from './sortClaims';
import type { Dialog, InspectorField, ReportChoice, View, Waiting, Workspace } from './workspace';

/** Sees what the window shows of the open project. */
export interface Viewer {
  readonly workspace: Watched<Workspace>;
}

/** Says something short at the foot of the window, such as why a key did nothing. */
export interface Speaker {
  say(message: string): void;
}

/** Puts a dialog over the window. There is one at a time: the next takes its place. */
export interface DialogOpener {
  openDialog(dialog: Dialog): void;
  closeDialog(): void;
}

/** Leads the person to what is to be seen or filled in next. */
export interface Guide {
  show(view: View): void;
  /** Selects a claim everywhere; `reveal` scrolls the article to it. */
  select(claim: ClaimId | null, options?: { reveal?: boolean }): void;
  selectSource(source: SourceId | null): void;
  /** Shows a source among the sources. */
  openSource(source: SourceId): void;
  /** Puts the caret into the field that searches text and claims. */
  focusSearch(): void;
  /** Moves the focus to a field of the inspector, of the selected claim. */
  focusField(field: InspectorField): void;
  /** Waits until words are selected for this; `null` gives that up. */
  waitFor(waiting: Waiting | null): void;
}

/** Narrows what is listed, and chooses what is handed over. A change gets what was chosen before. */
export interface Chooser {
  changeFilter(change: (filter: ClaimFilter) => ClaimFilter): void;
  /** Ends the search; what else narrows the lists stays. */
  endSearch(): void;
  /** Sorts the table of claims. */
  orderClaims(order: ClaimOrder): void;
  changeReport(change: (report: ReportChoice) => ReportChoice): void;
}

/** Tells that what was asked for has been done, so that it is not done again. */
export interface Doer {
  /** The article has been scrolled to the claim. */
  revealed(claim: ClaimId): void;
  /** The inspector's field has the focus. */
  fieldFocused(): void;
  /** The message has been there long enough; one that was said since stays. */
  unsay(message: string): void;
}

/** All that changes what the window shows. Who does one of these things is given that part alone. */
export interface WorkspaceVerbs extends Speaker, DialogOpener, Guide, Chooser, Doer {}

/** What the window shows of an open project, to be watched, and the ways to change it. */
export function createWorkspace(initial: Workspace): WorkspaceVerbs & Viewer {
  const store = createStore(initial);
  const change = (part: Partial<Workspace>) => store.update((now) => ({ ...now, ...part }));
  return {
    workspace: { get: store.get, subscribe: store.subscribe },
    say: (message) => change({ message }),
    unsay: (message) => {
      if (store.get().message === message) change({ message: null });
    },
    openDialog: (dialog) => change({ dialog }),
    closeDialog: () => change({ dialog: null }),
    show: (view) => change({ view }),
    select: (claim, { reveal = false } = {}) =>
      change(reveal ? { selectedClaim: claim, reveal: claim } : { selectedClaim: claim }),
    selectSource: (source) => change({ selectedSource: source }),
    openSource: (source) => change({ view: 'sources', selectedSource: source }),
    focusSearch: () => change({ focusSearch: store.get().focusSearch + 1 }),
    focusField: (field) => change({ focusField: field }),
    waitFor: (waiting) => change({ waiting }),
    changeFilter: (filter) => change({ filter: filter(store.get().filter) }),
    endSearch: () => {
      const { filter } = store.get();
      if (filter.query !== '') change({ filter: { ...filter, query: '' } });
    },
    orderClaims: (claimOrder) => change({ claimOrder }),
    changeReport: (report) => change({ report: report(store.get().report) }),
    revealed: (claim) => {
      if (store.get().reveal === claim) change({ reveal: null });
    },
    fieldFocused: () => change({ focusField: null }),
  };
}
