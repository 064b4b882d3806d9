import type { Role } from '../host';

/** How the panel speaks of a role. */
export const ROLE_LABELS: Readonly<Record<Role, string>> = {
  id: 'Customer id',
  segment: 'Segment',
  start: 'Came on',
  end: 'Left on',
  value: 'Value',
  reason: 'Reason for leaving',
};

/** All of them. */
export const ROLES = Object.keys(ROLE_LABELS) as readonly Role[];
