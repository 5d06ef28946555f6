// What holds for every command, for the help and for the manual page.

export const EXIT_CODES: readonly (readonly [code: string, meaning: string])[] = [
  ['0', 'Done.'],
  ['1', 'Refused, or not ready: what a file holds was looked at and not accepted.'],
  ['2', 'Wrong usage, or a file that cannot be read or written.'],
];

export const ENVIRONMENT: readonly (readonly [name: string, meaning: string])[] = [
  [
    'GALLEY_PASSPHRASE',
    'The passphrase of a protected project, where --passphrase-file does not name a file.',
  ],
  ['GALLEY_DATA_FOLDER', 'Where the settings are kept, instead of the system’s own place.'],
  ['GALLEY_CHROMIUM', 'The browser that prints PDFs, instead of the one that is found.'],
  ['NO_COLOR', 'Where this is set, nothing is coloured.'],
  ['FORCE_COLOR', 'Where this is set and not 0, output is coloured that goes to no terminal, too.'],
];

export const STANDARD_STREAMS: readonly string[] = [
  '“-” stands for standard input where a file is read, and for standard output where one is written. A file that is really called so is named “./-”. Standard input is read once: only one file of a command can come from it.',
  'Where a file itself goes to standard output, what is told of it goes to standard error. Attached files and pictures lie beside a project and do not travel with it through a pipe.',
  'Existing files are replaced only with --force, and then whole or not at all. A project never gives way to a report.',
];
