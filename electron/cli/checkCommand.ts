import { deriveProject } from '../../shared/project/projectFacts';
import { checkReadiness } from '../../shared/project/readiness';
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
    const facts = deriveProject(snapshot.value.project);
    const readiness = checkReadiness(facts);
    const { ready, problems, warnings } = readiness;
    const { notices } = snapshot.value;
    const claims = count(facts.claims.length, 'claim');
    for (const notice of notices) terminal.complain(`Repaired: ${visibleText(notice)}\n`);
    for (const { message } of problems) terminal.complain(`${visibleText(message)}\n`);
    for (const { message } of warnings) terminal.complain(`Warning: ${visibleText(message)}\n`);
    if (values.json) {
      printJson(terminal, { ready, claims: facts.claims.length, problems, warnings, notices });
    } else if (ready) {
      terminal.print(`Ready to hand over: ${claims}.\n`);
    } else {
      terminal.print(`Not ready: ${count(problems.length, 'problem')} in ${claims}.\n`);
    }
    return ready ? 0 : 1;
  },
};
