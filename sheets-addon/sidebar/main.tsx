import { mountPanel } from '../../core/panel/mount-panel';
import { sheetsHost } from './host';

const root = document.getElementById('root');
if (root) mountPanel(root, sheetsHost());
