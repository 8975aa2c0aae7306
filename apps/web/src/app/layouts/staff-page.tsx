import type { ReactNode } from 'react';
import { ConnectionBanner } from '../../ui/connection-banner';
import { StateTag } from '../../ui/state-tag';
import type { InConference } from './staff-conference';
import { StaffHeader } from './staff-header';
import classes from './staff-page.module.css';

interface Props extends InConference {
  children: ReactNode;
  width?: 'wide' | 'narrow';
}

/** A staff page for reading and writing, in the light. */
export function StaffPage({ entered, live, children, width = 'wide' }: Props) {
  return (
    <>
      <StaffHeader conference={entered.conference} me={entered.me}>
        <StateTag state={entered.conference.state} />
      </StaffHeader>
      <ConnectionBanner status={live.status} error={live.error} />
      <main id="content" tabIndex={-1} className={classes.content} data-width={width}>
        {children}
      </main>
    </>
  );
}
