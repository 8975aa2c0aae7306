import {
  INVITATION_LIMITS,
  type InvitationLink,
  type InvitationTerms,
  type StaffConference,
} from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useErrorText } from '../../lib/i18n/error-text';
import { useFormats } from '../../lib/i18n/format';
import { CopyButton } from '../../ui/copy-button';
import { DownloadButton } from '../../ui/download-button';
import { Notice } from '../../ui/notice';
import classes from './link-sheet.module.css';
import { useInvitationsTexts } from './invitations.texts';
import type { LinkMaking } from './use-link-making';

interface Props {
  conference: StaffConference;
  terms: InvitationTerms;
  making: LinkMaking;
  onClose: () => void;
}

/** As many lines as one request for a file holds. */
function partsOf(links: readonly InvitationLink[]): InvitationLink[][] {
  const size = INVITATION_LIMITS.linksPerSheet;
  return Array.from({ length: Math.ceil(links.length / size) }, (_, part) =>
    links.slice(part * size, (part + 1) * size),
  );
}

/** The links and PINs that were just made: to download, to print, to send one by one. */
export function LinkSheet({ conference, terms, making, onClose }: Props) {
  const t = useInvitationsTexts();
  const errorText = useErrorText();
  const { date, time, dateTime } = useFormats(conference.timeZone);
  const { links, total, error } = making;
  const parts = partsOf(links);

  // Only the sheet is printed, not the page behind it.
  useEffect(() => {
    document.body.dataset.printing = 'sheet';
    return () => void delete document.body.dataset.printing;
  }, []);

  const contact = [terms.contactName, terms.contactPhone].filter(Boolean).join(' – ');
  const deadline = terms.delegatesBy ?? terms.answerBy;
  const messageTo = ({ unitName, url, pin }: InvitationLink) => {
    const { hostUnitName: host, title, scheduledStart } = conference;
    const message = t('zalo', {
      unit: unitName,
      host,
      title,
      when: `${time(scheduledStart)}, ${date(scheduledStart)}`,
      deadline: deadline === null ? '' : t('zaloDeadline', { when: dateTime(deadline) }),
      url,
      pin,
    });
    return contact === '' ? message : `${message}\n${t('zaloContact', { contact })}`;
  };
  const named = (label: string, part: number) =>
    parts.length > 1 ? t('partOf', { label, part: part + 1, total: parts.length }) : label;
  return (
    <div className={classes.sheet}>
      {error !== null && (
        <Notice tone="fault">
          {t('linksStopped', { done: links.length, total })} {errorText(error)}
        </Notice>
      )}
      <div className={classes.notPrinted}>
        <Notice tone="amber">{t('linksOnce')}</Notice>
      </div>
      <div className={classes.tools}>
        {(['xlsx', 'csv'] as const).map((format) =>
          parts.map((part, index) => (
            <DownloadButton
              key={`${format} ${index}`}
              path={`/conferences/${encodeURIComponent(conference.code)}/invitations/link-sheet?format=${format}`}
              as="account"
              body={{ links: part.map(({ invitationId, url, pin }) => ({ invitationId, url, pin })) }}
              prominent={format === 'xlsx'}
            >
              {named(t(format === 'xlsx' ? 'downloadXlsx' : 'downloadCsv'), index)}
            </DownloadButton>
          )),
        )}
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} aria-hidden />}
          onClick={() => window.print()}
        >
          {t('print')}
        </Button>
      </div>
      <h3 className={classes.printedTitle}>{conference.title}</h3>
      <div
        className={classes.scroll}
        tabIndex={0}
        role="region"
        aria-label={t('linksMade', { count: links.length })}
      >
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('unit')}</th>
              <th scope="col">{t('contact')}</th>
              <th scope="col">{t('link')}</th>
              <th scope="col">{t('pin')}</th>
              <th scope="col" className={classes.notPrinted}>
                <span className="visually-hidden">{t('actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {links.map((link) => (
              <tr key={link.invitationId}>
                <th scope="row">{link.unitName}</th>
                <td>{[link.contactName, link.contactPhone].filter(Boolean).join(' – ')}</td>
                <td className={classes.url}>{link.url}</td>
                <td className={classes.pin}>{link.pin}</td>
                <td className={classes.notPrinted}>
                  <CopyButton text={messageTo(link)} label={t('copyForZaloOf', { unit: link.unitName })}>
                    {t('copyForZalo')}
                  </CopyButton>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Button variant="light" size="md" className={classes.close ?? ''} onClick={onClose}>
        {t('closeSheet')}
      </Button>
    </div>
  );
}
