const everyMs = 500;

/**
 * Ends this process like a SIGTERM when the one above it is gone, so that nothing runs on unseen. Our own wrapper (see
 * node-version.mjs) holds a channel to us. npm puts a shell in between, which dies of a signal without passing it on: there,
 * the number of our parent changes.
 */
export function stopWithParent() {
  const stop = () => process.kill(process.pid, 'SIGTERM');
  if (process.channel) {
    process.once('disconnect', stop);
    process.channel.unref();
  } else if (process.env.npm_lifecycle_event) {
    const parent = process.ppid;
    const timer = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(timer);
      stop();
    }, everyMs);
    timer.unref();
  }
}
