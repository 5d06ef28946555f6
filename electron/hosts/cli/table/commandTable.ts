import { exportFormatSchema } from '../../../../shared/ipc/exportFormat';
import { PAPERS } from '../../../../shared/report/desk/paper';
import { PROFILES } from '../../../../shared/report/profiles';
import { TEXT_FORMATS } from '../../../import/textFormat';
import type { CommandSpec } from './commandSpec';

const PROJECT = {
  value: 'PROJECT',
  kind: 'project',
  description: 'The project. “-” reads it from standard input.',
} as const;

const JSON_OPTION = {
  json: { type: 'boolean', description: 'Answer in JSON, for other programs.' },
} as const;

const FORCE = {
  force: {
    type: 'boolean',
    description: 'Replace a file of this name, and write to a terminal what is not text.',
  },
} as const;

const PASSPHRASE = {
  'passphrase-file': {
    type: 'string',
    value: 'FILE',
    kind: 'file',
    description: 'Take the passphrase of a protected project from the first line of this file.',
  },
} as const;

const OUTPUT = {
  type: 'string',
  short: 'o',
  value: 'OUT.galley',
  kind: 'project',
  description: 'Where to write the project. “-” writes it to standard output.',
} as const;

/** Every command there is, in the order in which they are listed. */
export const COMMAND_TABLE = {
  import: {
    summary: 'Make a project of an article',
    description: [
      'Reads plain text, Markdown, HTML, Word, OpenDocument, RTF, EPUB, MHTML, PDF, mail (.eml, .mbox, .msg), tables (.csv, .xlsx), slides (.pptx) and transcripts (.srt, .vtt). What kind of document it is is told by its content, then by its name.',
      'Of an evidence bundle it makes the project that is in it, with its files beside it.',
    ],
    arguments: [
      {
        value: 'FILE',
        kind: 'file',
        description: 'The article, or an evidence bundle. “-” reads it from standard input.',
      },
    ],
    options: {
      output: { ...OUTPUT, isRequired: true },
      format: {
        type: 'string',
        value: 'FORMAT',
        kind: 'text',
        choices: TEXT_FORMATS,
        description: 'Read a text as this, whatever its name and content say.',
      },
      part: {
        type: 'string',
        value: 'NUMBER|TITLE',
        kind: 'text',
        description: 'Read this part of a document of several, such as a chapter.',
      },
      encoding: {
        type: 'string',
        value: 'LABEL',
        kind: 'text',
        description:
          'Read a text in this encoding, such as windows-1251, instead of the one found.',
      },
      title: {
        type: 'string',
        value: 'TEXT',
        kind: 'text',
        description: 'The title, where the document does not say it right.',
      },
      url: {
        type: 'string',
        value: 'ADDRESS',
        kind: 'text',
        description: 'Where the article was published.',
      },
      published: {
        type: 'string',
        value: 'DATE',
        kind: 'text',
        description: 'When it was published, such as 2026-03-14.',
      },
      language: {
        type: 'string',
        value: 'TAG',
        kind: 'text',
        description: 'The language it is written in, such as en or pt-BR.',
      },
      ...FORCE,
      ...JSON_OPTION,
    },
    examples: [
      {
        line: 'import article.docx -o article.galley',
        does: 'Makes a project of a Word document; comments become draft claims.',
      },
      {
        line: 'import evidence.zip -o case.galley',
        does: 'Opens an evidence bundle: its project, and beside it the files of its exhibits.',
      },
      {
        line: 'import - --format markdown -o article.galley < article',
        does: 'Reads Markdown from standard input.',
      },
    ],
  },
  show: {
    summary: 'Print what is in a project',
    description: [],
    arguments: [PROJECT],
    options: {
      text: { type: 'boolean', description: 'Print the text of the article alone.' },
      log: { type: 'boolean', description: 'Print who changed what, from what to what, and when.' },
      ...JSON_OPTION,
      ...PASSPHRASE,
    },
    examples: [
      { line: 'show article.galley', does: 'Prints the article’s data, its claims and sources.' },
      {
        line: "show article.galley --json | jq '.claims[].quote'",
        does: 'Lists the words of each claim.',
      },
    ],
  },
  check: {
    summary: 'Say whether a project is ready to hand over',
    description: [
      'Problems and warnings go to standard error. Ends with 1 where there are problems.',
    ],
    arguments: [PROJECT],
    options: { ...JSON_OPTION, ...PASSPHRASE },
    examples: [{ line: 'check article.galley', does: 'Lists what is left to do.' }],
  },
  annotate: {
    summary: 'Bring annotations into a copy of a project',
    description: [
      'Reads W3C Web Annotations and what Hypothesis exports. What cannot be placed for certain is listed and left out.',
    ],
    arguments: [
      PROJECT,
      {
        value: 'ANNOTATIONS.json',
        kind: 'file',
        description: 'The annotations. “-” reads them from standard input.',
      },
    ],
    options: {
      output: { ...OUTPUT, isRequired: true },
      ...FORCE,
      ...JSON_OPTION,
      ...PASSPHRASE,
    },
    examples: [
      {
        line: 'annotate article.galley notes.json -o annotated.galley',
        does: 'Makes a copy in which the annotations are claims.',
      },
    ],
  },
  sources: {
    summary: 'List the sources of a project, or add to them',
    description: [
      'What is added is written into the project itself unless -o names another file. Sources that are there already are not added again.',
    ],
    arguments: [PROJECT],
    options: {
      add: {
        type: 'string',
        value: 'FILE',
        kind: 'file',
        description:
          'Add the sources of a CSL-JSON, BibLaTeX, BibTeX or RIS file. “-” reads it from standard input.',
      },
      output: OUTPUT,
      ...FORCE,
      ...JSON_OPTION,
      ...PASSPHRASE,
    },
    examples: [
      { line: 'sources article.galley', does: 'Lists the sources and the claims that use them.' },
      {
        line: 'sources article.galley --add library.bib',
        does: 'Adds the sources of a BibLaTeX file that are new.',
      },
    ],
  },
  export: {
    summary: 'Write a report of a project',
    description: [
      'The export is noted in the project’s log. A PDF is printed by an installed Chromium, Chrome or Edge.',
      'Verdicts on words that have changed since they were checked, or are no longer in the article, are held back from the public and from claim reviews; standard error names them.',
    ],
    arguments: [PROJECT],
    options: {
      to: {
        type: 'string',
        value: 'FORMAT',
        kind: 'text',
        choices: exportFormatSchema.options,
        isRequired: true,
        description: 'What kind of file to write.',
      },
      output: {
        type: 'string',
        short: 'o',
        value: 'OUT',
        kind: 'file',
        isRequired: true,
        description: 'Where to write the report. “-” writes it to standard output.',
      },
      profile: {
        type: 'string',
        value: 'READER',
        kind: 'text',
        choices: PROFILES,
        default: 'editor',
        description: 'For whom it is: this decides what is said and what is withheld.',
      },
      url: {
        type: 'string',
        value: 'ADDRESS',
        kind: 'text',
        description: 'Where the report will be published.',
      },
      desk: {
        type: 'string',
        value: 'NAME',
        kind: 'text',
        description: 'Who publishes it, instead of the desk in the settings.',
      },
      'allow-stale': {
        type: 'boolean',
        description:
          'Let verdicts go to the public although their words have changed since they were checked, or are no longer in the article. The log says so.',
      },
      'desk-file': {
        type: 'string',
        value: 'FILE',
        kind: 'file',
        description:
          'Name, logo, colour and words of the desk, saved in the settings of another Galley; instead of those here. “-” reads it from standard input.',
      },
      paper: {
        type: 'string',
        value: 'SIZE',
        kind: 'text',
        choices: PAPERS,
        description: 'What it is printed on, instead of the paper of the desk or the system.',
      },
      ...FORCE,
      ...JSON_OPTION,
      ...PASSPHRASE,
    },
    examples: [
      {
        line: 'export article.galley --to pdf -o report.pdf',
        does: 'Writes the report for the editor as a PDF.',
      },
      {
        line: 'export article.galley --to pdf --desk-file my.galley-desk -o report.pdf',
        does: 'Writes it with the name, logo, colour and words of a desk.',
      },
      {
        line: 'export article.galley --to csv -o - | head',
        does: 'Looks at the first rows of the claims.',
      },
    ],
  },
  serve: {
    summary: 'Run Galley in a browser on this machine',
    description: [
      'Prints the address to open, which works once. No other machine can reach it. Runs until Ctrl+C.',
    ],
    arguments: [],
    options: {
      library: {
        type: 'string',
        value: 'DIR',
        kind: 'folder',
        description: 'The folder of the projects, instead of Galley in Documents.',
      },
      port: {
        type: 'string',
        value: 'N',
        kind: 'text',
        description: 'Listen on this port instead of any free one.',
      },
      'no-open': { type: 'boolean', description: 'Do not open the browser.' },
    },
    examples: [{ line: 'serve --library articles', does: 'Opens the projects of a folder.' }],
  },
  completion: {
    summary: 'Print what completes commands in a shell',
    description: [
      'For bash, put “source <(galley completion bash)” into ~/.bashrc. For zsh, write it to a file _galley in a folder of $fpath. For fish, write it to ~/.config/fish/completions/galley.fish.',
    ],
    arguments: [
      {
        value: 'SHELL',
        kind: 'text',
        choices: ['bash', 'zsh', 'fish'],
        description: 'The shell.',
      },
    ],
    options: {},
    examples: [
      {
        line: 'completion fish > ~/.config/fish/completions/galley.fish',
        does: 'Lets fish complete commands, options, formats and files.',
      },
    ],
  },
  manual: {
    summary: 'Print the manual page',
    description: [
      'The page is in the form that man reads; the build writes it to out/man/galley.1 too.',
    ],
    arguments: [],
    options: {},
    examples: [{ line: 'manual | man -l -', does: 'Shows it.' }],
  },
  help: {
    summary: 'Say what the commands do and how they are called',
    description: [],
    arguments: [
      { value: 'COMMAND', kind: 'command', isOptional: true, description: 'One command alone.' },
    ],
    options: {},
    examples: [{ line: 'help export', does: 'Explains the options of export.' }],
  },
} as const satisfies Record<string, CommandSpec>;

export type CommandName = keyof typeof COMMAND_TABLE;

export function isCommandName(name: string | undefined): name is CommandName {
  return name !== undefined && Object.hasOwn(COMMAND_TABLE, name);
}
