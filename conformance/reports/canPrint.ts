import { findChromium } from '../../electron/export/pdf/findChromium';
import { findProgram, isProgram } from '../../electron/files/findProgram';

/** True where this machine has a browser that prints. */
export const canPrint = findChromium({
  env: process.env,
  platform: process.platform,
  isProgram,
  findProgram,
}).ok;
