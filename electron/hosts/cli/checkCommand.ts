import { checkedClaims, signedClaims } from '../../../shared/claim/doneClaims';
import { counted } from '../../../shared/counted';
import { verifyLog } from '../../../shared/project/log/verifyLog';
import { deriveProject } from '../../../shared/project/projectFacts';
import { checkReadiness } from '../../../shared/project/readiness';
import { progressLine } from '../../../shared/report/words/doneWords';
import { sha256 } from '../../files/sha256';
import { createCommand, fail, printJson } from './command';
import { openProject } from './openProject';
import { complain } from './terminal/complain';

export const checkCommand = createCommand('check', async ({ values, positionals }, terminal) => {
  const [file] = positionals;
  const opened = await openProject(terminal, file, values);
  if (!opened.ok) return fail(terminal, opened.error, file);
  const { snapshot } = opened.value;
  const { project } = snapshot;
  const facts = deriveProject(project);
  const log = verifyLog(project, sha256);
  const readiness = checkReadiness({ ...facts, article: project.article, log });
  const { ready, problems, warnings } = readiness;
  const { notices } = snapshot;
  const claims = counted(facts.claims.length, 'claim');
  for (const notice of notices) complain(terminal, 'yellow', 'Repaired:', notice);
  for (const { message } of problems) complain(terminal, 'plain', message);
  for (const { message } of warnings) complain(terminal, 'yellow', 'Warning:', message);
  if (values.json) {
    printJson(terminal, {
      ready,
      claims: facts.claims.length,
      checked: checkedClaims(facts.claims).records.length,
      signedOff: signedClaims(facts.claims).records.length,
      problems,
      warnings,
      notices,
      log,
    });
  } else {
    if (facts.claims.length > 0) terminal.print(`${progressLine(facts.claims)}\n`);
    if (log.entries > 0 && log.breaks.length === 0) {
      terminal.print(`Log of changes: unbroken, ${counted(log.entries, 'entry', 'entries')}.\n`);
    }
    terminal.print(
      ready
        ? `${terminal.paint('green', 'Ready to hand over:')} ${claims}.\n`
        : `${terminal.paint('red', 'Not ready:')} ${counted(problems.length, 'problem')} in ${claims}.\n`,
    );
  }
  return ready ? 0 : 1;
});
