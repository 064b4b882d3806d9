import type { Missing } from './report-request';

/** The element id of a field, so that the panel can put the cursor where something is missing. */
export function fieldId(field: Missing['field']): string {
  return `customer-math-${field}`;
}

/** What is missing in one field, if anything. */
export function missingIn(missing: readonly Missing[], field: Missing['field']): string | undefined {
  return missing.find((one) => one.field === field)?.text;
}
