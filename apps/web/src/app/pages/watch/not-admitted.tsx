import type { WireError } from '@diem-cau/shared';
import type { ReactNode } from 'react';
import { rememberAudience, rememberedAudience } from '../../../features/audience/remembered-audience';
import { RegistrationForm } from '../../../features/viewer-registration/registration-form';
import { ConferenceHeading } from '../../../features/watch/conference-heading';
import { isNotOpen, NotOpen } from '../../../features/watch/not-open';
import { ErrorState } from '../../../ui/error-state';

interface Props {
  code: string;
  error: WireError;
  onRetry: () => void;
  /** A way out. */
  children: ReactNode;
}

/** What stands in the place of a conference that does not let this browser in, or not yet. */
export default function NotAdmitted({ code, error, onRetry, children }: Props) {
  if (error.code === 'REGISTRATION_NEEDED') {
    return (
      <RegistrationForm
        code={code}
        about={<ConferenceHeading code={code} />}
        onRegistered={(unit) => {
          // It is not asked for a second time.
          if (unit !== null) rememberAudience({ ...rememberedAudience(), unit });
          onRetry();
        }}
      />
    );
  }
  if (isNotOpen(error)) {
    const about = error.code === 'CONFERENCE_CANCELLED' && <ConferenceHeading code={code} />;
    return (
      <NotOpen error={error} about={about}>
        {children}
      </NotOpen>
    );
  }
  return (
    <ErrorState error={error} onRetry={onRetry}>
      {children}
    </ErrorState>
  );
}
