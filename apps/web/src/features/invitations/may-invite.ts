import { isOver, type StaffConference } from '@diem-cau/shared';

/** Whether invitations may be changed: by this person, and while units still answer. */
export const mayInvite = ({ permissions, state }: StaffConference): boolean =>
  permissions.includes('invitation.manage') && !isOver(state);
