// What the library is seen without. It is loaded once the library has been painted.

import './parseWithoutCode';

export { articleViewExtensions } from '../article/view/articleViewExtensions';
export { openSession } from '../project/session/session';
export { UnlockDialog } from '../protection/UnlockDialog';
export { LibraryDialogs } from './LibraryDialogs';
export { ProjectWindow } from './ProjectWindow';
