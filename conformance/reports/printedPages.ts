import { join } from 'node:path';
import { withPrivateFolder } from '../../electron/files/privateFolder';
import type { Paper } from '../../shared/report/desk/paper';
import { PROFILES, type Profile } from '../../shared/report/profiles';
import { checkedArticle, type Writing } from '../checkedArticle';
import { pageFills } from './pageFill';
import { printReport } from './printedReport';

/** What part of a page may be empty before the next begins. */
const MOST_EMPTY = 1 / 3;
/** A last page of so few lines is one too many. */
const TOO_FEW_LINES = 4;

interface Print {
  readonly profile: Profile;
  readonly claims: number;
  readonly writing: Writing;
  readonly paper: Paper;
}

const WRITINGS: readonly Writing[] = ['plain', 'long', 'rightToLeft'];

/** A thousand take a minute to print; `GALLEY_CLAIMS=1000` asks for them. */
const MOST_CLAIMS = Number(process.env.GALLEY_CLAIMS ?? 200);

/** Every reader, with none, one and forty claims, in turn in each way of writing and on each paper; and one of many. */
export const PRINTS: readonly Print[] = [
  ...[0, 1, 40].flatMap((claims, row) =>
    PROFILES.map(
      (profile, at): Print => ({
        profile,
        claims,
        writing: WRITINGS[(row + at) % 3] ?? 'plain',
        paper: (row + at) % 2 === 0 ? 'a4' : 'letter',
      }),
    ),
  ),
  { profile: 'editor', claims: MOST_CLAIMS, writing: 'plain', paper: 'letter' },
];

/** How many pages a printed report has, and whether one is left empty where it need not be, or has a few lines alone. */
export async function checkPrintedPages(print: Print) {
  return withPrivateFolder(async (folder) => {
    const path = join(folder, 'report.pdf');
    await printReport(path, { ...print, project: checkedArticle(print.claims, print.writing) });
    const fills = pageFills(path);
    return { pages: fills.length, fault: faultOf(fills) };
  });
}

function faultOf(fills: ReturnType<typeof pageFills>): string | undefined {
  const emptyAt = fills.slice(0, -1).findIndex(({ empty }) => empty > MOST_EMPTY);
  if (emptyAt !== -1) {
    const share = Math.round((fills[emptyAt]?.empty ?? 0) * 100);
    return `page ${emptyAt + 1} is empty by ${share} %, before “${fills[emptyAt + 1]?.begins}”`;
  }
  const { lines = 0 } = fills.at(-1) ?? {};
  return fills.length > 1 && lines <= TOO_FEW_LINES
    ? `the last page has ${lines} lines`
    : undefined;
}
