import type { OwnInvitation, UnitAnswer } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useFormats } from '../../lib/i18n/format';
import { Notice } from '../../ui/notice';
import { AnswerForm } from './answer-form';
import classes from './own-invitation.module.css';
import { useOwnInvitationTexts } from './own-invitation.texts';

interface Props {
  code: string;
  invitation: OwnInvitation;
  readOnly: boolean;
}

/** The unit says whether it takes part, and whom the organisers may call. */
export function AnswerStep({ code, invitation, readOnly }: Props) {
  const t = useOwnInvitationTexts();
  const { dateTime } = useFormats(invitation.conference.timeZone);
  const [answering, setAnswering] = useState<UnitAnswer | null>(null);
  const { state, answer, terms, contactName, contactPhone, note } = invitation;
  const contact = [contactName, contactPhone].filter(Boolean).join(' – ');
  if (answering !== null) {
    return (
      <AnswerForm
        code={code}
        invitation={invitation}
        state={answering}
        onSaved={() => setAnswering(null)}
        onCancel={() => setAnswering(null)}
      />
    );
  }
  if (state === 'sent') {
    const over = terms.answerBy !== null && terms.answerBy < invitation.serverTime;
    return (
      <>
        {terms.answerBy !== null && (
          <p>{t(over ? 'answerByOver' : 'answerBy', { when: dateTime(terms.answerBy) })}</p>
        )}
        {!readOnly && (
          <div className={classes.answers}>
            <Button
              size="lg"
              leftSection={<IconCheck size={22} aria-hidden />}
              onClick={() => setAnswering('accepted')}
            >
              {t('accept')}
            </Button>
            <Button
              size="lg"
              variant="default"
              leftSection={<IconX size={22} aria-hidden />}
              onClick={() => setAnswering('declined')}
            >
              {t('decline')}
            </Button>
          </div>
        )}
      </>
    );
  }
  return (
    <>
      <Notice tone={state === 'accepted' ? 'good' : 'amber'}>
        {t(`state.${state}`)}{' '}
        {answer &&
          t('answeredVia', { way: t(`way.${answer.way}`), when: dateTime(answer.toldAt ?? answer.at) })}
      </Notice>
      <p>{contact === '' ? t('noContact') : t('contactIs', { contact })}</p>
      {note && <p>{t('noteIs', { note })}</p>}
      {!readOnly && (
        <div className={classes.buttons}>
          <Button variant="default" onClick={() => setAnswering(state)}>
            {t('editContact')}
          </Button>
          <Button
            variant="subtle"
            onClick={() => setAnswering(state === 'accepted' ? 'declined' : 'accepted')}
          >
            {t('change')}
          </Button>
        </div>
      )}
    </>
  );
}
