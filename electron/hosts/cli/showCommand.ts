import { canonicalText } from '../../../shared/article/canonicalText';
import { deriveProject } from '../../../shared/project/projectFacts';
import { createCommand, fail, printJson } from './command';
import { describeLog } from './describeLog';
import { describeProject } from './describeProject';
import { openProject } from './openProject';
import { printLog } from './printLog';
import { printProject } from './printProject';
import { complain } from './terminal/complain';

export const showCommand = createCommand('show', async ({ values, positionals }, terminal) => {
  const [file] = positionals;
  const opened = await openProject(terminal, file, values);
  if (!opened.ok) return fail(terminal, opened.error, file);
  const { snapshot } = opened.value;
  const { project, notices } = snapshot;
  for (const notice of notices) complain(terminal, 'yellow', 'Repaired:', notice);
  if (values.text) {
    const { text } = canonicalText(project.article.blocks);
    if (values.json) printJson(terminal, { text });
    else terminal.print(`${text}\n`);
    return 0;
  }
  const facts = deriveProject(project);
  if (values.log) {
    if (values.json) printJson(terminal, describeLog(facts));
    else terminal.print(printLog(facts, terminal.width));
    return 0;
  }
  if (values.json) printJson(terminal, describeProject(facts));
  else terminal.print(printProject(facts, terminal));
  return 0;
});
