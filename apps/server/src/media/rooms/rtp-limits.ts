import type { RtpCapabilities, RtpParameters } from 'mediasoup/types';
import { DomainError } from '../../common/errors/domain-error';

/**
 * What no real browser exceeds. mediasoup checks the types of most fields but neither counts nor
 * ranges, and its numbers are cut to their field's width on the way to the worker, where a cut number
 * could name another client's stream.
 */
const LIMITS = {
  codecs: 64,
  extensions: 40,
  encodings: 4,
  feedback: 16,
  text: 256,
  mid: 32,
  rid: 16,
} as const;

const SSRC_MAX = 2 ** 32 - 1;

/** RFC 3551: RTP payload types have seven bits. */
const PAYLOAD_TYPE_MAX = 127;

/** RFC 8285: two-byte header extensions have ids 1 to 255; browsers mix them with one-byte ones. */
const EXTENSION_ID_MAX = 255;

/**
 * Refuses parameters that no browser sends.
 *
 * @throws {DomainError} MEDIA_REFUSED
 */
export function checkRtpParameters(parameters: RtpParameters): void {
  const { mid, msid, codecs, headerExtensions = [], encodings = [], rtcp = {} } = parameters;
  const sound =
    isShortText(mid, LIMITS.mid) &&
    isShortText(msid, LIMITS.text) &&
    isShortText(rtcp?.cname, LIMITS.text) &&
    isShortList(codecs, LIMITS.codecs) &&
    codecs.every((codec) => isIntegerIn(codec?.payloadType, 0, PAYLOAD_TYPE_MAX)) &&
    codecs.every((codec) => isShortList(codec.rtcpFeedback ?? [], LIMITS.feedback)) &&
    isShortList(headerExtensions, LIMITS.extensions) &&
    headerExtensions.every((extension) => isIntegerIn(extension?.id, 1, EXTENSION_ID_MAX)) &&
    isShortList(encodings, LIMITS.encodings) &&
    encodings.every(
      (encoding) =>
        isShortText(encoding?.rid, LIMITS.rid) &&
        isSsrc(encoding.ssrc) &&
        (encoding.rtx === undefined || isSsrc(encoding.rtx?.ssrc)),
    );
  if (!sound) {
    throw new DomainError('MEDIA_REFUSED');
  }
}

/**
 * Refuses capabilities that no browser has.
 *
 * @throws {DomainError} MEDIA_REFUSED
 */
export function checkRtpCapabilities({ codecs = [], headerExtensions = [] }: RtpCapabilities): void {
  const sound =
    isShortList(codecs, LIMITS.codecs) &&
    codecs.every((codec) => isIntegerIn(codec?.preferredPayloadType, 0, PAYLOAD_TYPE_MAX)) &&
    codecs.every((codec) => isShortList(codec.rtcpFeedback ?? [], LIMITS.feedback)) &&
    isShortList(headerExtensions, LIMITS.extensions) &&
    headerExtensions.every((extension) => isIntegerIn(extension?.preferredId, 1, EXTENSION_ID_MAX));
  if (!sound) {
    throw new DomainError('MEDIA_REFUSED');
  }
}

function isShortList(value: unknown, max: number): boolean {
  return Array.isArray(value) && value.length <= max;
}

function isShortText(value: unknown, max: number): boolean {
  return value === undefined || (typeof value === 'string' && value.length <= max);
}

function isIntegerIn(value: unknown, min: number, max: number): boolean {
  return Number.isInteger(value) && Number(value) >= min && Number(value) <= max;
}

function isSsrc(value: unknown): boolean {
  return value === undefined || isIntegerIn(value, 1, SSRC_MAX);
}
