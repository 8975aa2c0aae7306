import type { HandOverKind } from '@diem-cau/shared';
import { Button, Modal } from '@mantine/core';
import { asWireError } from '../../lib/errors/command-error';
import { useCommonTexts } from '../../lib/i18n/common.texts';
import { useErrorText } from '../../lib/i18n/error-text';
import type { LinkedConference, LinkHolder } from '../../ui/made-link/holder';
import { MadeLinkCard } from '../../ui/made-link/made-link-card';
import { Notice } from '../../ui/notice';
import { MadeLinksList } from './made-links-list';
import { useMakeLinks } from './people.queries';
import classes from './people.module.css';
import { usePeopleTexts } from './people.texts';

export interface LinkTaker {
  /** Of the speaker, the chair, or the participation. */
  id: string;
  kind: HandOverKind;
  name: string;
  /** May have one that stops working. */
  hasLink: boolean;
}

interface Props {
  conference: LinkedConference & { code: string };
  /** Of one kind; each gets a link of their own. */
  people: LinkTaker[];
  onClose: () => void;
}

/** Makes links and shows them once. Once made, only the dialog's own button closes it. */
export function LinkDialog({ conference, people, onClose }: Props) {
  const t = usePeopleTexts();
  const common = useCommonTexts();
  const errorText = useErrorText();
  const make = useMakeLinks(conference.code);
  const holders = people.flatMap(({ id, kind, name }): LinkHolder[] => {
    const made = make.data?.find(({ subjectId }) => subjectId === id);
    return made ? [{ kind, name, link: made.link }] : [];
  });
  const [first] = people;
  const [only] = holders;
  const isMade = holders.length > 0;
  if (first === undefined) return null;
  const oneName = people.length === 1 ? first.name : null;

  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={!isMade}
      closeOnEscape={!isMade}
      withCloseButton={!isMade}
      size="lg"
      title={oneName === null ? t('makeAll', { count: people.length }) : t('linkTitle', { name: oneName })}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      {!isMade && (
        <div className={classes.form}>
          <p>{t(people.some(({ hasLink }) => hasLink) ? 'linkWarning' : 'linkFirst')}</p>
          {make.isError && <Notice tone="fault">{errorText(asWireError(make.error))}</Notice>}
          <Button
            size="md"
            loading={make.isPending}
            onClick={() => make.mutate({ kind: first.kind, subjectIds: people.map(({ id }) => id) })}
            data-autofocus
          >
            {t('makeLink')}
          </Button>
        </div>
      )}
      {only && holders.length === 1 && (
        <MadeLinkCard holder={only} conference={conference} onDone={onClose} />
      )}
      {holders.length > 1 && <MadeLinksList holders={holders} conference={conference} onDone={onClose} />}
    </Modal>
  );
}
