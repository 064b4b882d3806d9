/** Hands bytes to the browser as a file to save. */
export function download(document: Document, bytes: Uint8Array, name: string): void {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const address = URL.createObjectURL(new Blob([bytes as BlobPart], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken its own reference once the click is handled.
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
