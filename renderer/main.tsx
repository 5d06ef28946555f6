import { connectedHost } from './host/connectedHost';
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import '@fontsource-variable/source-serif-4/opsz-italic.css';
import './ui/theme.css';
import { createRoot } from 'react-dom/client';
import { App } from './shell/App';
import { openWindow } from './shell/openWindow';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root".');
createRoot(root).render(<App window={openWindow(connectedHost)} />);
