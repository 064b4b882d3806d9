/** Prepares the window of a frame before any script of its page runs. */
export type Prepare = (frame: Window) => void;

/**
 * Pages in frames announce themselves here with their first script, which the workbench puts before
 * all others: the spreadsheet program then plants what its pages find in a real one.
 */
const preparations = new Map<Element, Prepare>();

const PLANT = '<script>parent.workbenchFrames.plant(window)</script>';

declare global {
  interface Window {
    workbenchFrames: { plant(frame: Window): void };
  }
}

window.workbenchFrames = {
  plant: (frame) => {
    const element = frame.frameElement;
    if (element) preparations.get(element)?.(frame);
  },
};

/** A frame for a page at an address of the workbench's server, which adds the announcing script itself. */
export function frameFor(address: string, prepare: Prepare): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  preparations.set(frame, prepare);
  frame.src = address;
  return frame;
}

/** A frame for a page that is at hand as text. */
export function frameOf(html: string, prepare: Prepare): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  preparations.set(frame, prepare);
  frame.srcdoc = /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + PLANT) : PLANT + html;
  return frame;
}
