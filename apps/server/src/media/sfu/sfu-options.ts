import type { WorkerLogLevel } from 'mediasoup/types';

/** All that the SFU needs to know of the machine and its network. */
export interface SfuOptions {
  /** Number of mediasoup workers, 1 or more; each fills one core. */
  workers: number;
  /** Address the media sockets listen on, e.g. `0.0.0.0`. */
  listenIp: string;
  /** Address that clients are told to send to; null when it is `listenIp` itself. */
  announcedAddress: string | null;
  /**
   * UDP and TCP ports, inclusive, 1 to 65535. Every worker takes one of each, so the range must hold
   * at least `workers` ports.
   */
  ports: { min: number; max: number };
  /** Consumers that a router of a conference carries before another one is opened for it, 1 or more. */
  consumersPerRouter: number;
  logLevel: WorkerLogLevel;
}

/**
 * Refuses options that could only fail later, when a conference is waiting.
 *
 * @throws {RangeError} naming the option at fault
 */
export function checkSfuOptions({ workers, ports, consumersPerRouter }: SfuOptions): void {
  if (!Number.isInteger(workers) || workers < 1) {
    throw new RangeError(`The number of media workers must be 1 or more, not ${workers}.`);
  }
  if (!Number.isInteger(consumersPerRouter) || consumersPerRouter < 1) {
    throw new RangeError(`A router must carry 1 consumer or more, not ${consumersPerRouter}.`);
  }
  if (ports.min < 1 || ports.max > 65535 || ports.max < ports.min) {
    throw new RangeError(`The media port range ${ports.min}-${ports.max} is not a range of ports.`);
  }
  if (ports.max - ports.min + 1 < workers) {
    throw new RangeError(
      `The media port range ${ports.min}-${ports.max} is too small for ${workers} workers: each needs one port.`,
    );
  }
}
