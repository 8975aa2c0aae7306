import fc from 'fast-check';
import type { RtpCapabilities, RtpParameters } from 'mediasoup/types';
import { DomainError } from '../../common/errors/domain-error';
import { checkRtpCapabilities, checkRtpParameters } from './rtp-limits';

const opus = { mimeType: 'audio/opus', payloadType: 111, clockRate: 48000, channels: 2 };
const sound: RtpParameters = { mid: '0', codecs: [opus], encodings: [{ ssrc: 1111 }], rtcp: { cname: 'a' } };
const refused = expect.objectContaining({ code: 'MEDIA_REFUSED' });

describe('rtp limits', () => {
  it('lets what a browser sends pass', () => {
    expect(() => checkRtpParameters(sound)).not.toThrow();
    expect(() =>
      checkRtpParameters({
        ...sound,
        encodings: [{ rid: 'q' }, { rid: 'h' }, { ssrc: 4294967295, rtx: { ssrc: 1 } }],
        headerExtensions: [{ uri: 'urn:ietf:params:rtp-hdrext:sdes:mid', id: 4 }],
      }),
    ).not.toThrow();
  });

  const hostile: [string, unknown][] = [
    ['a stream number that would be cut', { ...sound, encodings: [{ ssrc: 2 ** 32 + 1 }] }],
    ['a negative stream number', { ...sound, encodings: [{ ssrc: -1 }] }],
    ['a stream number that is none', { ...sound, encodings: [{ ssrc: '1' }] }],
    ['a payload type beyond seven bits', { ...sound, codecs: [{ ...opus, payloadType: 300 }] }],
    ['five hundred encodings', { ...sound, encodings: Array.from({ length: 500 }, (_, ssrc) => ({ ssrc })) }],
    ['no codecs', { ...sound, codecs: undefined }],
    ['codecs that are none', { ...sound, codecs: [null] }],
    ['an extension with id 256', { ...sound, headerExtensions: [{ uri: 'x', id: 256 }] }],
    ['a name of a megabyte', { ...sound, rtcp: { cname: 'a'.repeat(1e6) } }],
  ];
  it.each(hostile)('refuses %s', (_, parameters) => {
    expect(() => checkRtpParameters(parameters as RtpParameters)).toThrow(refused);
  });

  it('refuses capabilities with absurd numbers', () => {
    const codec = {
      kind: 'audio',
      mimeType: 'audio/opus',
      clockRate: 48000,
      preferredPayloadType: 1000,
    } as const;
    expect(() => checkRtpCapabilities({ codecs: [codec] })).toThrow(refused);
    expect(() =>
      checkRtpCapabilities({ codecs: Array(1000).fill({ ...codec, preferredPayloadType: 1 }) }),
    ).toThrow(refused);
  });

  it('answers any object at all with nothing worse than a refusal', () => {
    const orRefusal = (check: () => void): boolean => {
      try {
        check();
        return true;
      } catch (error) {
        return error instanceof DomainError;
      }
    };
    fc.assert(
      fc.property(
        fc.object({ key: fc.constantFrom('codecs', 'encodings', 'headerExtensions', 'rtcp', 'x') }),
        (input) => {
          expect(orRefusal(() => checkRtpParameters(input as object as RtpParameters))).toBe(true);
          expect(orRefusal(() => checkRtpCapabilities(input as RtpCapabilities))).toBe(true);
        },
      ),
    );
  });
});
