import { AuthMode } from './enums';
import { surface } from './surface';

/** The global ScriptApp, as far as a script needs it to read the mode it was started in. */
export class ScriptApp {
  static readonly surface = surface<ScriptApp>('script', 'ScriptApp', {}, ['AuthMode']);

  readonly AuthMode = AuthMode;
}
