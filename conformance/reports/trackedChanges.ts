import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { findProgram } from '../../electron/files/findProgram';

const LIMIT_MS = 3 * 60_000;
const office = findProgram('soffice');

/** What LibreOffice can do with all tracked changes of a document. */
export type Settling = 'Accept' | 'Reject';

/**
 * Has LibreOffice settle all tracked changes of a Word document in `folder`, and answers the document that it
 * then saves; undefined where LibreOffice is not here.
 */
export const settleChanges = office
  ? (folder: string, bytes: Uint8Array, settling: Settling): Uint8Array =>
      settleWith(office, folder, bytes, settling)
  : undefined;

function settleWith(
  program: string,
  folder: string,
  bytes: Uint8Array,
  settling: Settling,
): Uint8Array {
  const profile = join(folder, 'profile');
  if (!existsSync(profile)) {
    // Where it begins, a profile writes its own list of macros.
    run(program, profile, '--terminate_after_init');
    writeMacro(join(profile, 'user', 'basic', 'Standard'));
  }
  const [from, to] = [join(folder, 'tracked.docx'), join(folder, 'settled.docx')];
  rmSync(to, { force: true });
  writeFileSync(from, withoutComments(bytes));
  const files = `${pathToFileURL(from)},${pathToFileURL(to)}`;
  run(program, profile, `macro:///Standard.Changes.Settle(${files},${settling})`);
  return readFileSync(to);
}

function run(program: string, profile: string, order: string): void {
  const { status, stderr } = spawnSync(
    program,
    [`-env:UserInstallation=${pathToFileURL(profile)}`, '--headless', '--norestore', order],
    { encoding: 'utf8', timeout: LIMIT_MS },
  );
  if (status !== 0) throw new Error(`LibreOffice did not settle the changes: ${stderr}`);
}

const MACRO = `Sub Settle(source As String, target As String, what As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  frame = document.CurrentController.Frame
  dispatcher.executeDispatch(frame, ".uno:" + what + "AllTrackedChanges", "", 0, Array())
  Dim format(0) As New com.sun.star.beans.PropertyValue
  format(0).Name = "FilterName"
  format(0).Value = "MS Word 2007 XML"
  document.storeToURL(target, format())
  document.close(True)
  StarDesktop.terminate()
End Sub
`;

/** Puts the macro where a profile has its own. */
function writeMacro(folder: string): void {
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
  const library =
    'xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"';
  const module =
    'xmlns:script="http://openoffice.org/2000/script" script:name="Changes" script:language="StarBasic"';
  writeFileSync(
    join(folder, 'script.xlb'),
    `${head}<library:library ${library}><library:element library:name="Changes"/></library:library>`,
  );
  writeFileSync(
    join(folder, 'Changes.xba'),
    `${head}<script:module ${module}>${MACRO.replaceAll('"', '&quot;')}</script:module>`,
  );
}

/** A Word document without its comments: builds of LibreOffice for no screen cannot draw their boxes, and end. */
function withoutComments(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(
    /<w:comment(?:RangeStart|RangeEnd|Reference) [^>]*>/g,
    '',
  );
  return zipSync({ ...parts, 'word/document.xml': strToU8(document) });
}
