import type { AuthMode } from './enums';
import { ServiceError } from './service-error';
import type { ServiceName, Surface } from './surface';

/**
 * What a script may do depends on who started it.
 *
 * - NONE: onOpen in a file where nobody has used the add-on yet.
 * - LIMITED: onOpen where somebody has.
 * - FULL: a menu item, or the sidebar.
 * - CUSTOM_FUNCTION: a formula in a cell.
 *
 * From Google's "Authorization for Google Services" and "Editor add-on authorization".
 */
export type Mode = keyof typeof AuthMode;

const HARMLESS: readonly ServiceName[] = ['log', 'utilities', 'script', 'enum'];
const BEFORE_CONSENT: readonly ServiceName[] = [...HARMLESS, 'session', 'menu'];
const IN_FORMULAS: readonly ServiceName[] = [...HARMLESS, 'html', 'lock', 'cache', 'properties'];

export function checkPermission(mode: Mode, surface: Surface, method: string, kind: 'free' | 'read' | 'write'): void {
  if (!isAllowed(mode, surface, method, kind)) {
    throw new ServiceError(`You do not have permission to call ${surface.name}.${method}`);
  }
}

function isAllowed(mode: Mode, { service, name }: Surface, method: string, kind: string): boolean {
  const isMenuMaking =
    (name === 'SpreadsheetApp' && method === 'getUi') || (name === 'Ui' && method.startsWith('create'));
  switch (mode) {
    case 'FULL':
      return true;
    case 'LIMITED':
      return !(name === 'Ui' && method.startsWith('show'));
    case 'NONE':
      return BEFORE_CONSENT.includes(service) || isMenuMaking;
    case 'CUSTOM_FUNCTION':
      return service === 'spreadsheet' ? kind !== 'write' && !isMenuMaking : IN_FORMULAS.includes(service);
  }
}
