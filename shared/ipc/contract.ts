import { z } from 'zod';
import { articleSchema } from '../article/block';
import { importedArticleSchema, importedCommentSchema } from '../article/importResult';
import { PICTURE_TYPES } from '../article/picture';
import { ATTACHMENT_STATES, attachmentHashSchema, attachmentSchema } from '../attachment';
import { sourceListSchema } from '../bibliography/listedSource';
import { deskLookSchema } from '../report/desk/deskLook';
import { PROFILES } from '../report/profiles';
import { exportFormatSchema } from './exportFormat';
import { handleSchema, hashSchema } from './handle';
import {
  openedProjectSchema,
  projectFileSchema,
  projectSummarySchema,
  savedVersionSchema,
  viewStateSchema,
} from './openedProject';
import { saveSchema } from './save';
import { settingsSchema } from './settings';
import { unsavedArticleSchema, unsavedIdSchema, unsavedListSchema } from './unsavedWork';
import { libraryAskedSchema, windowContract, windowRoleSchema } from './windowContract';

/**
 * What the window may ask of main, written once: preload, `serve`, the handlers and the window's
 * types derive from it. Every answer is a `Result<output, AppError>`. Main owns the paths; the window
 * gets opaque handles.
 */

const job = z.string().min(1).max(64);
const nothing = z.object({}).strict();

const profile = z.enum(PROFILES);
/** Where the report will be published; what speaks of it to other programs needs to know. */
const pageUrl = z.string().max(8192).optional();

/** Whether verdicts on words that nobody checked may go to the public all the same. */
const allowStale = z.boolean().optional();
/** Plain sentences: which verdicts the public does not get, or which should be looked at before it does. */
const heldBack = z.array(z.string());

/** An earlier state of a project that is kept beside it. */
const backupSchema = z.object({
  /** Names it among the project's backups. */
  id: z.string().min(1).max(64),
  /** When that state was saved, an ISO instant. */
  savedAt: z.string(),
  bytes: z.int(),
});
export type Backup = z.infer<typeof backupSchema>;

const keptAt = z.object({ keptAt: z.string() });

/** Where a report went: a file main wrote, or a one-time address the browser downloads from. */
const wentSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), name: z.string(), handle: handleSchema }),
  z.object({ kind: z.literal('download'), name: z.string(), url: z.string() }),
]);

const passphrase = z.string().min(1).max(1024);
/** What opens a protected project. */
const secretSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('passphrase'), passphrase }),
  /** An age identity, which opens the recovery file beside the project. */
  z.object({ kind: z.literal('recoveryKey'), key: z.string().min(1).max(1024) }),
]);
export type ProjectSecret = z.infer<typeof secretSchema>;

