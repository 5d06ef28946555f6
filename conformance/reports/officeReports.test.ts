import { describe, expect, it } from 'vitest';
import { printTable } from '../printTable';
import { checkOfficeReports } from './officeReports';
import { hasOfficeValidator, OFFICE_VALIDATOR } from './officeValidator';

if (!hasOfficeValidator()) {
  const { name, version } = OFFICE_VALIDATOR;
  process.stdout.write(
    `Not checked: what Microsoft’s validator says. npm did not bring ${name} ${version}.\n\n`,
  );
}

describe('Word and Excel reports', () => {
  it.skipIf(!hasOfficeValidator())('are what Microsoft’s validator calls valid', async () => {
    const rows = await checkOfficeReports();
    printTable(`Office files, by ${OFFICE_VALIDATOR.name} ${OFFICE_VALIDATOR.version}`, [
      ['', 'valid', 'of'],
      ...rows.map(({ name, passed, total }) => [name, String(passed), String(total)]),
    ]);
    for (const { name, total, failures } of rows) {
      expect(total, name).toBeGreaterThan(0);
      expect(failures, name).toEqual([]);
    }
  });
});
