import type { ReportContext } from '../desk/desk';

/** A context in which everything is told that reports can be given, each in a word to be known again. */
export const TOLD_CONTEXT: ReportContext = {
  now: '2026-11-30T09:00:00.000Z',
  nonce: 'n',
  deskName: 'Zzdesk',
  pageUrl: 'https://desk.example/1',
  look: {
    footer: 'Zzfooter',
    corrections: 'Zzcorrections',
    contact: 'Zzcontact',
    privileged: true,
  },
  articleSha256: 'Zzarticlehash',
  projectSha256: 'Zzprojecthash',
};
