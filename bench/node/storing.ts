import { mkdir, open, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import { z } from 'zod';
import { snapshotOfFile } from '../../electron/files/projectSnapshot';
import { createServices } from '../../electron/services';
import { updateClaim } from '../../renderer/project/intents/updateClaim';
import { recordsOf } from '../../renderer/project/model/records/recordsPlugin';
import { describeProject } from '../../renderer/project/model/toFile';
import { saveVersions } from '../../renderer/project/saving/saveVersions';
import { projectState } from '../../renderer/project/testing/projectState';
import { inSlices } from '../../renderer/work/inSlices';
import { type ProjectFile, projectFileSchema } from '../../shared/project/file/projectFile';
import { serializeProject } from '../../shared/project/text/serializeProject';
import { GALLEY, timed } from '../measurement';
import { measureInTurns, type NodeSetting } from './inTurns';

/** Saving after one claim changed: from the window's state to a file that outlives a power cut. */
export async function measureSaving(setting: NodeSetting): Promise<void> {
  const { project, folder } = setting;
  const libraryFolder = join(folder, 'library');
  await mkdir(libraryFolder);
  const path = join(libraryFolder, 'project.galley');
  await writeFile(path, serializeProject(project));
  const services = createServices({
    libraryFolder,
    dataFolder: join(folder, 'data'),
    host: { kind: 'serve', version: '0', platform: 'linux' },
  });
  const handle = demand(await services.library.handleOf(path));
  const opened = demand(await services.projects.open(handle));
  const versions = saveVersions(opened, (save) => services.projects.save(handle, save));
  let state = projectState(opened.project);
  const low = new Low<ProjectFile>(new JSONFile(join(folder, 'lowdb.json')), project);
  const change = (repetition: number) => {
    const id = [...recordsOf(state).claims.keys()][5 + repetition];
    const tr =
      id && updateClaim(id, (claim) => ({ ...claim, statement: `Wording ${repetition}` }))(state);
    if (!tr) throw new Error('There is no claim to change.');
    state = state.apply(tr);
  };
  await measureInTurns(setting, 'save one changed claim, fsynced', [
    {
      name: GALLEY,
      run: async (repetition) => {
        change(repetition);
        return timed(async () => {
          demand(await versions.save(await inSlices(describeProject(state))));
        });
      },
    },
    {
      name: 'stringify, write, fsync',
      run: () => timed(() => writeSynced(join(folder, 'plain.json'), JSON.stringify(project))),
    },
    { name: 'plain lowdb', run: () => timed(() => low.write()) },
  ]);
  const statements = snapshotOfFile(await readFile(path));
  if (!statements.ok || !statements.value.project.claims.some(({ statement }) => statement)) {
    throw new Error('What was saved does not have what was changed.');
  }
  await services.projects.close('');
}

async function writeSynced(path: string, text: string): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** From a file's bytes to a project that is known to be sound. */
export function measureReading(setting: NodeSetting): Promise<void> {
  const { project } = setting;
  const bytes = Buffer.from(serializeProject(project), 'utf8');
  const schema = z.toJSONSchema(projectFileSchema, { io: 'input', unrepresentable: 'any' });
  const isProject = new Ajv({ strict: false, validateFormats: false }).compile(schema);
  return measureInTurns(setting, 'read and validate the file', [
    {
      name: GALLEY,
      run: () =>
        timed(() => {
          if (demand(snapshotOfFile(bytes)).project.claims.length !== project.claims.length) {
            throw new Error('Claims were lost in reading.');
          }
        }),
    },
    { name: 'JSON.parse', run: () => timed(() => JSON.parse(bytes.toString('utf8'))) },
    {
      name: 'JSON.parse and ajv',
      run: () =>
        timed(() => {
          if (!isProject(JSON.parse(bytes.toString('utf8')))) {
            throw new Error(`ajv refuses the project: ${JSON.stringify(isProject.errors?.[0])}`);
          }
        }),
    },
  ]);
}

type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: object };

function demand<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}
