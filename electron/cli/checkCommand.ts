import { deriveProject } from '../../shared/project/projectFacts';
import { checkReadiness } from '../../shared/project/readiness';
import { verifyLog } from '../../shared/project/verifyLog';
import { visibleText } from '../../shared/report/visibleText';
import { readProjectAt } from '../storage/projectAtPath';
import { type Command, fail, pathFrom, printJson, readArguments, wrongUsage } from './command';
import { count } from './layout';

export const checkCommand: Command = {
  summary: 'Say whether a project is ready to hand over',
  usage: 'check PROJECT [--json]',
  async run(argv, terminal) {
    const parsed = readArguments(argv, { json: { type: 'boolean' } });
    if (!parsed.ok) return wrongUsage(terminal, checkCommand, parsed.error);
    const { values, positionals } = parsed.value;
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) {
      return wrongUsage(terminal, checkCommand, 'Name one project.');
    }
    const snapshot = await readProjectAt(pathFrom(terminal, file));
    if (!snapshot.ok) return fail(terminal, snapshot.error, file);
    const { project } = snapshot.value;
    const facts = deriveProject(project);
    const log = verifyLog(project);
    const readiness = checkReadiness({ ...facts, log });
    const { ready, problems, warnings } = readiness;
    const { notices } = snapshot.value;
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
