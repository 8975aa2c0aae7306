import 'reflect-metadata';
import { Logger } from 'nestjs-pino';
import { Config } from './config/config';
import { createApp } from './create-app';

async function main(): Promise<void> {
  const app = await createApp();
  const { port, listenAddress, publicUrl } = app.get(Config);
  await app.listen(port, listenAddress);
  app.get(Logger).log(`Listening on ${publicUrl.origin}`);
  process.send?.({ type: 'listening', url: publicUrl.origin });
  // A server whose supervisor was killed must not live on beside the next one.
  process.on('disconnect', () => void app.close().finally(() => process.exit(0)));
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
