import { exportFormatSchema } from '../../shared/ipc/exportFormat';
import type { Command } from '../commands/command';
import { chooseReport } from './chooseReport';
import { FORMAT_WORDS } from './reportWords';

/** Each format by its name: shows the report, with that format chosen. */
export const exportCommands: readonly Command[] = exportFormatSchema.options.map((format) => ({
  id: `report.export.${format}`,
  label: `Export report as ${FORMAT_WORDS[format].label}…`,
  keys: [],
  group: 'Project',
  run: (session) => {
    session.changeReport((report) => chooseReport(report, { format }));
    session.show('report');
  },
}));
