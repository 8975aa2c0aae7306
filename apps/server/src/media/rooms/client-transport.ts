import type { DtlsParameters, WebRtcTransport } from 'mediasoup/types';
import type { TransportInfo } from '@diem-cau/shared';
import { DomainError } from '../../common/errors/domain-error';

/**
 * Does one thing on a transport with input that a client made, and turns any failure into a refusal of
 * that client.
 *
 * @throws {DomainError} MEDIA_NOT_JOINED when the transport went away meanwhile, so that joining again
 *   helps; MEDIA_REFUSED when mediasoup would not have the input; any DomainError of the work as it is
 */
export async function onTransport<Result>(
  transport: WebRtcTransport,
  work: (transport: WebRtcTransport) => Promise<Result>,
): Promise<Result> {
  let result: Result;
  try {
    result = await work(transport);
  } catch (error) {
    if (error instanceof DomainError) {
      throw error;
    }
    throw new DomainError(transport.closed ? 'MEDIA_NOT_JOINED' : 'MEDIA_REFUSED');
  }
  // The worker may have answered just before the transport was closed here.
  if (transport.closed) {
    throw new DomainError('MEDIA_NOT_JOINED');
  }
  return result;
}

/** @throws {DomainError} MEDIA_REFUSED for a transport connected before or unusable parameters */
export function connectTransport(transport: WebRtcTransport, dtlsParameters: DtlsParameters): Promise<void> {
  return onTransport(transport, () => transport.connect({ dtlsParameters }));
}

/** What a client must know to build its side. */
export function describeTransport(transport: WebRtcTransport): TransportInfo {
  const { id, iceParameters, iceCandidates, dtlsParameters } = transport;
  return { id, iceParameters, iceCandidates, dtlsParameters };
}
