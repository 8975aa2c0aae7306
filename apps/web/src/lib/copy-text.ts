/** Copies a text; where the page is not secure or the browser is old, by way of a selection. Rejects when neither works. */
export async function copyText(text: string): Promise<void> {
  // Missing on pages without TLS and in some in-app browsers.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  try {
    if (!clipboard) throw new Error('There is no clipboard.');
    await clipboard.writeText(text);
  } catch {
    if (!copySelected(text)) throw new Error('The browser does not let the page copy.');
  }
}

function copySelected(text: string): boolean {
  const focused = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.style.position = 'fixed';
  field.style.opacity = '0';
  document.body.append(field);
  field.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}
