import type { ConnectTransport, TransportInfo } from '@diem-cau/shared';
import {
  IceCandidate,
  RTCDtlsFingerprint,
  RTCDtlsParameters,
  RTCDtlsTransport,
  RTCIceGatherer,
  RTCIceParameters,
  RTCIceTransport,
  RtpHeader,
  PictureLossIndication,
  RtcpPayloadSpecificFeedback,
} from 'werift';

/** IANA's numbers of DTLS-SRTP protection profiles that the test client offers. */
export const AES_CM_128_HMAC_SHA1_80 = 0x0001;
export const AEAD_AES_128_GCM = 0x0007;

/** The client's end of one WebRTC transport: real ICE, DTLS and SRTP on loopback, without a browser. */
export class WireTransport {
  /** Decrypted packets received by stream number. */
  readonly received = new Map<number, number>();

  /** When the newest packet of any stream came, by `performance.now()`. */
  lastPacketAt = 0;

  /** When the other end asked for a key frame. */
  readonly keyFrameRequests: number[] = [];

  private constructor(
    private readonly ice: RTCIceTransport,
    private readonly dtls: RTCDtlsTransport,
  ) {
    dtls.onRtp.subscribe(({ header: { ssrc } }) => {
      this.received.set(ssrc, (this.received.get(ssrc) ?? 0) + 1);
      this.lastPacketAt = performance.now();
    });
    dtls.onRtcp.subscribe((packet) => {
      const isRequest =
        packet instanceof RtcpPayloadSpecificFeedback && packet.feedback instanceof PictureLossIndication;
      if (isRequest) this.keyFrameRequests.push(performance.now());
    });
  }

  /** @param connect hands this end's fingerprint to the server */
  static async open(
    info: TransportInfo,
    connect: (request: ConnectTransport) => Promise<unknown>,
  ): Promise<WireTransport> {
    const certificate = await RTCDtlsTransport.SetupCertificate();
    const gatherer = new RTCIceGatherer({
      useIpv6: false,
      useTcp: false,
      interfaceAddresses: { udp4: '127.0.0.1' },
      additionalHostAddresses: ['127.0.0.1'],
    });
    const ice = new RTCIceTransport(gatherer);
    ice.connection.iceControlling = true;
    // Otherwise it asks a server on the internet for its address, and waits for five seconds where there is none.
    ice.connection.stunServer = undefined;
    const dtls = new RTCDtlsTransport({}, ice, certificate, [AEAD_AES_128_GCM, AES_CM_128_HMAC_SHA1_80]);
    dtls.role = 'client';
    const transport = new WireTransport(ice, dtls);
    try {
      await transport.start(info, certificate.getFingerprints(), connect);
      return transport;
    } catch (error) {
      await transport.close();
      throw error;
    }
  }

  /** The protection profile that both ends agreed on. */
  get srtpProfile(): number | undefined {
    return this.dtls.dtls?.srtp.srtpProfile;
  }

  send(
    ssrc: number,
    payloadType: number,
    sequenceNumber: number,
    payload: Buffer = Buffer.alloc(100, 1),
  ): Promise<number> {
    const timestamp = (sequenceNumber * 960) % 2 ** 32;
    return this.dtls.sendRtp(
      payload,
      new RtpHeader({ ssrc, payloadType, sequenceNumber, timestamp, marker: true }),
    );
  }

  async close(): Promise<void> {
    await this.dtls.stop();
  }

  private async start(
    info: TransportInfo,
    fingerprints: RTCDtlsFingerprint[],
    connect: (request: ConnectTransport) => Promise<unknown>,
  ): Promise<void> {
    await this.ice.gather();
    this.ice.setRemoteParams(new RTCIceParameters({ ...info.iceParameters, iceLite: true }));
    for (const { foundation, ip, port, priority, type } of info.iceCandidates.filter(
      (c) => c.protocol === 'udp',
    )) {
      await this.ice.addRemoteCandidate(new IceCandidate(1, foundation, ip, port, priority, 'udp', type));
    }
    await this.ice.addRemoteCandidate(undefined);
    this.dtls.setRemoteParams(
      new RTCDtlsParameters(
        info.dtlsParameters.fingerprints.map(
          ({ algorithm, value }) => new RTCDtlsFingerprint(algorithm, value),
        ),
        'server',
      ),
    );
    await connect({
      transportId: info.id,
      dtlsParameters: {
        role: 'client',
        fingerprints: fingerprints.map(({ value }) => ({ algorithm: 'sha-256', value })),
      },
    });
    await this.ice.start();
    await this.dtls.start();
  }
}
