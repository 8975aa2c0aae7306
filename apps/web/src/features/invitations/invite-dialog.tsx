import type { InvitePreview, InviteUnits, OrgUnitLevel, StaffConference } from '@diem-cau/shared';
import { Button, Modal, NativeSelect, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import { useCommonTexts } from '../../lib/i18n/common.texts';
import { useErrorText } from '../../lib/i18n/error-text';
import { toLocalInput } from '../../lib/time/zoned';
import dialog from '../../ui/dialog.module.css';
import { Notice } from '../../ui/notice';
import { Tag } from '../../ui/tag';
import { UnitPicker } from '../../ui/unit-picker';
import { countIn } from './count-in';
import classes from './invitations.module.css';
import { useInvitePreview, useInviteUnits } from './invitations.queries';
import { useInvitationsTexts } from './invitations.texts';

const LEVELS_BELOW = ['commune', 'district', 'department'] as const satisfies OrgUnitLevel[];

interface Props {
  conference: StaffConference;
  onInvited: (count: number) => void;
  onClose: () => void;
}

/** Chooses units one by one, or all that lie below the chosen ones; what will happen is shown before it happens. */
export function InviteDialog({ conference: { code, scheduledStart, timeZone }, onInvited, onClose }: Props) {
  const t = useInvitationsTexts();
  const common = useCommonTexts();
  const errorText = useErrorText();
  const [unitIds, setUnitIds] = useState<string[]>([]);
  const [below, setBelow] = useState<OrgUnitLevel | null>(null);
  const [typedCount, setTypedCount] = useState('');
  const count = countIn(typedCount);
  const request: InviteUnits = { unitIds, below, requestedCount: count === 'wrong' ? null : count };
  const preview = useInvitePreview(code, request);
  const invite = useInviteUnits(code);
  const fresh = unitIds.length === 0 || preview.isPlaceholderData ? undefined : preview.data;
  const toInvite = fresh?.units.filter(({ invited }) => !invited).length ?? 0;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (count === 'wrong' || toInvite === 0) return;
    invite.mutate(request, { onSuccess: ({ invited }) => onInvited(invited) });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('inviteTitle')}
      size="lg"
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <form onSubmit={submit} noValidate className={dialog.body}>
        <UnitPicker
          label={t('whichUnits')}
          description={t('whichUnitsHint')}
          multiple
          value={unitIds}
          onChange={setUnitIds}
          on={toLocalInput(scheduledStart, timeZone).slice(0, 10)}
        />
        <NativeSelect
          label={t('inviteWhom')}
          value={below ?? ''}
          onChange={(event) => {
            const value = event.currentTarget.value;
            setBelow(LEVELS_BELOW.find((level) => level === value) ?? null);
          }}
          data={[
            { value: '', label: t('inviteThese') },
            ...LEVELS_BELOW.map((level) => ({ value: level, label: t(`inviteBelow.${level}`) })),
          ]}
        />
        <TextInput
          label={t('requestedEach')}
          inputMode="numeric"
          value={typedCount}
          onChange={(event) => setTypedCount(event.currentTarget.value)}
          error={count === 'wrong' && t('countWrong')}
        />
        {preview.isError && <Notice tone="fault">{errorText(asWireError(preview.error))}</Notice>}
        {fresh && <Preview units={fresh.units} toInvite={toInvite} />}
        {invite.isError && <Notice tone="fault">{errorText(asWireError(invite.error))}</Notice>}
        <div className={dialog.actions}>
          <Button variant="default" size="md" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button type="submit" size="md" disabled={toInvite === 0} loading={invite.isPending}>
            {t('inviteCount', { count: toInvite })}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

function Preview({ units, toInvite }: { units: InvitePreview['units']; toInvite: number }) {
  const t = useInvitationsTexts();
  if (units.length === 0) return <Notice tone="amber">{t('previewNone')}</Notice>;
  const before = units.length - toInvite;
  return (
    <div>
      <p role="status">
        {t('previewCount', { count: toInvite })} {before > 0 && t('previewBefore', { count: before })}
      </p>
      <ul className={classes.preview} tabIndex={0} aria-label={t('previewList')}>
        {units.map(({ unitId, unitName, unitPath, invited }) => (
          <li key={unitId}>
            <span>
              {unitName} <span className={classes.soft}>{unitPath.at(-1)}</span>
            </span>
            <Tag tone={invited ? 'plain' : 'good'}>{t(invited ? 'previewKept' : 'previewNew')}</Tag>
          </li>
        ))}
      </ul>
    </div>
  );
}
