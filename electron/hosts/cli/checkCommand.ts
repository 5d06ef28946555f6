import { verifyLog } from '../../../shared/project/log/verifyLog';
import { deriveProject } from '../../../shared/project/projectFacts';
import { checkReadiness } from '../../../shared/project/readiness';
import { visibleText } from '../../../shared/report/words/visibleText';
import { sha256 } from '../../files/sha256';
import { type Command, fail, printJson, readArguments, wrongUsage } from './command';
import { count } from './layout';
import { openProject, PASSPHRASE_OPTION } from './openProject';
import { USAGES } from './usages';

export const checkCommand: Command = {
  ...USAGES.check,
  async run(argv, terminal) {
    const parsed = readArguments(argv, { json: { type: 'boolean' }, ...PASSPHRASE_OPTION });
    if (!parsed.ok) return wrongUsage(terminal, checkCommand, parsed.error);
    const { values, positionals } = parsed.value;
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) {
      return wrongUsage(terminal, checkCommand, 'Name one project.');
    }
    const opened = await openProject(terminal, file, values);
    if (!opened.ok) return fail(terminal, opened.error, file);
    const { snapshot } = opened.value;
    const { project } = snapshot;
    const facts = deriveProject(project);
    const log = verifyLog(project, sha256);
    const readiness = checkReadiness({ ...facts, log });
    const { ready, problems, warnings } = readiness;
    const { notices } = snapshot;
    const claims = count(facts.claims.length, 'claim');
    for (const notice of notices) terminal.complain(`Repaired: ${visibleText(notice)}\n`);
    for (const { message } of problems) terminal.complain(`${visibleText(message)}\n`);
    for (const { message } of warnings) terminal.complain(`Warning: ${visibleText(message)}\n`);
    if (values.json) {
      printJson(terminal, { ready, claims: facts.claims.length, problems, warnings, notices, log });
    } else {
      if (log.entries > 0 && log.breaks.length === 0) {
        terminal.print(`Log of changes: unbroken, ${entries(log.entries)}.\n`);
      }
      terminal.print(
        ready
          ? `Ready to hand over: ${claims}.\n`
          : `Not ready: ${count(problems.length, 'problem')} in ${claims}.\n`,
      );
    }
    return ready ? 0 : 1;
  },
};

function entries(count: number): string {
  return count === 1 ? '1 entry' : `${count} entries`;
}
