const ANSWER_MS = 1_000;

/** Whether the browser plays sound that nobody has asked for with a touch. It answers without a sound. */
export async function isSoundAllowed(): Promise<boolean> {
  const hasBeenTouched = 'userActivation' in navigator && navigator.userActivation.hasBeenActive;
  if (hasBeenTouched || typeof AudioContext === 'undefined') return true;
  const context = new AudioContext();
  // A browser that refuses leaves the promise open.
  await Promise.race([context.resume(), new Promise((passed) => setTimeout(passed, ANSWER_MS))]);
  const allowed = context.state === 'running';
  await context.close().catch(() => undefined);
  return allowed;
}
