import { openWorkbench } from './open-workbench';
import './page.css';

const workbench = openWorkbench(document);

declare global {
  interface Window {
    /** For test scripts, and for the curious at the console. */
    workbench: typeof workbench;
  }
}

window.workbench = workbench;
