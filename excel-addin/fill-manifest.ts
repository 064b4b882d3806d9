/** Where and under what name a build of the add-in is installed. */
export interface ManifestOptions {
  /** Where the files of dist/excel-addin are served: an https address. */
  readonly url: string;
  /** A GUID of its own for each environment; the one in manifest.xml when absent. */
  readonly id?: string;
  /** Prefix of the functions: "CM" makes them `=CM.NETGROWTH(…)`. None when absent. */
  readonly namespace?: string;
}

const DEVELOPMENT_URL = 'https://localhost:3000/';
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The manifest of one installation, made from manifest.xml. Excel keeps functions apart by prefix and name and
 * add-ins by id, so a staging installation wants an id, and a prefix, of its own.
 * Throws an Error in plain words for an address that is not https, an id that is no GUID, or a prefix Excel refuses.
 */
export function fillManifest(xml: string, { url, id, namespace }: ManifestOptions): string {
  if (!/^https:\/\/[^\s"'<>&]+$/.test(url)) throw new Error(`CUSTOMER_MATH_URL: found "${url}", expected https://…`);
  let filled = xml.split(DEVELOPMENT_URL).join(url.endsWith('/') ? url : `${url}/`);
  if (id) {
    if (!GUID.test(id)) throw new Error(`CUSTOMER_MATH_ID: found "${id}", expected a GUID`);
    filled = filled.replace(/<Id>[^<]*<\/Id>/, `<Id>${id}</Id>`);
  }
  if (namespace) {
    if (!/^[A-Za-z][A-Za-z0-9_.]{1,31}$/.test(namespace)) {
      throw new Error(`CUSTOMER_MATH_NAMESPACE: found "${namespace}", expected a letter, then letters and digits`);
    }
    filled = filled
      .replace(/<!-- Without a Namespace.*?-->\s*/s, '')
      .replace('</Metadata>', '</Metadata>\n            <Namespace resid="Functions.Namespace"/>')
      .replace(
        '<bt:ShortStrings>',
        `<bt:ShortStrings>\n        <bt:String id="Functions.Namespace" DefaultValue="${namespace}"/>`,
      );
  }
  return filled;
}
