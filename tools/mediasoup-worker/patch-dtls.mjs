/** Where in the worker's source the fault is. */
export const dtlsTransportSource = 'src/RTC/DtlsTransport.cpp';

const faulty = '(operationType == BIO_CB_RETURN)';
const corrected = '(operationType & BIO_CB_RETURN)';

/**
 * OpenSSL sets BIO_CB_RETURN as a flag beside the operation, and the worker compares it with the whole. It then answers 1
 * to every question that OpenSSL asks the BIO, among others whether the kernel encrypts. Where OpenSSL knows kernel TLS,
 * as Debian's does, it believes that, allocates no write buffer, and crashes in the first DTLS handshake.
 */
export function patchDtlsTransport(source) {
  if (source.split(faulty).length !== 2) {
    throw new Error(
      `${dtlsTransportSource} no longer holds exactly one "${faulty}". Look at onSslBioOut: if this version of mediasoup ` +
        'tests the flag by itself, remove the patch from the recipe; otherwise correct it. Without it the worker crashes ' +
        'in every DTLS handshake.',
    );
  }
  return source.replace(faulty, corrected);
}
