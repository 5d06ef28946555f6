#!/usr/bin/env node
// The command `galley`. Plain JavaScript that imports nothing at first, so that an old Node can read it
// and say that it is too old: parsers that do not load would look like damaged documents.
const OLDEST = 24;
const { node } = process.versions;

if (Number.parseInt(node, 10) < OLDEST) {
  console.error(
    `Galley needs Node ${OLDEST} or later; this is ${node}. Nothing was changed. Run it through npm, which has the right one: npm run -s galley -- COMMAND …`,
  );
  process.exitCode = 2;
} else {
  const commandLine = new URL('../out/main/cli.js', import.meta.url);
  import(commandLine.href).catch((cause) => {
    if (cause.code !== 'ERR_MODULE_NOT_FOUND' || cause.url !== commandLine.href) throw cause;
    console.error('Galley is not built yet. Run npm ci or npm run build in its folder.');
    process.exitCode = 2;
  });
}
