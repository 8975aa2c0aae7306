// Healthy is a server that can serve: its process answers and its database does.
const port = process.env.PORT || 3000;
const signal = AbortSignal.timeout(4_000);
const answer = await fetch(`http://127.0.0.1:${port}/api/health/ready`, { signal }).catch(() => undefined);
process.exitCode = answer?.ok ? 0 : 1;
