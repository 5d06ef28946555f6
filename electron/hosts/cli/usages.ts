import { exportFormatSchema } from '../../../shared/ipc/exportFormat';
import { PROFILES } from '../../../shared/report/desk/profiles';
import type { Command } from './command';

const PASSPHRASE_USAGE = '[--passphrase-file FILE]';

/** What each command is for and how it is called: all that is told of commands that are not run. */
export const USAGES = {
  import: {
    summary: 'Make a project of an article',
    usage:
      'import FILE -o OUT.galley [--part NUMBER|TITLE] [--encoding LABEL] [--title TEXT] [--url ADDRESS] [--published DATE] [--language TAG] [--force] [--json]',
  },
  show: {
    summary: 'Print what is in a project',
    usage: `show PROJECT [--text | --log] [--json] ${PASSPHRASE_USAGE}`,
  },
  check: {
    summary: 'Say whether a project is ready to hand over',
    usage: `check PROJECT [--json] ${PASSPHRASE_USAGE}`,
  },
  annotate: {
    summary: 'Bring annotations into a copy of a project',
    usage: `annotate PROJECT ANNOTATIONS.json -o OUT.galley [--force] [--json] ${PASSPHRASE_USAGE}`,
  },
  sources: {
    summary: 'List the sources of a project, or add those of a CSL-JSON, BibLaTeX or RIS file',
    usage: `sources PROJECT [--add FILE [-o OUT.galley [--force]]] [--json] ${PASSPHRASE_USAGE}`,
  },
  export: {
    summary: 'Write a report of a project',
    usage: `export PROJECT --to ${exportFormatSchema.options.join('|')} -o OUT [--profile ${PROFILES.join('|')}] [--url ADDRESS] [--desk NAME] [--json] ${PASSPHRASE_USAGE}`,
  },
  serve: {
    summary: 'Run Galley in a browser on this machine',
    usage: 'serve [--library DIR] [--port N] [--no-open]',
  },
} as const satisfies Record<string, Pick<Command, 'summary' | 'usage'>>;
