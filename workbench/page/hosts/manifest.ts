/** What Excel reads of an add-in's manifest: the ribbon button that opens the task pane, and where everything is. */
export interface AddinManifest {
  readonly label: string;
  readonly tooltip: string;
  /** Addresses relative to the add-in's folder. */
  readonly icon: string;
  readonly taskPane: string;
  readonly functionsMetadata: string;
}

/** Reads the button, the icon and the addresses. Throws when the manifest lacks one of them. */
export function readManifest(xml: string): AddinManifest {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  const all = (name: string): Element[] =>
    [...document.getElementsByTagName('*')].filter((one) => one.localName === name);
  const resource = (id: string | null | undefined): string => {
    const found = all('Resources')[0]?.querySelector(`[id="${id}"]`)?.getAttribute('DefaultValue');
    if (!found) throw new Error(`The manifest has no resource "${id}".`);
    return found;
  };
  const button = all('Control').find(
    (control) => inside(control, 'Action')?.getAttribute('xsi:type') === 'ShowTaskpane',
  );
  if (!button) throw new Error('The manifest has no button that opens a task pane.');
  const resid = (parent: Element | undefined, name: string): string => {
    return resource((parent && inside(parent, name))?.getAttribute('resid'));
  };
  return {
    label: resid(button, 'Label'),
    tooltip: resid(button, 'Description'),
    icon: fileOf(resid(button, 'Image')),
    taskPane: fileOf(resid(button, 'SourceLocation')),
    functionsMetadata: fileOf(resid(all('Metadata')[0], 'SourceLocation')),
  };
}

function inside(parent: Element, name: string): Element | undefined {
  return [...parent.getElementsByTagName('*')].find((one) => one.localName === name);
}

/** The workbench serves the add-in's folder elsewhere than the manifest says. */
function fileOf(address: string): string {
  return new URL(address).pathname.replace(/^\//, '');
}
