import { createPrivateKey, X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { writeFileAtomically } from '../bootstrap/atomic-file.mjs';
import { repositoryRoot } from '../bootstrap/folders.mjs';

const dayMs = 86_400_000;

/** Browsers refuse certificates that live longer than 398 days. */
const lifetimeDays = 397;
const renewDays = 30;

/**
 * A certificate of our own for `address`, kept in `folder`, and made anew when the address changes or the end is near.
 * Browsers warn of it once; without HTTPS they would refuse the camera.
 */
export async function ensureCertificate(folder, address) {
  const certificateFile = join(folder, 'lan-certificate.pem');
  const keyFile = join(folder, 'lan-key.pem');
  if (!isUsable(certificateFile, keyFile, address)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const made = await makeCertificate(address);
    // The key first: a certificate is taken as usable only with a key that belongs to it.
    writeFileAtomically(keyFile, made.private, 0o600);
    writeFileAtomically(certificateFile, made.cert);
  }
  return { certificateFile, keyFile };
}

function isUsable(certificateFile, keyFile, address) {
  if (!existsSync(certificateFile) || !existsSync(keyFile)) return false;
  try {
    const certificate = new X509Certificate(readFileSync(certificateFile));
    const remainingMs = new Date(certificate.validTo).getTime() - Date.now();
    const names =
      certificate.checkIP(address) && certificate.checkHost('localhost') && certificate.checkHost(hostname());
    return (
      Boolean(names) &&
      remainingMs > renewDays * dayMs &&
      certificate.checkPrivateKey(createPrivateKey(readFileSync(keyFile)))
    );
  } catch {
    return false;
  }
}

function makeCertificate(address) {
  const { generate } = createRequire(join(repositoryRoot, 'package.json'))('selfsigned');
  const now = Date.now();
  const altNames = [
    { type: 7, ip: address },
    { type: 7, ip: '127.0.0.1' },
    { type: 2, value: 'localhost' },
    { type: 2, value: hostname() },
  ];
  return generate([{ name: 'commonName', value: address }], {
    keyType: 'ec',
    algorithm: 'sha256',
    // A clock on the network that is behind ours must not find the certificate not yet valid.
    notBeforeDate: new Date(now - dayMs),
    notAfterDate: new Date(now + (lifetimeDays - 1) * dayMs),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames },
    ],
  });
}
