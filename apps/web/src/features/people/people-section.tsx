import type { ConferencePerson, PersonKind, StaffConference } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { IconLink, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import { EmptyState } from '../../ui/empty-state';
import { FailureNotice } from '../../ui/failure-notice';
import { Section } from '../../ui/section';
import { PeopleDialogs, type OpenDialog } from './people-dialogs';
import { useOrderPeople } from './people.queries';
import classes from './people.module.css';
import { usePeopleTexts } from './people.texts';
import { PersonRow } from './person-row';

interface Props {
  kind: PersonKind;
  people: ConferencePerson[];
  conference: StaffConference;
}

export function PeopleSection({ kind, people, conference }: Props) {
  const t = usePeopleTexts();
  const { code, permissions } = conference;
  const mayManage = permissions.includes('people.manage');
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const order = useOrderPeople(code);
  const isSpeaker = kind === 'speaker';
  const without = people.filter(({ link }) => link === null);

  const move = (index: number, by: -1 | 1) => {
    const ids = people.map(({ id }) => id);
    const [moved] = ids.splice(index, 1);
    if (moved === undefined) return;
    ids.splice(index + by, 0, moved);
    order.mutate({ kind, ids });
  };

  return (
    <Section
      title={t(isSpeaker ? 'speakers' : 'chairs')}
      hint={t(isSpeaker ? 'speakersHint' : 'chairsHint')}
      action={
        <div className={classes.actions}>
          {without.length > 1 && (
            <Button
              variant="default"
              leftSection={<IconLink size={20} aria-hidden />}
              onClick={() => setDialog({ kind: 'links', people: without })}
            >
              {t('makeAll', { count: without.length })}
            </Button>
          )}
          {mayManage && (
            <Button
              leftSection={<IconPlus size={20} aria-hidden />}
              onClick={() => setDialog({ kind: 'form', personKind: kind, person: null })}
            >
              {t(isSpeaker ? 'addSpeaker' : 'addChair')}
            </Button>
          )}
        </div>
      }
    >
      <FailureNotice
        failure={order.isError ? { what: t('failed'), error: asWireError(order.error) } : null}
        onDismiss={order.reset}
      />
      <p role="status" className="visually-hidden">
        {order.isSuccess && t('moved')}
      </p>
      {people.length === 0 && <EmptyState title={t(isSpeaker ? 'noSpeakers' : 'noChairs')} />}
      <ul className={classes.people}>
        {people.map((person, index) => (
          <PersonRow
            key={person.id}
            person={person}
            timeZone={conference.timeZone}
            mayManage={mayManage}
            onMoveUp={index > 0 ? () => move(index, -1) : null}
            onMoveDown={index < people.length - 1 ? () => move(index, 1) : null}
            onOpen={setDialog}
          />
        ))}
      </ul>
      <PeopleDialogs dialog={dialog} conference={conference} onClose={() => setDialog(null)} />
    </Section>
  );
}