export const contract = {
  'app.info': {
    input: nothing,
    output: z.object({
      version: z.string(),
      host: z.enum(['electron', 'serve']),
      platform: z.enum(['mac', 'windows', 'linux']),
      libraryFolder: z.string(),
      /** What the window is for, where each project has a window of its own (Electron only). */
      window: windowRoleSchema.optional(),
    }),
  },
  'settings.get': { input: nothing, output: settingsSchema },
  'settings.set': { input: settingsSchema, output: settingsSchema },
  /** Hands the desk over as a small file; written where the person says, or downloaded by the browser. */
  'settings.saveDesk': {
    input: z.object({ name: settingsSchema.shape.deskName, look: deskLookSchema }),
    output: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('saved'), name: z.string() }),
      z.object({ kind: z.literal('download'), name: z.string(), url: z.string() }),
    ]),
  },

  'library.list': {
    input: nothing,
    output: z.object({
      folder: z.string(),
      projects: z.array(projectSummarySchema),
      /** True if files are still being read: ask again in a moment. */
      isReading: z.boolean().optional(),
      /** What was lost of Galley's own files, in plain words. */
      notice: z.string().optional(),
    }),
  },
  /** Makes a new project of an article in the library folder and opens it. */
  'library.create': {
    input: z.object({
      name: z.string().min(1).max(200),
      article: articleSchema,
      /** Become draft claims. */
      comments: z.array(importedCommentSchema).optional(),
      /** The import that read it: its pictures are kept beside the project. */
      readBy: job.optional(),
      /** Whether the files that were sent with it become sources. */
      keepsSent: z.boolean().optional(),
    }),
    output: openedProjectSchema,
  },
  /** Copies a project file that was dropped or chosen in the browser into the library, and opens it. */
  'library.addFile': {
    input: z.object({ name: z.string().max(255), base64: z.string() }),
    output: openedProjectSchema,
  },
  /** Makes a fresh copy of the sample project in the library and opens it. */
  'library.createSample': { input: nothing, output: openedProjectSchema },
  /** Takes a project off the list of recent ones; its file stays. */
  'library.forget': { input: z.object({ handle: handleSchema }), output: nothing },
  /** Lets the person choose a project file in the system's dialog (Electron only). */
  'library.choose': { input: nothing, output: openedProjectSchema },

  /**
   * Opens a project; a window that cannot write it, because another one does, may read it. `takeOver`
   * takes the claim to write from another window of the same program. `protected` where the window has
   * to give the passphrase first.
   */
  'project.open': {
    input: z.object({ handle: handleSchema, takeOver: z.boolean().optional() }),
    output: openedProjectSchema,
  },
  /**
   * Writes a version of a project over the one it is based on; `changedOutside` where the file has another by
   * now.
   */
  'project.save': {
    input: saveSchema.extend({ handle: handleSchema }),
    output: savedVersionSchema,
  },
  /** Writes the text as a new project in the library; the window goes on with the one it has. */
  'project.saveCopy': {
    input: z.object({ handle: handleSchema, name: z.string().min(1).max(200), text: z.string() }),
    output: z.object({
      handle: handleSchema,
      name: z.string(),
      /** What the copy lacks, in plain words. */
      notices: z.array(z.string()),
    }),
  },
  /** The project as it is on the disk now, with its hash; what the window has open stays as it is. */
  'project.read': {
    input: z.object({ handle: handleSchema }),
    output: z.object({ project: projectFileSchema, hash: hashSchema }),
  },
  /** The hash of the project as it is on the disk now, by which a window sees that it was changed. */
  'project.stat': {
    input: z.object({ handle: handleSchema }),
    output: z.object({ hash: hashSchema }),
  },
  'project.rename': {
    input: z.object({ handle: handleSchema, name: z.string().min(1).max(200) }),
    output: z.object({ name: z.string() }),
  },
  'project.saveView': {
    input: z.object({ handle: handleSchema, view: viewStateSchema }),
    output: nothing,
  },
  /** Opens a protected project; `wrongPassphrase` where it does not open with this. */
  'project.unlock': {
    input: z.object({ handle: handleSchema, secret: secretSchema }),
    output: openedProjectSchema,
  },
  /**
   * Protects a project that the window writes, or gives a protected one another passphrase: the file,
   * its backups and its attachments are written anew. What is unsaved in the window stays unsaved.
   */
  'project.protect': {
    input: z.object({ handle: handleSchema, passphrase, withRecovery: z.boolean() }),
    output: z.object({
      /** Shown once and kept nowhere. */
      recoveryKey: z.string().optional(),
      /** What did not go as it should although the project is protected, in plain words. */
      notices: z.array(z.string()),
    }),
  },
  /** Writes the files of a protected project in clear. */
  'project.unprotect': {
    input: z.object({ handle: handleSchema }),
    output: z.object({ notices: z.array(z.string()) }),
  },
  /** The window must give the passphrase again; what is unsaved in it is not saved any more. */
  'project.close': { input: z.object({ handle: handleSchema }), output: nothing },

  /** The earlier states of a project that are kept beside it, newest first. */
  'backup.list': {
    input: z.object({ handle: handleSchema }),
    output: z.object({ backups: z.array(backupSchema) }),
  },
  /** One of them, to be looked at or to be gone back to; its file stays as it is. */
  'backup.read': {
    input: z.object({ handle: handleSchema, id: backupSchema.shape.id }),
    output: z.object({ project: projectFileSchema, notices: z.array(z.string()) }),
  },

  /** Keeps the text of a project that could not be saved, apart from it, until it is saved or dropped. */
  'unsaved.keep': {
    input: z.object({ handle: handleSchema, id: unsavedIdSchema, text: z.string() }),
    output: keptAt,
  },
  'unsaved.keepArticle': {
    input: z.object({ id: unsavedIdSchema, article: unsavedArticleSchema }),
    output: keptAt,
  },
  /** What earlier sessions left unsaved, of one project or at all, newest first. */
  'unsaved.list': {
    input: z.object({ handle: handleSchema.optional() }).strict(),
    output: unsavedListSchema,
  },
  'unsaved.read': {
    input: z.object({ handle: handleSchema, id: unsavedIdSchema }),
    output: z.object({ project: projectFileSchema }),
  },
  'unsaved.readArticle': { input: z.object({ id: unsavedIdSchema }), output: unsavedArticleSchema },
  /** Throws away what was kept of a project, or of an article. */
  'unsaved.drop': {
    input: z.object({ of: z.union([handleSchema, z.literal('article')]), id: unsavedIdSchema }),
    output: nothing,
  },

  'import.article': {
    input: z.object({
      job,
      name: z.string().max(255).optional(),
      mediaType: z.string().max(255).optional(),
      base64: z.string(),
      /** Overrides the detected character encoding (a WHATWG label). */
      encoding: z.string().max(64).optional(),
      /** The part to read, of a document of several (`parts` of the last answer). */
      part: z.string().max(1024).optional(),
    }),
    /** Main keeps the files that came with it until a project is made of the article (`readBy`). */
    output: importedArticleSchema.omit({ pictures: true }).extend({
      words: z.int(),
      sentFiles: z.array(z.object({ name: z.string(), bytes: z.int() })).optional(),
    }),
  },
  /** Reads a list of sources (CSL-JSON, BibLaTeX, BibTeX, RIS); the window puts them into the project. */
  'sources.read': {
    input: z.object({ base64: z.string() }),
    output: sourceListSchema.extend({
      /** Plain sentences: what may not be as the file meant it. */
      warnings: z.array(z.string()),
    }),
  },
  /** How far long work is; nothing is known of one that has ended. */
  'job.progress': {
    input: z.object({ job }),
    output: z.object({ fraction: z.number().min(0).max(1).optional() }),
  },
  'job.cancel': { input: z.object({ job }), output: nothing },

  /** Keeps a file beside the project; the window puts the record into the project itself. */
  'attachment.add': {
    input: z.object({
      handle: handleSchema,
      /** A label, whatever it says. */
      name: z.string().min(1).max(1024),
      mediaType: z.string().max(255),
      base64: z.string(),
    }),
    output: attachmentSchema,
  },
  /** Opens a copy in the system's viewer after main asked the person, or offers it as a download. */
  'attachment.open': {
    input: z.object({
      handle: handleSchema,
      sha256: attachmentHashSchema,
      name: z.string().max(1024),
    }),
    output: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('opened') }),
      /** Shown in its folder: its kind may run code or load from the internet. */
      z.object({ kind: z.literal('shown') }),
      z.object({ kind: z.literal('download'), name: z.string(), url: z.string() }),
    ]),
  },
  /** An attached picture of a kind and size that can be shown. */
  'attachment.picture': {
    input: z.object({ handle: handleSchema, sha256: attachmentHashSchema }),
    output: z.object({
      mediaType: z.enum(PICTURE_TYPES),
      /** Pixels. */
      width: z.int().positive(),
      height: z.int().positive(),
      base64: z.string(),
    }),
  },
  /** Reads attachments anew: whether each is there and still has its content. */
  'attachment.check': {
    input: z.object({
      handle: handleSchema,
      job,
      wanted: z
        .array(z.object({ sha256: attachmentHashSchema, bytes: z.int().min(0) }))
        .max(10_000),
    }),
    /** In the order they were asked for. */
    output: z.object({ states: z.array(z.enum(ATTACHMENT_STATES)) }),
  },

  /** An address for a sandboxed frame that shows the report of the project as last saved. */
  'report.preview': {
    input: z.object({
      handle: handleSchema,
      profile,
      format: exportFormatSchema,
      pageUrl,
      allowStale,
    }),
    output: z.object({
      url: z.string(),
      /** The file itself where it is text, else the same report as a web page. */
      shows: z.enum(['file', 'report']),
      /** Plain sentences: what the file leaves out, and why; known beforehand of files that are shown. */
      notes: z.array(z.string()),
      heldBack,
    }),
  },
  'report.export': {
    input: z.object({
      job,
      handle: handleSchema,
      profile,
      format: exportFormatSchema,
      pageUrl,
      allowStale,
    }),
    output: z.object({
      went: wentSchema,
      /** Plain sentences: what this format leaves out, and why. */
      notes: z.array(z.string()),
      heldBack,
    }),
  },
  /** Shows an exported file in the system's file manager (Electron only). */
  'report.reveal': { input: z.object({ handle: handleSchema }), output: nothing },

  /** Opens an http(s) address in the default browser after main asked the person (Electron only). */
  'shell.openAddress': { input: z.object({ url: z.string().max(8192) }), output: nothing },
  /** With what a window seals the unsaved work that it keeps in its browser; 32 bytes in hexadecimal digits. */
  'kept.key': {
    input: z.object({ of: z.union([handleSchema, z.literal('article')]) }),
    output: z.object({ key: z.string() }),
  },
  /** Takes unsaved work that a window kept in its browser, to be offered like all that was not saved. */
  'kept.take': {
    input: z.object({
      of: z.union([handleSchema, z.literal('article')]),
      id: unsavedIdSchema,
      /** Base64. */
      sealed: z.string(),
    }),
    output: nothing,
  },
  ...windowContract,
  /** The window has nothing unsaved any more: main may close it. */
  'app.readyToClose': { input: nothing, output: nothing },
} as const;

export type Contract = typeof contract;
export type Channel = keyof Contract;
export type Input<C extends Channel> = z.input<Contract[C]['input']>;
export type Output<C extends Channel> = z.output<Contract[C]['output']>;

/** What main may tell the window without being asked (Electron only). */
export const events = {
  /** A menu item was chosen: the id of a command of the palette. */
  'menu.command': z.object({ command: z.string() }),
  /** The window is to be closed: save what is unsaved, then call `app.readyToClose`. */
  'app.closing': nothing,
  /** The library is brought to the front for a reason. Waits until the library listens. */
  'library.asked': libraryAskedSchema,
} as const;
export type Events = typeof events;
export type EventName = keyof Events;
