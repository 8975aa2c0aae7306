import type { ConsumerInfo, TransportInfo } from '@diem-cau/shared';
import { FakeMediaStreamTrack } from 'fake-mediastreamtrack';
import { Device } from 'mediasoup-client';
import * as parameters from 'mediasoup-client/fakeParameters';
import { FakeHandler } from 'mediasoup-client/handlers/FakeHandler';
import type { LoadDevice } from '../media-device';

/** jsdom has no media at all. */
class FakeMediaStream {
  private readonly tracks: FakeMediaStreamTrack[];

  constructor(tracks: FakeMediaStreamTrack[] = []) {
    this.tracks = [...tracks];
  }

  getTracks = () => [...this.tracks];
  getVideoTracks = () => this.tracks.filter(({ kind }) => kind === 'video');
  getAudioTracks = () => this.tracks.filter(({ kind }) => kind === 'audio');
  addTrack = (track: FakeMediaStreamTrack) => void this.tracks.push(track);
  removeTrack = (track: FakeMediaStreamTrack) => void this.tracks.splice(this.tracks.indexOf(track), 1);
}

/** Gives the page streams, and a camera and a microphone unless they are taken away. */
export function installFakeMedia(): { opened: () => FakeMediaStreamTrack[] } {
  const opened: FakeMediaStreamTrack[] = [];
  const getUserMedia = async (wanted: MediaStreamConstraints) => {
    const kinds = (['video', 'audio'] as const).filter((kind) => wanted[kind]);
    const tracks = kinds.map((kind) => new FakeMediaStreamTrack({ kind }));
    opened.push(...tracks);
    return new FakeMediaStream(tracks);
  };
  const mediaDevices = Object.assign(new EventTarget(), { getUserMedia, enumerateDevices: async () => [] });
  Object.assign(globalThis, { MediaStream: FakeMediaStream });
  Object.defineProperty(navigator, 'mediaDevices', { value: mediaDevices, configurable: true });
  return { opened: () => opened };
}

/** The real library on a browser that only pretends. */
export const loadFakeDevice: LoadDevice = async () => {
  const device = new Device({ handlerFactory: FakeHandler.createFactory(parameters) });
  await device.load({ routerRtpCapabilities: parameters.generateRouterRtpCapabilities() });
  return device;
};

export function aTransport(): TransportInfo {
  const { id, iceParameters, iceCandidates, dtlsParameters } = parameters.generateTransportRemoteParameters();
  return { id, iceParameters, iceCandidates, dtlsParameters } as TransportInfo;
}

export function aConsumer(producerId: string, kind: 'audio' | 'video'): ConsumerInfo {
  const codecMimeType = kind === 'audio' ? 'audio/opus' : 'video/VP8';
  const { id, rtpParameters } = parameters.generateConsumerRemoteParameters({ codecMimeType });
  return { consumerId: id, producerId, kind, rtpParameters } as ConsumerInfo;
}
