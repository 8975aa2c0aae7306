import type { LineReason } from './line-checks.types';

export const LINE_ADVICE_EN: Record<LineReason, string> = {
  'not-measured':
    'The line could not be measured: the network may be blocking pictures. Try another network (a cable, another Wi-Fi or a phone’s 4G), then tell the hall’s technician.',
  'up-bandwidth':
    'The line is weak towards the hall: stop other devices that are uploading, use a network cable instead of Wi-Fi. If it stays weak, ask the provider about the upload speed.',
  'down-bandwidth':
    'The line is weak towards this room: stop films, games and other devices on the same network, use a network cable instead of Wi-Fi.',
  loss: 'The line loses packets, so pictures break up and sound drops out: use a network cable instead of Wi-Fi, check the plugs and restart the router.',
  jitter:
    'Signals arrive unevenly, so sound may stutter: use a network cable instead of Wi-Fi, stop other devices on the same network.',
  'round-trip':
    'Signals take long there and back, so questions and answers lag: switch off any VPN, use a network cable instead of Wi-Fi or 4G.',
  'no-camera':
    'There is no picture from a camera: plug it in again, close other meeting programs that use it and allow the browser to use it. The room can watch, but cannot be seen when it speaks.',
  'no-microphone':
    'There is no microphone: plug it in again and allow the browser to use it. The room can listen, but cannot speak.',
  'silent-microphone':
    'The microphone hears no speech: switch it on, choose the right one in the list and speak closer to it.',
  'speaker-not-heard':
    'The loudspeaker was not heard: switch it on, turn it up, choose the right one in the computer and try again. If the room hears the test clearly, just tell the hall’s technician.',
  'speaker-not-tried':
    'The loudspeaker was not tried: make sure before the opening that the whole room hears well.',
};
