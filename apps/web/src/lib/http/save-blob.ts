/** Saves what the page holds already as a file. */
export function saveBlob(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser reads the address after this turn of events.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
