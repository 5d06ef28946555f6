import { askAhead } from './askAhead';
import { connectHost } from './host';

// Imported before what draws the window: main answers while that is being evaluated.

export const connectedHost = askAhead(connectHost());
