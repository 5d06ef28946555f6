// What the library is seen without. It is loaded once the library has been painted.

import './parseWithoutCode';

export { articleViewExtensions } from './article/articleViewExtensions';
export { LibraryDialogs } from './LibraryDialogs';
export { ProjectWindow } from './ProjectWindow';
export { openSession } from './project/session';
export { UnlockDialog } from './protection/UnlockDialog';
