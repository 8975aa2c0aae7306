import { createServer } from 'node:net';
import { UserError } from '../bootstrap/user-error.mjs';
import { ensureCertificate } from './certificate.mjs';
import { findLanAddress } from './lan-address.mjs';

/**
 * How the server is reached: the settings for its environment, and what the banner tells. What the operator set in the
 * environment wins over what we would choose.
 */
export async function planNetwork({ lan, port }, tlsFolder, env = process.env) {
  const given = env.TLS_CERT_FILE && env.TLS_KEY_FILE;
  if (!lan) {
    const url = env.PUBLIC_URL || `${given ? 'https' : 'http'}://localhost:${port}`;
    return {
      url,
      settings: { PORT: String(port), PUBLIC_URL: url, LISTEN_ADDRESS: env.LISTEN_ADDRESS || '127.0.0.1' },
    };
  }
  const { address, others } = await findLanAddress(env);
  const url = env.PUBLIC_URL || `https://${address}:${port}`;
  const certificate = given
    ? { certificateFile: env.TLS_CERT_FILE, keyFile: env.TLS_KEY_FILE }
    : await ensureCertificate(tlsFolder, address);
  return {
    url,
    lan: { address, others, isOwnCertificate: !given },
    settings: {
      PORT: String(port),
      PUBLIC_URL: url,
      LISTEN_ADDRESS: '0.0.0.0',
      MEDIA_ANNOUNCED_ADDRESS: env.MEDIA_ANNOUNCED_ADDRESS || address,
      TLS_CERT_FILE: certificate.certificateFile,
      TLS_KEY_FILE: certificate.keyFile,
    },
  };
}

/** A taken port would otherwise show as a server that keeps failing. */
export function checkPortIsFree({ PORT, LISTEN_ADDRESS }) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', ({ code, message }) => {
      const reason = {
        EADDRINUSE: 'another program listens there',
        EACCES: 'low ports need rights that we do not have',
      }[code];
      reject(
        new UserError(
          `Port ${PORT} cannot be used: ${reason ?? message}. Choose another: npm start -- --port 3100`,
        ),
      );
    });
    probe.listen(Number(PORT), LISTEN_ADDRESS, () => probe.close(resolve));
  });
}
