import type { LibraryAsked, WindowRole } from '../shared/ipc/windowContract';
import type { DeskFile } from '../shared/report/desk/deskFile';
import { paperIn } from '../shared/report/desk/paper';
import { type Attachments, createAttachments } from './attachments/attachments';
import type { Dialogs } from './delivery/dialogs';
import type { Download, Downloads } from './delivery/downloads';
import { createShelf } from './delivery/shelf';
import { createChromiumPrinter } from './export/pdf/chromiumPrinter';
import type { PdfPrinter } from './export/pdf/pdfPrinter';
import type { Previews } from './export/previews';
import { createReports, type Reports } from './export/reports';
import { saveDesk } from './export/saveDesk';
import { type FileSystem, nodeFileSystem } from './files/fileSystem';
import { createProjectKeys } from './files/sealing/projectKeys';
import { createImportedFiles, type ImportedFiles } from './import/importedFiles';
import { createFilesOf } from './library/filesOf';
import { createLibrary, type Library } from './library/library';
import { createViewStates, type ViewStates } from './library/viewStates';
import { createEarlierVersions, type EarlierVersions } from './project/earlierVersions';
import { createKeptInBrowsers, type KeptInBrowsers } from './project/keptInBrowsers';
import { createProjectStore, type ProjectStore } from './project/projectStore';
import { createUnsavedWork, type UnsavedWork } from './project/unsavedWork';
import { createWindows, type Windows } from './project/windows';
import { createProjectProtection, type ProjectProtection } from './protection/projectProtection';
import { createSettingsStore, type SettingsStore } from './settings';
import { createJobs, type Jobs } from './workers/jobs';

/** What the handlers need to know of the program they run in. */
export interface Host {
  readonly kind: 'electron' | 'serve';
  readonly version: string;
  readonly platform: 'mac' | 'windows' | 'linux';
  /** The country that the system is set up for, an ISO 3166 code. */
  readonly country?: string | undefined;
  /** The window that asks has nothing unsaved any more. */
  readyToClose?(): void;
  /** Absent where windows are the browser's. */
  readonly windows?: HostWindows;
  /** An address that lets one tab more in, once; undefined where windows are not a browser's. */
  newEntry?(): string | undefined;
}

/** What a window may have done about the others, where each project has a window of its own. */
export interface HostWindows {
  /** What the window that asks is for. */
  ownRole(): WindowRole;
  openProject(handle: string, notices: readonly string[]): void;
  showLibrary(why: LibraryAsked): void;
  /** Brings the next one to the front. */
  next(): void;
  /** Closes the window that asks, as it is. */
  closeOwn(): void;
}

export interface ServicesOptions {
  /** Where new projects are made; absolute. Made when the first project is. */
  readonly libraryFolder: string;
  /** Where settings, handles and view states are kept; absolute. */
  readonly dataFolder: string;
  readonly host: Host;
  /** Absent where there are no native dialogs. */
  readonly dialogs?: Dialogs;
  /** Prints what is shown at `/preview/`; an installed browser does unless told otherwise. */
  readonly createPrinter?: (previews: Previews) => PdfPrinter;
  readonly fileSystem?: FileSystem;
  readonly now?: () => Date;
  /** Base-2 logarithm of what each guess at a passphrase costs. */
  readonly workFactor?: number;
}

/** The parts of main, put together for every host; knows neither Electron nor HTTP. */
export interface Services {
  readonly host: Host;
  readonly dialogs: Dialogs | undefined;
  readonly libraryFolder: string;
  readonly settings: SettingsStore;
  readonly viewStates: ViewStates;
  readonly library: Library;
  readonly projects: ProjectStore;
  readonly earlierVersions: EarlierVersions;
  readonly unsavedWork: UnsavedWork;
  /** What could not even get there. */
  readonly keptInBrowsers: KeptInBrowsers;
  readonly windows: Windows;
  readonly protection: ProjectProtection;
  readonly attachments: Attachments;
  readonly importedFiles: ImportedFiles;
  /** Imports and exports under way. */
  readonly jobs: Jobs;
  readonly reports: Reports;
  /** Hands a desk over as a file. */
  readonly saveDesk: (desk: DeskFile) => ReturnType<typeof saveDesk>;
  /** Reports shown in the window: the host serves `previews.get(id)` at `/preview/<id>`. */
  readonly previews: Previews;
  /** Files the browser fetches once, at `/download/<id>` (`serve` only). */
  readonly downloads: Downloads;
}

const PREVIEWS_KEPT = 8;
const DOWNLOADS_KEPT = 16;

export function createServices(options: ServicesOptions): Services {
  const { libraryFolder, dataFolder, host, dialogs } = options;
  const fileSystem = options.fileSystem ?? nodeFileSystem;
  const now = options.now ?? (() => new Date());
  const settings = createSettingsStore({ dataFolder, fileSystem });
  const viewStates = createViewStates({ dataFolder, fileSystem });
  const library = createLibrary({ libraryFolder, dataFolder, fileSystem, now });
  const keys = createProjectKeys();
  const filesOf = createFilesOf({ library, keys, fileSystem });
  const projects = createProjectStore({ library, viewStates, filesOf, keys, fileSystem, now });
  const unsavedWork = createUnsavedWork({ dataFolder, library, filesOf, fileSystem });
  const { workFactor } = options;
  const protection = createProjectProtection({
    library,
    filesOf,
    unsavedWork,
    projects,
    keys,
    now,
    workFactor,
  });
  const previews = createShelf<string>(PREVIEWS_KEPT);
  const downloads = createShelf<Download>(DOWNLOADS_KEPT);
  const attachments = createAttachments({
    filesOf,
    dialogs,
    downloads,
    dataFolder,
    fileSystem,
    now,
  });
  const reports = createReports({
    projects,
    filesOf,
    settings,
    dialogs,
    previews,
    attachments,
    downloads,
    fileSystem,
    printer: options.createPrinter?.(previews) ?? createChromiumPrinter(),
    paper: paperIn(host.country),
    now,
  });
  return {
    host,
    dialogs,
    libraryFolder,
    settings,
    viewStates,
    library,
    projects,
    unsavedWork,
    keptInBrowsers: createKeptInBrowsers({ dataFolder, fileSystem, filesOf, keys, unsavedWork }),
    windows: createWindows({ projects, unsavedWork }),
    earlierVersions: createEarlierVersions({ filesOf }),
    protection,
    attachments,
    importedFiles: createImportedFiles(),
    jobs: createJobs(),
    reports,
    saveDesk: (desk) => saveDesk(desk, { dialogs, downloads, fileSystem }),
    previews,
    downloads,
  };
}
