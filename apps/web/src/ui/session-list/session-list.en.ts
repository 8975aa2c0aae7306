export const sessionListEn = {
  device: '{{browser}} on {{system}}',
  unknownDevice: 'Unknown device',
  current: 'This device',
  openedAt: 'Signed in at {{time}}',
  lastSeen: 'last used about {{ago}}',
  seenNow: 'in use',
  end: 'End',
  endOf: 'End the session of {{device}}',
  none: 'No session is open',
};
