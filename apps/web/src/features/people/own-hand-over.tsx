import type { HandOverKind } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { IconUserShare } from '@tabler/icons-react';
import { useState } from 'react';
import type { LinkedConference } from '../../ui/made-link/holder';
import { HandOverDialog } from './hand-over-dialog';
import { usePeopleTexts } from './people.texts';

interface Props {
  conference: LinkedConference & { code: string };
  kind: HandOverKind;
  subjectId: string;
  /** The page has no holder any more. */
  onDone: () => void;
}

/** The way out for somebody who cannot come: a substitute does it from now on. */
export function OwnHandOver({ conference, kind, subjectId, onDone }: Props) {
  const t = usePeopleTexts();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconUserShare size={20} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        {t('handOver')}
      </Button>
      {opened && (
        <HandOverDialog
          conference={conference}
          part={{ kind, subjectId, name: null }}
          own
          onClose={() => setOpened(false)}
          onDone={onDone}
        />
      )}
    </>
  );
}
