const out = process.stderr;

/** One sentence on what is happening, on standard error, so that standard output stays for results. */
export function say(sentence) {
  out.write(`${sentence}\n`);
}

/**
 * Shows how far a long step is: one moving line on a terminal, elsewhere (a log) a plain line every `everyMs`.
 * `total` may be unknown (0).
 */
export function startProgress(label, total, everyMs = 15_000) {
  const startedAt = Date.now();
  let lastShownAt = startedAt;
  let done = 0;

  const line = () => {
    const seconds = Math.round((Date.now() - startedAt) / 1000);
    return total ? `${label}: ${done}/${total} (${seconds} s)` : `${label} (${seconds} s)`;
  };
  const show = () => {
    if (out.isTTY) out.write(`\r\x1b[K${line()}`);
    else if (Date.now() - lastShownAt >= everyMs) {
      lastShownAt = Date.now();
      say(line());
    }
  };
  // A step that reports nothing for a while must still be seen to live.
  const timer = setInterval(show, 1000).unref();
  if (out.isTTY) show();
  else say(`${label}.`);

  return {
    advance(count = 1) {
      done += count;
      show();
    },
    end(sentence) {
      clearInterval(timer);
      if (out.isTTY) out.write('\r\x1b[K');
      if (sentence) say(`${sentence} (${Math.round((Date.now() - startedAt) / 1000)} s)`);
    },
  };
}

/** Shows that `work` goes on until it ends, well (then with `sentence`) or badly. */
export async function withProgress(label, work, sentence) {
  const progress = startProgress(label, 0);
  try {
    const result = await work();
    progress.end(sentence);
    return result;
  } catch (error) {
    progress.end();
    throw error;
  }
}
