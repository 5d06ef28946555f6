import { canonicalText } from '../../shared/article/canonicalText';
import { deriveProject } from '../../shared/project/projectFacts';
import { visibleText } from '../../shared/report/visibleText';
import { readProjectAt } from '../storage/projectAtPath';
import { type Command, fail, pathFrom, printJson, readArguments, wrongUsage } from './command';
import { describeProject } from './describeProject';
import { printLog } from './printLog';
import { printProject } from './printProject';

const OPTIONS = {
  text: { type: 'boolean' },
  log: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

export const showCommand: Command = {
  summary: 'Print what is in a project',
  usage: 'show PROJECT [--text | --log] [--json]',
  async run(argv, terminal) {
    const parsed = readArguments(argv, OPTIONS);
    if (!parsed.ok) return wrongUsage(terminal, showCommand, parsed.error);
    const { values, positionals } = parsed.value;
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) {
      return wrongUsage(terminal, showCommand, 'Name one project.');
    }
    const snapshot = await readProjectAt(pathFrom(terminal, file));
    if (!snapshot.ok) return fail(terminal, snapshot.error, file);
    const { project, notices } = snapshot.value;
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
