// Plain JavaScript, so that an old Node can read it. Before a build: npm's own warnings are of no use
// here, because on Linux x64 the install itself brings the Node that the scripts run under.
const [major] = process.versions.node.split('.');
if (Number(major) < 24) {
  console.error(`Galley needs Node 24 or later; this is ${process.versions.node}.`);
  process.exit(1);
}
