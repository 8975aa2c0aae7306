import type { ConsumerInfo, JoinedMedia } from '@diem-cau/shared';
import type { types } from 'mediasoup-client';

export type LoadDevice = (
  routerRtpCapabilities: JoinedMedia['routerRtpCapabilities'],
) => Promise<types.Device>;

/** The media library is loaded when it is first needed: a page is there before its picture. */
export const loadDevice: LoadDevice = async (routerRtpCapabilities) => {
  const { Device } = await import('mediasoup-client');
  const device = await Device.factory();
  await device.load({ routerRtpCapabilities: routerRtpCapabilities as types.RtpCapabilities });
  return device;
};

/** The server's library lists a few header extensions that the client's types do not name; it skips those. */
export function forClient(rtpParameters: ConsumerInfo['rtpParameters']): types.RtpParameters {
  return rtpParameters as types.RtpParameters;
}
