import { canonicalText } from '../../../shared/article/canonicalText';
import { deriveProject } from '../../../shared/project/projectFacts';
import { visibleText } from '../../../shared/report/words/visibleText';
import { type Command, fail, printJson, readArguments, wrongUsage } from './command';
import { describeProject } from './describeProject';
import { openProject, PASSPHRASE_OPTION } from './openProject';
import { printLog } from './printLog';
import { printProject } from './printProject';
import { USAGES } from './usages';

const OPTIONS = {
  text: { type: 'boolean' },
  log: { type: 'boolean' },
  json: { type: 'boolean' },
  ...PASSPHRASE_OPTION,
} as const;

export const showCommand: Command = {
  ...USAGES.show,
  async run(argv, terminal) {
    const parsed = readArguments(argv, OPTIONS);
    if (!parsed.ok) return wrongUsage(terminal, showCommand, parsed.error);
    const { values, positionals } = parsed.value;
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) {
      return wrongUsage(terminal, showCommand, 'Name one project.');
    }
    const opened = await openProject(terminal, file, values);
    if (!opened.ok) return fail(terminal, opened.error, file);
    const { snapshot } = opened.value;
    const { project, notices } = snapshot;
    for (const notice of notices) terminal.complain(`Repaired: ${visibleText(notice)}\n`);
    if (values.text) {
      const { text } = canonicalText(project.article.blocks);
      if (values.json) printJson(terminal, { text });
      else terminal.print(`${text}\n`);
      return 0;
    }
    const facts = deriveProject(project);
    if (values.log) {
      if (values.json) printJson(terminal, project.log);
      else terminal.print(printLog(facts, terminal.width));
      return 0;
    }
    if (values.json) printJson(terminal, describeProject(facts));
    else terminal.print(printProject(facts, terminal.width));
    return 0;
  },
};
